"""The words of the rules folder: every value of the model is explained, and every reference leads somewhere."""

import pytest

from attribution.model import Commitment, Directness, Form, SourceType
from attribution.ruleset import RuleSet, load_rules


@pytest.fixture(scope="module")
def rules() -> RuleSet:
    return load_rules()


@pytest.mark.parametrize("value", [*SourceType, *Commitment, *Form, *(f"M{number}" for number in range(1, 21))])
def test_every_value_and_figure_is_a_term(rules: RuleSet, value: str) -> None:
    assert rules.terms[value].about


@pytest.mark.parametrize("number", range(1, 21))
def test_every_figure_tells_its_formula(rules: RuleSet, number: int) -> None:
    assert rules.terms[f"M{number}"].formula


@pytest.mark.parametrize("value", [*Directness])
def test_every_class_is_on_the_scale(rules: RuleSet, value: str) -> None:
    assert rules.scale.classes[value].definition


def test_see_leads_to_a_term_a_class_or_a_standard(rules: RuleSet) -> None:
    known = {*rules.terms, *rules.scale.classes, *rules.standards}
    assert {(name, see) for name, term in rules.terms.items() for see in term.see if see not in known} == set()


def test_terms_are_looked_up_in_lower_case_but_for_figures(rules: RuleSet) -> None:
    assert [name for name in rules.terms if name != name.lower() and not name.startswith("M")] == []


def test_the_standards_of_a_class_exist(rules: RuleSet) -> None:
    named = {key for scale_class in rules.scale.classes.values() for key in scale_class.standards}
    assert named
    assert named <= rules.standards.keys()


def test_every_standard_has_a_public_address(rules: RuleSet) -> None:
    assert [
        key for key, standard in rules.standards.items() if not standard.address.startswith(("http://", "https://"))
    ] == []
