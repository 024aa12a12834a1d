"""The baseline: what it remembers, what edits and moves leave known, and what is told of a file that cannot be used."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from commands import call

CLAIM = "The contractor's negligence killed three workers."
OTHER = "The minister's fraud ruined the port."
LEDE = "Mayor Tom Reyes opened the Rivermouth bridge on Monday."
STORY = f"{LEDE}\n\n{CLAIM}\n\n{OTHER}\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "dam.txt").write_text(STORY, encoding="utf-8")
    assert call("baseline", "create", "dam.txt").exit_code == 0
    return tmp_path


def lint(*arguments: str) -> tuple[int, list[str]]:
    done = call(
        "lint", "--format", "concise", "--fail-on", "warning", "--baseline", "attribution-baseline.json", *arguments
    )
    return done.exit_code, done.stdout.splitlines()


@pytest.mark.usefixtures("desk")
def test_what_is_remembered_is_not_told() -> None:
    assert lint("dam.txt") == (0, [])


def test_the_file_has_no_word_of_the_draft_and_is_the_same_each_time(desk: Path) -> None:
    text = (desk / "attribution-baseline.json").read_text(encoding="utf-8")
    again = call("baseline", "update", "dam.txt")

    assert again.exit_code == 0
    assert "attribution-baseline.json: 2 findings of 1 draft remembered." in again.stdout
    assert (desk / "attribution-baseline.json").read_text(encoding="utf-8") == text
    assert json.loads(text)["version"] == 1
    assert list(json.loads(text)["articles"]) == ["dam.txt"]
    assert not any(word in text for word in ("negligence", "minister", "Reyes"))


STAYS = [
    pytest.param(f"{LEDE}\n\nThe council meets in May.\n\n{OTHER}\n\n{CLAIM}\n", id="order and place"),
    pytest.param(STORY.replace("contractor's", "contractor’s").replace("three workers", "three  Workers"), id="form"),
    pytest.param(f"{LEDE}\n\n{CLAIM} {OTHER}\n", id="paragraphs"),
]


@pytest.mark.parametrize("text", STAYS)
def test_edits_around_a_sentence_leave_it_known(desk: Path, text: str) -> None:
    (desk / "dam.txt").write_text(text, encoding="utf-8")

    assert lint("dam.txt", "--strict") == (0, [])


def test_a_draft_that_was_moved_is_still_known(desk: Path) -> None:
    (desk / "old").mkdir()
    (desk / "dam.txt").rename(desk / "old" / "bridge.txt")

    assert lint("old/bridge.txt", "--strict") == (0, [])


@pytest.mark.parametrize("command", ["prune", "update"])
def test_what_is_known_of_a_draft_goes_with_it(desk: Path, command: str) -> None:
    (desk / "dam.txt").rename(desk / "bridge.txt")

    assert "2 findings of 1 draft" in call("baseline", command, "bridge.txt").stdout
    assert list(json.loads((desk / "attribution-baseline.json").read_text("utf-8"))["articles"]) == ["bridge.txt"]
    assert lint("bridge.txt", "--strict") == (0, [])


def test_a_draft_that_was_moved_and_edited_is_pruned_by_what_it_took_over(desk: Path) -> None:
    (desk / "dam.txt").rename(desk / "bridge.txt")
    (desk / "bridge.txt").write_text(f"{LEDE}\n\n{OTHER}\n\nThe council's corruption cost millions.\n", "utf-8")

    assert "1 finding of 1 draft" in call("baseline", "prune", "bridge.txt").stdout
    assert [line.split(":")[1] for line in lint("bridge.txt", "--strict")[1]] == ["5"]


def test_an_update_of_one_draft_leaves_what_is_known_of_another_that_was_moved(desk: Path) -> None:
    (desk / "dam.txt").rename(desk / "bridge.txt")
    (desk / "port.txt").write_text(f"{LEDE}\n", encoding="utf-8")

    assert "2 findings of 1 draft" in call("baseline", "update", "port.txt").stdout
    assert lint("bridge.txt", "--strict") == (0, [])


def test_a_copy_of_a_draft_is_new(desk: Path) -> None:
    (desk / "copy.txt").write_text(STORY, encoding="utf-8")

    assert [line.split(":")[1] for line in lint("dam.txt", "copy.txt")[1]] == ["3", "5"]


def test_only_a_new_sentence_is_told(desk: Path) -> None:
    (desk / "dam.txt").write_text(f"{STORY}\nThe council's corruption cost millions.\n", encoding="utf-8")
    status, lines = lint("dam.txt")

    assert status == 1
    assert [line.split(":")[:2] for line in lines] == [["dam.txt", "7"]]


def test_a_remembered_sentence_is_counted(desk: Path) -> None:
    (desk / "dam.txt").write_text(f"{STORY}\nIda Lund said it rained.\n\n{CLAIM}\n", encoding="utf-8")

    assert len(lint("dam.txt")[1]) >= 1


def test_the_state_stands_in_the_report(desk: Path) -> None:
    (desk / "dam.txt").write_text(f"{STORY}\nThe council's corruption cost millions.\n", encoding="utf-8")
    _, lines = lint("dam.txt", "--format", "json")
    (found,) = json.loads("\n".join(lines))["articles"][0]["findings"]

    assert found["baseline_state"] == "new"


def test_strict_fails_on_what_no_longer_occurs_until_it_is_pruned(desk: Path) -> None:
    (desk / "dam.txt").write_text(STORY.replace(OTHER, "The port is closed."), encoding="utf-8")
    arguments = ("lint", "--format", "concise", "--baseline", "attribution-baseline.json", "dam.txt")
    strict = call(*arguments, "--strict")

    assert call(*arguments).exit_code == 0
    assert strict.exit_code == 1
    assert "1 of the findings remembered of dam.txt no longer occurs; run attribution baseline prune" in strict.stderr
    assert "1 finding of 1 draft" in call("baseline", "prune", "dam.txt").stdout
    assert call(*arguments, "--strict").exit_code == 0


def test_strict_tells_of_a_draft_that_is_gone(desk: Path) -> None:
    (desk / "dam.txt").unlink()
    (desk / "port.txt").write_text(f"{LEDE}\n", encoding="utf-8")
    done = call("lint", "--format", "concise", "--baseline", "attribution-baseline.json", "--strict", "port.txt")

    assert done.exit_code == 1
    assert "2 of the findings remembered of dam.txt no longer occur;" in done.stderr


def test_prune_adds_nothing_and_update_does(desk: Path) -> None:
    (desk / "dam.txt").write_text(f"{STORY}\nThe council's corruption cost millions.\n", encoding="utf-8")

    assert "2 findings" in call("baseline", "prune", "dam.txt").stdout
    assert "3 findings" in call("baseline", "update", "dam.txt").stdout


def test_another_draft_stays_remembered(desk: Path) -> None:
    (desk / "port.txt").write_text(f"{LEDE}\n\n{OTHER}\n", encoding="utf-8")

    assert "3 findings of 2 drafts" in call("baseline", "update", "port.txt").stdout
    assert lint("dam.txt", "port.txt", "--strict") == (0, [])


def test_a_draft_that_cannot_be_read_keeps_what_is_remembered(desk: Path) -> None:
    (desk / "dam.txt").write_bytes(b"\0")
    done = call("baseline", "update", "dam.txt")

    assert done.exit_code == 2
    assert "2 findings of 1 draft" in done.stdout


def test_what_an_ignore_covers_is_not_remembered(desk: Path) -> None:
    (desk / "dam.txt.ignores.yaml").write_text("ignores:\n  - {rules: ATT101, reason: so}\n", encoding="utf-8")

    assert "0 findings of 0 drafts" in call("baseline", "update", "dam.txt").stdout


@pytest.mark.usefixtures("desk")
def test_create_overwrites_nothing() -> None:
    done = call("baseline", "create", "dam.txt")

    assert done.exit_code == 2
    assert "is there already; use attribution baseline update" in done.stderr


UNUSABLE = [
    pytest.param(None, "no such baseline; make it with attribution baseline create", id="missing"),
    pytest.param(b"{", "is damaged: it is no JSON", id="half a file"),
    pytest.param(b"\xff", "is damaged: it is no JSON", id="no text"),
    pytest.param(b"[" * 100_000, "is damaged: it is no JSON", id="nested without end"),
    pytest.param(b"[]", "is no baseline", id="a list"),
    pytest.param(b"{}", "is no baseline", id="no version"),
    pytest.param(
        b'{"version": 2, "articles": {}}', "is a baseline of version 2, and this tool reads 1", id="a later version"
    ),
    pytest.param(b'{"version": "x", "articles": {}}', 'is a baseline of version "x"', id="an odd version"),
    pytest.param(b'{"version": 1}', "is damaged: it has no articles", id="no articles"),
    pytest.param(b'{"version": 1, "articles": {"a": 1}}', "is damaged at a", id="an article without rules"),
    pytest.param(b'{"version": 1, "articles": {"a": {"A": 1}}}', "is damaged at a", id="a rule without sentences"),
    pytest.param(b'{"version": 1, "articles": {"a": {"A": {"f": 0}}}}', "is damaged at a", id="a count of 0"),
    pytest.param(b'{"version": 1, "articles": {"a": {"A": {"f": "1"}}}}', "is damaged at a", id="a count in words"),
]


@pytest.mark.parametrize("command", [("lint", "--baseline"), ("baseline", "update", "--baseline")], ids=" ".join)
@pytest.mark.parametrize(("data", "message"), UNUSABLE)
def test_a_baseline_that_cannot_be_used_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...], data: bytes | None, message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "dam.txt").write_text(STORY, encoding="utf-8")
    path = tmp_path / "other.json"
    if data is not None:
        path.write_bytes(data)
    done = call(*command, "other.json", "dam.txt")

    assert done.exit_code == 2
    assert done.stdout == ""
    assert f"other.json: {message}" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_strict_alone_is_a_mistake() -> None:
    done = call("lint", "--format", "concise", "--strict", "dam.txt")

    assert done.exit_code == 2
    assert "--strict needs --baseline FILE" in done.stderr
