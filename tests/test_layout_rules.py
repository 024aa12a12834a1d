"""What is wrong with a layout rule is told, so that no rule of a user stops the analysis."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribution.errors import RuleError
from attribution.ruleset import load_rules

RULE = """
family: house
about: A test.
rules:
  - id: house/stamp
    emits: {emits}
    why: A test.
    {rest}
    examples: {{match: ["[[Stamp]]"], no_match: [Other]}}
"""


def faults(folder: Path, rest: str, emits: str = "chrome") -> list[str]:
    (folder / "house.yaml").write_text(RULE.format(emits=emits, rest=rest), encoding="utf-8")
    try:
        load_rules((folder,))
    except RuleError as error:
        return [fault.what for fault in error.faults]
    return []


@pytest.mark.parametrize(
    ("rest", "told"),
    [
        pytest.param("{phrases: [stamp], sets: {extent: whole}}", [], id="a sound rule"),
        pytest.param("{phrases: [stamp]}", ["does not say how much it excludes"], id="no extent"),
        pytest.param(
            "{phrases: [stamp], sets: {extent: some}}", ["does not say how much it excludes"], id="an unknown extent"
        ),
        pytest.param(
            "{phrases: [<stamp>], sets: {extent: whole}}", ["asks for <lemma> before anything is parsed"], id="a lemma"
        ),
        pytest.param(
            "{patterns: [[{POS: NOUN}]], sets: {extent: whole}}",
            ["asks for POS before anything is parsed"],
            id="a part of speech",
        ),
        pytest.param(
            "{phrases: [stamp], unless: {patterns: [[{DEP: dobj}]]}, sets: {extent: whole}}",
            ["asks for DEP before anything is parsed"],
            id="a part of speech in the guard",
        ),
    ],
)
def test_faults_of_layout_rules(tmp_path: Path, rest: str, told: list[str]) -> None:
    assert (
        faults(
            tmp_path,
            rest.removeprefix("{")
            .removesuffix("}")
            .replace(", sets", "\n    sets")
            .replace(", unless", "\n    unless"),
        )
        == told
    )


def test_other_rules_may_ask_for_what_the_parser_knows(tmp_path: Path) -> None:
    assert faults(tmp_path, "phrases: [<stamp>]", emits="hedge") == []
