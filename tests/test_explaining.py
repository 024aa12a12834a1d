"""`explain`: families of rules, options as a configuration file has them, and whether a rule was measured."""

from __future__ import annotations

import tomllib

import pytest

from attribution.config.keys import read_keys
from attribution.explaining import find, read_measured, sheet
from attribution.explaining.options import option_lines, option_note
from attribution.rulefolders import own_rules_folder
from attribution.ruleset import load_rules
from attribution.ruleset.shapes import LintRule
from commands import call

RULES = load_rules()
WITH_OPTIONS = [pytest.param(rule, id=code) for code, rule in RULES.lint.items() if rule.options]


@pytest.mark.parametrize("word", ["ANO", "ano", " Ano"])
def test_a_family_is_a_list_of_its_rules_with_a_line_each(word: str) -> None:
    lines = call("explain", word).stdout.splitlines()

    assert lines[:2] == ["ANO", "(family of rules)"]
    assert [line[:6] for line in lines[2:]] == [code for code in RULES.lint if code.startswith("ANO")]
    assert "vague-anonymous-source" in lines[2]


def test_a_family_of_pattern_rules_is_one_too() -> None:
    told = call("explain", "responses").stdout.partition("\n\n")[0].splitlines()

    assert [line.split()[0] for line in told[2:]] == sorted(k for k in RULES.patterns if k.startswith("responses/"))


def test_families_are_listed_and_proposed() -> None:
    assert "family of rules: ANO, ATT, " in call("explain").stdout
    assert "did you mean" in call("explain", "ANOO").stderr


@pytest.mark.parametrize("rule", WITH_OPTIONS)
def test_options_are_shown_as_the_configuration_has_them(rule: LintRule) -> None:
    table = tomllib.loads("\n".join(option_lines(RULES, rule)))

    assert read_keys(own_rules_folder() / "attribution.toml", table)["choice"].options == {rule.code: rule.options}


@pytest.mark.parametrize("rule", WITH_OPTIONS)
def test_every_option_says_what_it_does(rule: LintRule) -> None:
    notes = {name: option_note(RULES, rule, name) for name in rule.options}

    assert [name for name, note in notes.items() if len(note.partition(": ")[2] or note) < len("a few words")] == []
    assert set(rule.option_notes) <= set(rule.options)


def test_the_options_stand_on_the_page() -> None:
    told = " ".join(call("explain", "GRF702").stdout.split())

    assert "options [options.GRF702] least = 3 # the fewest sources of a story that is judged share = 0.5 #" in told
    assert "option notes" not in told


def measured(code: str) -> str:
    return dict(sheet(RULES, find(RULES, code)[0], read_measured()).sections)["measured"][0]


def test_what_was_not_measured_says_so() -> None:
    figures = read_measured()
    unseen = next(code for code in RULES.lint if code in figures and not figures[code].finds)
    unasked = next(code for code in RULES.lint if code not in figures)
    seen = next(code for code in RULES.lint if code in figures and figures[code].finds)

    assert measured(unseen).startswith("not measured: no finding in the corpora")
    assert measured(unasked) == "not measured: the annotated news has no labels for it"
    assert measured(seen).startswith("right ")
