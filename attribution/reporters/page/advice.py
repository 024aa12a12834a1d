"""A finding as the page tells it beside its sentence: what to mend, and who asks for it."""

from __future__ import annotations

from dataclasses import dataclass

from attribution.model import Finding
from attribution.reporters.view.safe import clean
from attribution.ruleset import RuleSet
from attribution.ruleset.shapes import LintRule


@dataclass(frozen=True, slots=True)
class Advice:
    """A finding, whose message says how to mend it; `asked` is a standard that asks for it.

    Why the rule is there and all its standards stand at the foot of the page.
    """

    code: str
    name: str
    severity: str
    message: str
    suppressed: str | None
    asked: str


def advice_of(rules: RuleSet, finding: Finding) -> Advice:
    """Return a finding with a standard that asks for it, and how many more do."""
    rule = rules.lint.get(finding.code)
    return Advice(
        finding.code,
        finding.name,
        finding.severity,
        clean(finding.message),
        finding.suppressed,
        _asked(rules, rule) if rule else "",
    )


def _asked(rules: RuleSet, rule: LintRule) -> str:
    names = [rules.standards[key].name for key in rule.standards if key in rules.standards]
    return f"{names[0]} and {len(names) - 1} more" if len(names) > 1 else "".join(names)
