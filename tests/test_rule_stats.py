"""Figures of the rules: the data file, the commands that show it, and how a find is counted."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from attribution.errors import InputError
from attribution.explaining.measured import (
    Measured,
    changed_rules,
    read_measured,
    rule_digest,
    stats_rows,
    told,
    unknown_rules,
)
from attribution.ruleset import RuleSet, load_rules
from attribution.ruleset.shapes import Examples
from commands import call
from rule_stats import article_finds, as_file, sentence_finds

CLAUSE = "cues/clause"


@pytest.fixture(scope="module")
def rules() -> RuleSet:
    return load_rules()


def figures(rules: RuleSet) -> dict[str, Measured]:
    """Return invented figures of rules that are as they were measured, but for `cues/tag`."""
    rows = {CLAUSE: (200, 180), "cues/tag": (50, 45), "cues/end-tag": (0, 0), "ANO202": (60, 30)}
    digests = {key: rule_digest(rules.patterns.get(key) or rules.lint[key]) for key in rows}
    digests["cues/tag"] = "before"
    return {key: Measured("invented news", *row, digests[key]) for key, row in rows.items()}


def test_the_shipped_figures_name_only_rules_that_there_are(rules: RuleSet) -> None:
    assert unknown_rules(rules, read_measured()) == ()


def test_every_rule_that_emits_a_cue_has_shipped_figures(rules: RuleSet) -> None:
    assert {rule.id for rule in rules.emitting("cue")} <= read_measured().keys()


def test_figures_under_the_name_of_no_rule_are_refused(rules: RuleSet) -> None:
    assert unknown_rules(rules, {"cues/gone": Measured("x", 1, 1, ""), CLAUSE: Measured("x", 1, 1, "")}) == (
        "cues/gone",
    )


@pytest.mark.parametrize(
    "row", [{}, {"finds": 1}, {"on": "x", "finds": 1, "right": 2, "digest": ""}, {"on": "x", "share": 3}], ids=str
)
def test_a_file_that_holds_no_figures_is_refused_with_its_place(tmp_path: Path, row: dict[str, Any]) -> None:
    path = tmp_path / "measured.json"
    path.write_text(json.dumps({"rules": {CLAUSE: row}}), encoding="utf-8")
    with pytest.raises(InputError, match=r"measured\.json"):
        read_measured(path)


def test_what_is_written_is_what_is_read(tmp_path: Path, rules: RuleSet) -> None:
    path = tmp_path / "measured.json"
    path.write_text(as_file(figures(rules)), encoding="utf-8")
    assert read_measured(path) == figures(rules)


def test_a_rule_with_another_pattern_is_another_rule(rules: RuleSet) -> None:
    rule = rules.patterns[CLAUSE]
    assert rule_digest(replace(rule, phrases=("so they say",))) != rule_digest(rule)


def test_a_rule_with_another_example_is_the_same_rule(rules: RuleSet) -> None:
    rule = rules.patterns[CLAUSE]
    assert rule_digest(replace(rule, examples=Examples(("[[Said]] it.",)), where="elsewhere:1")) == rule_digest(rule)


def test_only_rules_edited_since_are_called_changed(rules: RuleSet) -> None:
    assert changed_rules(rules, figures(rules)) == ("cues/tag",)


@pytest.mark.parametrize(
    ("order", "first"), [("id", "ANO202"), ("finds", CLAUSE), ("wrong", "ANO202"), ("share", "ANO202")]
)
def test_the_rows_are_ordered_as_asked(rules: RuleSet, order: str, first: str) -> None:
    assert stats_rows(rules, figures(rules), order=order)[0].id == first


def test_a_rule_without_finds_is_not_called_the_worst(rules: RuleSet) -> None:
    assert stats_rows(rules, figures(rules), order="share")[-1].id == "cues/end-tag"


def test_figures_in_words(rules: RuleSet) -> None:
    known = figures(rules)
    assert told(rules.patterns[CLAUSE], known[CLAUSE]) == "right 180 of 200 on invented news"
    assert told(rules.patterns["cues/tag"], known["cues/tag"]).endswith(", before the rule was changed")
    assert told(rules.patterns["cues/end-tag"], known["cues/end-tag"]) == (
        "not measured: no finding in the corpora (invented news)"
    )


@pytest.mark.parametrize(("word", "on"), [(CLAUSE, "PolNeAR train"), ("ANO202", "reviewed news")])
@pytest.mark.parametrize("command", [("explain",), ("rules", "show")], ids=" ".join)
def test_the_page_on_a_rule_shows_its_figures(command: tuple[str, ...], word: str, on: str) -> None:
    found = read_measured()[word]
    page = " ".join(call(*command, word).stdout.split())
    assert f"measured right {found.right} of {found.finds} on {on}" in page


def test_the_table_has_a_row_for_each_rule_of_the_family() -> None:
    lines = call("rules", "stats", "--family", "ANO").stdout.splitlines()
    assert [line.split()[0] for line in lines[2:]] == sorted(key for key in read_measured() if key.startswith("ANO"))


def test_the_table_for_programs_holds_the_same_figures() -> None:
    rows = {row["id"]: row for row in json.loads(call("rules", "stats", "--format", "json").stdout)}
    assert (rows[CLAUSE]["finds"], rows[CLAUSE]["right"]) == (
        read_measured()[CLAUSE].finds,
        read_measured()[CLAUSE].right,
    )
    assert rows[CLAUSE]["wrong"] == rows[CLAUSE]["finds"] - rows[CLAUSE]["right"]


def test_a_family_that_there_is_not_is_an_error() -> None:
    result = call("rules", "stats", "--family", "cuse")
    assert result.exit_code == 2
    assert "cues" in result.stderr


def test_a_family_that_was_never_measured_is_told_so() -> None:
    assert call("rules", "stats", "--family", "furniture").stdout.startswith("No figures")


SENTENCE = {"start": 10, "end": 20, "rules": {"must": ["ANO201"], "may": ["ANO202"]}}


@pytest.mark.parametrize(
    ("code", "place", "expected"),
    [
        pytest.param("ANO201", (12, 15), [("ANO201", True)], id="both readers want it"),
        pytest.param("ANO202", (12, 15), [], id="one reader wants it: neither right nor wrong"),
        pytest.param("ANO203", (12, 15), [("ANO203", False)], id="nobody wants it"),
        pytest.param("ANO203", (20, 25), [], id="it stands in another sentence"),
        pytest.param("QUO401", (12, 15), [], id="the readers were not asked"),
    ],
)
def test_how_a_finding_is_counted(code: str, place: tuple[int, int], expected: list[tuple[str, bool]]) -> None:
    finding = {"code": code, "start": place[0], "end": place[1]}
    assert list(sentence_finds(SENTENCE, [finding], frozenset({"ANO201", "ANO202", "ANO203"}))) == expected


TEXT = "Ida Lund said the mill was sold. Tom Reyes said the pier was rotten."


def told_by(number: int, source: str, content: str, rule: str) -> dict[str, Any]:
    cue = TEXT.index("said", TEXT.index(source))
    spans = {
        "source": (TEXT.index(source), len(source)),
        "cue": (cue, 4),
        "content": (TEXT.index(content), len(content)),
    }
    placed = {role: [{"start": start, "end": start + length}] for role, (start, length) in spans.items()}
    return {"id": number, "rule": rule, "parent": None, **placed}


@pytest.mark.shared
def test_an_attribution_is_right_where_gold_has_its_source_and_content() -> None:
    lund, reyes = (0, "Ida Lund", "the mill was sold"), (1, "Tom Reyes", "the pier was rotten")
    article = {"text": TEXT, "attributions": [told_by(*lund, CLAUSE), told_by(*reyes, "cues/tag")]}
    spans = told_by(*lund, "")
    gold = {role: [[s["start"], s["end"]] for s in spans[role]] for role in ("source", "cue", "content")}
    row = {"id": "a", "text": TEXT, "attributions": [{"id": "g", **gold}]}
    assert list(article_finds(row, article)) == [(CLAUSE, True), ("cues/tag", False)]
