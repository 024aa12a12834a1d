"""The checks by name. A module of this package that defines one is found without being listed anywhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from attribution.checks.case import Case
from attribution.errors import RuleError, RuleFault
from attribution.findings import Hit
from attribution.ruleset.shapes import LintRule
from attribution.ruleset.validation import rule_fault
from attribution.suggestions import did_you_mean

Options = Mapping[str, str]


Check = Callable[[Case, Options], Iterator[Hit]]
_CHECKS: dict[str, Check] = {}


def check(name: str) -> Callable[[Check], Check]:
    """Enter a function under the name by which lint rules call it."""

    def enter(function: Check) -> Check:
        _CHECKS[name] = function
        return function

    return enter


@cache
def known_checks() -> Mapping[str, Check]:
    """Return every check by name."""
    package = __name__.rpartition(".")[0]
    for module in iter_modules(import_module(package).__path__):
        import_module(f"{package}.{module.name}")
    return _CHECKS


def find_check(rule: LintRule) -> Check:
    """Return the check that a lint rule names. Raises `RuleError` where there is none of that name."""
    if faults := tuple(check_faults([rule])):
        raise RuleError(faults)
    return known_checks()[rule.check]


def check_faults(rules: Iterable[LintRule]) -> Iterator[RuleFault]:
    """Yield a fault for each lint rule that names a check which does not exist."""
    checks = sorted(known_checks())
    for rule in rules:
        if rule.check and rule.check not in checks:
            remedy = did_you_mean(rule.check, checks) or f"the checks are {', '.join(checks)}"
            yield rule_fault(rule, f"unknown check {rule.check!r}", remedy)
