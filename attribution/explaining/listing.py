"""The list of all rules."""

from __future__ import annotations

import re
from typing import NamedTuple

from attribution.ruleset import RuleSet
from attribution.ruleset.shapes import LintRule, PatternRule


class RuleRow(NamedTuple):
    """A rule in a list: `gives` is what a pattern rule emits, or the severity of a lint rule."""

    id: str
    family: str
    gives: str
    name: str
    why: str
    standards: tuple[str, ...]
    where: str


def rule_rows(rules: RuleSet, *, family: str = "") -> tuple[RuleRow, ...]:
    """Return the rules of one family or all, ordered by id."""
    found: list[PatternRule | LintRule] = [*rules.patterns.values(), *rules.lint.values()]
    rows = (_row(rule) for rule in found)
    return tuple(sorted(row for row in rows if family in {"", row.family}))


def families(rules: RuleSet) -> tuple[str, ...]:
    """Return the names of the families: `cues`, `ANO`."""
    return tuple(sorted({row.family for row in rule_rows(rules)}))


def family_rows(rules: RuleSet, word: str) -> tuple[RuleRow, ...]:
    """Return the rules of the family that a word names, in capitals or not; none where it names no family."""
    name = next((name for name in families(rules) if name.lower() == word.strip().lower()), None)
    return rule_rows(rules, family=name) if name else ()


def _row(rule: PatternRule | LintRule) -> RuleRow:
    gist = rule.why.split(". ")[0].rstrip(".").strip()
    if isinstance(rule, PatternRule):
        return RuleRow(rule.id, rule.id.partition("/")[0], rule.emits, "", gist, rule.standards, rule.where)
    family = re.sub(r"\d.*", "", rule.code)
    return RuleRow(rule.code, family, rule.severity, rule.name, gist, rule.standards, rule.where)
