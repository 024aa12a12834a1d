"""The options of a check: a rule of the user's that names a check has ours for what it leaves out.

The first rule that names a check, which is ours, says which options the check takes and of what kind each is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from attribution.ruleset.patterns import Complaint
from attribution.ruleset.rules import RuleSet
from attribution.ruleset.shapes import LintRule
from attribution.suggestions import did_you_mean

KINDS = (  # what a value of ours shows of the values that may stand in its place
    (re.compile(r"\d+"), "a whole number"),
    (re.compile(r"\d*\.\d+|\d+"), "a number"),
)


def with_check_options(rules: RuleSet) -> RuleSet:
    """Return the rules, where each lint rule with a check has a value for every option of it."""
    first = _first_of_checks(rules)
    lint = {
        code: replace(rule, options={**first[rule.check].options, **rule.options}) if rule.check else rule
        for code, rule in rules.lint.items()
    }
    return replace(rules, lint=lint)


def check_option_complaints(rules: RuleSet, rule: LintRule) -> Iterator[Complaint]:
    """Yield what is wrong with the options of one rule, held against the first rule of its check."""
    known = _first_of_checks(rules)[rule.check].options if rule.check else rule.options
    for option, value in rule.options.items():
        yield from option_complaints(rules, known, option, value)


def option_complaints(rules: RuleSet, known: Mapping[str, str], option: str, value: str) -> Iterator[Complaint]:
    """Yield what is wrong with a value for one option, where `known` has the options with values that are right."""
    if option not in known:
        others = f"its options are {', '.join(known)}" if known else "it has no options"
        yield f"unknown option {option!r}", did_you_mean(option, known) or others
        return
    kind = next((kind for shape, kind in KINDS if shape.fullmatch(known[option])), None)
    if kind and not any(shape.fullmatch(value) for shape, of in KINDS if of in (kind, "a whole number")):
        yield f"option {option!r} must be {kind}, not {value!r}", f"write {kind}, such as {known[option]}"
    elif rules.has_words(known[option]) and not rules.has_words(value):
        yield f"option {option!r} must name a lexicon, not {value!r}", f"name one, such as {known[option]}"


def _first_of_checks(rules: RuleSet) -> Mapping[str, LintRule]:
    return {rule.check: rule for rule in reversed([*rules.lint.values()]) if rule.check}
