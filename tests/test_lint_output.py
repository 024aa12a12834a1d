"""`attribution lint` over real files: formats, files, thresholds, exit status."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import pty
import struct
import subprocess
import termios
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import Result

from attribution.cli.progress import with_progress
from attribution.linting import judging
from attribution.linting.gating import Gate
from attribution.linting.showing import hidden, shown
from attribution.reporters import Hidden
from commands import COMMAND, call, environment
from findings import linted, with_suppressed

COPY = "Mayor Tom Reyes said on Monday that the audit of the harbour would be published in May."
DRAFT = (
    f"{COPY}\n\nInspectors spent a week at the site. The contractor's negligence killed three workers.\n\n"
    f"The council meets on Friday.\n\n{COPY}\n"
)
CLEAN = f"{COPY}\n\nThe council meets on Friday.\n"


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    Path("draft.txt").write_text(DRAFT, encoding="utf-8")
    Path("clean.txt").write_text(CLEAN, encoding="utf-8")
    return "draft.txt"


def lint(*arguments: str) -> Result:
    return call("lint", "--no-cache", *arguments)


def codes(path: str) -> list[str]:
    return [json.loads(line)["code"] for line in Path(path).read_text(encoding="utf-8").splitlines()]


def test_findings_are_shown_with_their_line(draft: str) -> None:
    result = lint(draft, "clean.txt", "--width", "100")

    assert result.exit_code == 1
    assert "draft.txt:3:38: warning ATT101 bare-contestable-claim" in result.stdout
    assert "draft.txt:7:1: error HYG801 duplicate-passage" in result.stdout
    assert result.stdout.endswith("1 error, 1 warning in 2 files.\n")


def test_several_formats_are_written_at_once(draft: str) -> None:
    files = {form: f"out.{form}" for form in ("sarif", "junit", "jsonl", "text")}
    more = [part for form, path in files.items() for part in ("--output-file", f"{form}={path}")]
    result = lint(draft, *more, "--format", "concise", "--color", "auto")

    assert len(result.stdout.splitlines()) == 2
    assert all(Path(path).stat().st_size for path in files.values())
    assert codes("out.jsonl") == ["ATT101", "HYG801"]
    assert len(json.loads(Path("out.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]) == 2
    assert "\x1b" not in Path("out.text").read_text(encoding="utf-8")


def test_the_main_format_goes_to_a_file_too(draft: str) -> None:
    result = lint(draft, "--format", "gitlab", "-o", "code-quality.json")

    assert result.stdout == ""
    assert [e["check_name"] for e in json.loads(Path("code-quality.json").read_text("utf-8"))] == ["ATT101", "HYG801"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(["--output-file", "sarfi=x"], "'sarfi' is no format; did you mean 'sarif'?", id="format"),
        pytest.param(["--output-file", "out.sarif"], "write FORMAT=FILE, such as sarif=out.sarif", id="no format"),
        pytest.param(["--output-file", "sarif="], "names no file; write sarif=FILE", id="no file"),
        pytest.param(["--output-file", "sarif=-"], "names no file; write sarif=FILE", id="standard output"),
        pytest.param(["--output-file", "sarif=."], "names no file; write sarif=FILE", id="a folder"),
        pytest.param(["--output-file", "sarif=draft.txt"], "draft.txt: is one of the articles", id="an article"),
        pytest.param(["--output-file", "sarif=./x", "-o", "x"], "x is to be written twice", id="twice"),
        pytest.param(["--statistics", "--format", "sarif"], "leave out --format sarif", id="a table in SARIF"),
        pytest.param(["--why", "--format", "junit"], "--why is told in text", id="evidence in JUnit"),
        pytest.param(["--max-findings", "-1"], "--max-findings", id="fewer than none"),
    ],
)
def test_a_wrong_choice_is_told_before_anything_is_read(
    draft: str, arguments: list[str], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(judging, "judge", lambda *_: pytest.fail("an article was analysed"))
    result = lint(draft, *arguments)

    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert Path(draft).read_text(encoding="utf-8") == DRAFT


def test_a_file_that_cannot_be_written_stops_no_other(draft: str) -> None:
    result = lint(draft, "--output-file", "sarif=none/x", "--output-file", "jsonl=y", "--fail-on", "never")

    assert result.exit_code == 2
    assert result.stderr.startswith("attribution: error: none/x: cannot be written")
    assert codes("y") == ["ATT101", "HYG801"]
    assert "HYG801" in result.stdout


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        pytest.param([], 1, "", id="an error fails"),
        pytest.param(["clean.txt"], 1, "", id="in any file"),
        pytest.param(["--fail-on", "never"], 0, "", id="nothing fails"),
        pytest.param(["--fail-on", "never", "--max-findings", "2"], 0, "", id="no more than allowed"),
        pytest.param(
            ["--fail-on", "never", "--max-findings", "1"],
            1,
            "attribution: error: 2 findings, but --max-findings allows 1\n",
            id="more than allowed",
        ),
        pytest.param(
            ["--fail-on", "never", "gone.txt"],
            2,
            "attribution: error: gone.txt: no such file; check the path\n",
            id="a refused file outranks",
        ),
    ],
)
@pytest.mark.parametrize("form", ["text", "sarif", "checkstyle"])
def test_the_exit_status_is_the_same_in_every_format(
    draft: str, arguments: list[str], status: int, told: str, form: str
) -> None:
    result = lint(draft, *arguments, "--format", form)

    assert (result.exit_code, result.stderr) == (status, told)


def test_the_evidence_stands_under_a_finding(draft: str) -> None:
    result = lint(draft, "--why", "--width", "100")

    assert "class: UA (bare contestable assertion)" in result.stdout
    assert "att.yaml:4" in result.stdout


def test_a_table_replaces_the_findings_and_no_file(draft: str) -> None:
    result = lint(draft, draft, "--statistics", "--output-file", "text=out.txt")

    assert [line.split() for line in result.stdout.splitlines()[2:4]] == [
        ["2", "warning", "ATT101", "bare-contestable-claim"],
        ["2", "error", "HYG801", "duplicate-passage"],
    ]
    assert "draft.txt:7:1: error" not in result.stdout
    assert "draft.txt:7:1: error" in Path("out.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "kept", "left"),
    [
        ({"notes": False}, ["ATT101"], Hidden(1, 1)),
        ({"notes": True}, ["ATT101", "HYG802"], Hidden(0, 1)),
        ({"notes": False, "suppressed": True}, ["ANO201", "ATT101"], Hidden(1, 0)),
        ({"notes": True, "suppressed": True}, ["ANO201", "ATT101", "HYG802"], Hidden()),
    ],
)
def test_what_is_not_shown_is_counted(options: dict[str, bool], kept: list[str], left: Hidden) -> None:
    assert [finding.code for finding in shown(with_suppressed(), **options).findings] == kept
    assert hidden(with_suppressed(), **options) == left


def test_a_suppressed_finding_fails_nothing() -> None:
    report = with_suppressed()
    suppressed = replace(report, findings=report.findings[:1])

    assert Gate(lambda _: "warning").fails([linted()])
    assert not Gate(lambda _: "warning").fails([suppressed])
    assert Gate(lambda _: "never", 2).excess([linted()]) == "3 findings, but --max-findings allows 2"
    assert not Gate(lambda _: "never", 2).excess([report])


def test_notes_that_fail_are_shown(draft: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging, "judge", lambda *_: linted())

    assert "HYG802" not in lint(draft).stdout
    assert "1 note hidden; --show notes." in lint(draft).stdout
    assert "HYG802" in lint(draft, "--show", "notes").stdout
    assert "HYG802" in lint(draft, "--fail-on", "note").stdout


def test_colour_and_width_are_as_asked(draft: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging, "judge", lambda *_: linted())
    narrow = lint(draft, "--width", "50").stdout.splitlines()

    assert "\x1b[" in lint(draft, "--color", "always").stdout
    assert "\x1b[" not in lint(draft).stdout
    assert max(len(line) for line in narrow if " | " in line) <= 50


def test_suppressed_findings_are_shown_on_request(draft: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging, "judge", lambda *_: with_suppressed())

    assert "1 suppressed finding hidden; --show-suppressed." in lint(draft).stdout
    assert "[suppressed: agreed with the desk]" in lint(draft, "--show-suppressed").stdout


def test_progress_is_silent_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(with_progress(iter("abc"), 3)) == ["a", "b", "c"]
    assert capsys.readouterr().err == ""


def on_a_terminal(script: str, *, columns: int = 80, **env: str) -> str:
    """Return what a script writes to standard error where that is a terminal, which may not know its width (0)."""
    main, other = pty.openpty()
    fcntl.ioctl(other, termios.TIOCSWINSZ, struct.pack("HHHH", 24 if columns else 0, columns, 0, 0))
    with subprocess.Popen([COMMAND[0], "-c", script], stderr=other, env=environment(env)) as process:
        os.close(other)
        told = b""
        with contextlib.suppress(OSError):  # the other end is closed
            while part := os.read(main, 4096):
                told += part
        process.wait(60)
    os.close(main)
    return told.decode()


SLOW = "import time; from attribution.cli import progress; progress.PATIENCE = {}; "
WALK = "[time.sleep(0.2) for _ in progress.with_progress(range(5), 5)]"


def test_progress_is_shown_on_a_terminal_where_it_takes_long() -> None:
    assert "3/5" in on_a_terminal(SLOW.format(0.1) + WALK, TERM="xterm")
    assert "3/5" in on_a_terminal(SLOW.format(0.1) + WALK, columns=0, TERM="xterm")
    assert on_a_terminal(SLOW.format(60) + WALK, TERM="xterm").strip() == ""


def test_progress_is_shown_before_one_long_draft_is_done() -> None:
    one = "list(progress.with_progress((time.sleep(1) for _ in range(1)), 1))"

    assert "0/1" in on_a_terminal(SLOW.format(0.1) + one, TERM="xterm")


def test_a_complaint_clears_the_line_of_the_progress() -> None:
    script = "from attribution.cli.output import complain; complain('x')"

    assert on_a_terminal(script, TERM="xterm") == "\r\x1b[Kattribution: error: x\r\n"
    assert on_a_terminal(script, TERM="dumb") == "attribution: error: x\r\n"
