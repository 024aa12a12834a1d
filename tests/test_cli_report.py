"""The command line with the analysis behind it: `report` and `graph` over real files."""

from __future__ import annotations

import contextlib
import json
import os
import pty
import re
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from attribution.cli.main import main
from attribution.reporters.json import schema
from commands import CHECKOUT, COMMAND, call, environment, start

ARTICLE = (
    "Rivermouth mill to be sold\n\n"
    "The Rivermouth mill will be sold in May, Ida Lund told the Carrow Herald on Monday.\n\n"
    "“Nobody asked the people who work there,” Lund said. The chairman reportedly signed the contract in March.\n"
)
EXAMPLES = sorted((CHECKOUT / "examples").glob("*.txt"))


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "mill.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def report(*arguments: str | Path) -> Any:
    return json.loads(call("report", "--format", "json", *map(str, arguments)).stdout)


def test_a_page_is_printed(article: Path) -> None:
    result = call("report", str(article), "--width", "100")

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(f"{article}\n")
    assert "writer → Carrow Herald → Ida Lund" in result.stdout


def test_our_own_outlet_is_no_relay(article: Path) -> None:
    result = call("report", str(article), "--outlet", "The Carrow Herald, Carrow Herald")

    assert "writer → Ida Lund" in result.stdout
    assert "--outlet" not in result.stdout


def test_standard_input_is_read(article: Path) -> None:
    result = CliRunner().invoke(main, ["report", "--format", "json", "-"], input=article.read_bytes())
    found = json.loads(result.stdout)["articles"][0]

    assert (found["name"], found["path"], found["text"]) == ("standard input", None, ARTICLE)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_fits_the_schema(path: Path) -> None:
    errors = Draft202012Validator(json.loads(schema())).iter_errors(report(path))

    assert [error.message for error in errors] == []


def test_a_refused_file_stops_no_other(article: Path, tmp_path: Path) -> None:
    gone, blank = tmp_path / "gone.txt", tmp_path / "blank.txt"
    blank.write_text(" \n", encoding="utf-8")

    result = call("report", "--format", "json", str(gone), str(article), str(blank), str(tmp_path))
    found = json.loads(result.stdout)

    assert result.exit_code == 2
    assert [one["path"] for one in found["articles"]] == [str(article)]
    assert [one["path"] for one in found["errors"]] == [str(gone), str(blank), str(tmp_path)]
    assert result.stderr.splitlines() == [
        f"attribution: error: {gone}: no such file; check the path",
        f"attribution: error: {blank}: is blank; give an article with text",
        f"attribution: error: {tmp_path}: is a folder without articles; name .txt or .md files",
    ]


def test_a_page_of_chrome_alone_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text("404\nPage not found\n", encoding="utf-8")

    result = call("report", str(path))

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"attribution: error: {path}: ")
    assert len(result.stderr.splitlines()) == 1


def test_what_may_spoil_the_reading_is_told_and_read_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes((ARTICLE + "Renée Dubois said the mill had been a second home.").encode("cp1252"))

    result = call("report", str(path))

    assert result.exit_code == 0
    assert re.fullmatch(rf"attribution: note: {re.escape(str(path))}: not UTF-8; read as \S+\n", result.stderr)


def test_several_files_close_with_a_table(article: Path) -> None:
    result = call("report", str(article), str(EXAMPLES[0]), "--width", "120")

    assert result.stdout.count("SENTENCE BY SENTENCE") == 2
    assert "ALL FILES" in result.stdout


def test_a_report_can_go_to_a_file(article: Path, tmp_path: Path) -> None:
    result = call("report", str(article), "--format", "markdown", "-o", str(tmp_path / "out.md"))

    assert (result.exit_code, result.stdout) == (0, "")
    assert "### Sentence by sentence" in (tmp_path / "out.md").read_text(encoding="utf-8")


def test_a_page_opens_in_the_browser(article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", lambda address: opened.append(address) or True)
    page = tmp_path / "mill.html"

    assert call("report", str(article), "--open", "-o", str(page)).exit_code == 0
    assert opened == [page.as_uri()]
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_what_is_no_page_is_not_opened(article: Path) -> None:
    result = call("report", str(article), "--open", "--format", "json")

    assert result.exit_code == 2
    assert "leave out --format json" in result.stderr


def test_an_article_is_never_overwritten(article: Path) -> None:
    result = call("report", str(article), "--output", str(article))

    assert result.exit_code == 2
    assert "is one of the articles; name another file for --output" in result.stderr
    assert article.read_text(encoding="utf-8") == ARTICLE


@pytest.mark.parametrize(
    ("model", "told"),
    [
        pytest.param("no_such_model", "the language model 'no_such_model' is not installed", id="not installed"),
        pytest.param("../secrets", "the language model '../secrets' is not installed", id="no path"),
    ],
)
def test_a_model_that_is_not_there_is_told_once(article: Path, model: str, told: str) -> None:
    result = call("report", str(article), str(article), "--model", model)

    assert (result.exit_code, result.stdout) == (2, "")
    assert len(result.stderr.splitlines()) == 1
    assert told in result.stderr


def test_settings_stand_in_a_file(article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "attribution.toml").write_text("max-size = 10\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    assert "larger than 10 bytes" in call("report", str(article)).stderr
    assert call("report", str(article), "--max-size", "100000").exit_code == 0


@pytest.mark.parametrize(
    ("options", "env", "colored"),
    [
        pytest.param([], {}, False, id="no colour where nobody looks"),
        pytest.param(["--color", "always"], {}, True, id="always"),
        pytest.param(["--color", "always"], {"NO_COLOR": "1"}, True, id="what is asked for outranks NO_COLOR"),
        pytest.param(["--color", "never"], {}, False, id="never"),
    ],
)
def test_colour_is_a_choice(article: Path, options: list[str], env: dict[str, str], colored: bool) -> None:
    result = CliRunner(env=env).invoke(main, ["report", str(article), *options], color=True)

    assert ("\x1b[" in result.stdout) is colored


@pytest.mark.parametrize(
    ("env", "colored"),
    [
        pytest.param({}, True, id="a terminal"),
        pytest.param({"NO_COLOR": "1"}, False, id="NO_COLOR"),
        pytest.param({"TERM": "dumb"}, False, id="a dumb terminal"),
    ],
)
def test_a_terminal_is_coloured_unless_it_asks_not_to_be(article: Path, env: dict[str, str], colored: bool) -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen([*COMMAND, "report", str(article)], stdout=theirs, env=environment({"TERM": "xterm", **env})):
        os.close(theirs)
        shown = b"".join(_read_all(ours))

    assert (b"\x1b[1m" in shown) is colored


def _read_all(terminal: int) -> Iterator[bytes]:
    """Read what a process writes to a terminal; its end is an error there."""
    with os.fdopen(terminal, "rb", buffering=0) as stream, contextlib.suppress(OSError):
        while chunk := stream.read(1000):
            yield chunk


@pytest.mark.parametrize("form", ["text", "json", "markdown"])
def test_the_same_input_gives_the_same_bytes(article: Path, form: str) -> None:
    first, second = (
        start("report", article.name, "--format", form, env={"PYTHONHASHSEED": seed}, cwd=article.parent)
        for seed in ("1", "2")
    )

    assert first.returncode == 0
    assert first.stdout == second.stdout


def test_a_poor_terminal_gets_plain_marks(article: Path) -> None:
    done = start("report", str(article), env={"PYTHONIOENCODING": "ascii"})

    assert (done.returncode, done.stderr) == (0, b"")
    assert b"writer -> Carrow Herald -> Ida Lund" in done.stdout
    assert b'"Nobody asked the people who work there," Lund said.' in done.stdout


def test_json_is_utf8_on_any_terminal(article: Path) -> None:
    done = start("report", "--format", "json", str(article), env={"PYTHONIOENCODING": "ascii"})

    assert json.loads(done.stdout.decode("utf-8"))["articles"][0]["text"] == ARTICLE


def test_a_closed_pipe_is_silent(article: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "report", *[str(article)] * 3], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        error = process.stderr.read()

    assert (process.returncode, error) == (141, b"")


def test_an_interrupt_leaves_no_traceback(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen([*COMMAND, "report", str(pipe)], stderr=subprocess.PIPE, env=environment()) as process:
        assert process.stderr
        with pipe.open("wb"):  # returns when the command has opened its end
            process.send_signal(signal.SIGINT)
            error = process.stderr.read()

    assert process.returncode == 130
    assert b"Traceback" not in error


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_the_graph_is_there_as_xml(article: Path, form: str) -> None:
    result = call("graph", str(article), "--format", form)

    assert result.exit_code == 0
    assert ET.fromstring(result.stdout).tag.endswith(form)  # noqa: S314 - our own output


def test_the_graph_is_there_as_json_and_dot(article: Path) -> None:
    names = {node["label"] for node in json.loads(call("graph", str(article)).stdout)["nodes"]}

    assert {"Ida Lund", "Carrow Herald"} <= names
    assert call("graph", str(article), "--format", "dot").stdout.startswith("digraph")


def test_the_graph_of_a_missing_file_is_refused() -> None:
    result = call("graph", "gone.txt")

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "attribution: error: gone.txt: no such file; check the path\n"
