"""`because` is true: less any entry, the class, the score, the commitment or an attribution is another."""

from __future__ import annotations

from functools import cache

import pytest

from attribution.explaining import find
from attribution.model import Report
from attribution.ruleset import load_rules
from attribution.ruleset.marks import read_marks
from attribution.ruleset.shapes import LAYOUT_EMITS, PatternRule
from lessening import Lessened, whole

MODIFIERS = {
    "relay-named": "Ana Velho told the Carrow Herald that the dam was safe.",
    "relay-unnamed": "Officials told the newspaper that the dam was safe.",
    "direct-quote": "“We are reading the file and will answer in May,” a spokesman for the port said.",
    "no-content": "Pia Holm praised the nurses.",
    "double-hedge": "The dam is reportedly safe, according to the Carrow Herald.",
    "deferred": "Ana Velho said the dam was safe. She said the pumps were old.",
    "unresolved": "She said the dam was safe.",
    "floor-named": "Officials told the Carrow Herald that the dam was safe.",
    "floor-unnamed": "Officials told the newspaper that the dam was safe.",
    "running-quotation": "“The dam is safe. The pumps are old,” said Ana Velho.",
    "inherited": "Velho said the dam was safe. The pumps were replaced in March. Velho said the town had paid.",
    "bare-main-clause": "The town sold the mill, which stood empty by the river, after Ana Velho said it leaked.",
}
RULES = [rule for rule in load_rules().patterns.values() if rule.emits not in LAYOUT_EMITS]


@cache
def everything() -> Lessened:
    return whole(load_rules())


@cache
def without(entry: str) -> Lessened:
    return everything().without(entry)


def outcome(report: Report | None) -> object:
    """Return what an entry must have a part in; None where nothing is left to analyse."""
    if report is None:
        return None
    classes = [(s.start, s.end, s.directness, s.would_be, s.score, s.commitment) for s in report.sentences]
    said = [
        (a.cue, a.source, a.content, a.form, a.rule, a.source_type, a.parent, a.relays) for a in report.attributions
    ]
    return classes, said


def idle(text: str) -> list[str]:
    """Return the entries of `because`, over the sentences of a text, that change nothing when they are taken away."""
    report = everything().analyze(text)
    entries = dict.fromkeys(entry for s in report.sentences for entry in s.because) if report else {}
    return [entry for entry in entries if outcome(without(entry).analyze(text)) == outcome(report)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_no_entry_is_idle(rule: PatternRule) -> None:
    texts = [read_marks(text).text for text in (*rule.examples.match, *rule.examples.no_match)]

    assert {text: idle(text) for text in texts} == {text: [] for text in texts}


@pytest.mark.parametrize("name", load_rules().scale.modifiers)
def test_every_modifier_is_told_and_none_is_idle(name: str) -> None:
    report = everything().analyze(MODIFIERS[name])

    assert report is not None
    assert f"modifier/{name}" in {entry for s in report.sentences for entry in s.because}
    assert idle(MODIFIERS[name]) == []


@cache
def entries_of_examples() -> frozenset[str]:
    reports = [everything().analyze(read_marks(text).text) for rule in RULES for text in rule.examples.match]
    return frozenset(entry for report in reports if report for s in report.sentences for entry in s.because)


def test_the_examples_give_entries_of_every_kind() -> None:
    rules, entries = everything().rules, entries_of_examples()

    assert {rules.patterns[entry].emits for entry in entries if entry in rules.patterns} >= {
        "cue",
        "evidential",
        "source-kind",
        "relay",
        "media",
        "response",
        "trigger",
        "knowledge-basis",
        "anonymity-reason",
        "observer",
        "hedge",
    }
    assert sum(entry.startswith("modifier/") for entry in entries) >= 5
    assert sum(entry not in rules.patterns and "." in entry for entry in entries) >= 20


def test_every_entry_can_be_explained() -> None:
    assert [entry for entry in sorted(entries_of_examples()) if not find(everything().rules, entry)] == []


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        pytest.param("Lund said the dam was safe.", "cues/clause", id="a rule"),
        pytest.param("Lund said the dam was safe.", "reporting-verbs.neutral/say", id="a word"),
        pytest.param("Officials told the newspaper that the dam was safe.", "modifier/floor-unnamed", id="a modifier"),
    ],
)
def test_an_entry_taken_away_is_gone(text: str, entry: str) -> None:
    report, less = everything().analyze(text), without(entry).analyze(text)

    assert report is not None
    assert less is not None
    assert entry in report.sentences[-1].because
    assert entry not in less.sentences[-1].because


def test_what_is_compiled_again_is_what_loading_would_compile() -> None:
    text = "Lund said the dam was safe. The mayor, Holm says, resigned. Officials reportedly agreed."
    entry = "reporting-verbs.neutral/say"
    slow = whole(load_rules().without(entry))

    assert outcome(without(entry).analyze(text)) == outcome(slow.analyze(text))


@pytest.mark.parametrize(
    ("text", "entry", "stands"),
    [
        pytest.param("Lund said the dam may burst.", "hedges/may", "hedged-by-source", id="the source's own"),
        pytest.param("The dam may burst.", "hedges/may", "hedged-by-writer", id="the writer's"),
        pytest.param("If it rains, Lund said, the dam bursts.", "hedges/if", "conditional", id="a condition"),
        pytest.param("The dam is reportedly safe.", "evidentials/reportedly", "hedged-by-writer", id="an evidential"),
    ],
)
def test_the_hedge_that_decided_commitment_is_named(text: str, entry: str, stands: str) -> None:
    report = everything().analyze(text)

    assert report is not None
    assert report.sentences[-1].commitment == stands
    assert entry in report.sentences[-1].because
