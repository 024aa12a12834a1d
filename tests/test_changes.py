"""`lint --diff`: what touches changed lines is told, and everything that git may have against it."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from attribution.linting.changes import only_changed
from attribution.model import Attribution, Finding, Form, Report, SourceMap, Span
from attribution.places import line_starts
from builders import report, sentence
from commands import call, start

CLAIM = "The contractor's negligence killed three workers."
OTHER = "The minister's fraud ruined the port."
STORY = f"Mayor Tom Reyes opened the Rivermouth bridge on Monday.\n\n{CLAIM}\n\n{OTHER}\n"


def git(folder: Path, *arguments: str) -> None:
    who = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)  # noqa: S607


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "dam.txt").write_text(STORY, encoding="utf-8")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "dam.txt")
    git(tmp_path, "commit", "-qm", "A draft")
    return tmp_path


def lines(*arguments: str) -> list[str]:
    done = call("lint", "--format", "concise", "--diff", "HEAD", *arguments)
    assert done.exit_code == 0, done.stderr
    return [":".join(line.split(":")[:2]) for line in done.stdout.splitlines()]


@pytest.mark.usefixtures("desk")
def test_nothing_changed_nothing_told() -> None:
    assert lines("dam.txt") == []


CHANGES = [
    pytest.param(STORY.replace("three", "four"), ["dam.txt:3"], id="a changed line"),
    pytest.param(f"{STORY}\nThe council's corruption cost millions.\n", ["dam.txt:7"], id="a new line"),
    pytest.param(STORY.replace(f"{OTHER}\n", ""), [], id="lines taken out"),
    pytest.param(STORY.replace("Monday", "Friday"), [], id="a changed line without a finding"),
]


@pytest.mark.parametrize("staged", [False, True], ids=["in the folder", "staged"])
@pytest.mark.parametrize(("text", "told"), CHANGES)
def test_what_touches_a_changed_line_is_told(desk: Path, text: str, told: list[str], *, staged: bool) -> None:
    (desk / "dam.txt").write_text(text, encoding="utf-8")
    if staged:
        git(desk, "add", "dam.txt")

    assert lines("dam.txt") == told


@pytest.mark.parametrize("name", ["port.txt", "-o.txt", ":(glob)*.txt", 'a "b"\tc.txt', "Hafen-Ü.txt"])
@pytest.mark.parametrize("staged", [False, True], ids=["untracked", "added"])
def test_a_new_file_counts_wholly_whatever_its_name(desk: Path, name: str, *, staged: bool) -> None:
    (desk / name).write_text(STORY, encoding="utf-8")
    if staged:
        git(desk, "--literal-pathspecs", "add", "--", name)
    done = call("lint", "--format", "concise", "--diff", "HEAD", "--", name, "dam.txt")

    assert len(done.stdout.splitlines()) == 2
    assert "dam.txt:" not in done.stdout


def test_a_file_in_a_folder_is_found_from_there(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = desk / "metro" / "today"
    folder.mkdir(parents=True)
    (desk / "dam.txt").write_text(STORY.replace("three", "four"), encoding="utf-8")
    (folder / "link.txt").symlink_to(desk / "dam.txt")
    monkeypatch.chdir(folder)

    assert lines("../../dam.txt", "link.txt") == ["../../dam.txt:3", "link.txt:3"]


def test_a_file_that_git_takes_for_binary_counts_wholly(desk: Path) -> None:
    (desk / "dam.txt").write_text(STORY.replace("three", "four"), encoding="utf-16")

    assert lines("dam.txt") == ["dam.txt:3", "dam.txt:5"]


def test_standard_input_has_no_changed_lines(desk: Path) -> None:
    done = start("lint", "--diff", "HEAD", "--stdin-filename", "dam.txt", "-", data=STORY.encode(), cwd=desk)

    assert (done.returncode, done.stdout) == (2, b"")
    assert b"--diff needs files: of standard input git knows nothing" in done.stderr


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(STORY, [], id="only moved"),
        pytest.param(STORY.replace("three", "four"), ["metro/bridge.txt:3"], id="edited too"),
    ],
)
def test_a_draft_that_was_moved_is_held_against_what_it_was(desk: Path, text: str, told: list[str]) -> None:
    (desk / "metro").mkdir()
    git(desk, "mv", "dam.txt", "metro/bridge.txt")
    (desk / "metro" / "bridge.txt").write_text(text, encoding="utf-8")

    assert lines("metro/bridge.txt") == told
    assert lines("metro") == told


@pytest.mark.usefixtures("desk")
def test_a_file_that_is_not_there_is_told_as_ever() -> None:
    done = call("lint", "--format", "concise", "--diff", "HEAD", "gone.txt", "dam.txt")

    assert done.exit_code == 2
    assert "gone.txt: no such file" in done.stderr


REFS = ["no-such-branch", "--output=stolen.txt", "-h", "HEAD:dam.txt", "", "HEAD~99", "a\0b", "@{99}"]


@pytest.mark.parametrize("ref", REFS)
def test_a_ref_that_is_no_commit_is_an_error_and_never_an_option(desk: Path, ref: str) -> None:
    done = call("lint", "--format", "concise", f"--diff={ref}", "dam.txt")

    assert done.exit_code == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert "attribution: error: --diff: " in done.stderr
    assert sorted(path.name for path in desk.iterdir()) == [".git", "dam.txt"]


def test_a_branch_named_like_an_option_is_a_commit(desk: Path) -> None:
    git(desk, "update-ref", "refs/heads/--output=stolen.txt", "HEAD")

    assert call("lint", "--format", "concise", "--diff=--output=stolen.txt", "dam.txt").exit_code == 0
    assert not (desk / "stolen.txt").exists()


def test_outside_a_repository_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    (tmp_path / "dam.txt").write_text(STORY, encoding="utf-8")
    done = call("lint", "--format", "concise", "--diff", "HEAD", str(tmp_path / "dam.txt"))

    assert done.exit_code == 2
    assert "dam.txt is in no git repository" in done.stderr


def test_without_git_is_an_error(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(desk))
    done = call("lint", "--format", "concise", "--diff", "HEAD", "dam.txt")

    assert done.exit_code == 2
    assert "git is not installed; install git, or leave out --diff" in done.stderr


def test_a_repository_without_a_commit_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "dam.txt").write_text(STORY, encoding="utf-8")
    git(tmp_path, "init", "-q")

    assert (
        "'HEAD' is no commit" in call("lint", "--format", "concise", "--diff", "HEAD", str(tmp_path / "dam.txt")).stderr
    )


def made(text: str, finding: Finding, **parts: object) -> Report:
    draft = report(text, findings=(finding,), **parts)
    return replace(draft, article=replace(draft.article, source_map=SourceMap(line_starts(text))))


ELSEWHERE = [
    pytest.param(((1, 1),), False, id="another sentence"),
    pytest.param(((2, 2),), True, id="the sentence"),
    pytest.param(((3, 3),), True, id="the cue of its attribution"),
    pytest.param(((4, 4),), True, id="the source of its attribution"),
    pytest.param(((5, 5),), True, id="a place that the finding points to"),
    pytest.param(((6, 6),), False, id="after all of them"),
    pytest.param(((3, 2),), False, id="lines taken out between two sentences"),
    pytest.param((), False, id="nothing"),
]


@pytest.mark.parametrize(("changed", "told"), ELSEWHERE)
def test_an_attribution_elsewhere_counts(changed: tuple[tuple[int, int], ...], *, told: bool) -> None:
    text = "One.\nTwo.\nThree.\nFour.\nFive.\nSix.\n"
    places = {
        word: Span(text.index(word), text.index(word) + len(word)) for word in ("Two.", "Three.", "Four.", "Five.")
    }
    said = Attribution(0, (places["Three."],), (places["Four."],), (places["Two."],), Form.INDIRECT, "r")
    start_, end = places["Two."].start, places["Two."].end
    found = Finding("X", "x", "error", "m", start_, end, 2, 1, related=(places["Five."],))
    draft = made(text, found, sentences=(sentence(0, places["Two."], "N", 0),), attributions=(said,))

    assert bool(only_changed(draft, changed).findings) == told


def test_lines_taken_out_of_a_sentence_change_it() -> None:
    text = "One two\nthree four.\n"
    found = Finding("X", "x", "error", "m", 0, 3, 1, 1)
    draft = made(text, found, sentences=(sentence(0, Span(0, len(text) - 1), "N"),))

    assert only_changed(draft, ((2, 1),)).findings == (found,)
