"""One fault, one finding: which of two rules that see the same words speaks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from attribution.explaining.measured import rule_digest
from attribution.pipeline import analyze
from attribution.ruleset import load_rules

OUTLET = ("The Courier", "Courier")
RULES = load_rules()


def found(text: str, *codes: str) -> list[tuple[str, str]]:
    """Return which of these rules speak, and on which words."""
    findings = analyze(text, outlet=OUTLET).findings
    return [(one.code, text[one.start : one.end]) for one in findings if one.code in codes]


PAIRS = [
    pytest.param("Sources close to the mayor said it was late.", ("ANO203", "ANO210"), ["ANO210"], id="and knows how"),
    pytest.param("Sources close to the mayor said it was late.", ("ANO205", "ANO210"), ["ANO210"], id="and how many"),
    pytest.param(
        "The Courier has learned that the plan was dropped, officials said.",
        ("ANO205", "ANO210"),
        ["ANO210", "ANO205"],
        id="others in the sentence are another fault",
    ),
    pytest.param(
        "The chairman allegedly moved funds.",
        ("HED302", "RSP601"),
        ["RSP601", "HED302"],
        id="no accuser and no answer are two faults",
    ),
    pytest.param(
        "Tom Reyes met Erik Larsen. He said it was late.", ("ATT103", "ATT107"), ["ATT103"], id="who speaks goes first"
    ),
    pytest.param("Mr Reyes came. “It is late,” said Pia Holm.", ("ATT103", "ATT107"), ["ATT107"], id="who that is"),
    pytest.param("Reyes reportedly could not be reached.", ("RSP602", "RSP603"), ["RSP602"], id="relayed by nobody"),
    pytest.param("Reyes could reportedly not be reached.", ("RSP602", "HED301"), ["RSP602"], id="in another order"),
    pytest.param("Reportedly, Reyes could not be reached.", ("RSP602", "RSP603"), ["RSP602"], id="at the front"),
    pytest.param("Reyes is said to have declined to comment.", ("RSP602", "HED301"), ["RSP602"], id="by a verb"),
    pytest.param(
        "Reyes, who reportedly sold the list, could not be reached.",
        ("RSP602", "RSP603"),
        ["RSP603"],
        id="the hedge of another clause",
    ),
]


@pytest.mark.parametrize(("text", "codes", "speak"), PAIRS)
def test_only_one_of_two_speaks_on_the_same_words(text: str, codes: tuple[str, ...], speak: list[str]) -> None:
    assert [code for code, _ in found(text, *codes)] == speak


def test_every_rule_that_is_silenced_exists() -> None:
    named = {code for rule in RULES.lint.values() for code in (*rule.silences, *rule.silences_there)}

    assert named <= set(RULES.lint)


def test_what_a_rule_silences_there_is_a_part_of_what_was_measured() -> None:
    rule = RULES.lint["ANO210"]

    assert rule_digest(rule) != rule_digest(replace(rule, silences_there=()))
