"""The standards behind a lint rule."""

from __future__ import annotations

from attribution.ruleset import RuleSet
from attribution.ruleset.shapes import Standard


def standards(rules: RuleSet, code: str) -> tuple[Standard, ...]:
    """Return the standards that a rule names, in its order; none for a rule that the rules do not know."""
    rule = rules.lint.get(code)
    return tuple(rules.standards[key] for key in rule.standards if key in rules.standards) if rule else ()


def addresses(rules: RuleSet, code: str) -> tuple[str, ...]:
    """Return the public addresses of a rule's standards."""
    return tuple(standard.address for standard in standards(rules, code))
