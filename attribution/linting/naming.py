"""How users name lint rules: by code, by name, by the letters of a family, or all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import IntEnum

from attribution.ruleset import RuleSet
from attribution.ruleset.shapes import LintRule
from attribution.suggestions import did_you_mean

ALL = "all"
LETTERS = 3  # of a family


class Nearness(IntEnum):
    """How exactly a name means a rule; the more exact of two contrary ones holds."""

    NOT = 0
    ALL = 1
    FAMILY = 2
    RULE = 3


def nearness(rule: LintRule, names: Iterable[str]) -> Nearness:
    """Return how exactly the nearest of some names means a rule."""
    return max((_near(rule, name) for name in names), default=Nearness.NOT)


def _near(rule: LintRule, name: str) -> Nearness:
    if name.upper() == rule.code or name.lower() == rule.name:
        return Nearness.RULE
    if name.upper() == rule.code[:LETTERS]:
        return Nearness.FAMILY
    return Nearness.ALL if name.lower() == ALL else Nearness.NOT


def known_names(rules: RuleSet) -> tuple[str, ...]:
    """Return every name by which lint rules can be meant."""
    families = dict.fromkeys(code[:LETTERS] for code in rules.lint)
    return (*rules.lint, *(rule.name for rule in rules.lint.values()), *families, ALL)


def unknown_names(rules: RuleSet, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield each name that means no rule, with what may have been meant."""
    known = known_names(rules)
    for name in names:
        if not any(_near(rule, name) for rule in rules.lint.values()):
            yield name, did_you_mean(name, known) or "see attribution rules list"
