"""What a newsroom says of sources itself: files of the house and beside an article, and what becomes of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from attribution.config import Settings
from attribution.errors import InputError
from attribution.linting.judging import judge
from attribution.linting.sourcefile import read_told
from attribution.model import Report
from attribution.readers.choosing import read_file
from commands import call

STORY = """The harbour will close in May, an official at the port authority said on Monday.

Ida Lund, a nurse in Carrow, said that nobody had asked the ward. “We read it in the paper,” Lund said.

An engineer with knowledge of the plan said that the quay was sound. “The piles will last,” the engineer said.

The harbour office's chief diver said that the piles were rotten.
"""


def judged(folder: Path, *, beside: str = "", house: str = "") -> Report:
    (folder / "port.txt").write_text(STORY, encoding="utf-8")
    (folder / "port.txt.sources.yaml").write_text(beside, encoding="utf-8")
    (folder / "house.yaml").write_text(house, encoding="utf-8")
    settings = Settings(outlet=("Courier",), sources=(folder / "house.yaml",) if house else ())
    return judge(read_file(str(folder / "port.txt"), max_size=10_000), settings)


def names(report: Report) -> list[str]:
    return [source.name or "" for source in report.sources]


def test_nothing_told_changes_nothing(tmp_path: Path) -> None:
    report = judged(tmp_path)

    assert names(report) == [
        "official at the port authority",
        "Ida Lund",
        "engineer with knowledge of the plan",
        "harbour office's chief diver",
    ]
    assert not any(source.told for source in report.sources)


def test_sources_told_to_be_one_are_one_root(tmp_path: Path) -> None:
    report = judged(tmp_path, beside="merge:\n  - [the official at the port authority, the engineer]\n")
    first = report.sources[0]

    assert names(report) == ["official at the port authority", "Ida Lund", "harbour office's chief diver"]
    assert [a.source_id for a in report.attributions].count(first.id) == 3
    assert [m.text for m in first.mentions][-1] == "the engineer"
    assert first.told == ("told to be one (port.txt.sources.yaml)",)
    assert len([node for node in report.graph.nodes if node.id == first.root]) == 1


def test_a_named_source_gives_its_name_and_type_to_the_one(tmp_path: Path) -> None:
    report = judged(tmp_path, beside="merge:\n  - [the engineer, Ida Lund]\n")
    one = next(source for source in report.sources if source.told)

    assert (one.name, one.type.value, one.named) == ("Ida Lund", "person_named", True)
    assert {a.source_type.value for a in report.attributions if a.source_id == one.id} == {"person_named"}


def test_mentions_told_to_be_another_get_a_source_of_their_own(tmp_path: Path) -> None:
    report = judged(tmp_path, beside="split:\n  - words: the engineer\n    line: 5\n")

    assert names(report)[-1] == "engineer"
    assert [s.told for s in report.sources if "engineer" in (s.name or "")] == [
        ("told to be another (port.txt.sources.yaml)",)
    ] * 2


def test_a_type_that_is_told_changes_the_class(tmp_path: Path) -> None:
    before = judged(tmp_path)
    after = judged(tmp_path, beside="retype:\n  - words: The harbour office's chief diver\n    type: person_named\n")
    classes = [[sentence.directness.value for sentence in report.sentences] for report in (before, after)]

    assert after.sources[-1].named
    assert classes[0][:-1] == classes[1][:-1]
    assert classes[0][-1] != classes[1][-1] == "NP"


def test_a_source_of_the_house_is_one_under_its_names(tmp_path: Path) -> None:
    house = (
        "sources:\n  - name: Port Authority duty officer\n    aliases: [official at the port authority, "
        "engineer with knowledge of the plan]\n    role: duty officer\n    organisation: Port Authority\n"
    )
    report = judged(tmp_path, house=house)

    assert names(report)[0] == "Port Authority duty officer"
    assert report.sources[0].told == (
        "known as Port Authority duty officer, duty officer, Port Authority (house.yaml)",
    )
    assert "Port Authority duty officer: known as" in "".join(report.notes)


def test_an_alias_may_have_the_title_that_stands_in_the_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("dam.txt").write_text("“It is late,” said Dr Lund.\n", encoding="utf-8")
    Path("dam.txt.sources.yaml").write_text("sources:\n  - {name: Ida Lund, aliases: Dr Lund}\n", encoding="utf-8")

    assert names(judge(read_file("dam.txt", max_size=1000), Settings())) == ["Ida Lund"]


def test_what_fits_nothing_is_noted(tmp_path: Path) -> None:
    beside = (
        "merge:\n  - [the pilot, Ida Lund]\nsplit:\n  - words: the captain\nretype:\n  - {words: she, type: post}\n"
    )
    notes = [note for note in judged(tmp_path, beside=beside).notes if "no such source" in note]

    assert [note.split("“")[1].split("”")[0] for note in notes] == ["the pilot", "the captain", "she"]


@pytest.mark.parametrize("words", ["Ida Lund", "Ida Lund, a nurse in Carrow"])
def test_a_mention_is_known_by_the_words_that_it_begins_with(tmp_path: Path, words: str) -> None:
    report = judged(tmp_path, beside=f"split:\n  - words: '{words}'\n")
    lund = [(source.name, [mention.text for mention in source.mentions]) for source in report.sources if source.told]

    assert lund == [("Ida Lund", ["Lund"]), (words, ["Ida Lund, a nurse in Carrow"])]
    assert report.idle == ()


def test_a_source_is_retyped_by_the_beginning_of_its_descriptor_where_no_other_begins_so(tmp_path: Path) -> None:
    beside = "retype:\n  - {words: the engineer with knowledge, type: person_named}\n  - {words: a, type: post}\n"
    report = judged(tmp_path, beside=beside)

    assert [source.type.value for source in report.sources if source.told] == ["person_named"]
    assert report.idle == ("port.txt.sources.yaml:3: retype “a”: no such source here",)


IDLE = [
    pytest.param(
        "split:\n  - words: the official at the port authority\n", 2, "a source of its own already", id="alone"
    ),
    pytest.param("merge:\n  - [Ida Lund, Lund]\n", 2, "one source already", id="one already"),
    pytest.param("sources:\n\n  - name: Nils Berg\n", 3, "no such source here", id="known of this article"),
    pytest.param("retype:\n  - {words: eng, type: post}\n", 2, "no such source here", id="half a word"),
]


@pytest.mark.parametrize(("beside", "line", "why"), IDLE)
def test_lint_tells_what_does_nothing_and_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, beside: str, line: int, why: str
) -> None:
    monkeypatch.chdir(tmp_path)
    judged(tmp_path, beside=beside)
    told = [call("lint", "port.txt").stderr for _ in range(2)]

    assert told[0] == told[1]
    assert told[0].startswith(f"attribution: note: port.txt: port.txt.sources.yaml:{line}: ")
    assert told[0].endswith(f": {why}\n")


def test_a_source_of_the_house_need_not_be_in_an_article(tmp_path: Path) -> None:
    assert judged(tmp_path, house="sources:\n  - name: Nils Berg\n").idle == ()


WRONG = [
    pytest.param("sources:\n  - name: 3", 2, "name is a number", id="a number for a name"),
    pytest.param("sources:\n  - name: x\n    role: 3.5", 3, "role is a number", id="a number for a role"),
    pytest.param("sorces: []", 1, "unknown key 'sorces'", id="a key"),
    pytest.param("merge: yes", 1, "merge is not a list", id="no list"),
    pytest.param("merge:\n  - [one]", 2, "not two sources or more", id="one alone"),
    pytest.param("merge:\n  - [one, 2]", 2, "not a list of names", id="a number"),
    pytest.param("sources:\n  - role: x", 2, "a source without name", id="no name"),
    pytest.param("sources:\n  - name: x\n    rol: y", 3, "unknown key 'rol'", id="a key of a source"),
    pytest.param("sources:\n  - name: [x]", 2, "name is not a text", id="a list for a name"),
    pytest.param("split:\n  - line: 2", 2, "an entry without words", id="no words"),
    pytest.param("split:\n  - words: x\n    line: 0", 3, "line is not a line number", id="no line"),
    pytest.param("retype:\n  - words: x", 2, "an entry without type", id="no type"),
    pytest.param("retype:\n  - words: x\n    type: persn_named", 3, "did you mean 'person_named'", id="a type"),
    pytest.param("- x", 1, "a file without keys", id="a list"),
    pytest.param("merge: [", 1, "not valid YAML", id="no YAML"),
]


@pytest.mark.parametrize(("text", "line", "told"), WRONG)
def test_a_mistake_is_told_with_file_and_line(tmp_path: Path, text: str, line: int, told: str) -> None:
    path = tmp_path / "port.sources.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_told(str(tmp_path / "port.txt"), Settings())

    assert str(caught.value).startswith(f"{path}:{line}: ")
    assert told in str(caught.value)


def test_only_the_file_beside_an_article_corrects(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="unknown key 'merge'"):
        judged(tmp_path, house="merge:\n  - [a, b]\n")


def test_a_missing_file_of_the_house_stops_the_run_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "port.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "attribution.toml").write_text('sources = "house.yaml"\n', encoding="utf-8")

    for command in ("report", "lint", "graph", "summary"):
        done = call(command, "port.txt")
        assert (done.exit_code, done.stdout) == (2, "")
        assert done.stderr.count("attribution.toml:1: sources must be a file that is there, not ") == 1


def test_a_change_of_the_files_is_seen_through_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "port.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "attribution.toml").write_text('sources = "house.yaml"\n', encoding="utf-8")
    (tmp_path / "house.yaml").write_text("sources: []\n", encoding="utf-8")

    def told() -> list[str]:
        data = json.loads(call("lint", "--format", "json", "port.txt").stdout)
        return [source["name"] for source in data["articles"][0]["sources"] if source["told"]]

    assert told() == []
    (tmp_path / "port.txt.sources.yaml").write_text("retype:\n  - {words: Ida Lund, type: self}\n", encoding="utf-8")
    assert told() == ["Ida Lund"]
    (tmp_path / "house.yaml").write_text("sources:\n  - {name: Dr Lund, aliases: Ida Lund}\n", encoding="utf-8")
    assert told() == ["Dr Lund"]
    (tmp_path / "port.txt.sources.yaml").unlink()
    assert told() == ["Dr Lund"]
