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

NUMBERS = {"a whole number": re.compile(r"\d+"), "a number": re.compile(r"\d+|\d*\.\d+")}  # the narrower first


def with_check_options(rules: RuleSet) -> RuleSet:
    """Return the rules, where each lint rule with a check has a value for every option of it."""
    first = _first_of_checks(rules)
    lint = {
        code: replace(rule, options={**first[rule.check].options, **rule.options}) if rule.check else rule
        for code, rule in rules.lint.items()
    }
    return replace(rules, lint=lint)


def check_option_complaints(rules: RuleSet) -> Iterator[tuple[LintRule, Complaint]]:
    """Yield what is wrong with the options of rules with a check, held against the first rule of that check."""
    first = _first_of_checks(rules)
    for rule in rules.lint.values():
        for option, value in rule.options.items() if rule.check else ():
            for complaint in option_complaints(rules, first[rule.check].options, option, value):
                yield rule, complaint


def option_complaints(rules: RuleSet, known: Mapping[str, str], option: str, value: str) -> Iterator[Complaint]:
    """Yield what is wrong with a value for one option, where `known` has the options with values that are right."""
    if option not in known:
        others = f"its options are {', '.join(known)}" if known else "it has no options"
        yield f"unknown option {option!r}", did_you_mean(option, known) or others
        return
    kind = next((kind for kind, shape in NUMBERS.items() if shape.fullmatch(known[option])), None)
    if kind and not NUMBERS[kind].fullmatch(value):
        yield f"option {option!r} must be {kind}, not {value!r}", f"write {kind}, such as {known[option]}"
    elif rules.has_words(known[option]) and not rules.has_words(value):
        yield f"option {option!r} must name a lexicon, not {value!r}", f"name one, such as {known[option]}"


def _first_of_checks(rules: RuleSet) -> Mapping[str, LintRule]:
    return {rule.check: rule for rule in reversed([*rules.lint.values()]) if rule.check}
