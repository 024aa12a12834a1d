"""`lint --watch`: each save is checked, errors do not end it, and Ctrl-C does."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from attribution.cli import watching
from attribution.errors import ConfigError
from commands import COMMAND, call, environment


class Over(Exception):  # noqa: N818 - the end of a test's watch
    pass


def watched(monkeypatch: pytest.MonkeyPatch, file: Path, saves: list[str | None], *, fails: bool = False) -> int:
    """Watch a file through these saves (None: it goes) and return how often it was acted upon."""
    left = list(saves)
    acts = 0

    def sleep(_: float) -> None:
        if not left:
            raise Over
        text = left.pop(0)
        if text is None:
            file.unlink()
        else:
            file.write_text(text, encoding="utf-8")
            os.utime(file, ns=(len(left) * 10**9, len(left) * 10**9))

    def act() -> None:
        nonlocal acts
        acts += 1
        if fails:
            raise ConfigError("a", "b", "c")

    monkeypatch.setattr(time, "sleep", sleep)
    with pytest.raises(Over):
        watching.watch([str(file)], lambda: [str(file)], act)
    return acts


def test_each_save_is_acted_upon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "dam.txt"
    file.write_text("a", encoding="utf-8")

    assert watched(monkeypatch, file, ["b", "b", None, "c"]) == 5


def test_without_a_save_nothing_is_done_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert watched(monkeypatch, tmp_path / "dam.txt", []) == 1


def test_a_save_of_the_file_beside_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    beside = tmp_path / "dam.txt.ignores.yaml"
    acts: list[int] = []

    def sleep(_: float) -> None:
        if beside.exists():
            raise Over
        beside.write_text("ignores: []", encoding="utf-8")

    monkeypatch.setattr(time, "sleep", sleep)
    with pytest.raises(Over):
        watching.watch([], lambda: [str(tmp_path / "dam.txt")], lambda: acts.append(1))

    assert len(acts) == 2


def test_an_error_is_told_and_does_not_end_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "dam.txt"

    assert watched(monkeypatch, file, ["a"], fails=True) == 2
    assert capsys.readouterr().err.splitlines()[1:] == ["attribution: error: a: b; c"] * 2


def test_standard_input_cannot_be_watched() -> None:
    done = call("lint", "--format", "concise", "--watch", "-")

    assert done.exit_code == 2
    assert "--watch needs files" in done.stderr


def test_the_command_checks_again_and_ends_with_ctrl_c(tmp_path: Path) -> None:
    file = tmp_path / "dam.txt"
    file.write_text("Mayor Tom Reyes opened the bridge.\n\nThe minister's fraud ruined the port.\n", encoding="utf-8")
    code = [*COMMAND, "lint", "--format", "concise", "--watch", str(file)]
    with subprocess.Popen(code, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(), text=True) as run:
        assert run.stdout is not None
        first = run.stdout.readline()
        file.write_text("Mayor Tom Reyes opened the bridge.\n\n\n\nThe minister's fraud ruined it.\n", encoding="utf-8")
        second = run.stdout.readline()
        file.write_text("Mayor Tom Reyes opened the bridge.\n", encoding="utf-8")
        assert run.stderr is not None
        clean = [run.stderr.readline() for _ in range(2)][-1]
        run.send_signal(signal.SIGINT)
        _, told = run.communicate(timeout=60)

    assert f"{file}:3:1: warning ATT101" in first
    assert f"{file}:5:1: warning ATT101" in second
    assert clean == "attribution: note: no findings\n"
    assert run.returncode == 130
    assert "Traceback" not in told
