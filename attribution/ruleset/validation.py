"""Checks over all rules together: references, phrases, examples and standards."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from attribution.errors import RuleFault
from attribution.ruleset.layout_rules import layout_faults
from attribution.ruleset.marks import read_marks
from attribution.ruleset.phrases import PhraseError, parse_phrase
from attribution.ruleset.rules import RuleSet
from attribution.ruleset.shapes import Guard, LintRule, PatternRule

ROLES = ("cue", "source", "content", "relay", "party")


def check_rules(rules: RuleSet) -> Iterator[RuleFault]:
    """Yield what is wrong with rules that are each well formed."""
    for rule in rules.patterns.values():
        for what, remedy in _pattern_faults(rules, rule):
            yield _fault(rule, rule.id, what, remedy)
    for lint in rules.lint.values():
        for what, remedy in _common_faults(rules, lint):
            yield _fault(lint, lint.code, what, remedy)


def _fault(rule: PatternRule | LintRule, key: str, what: str, remedy: str) -> RuleFault:
    path, _, line = rule.where.rpartition(":")
    return RuleFault(path, int(line), key, what, remedy)


def _pattern_faults(rules: RuleSet, rule: PatternRule) -> Iterator[tuple[str, str]]:
    yield from _common_faults(rules, rule)
    if not rule.phrases and not rule.patterns:
        yield "has neither phrases nor patterns", "add one of them"
    for part in (rule, rule.unless):
        yield from _phrase_faults(rules, part)
        for reference in _references(part.patterns):
            yield from _reference_faults(rules, reference)
    for pattern in rule.patterns:
        yield from _dependency_faults(pattern)
    yield from layout_faults(rule)


def _common_faults(rules: RuleSet, rule: PatternRule | LintRule) -> Iterator[tuple[str, str]]:
    for key in rule.standards:
        if key not in rules.standards:
            yield f"unknown standard {key!r}", "add it to standards.yaml or correct the key"
    examples = rule.examples
    if not examples.match or not examples.no_match:
        yield "needs an example that must match and one that must not", "add examples"
    for text in (*examples.match, *examples.known_miss):
        if not read_marks(text).marks:
            yield f"the example {text!r} marks nothing", "put [[ ]] round what must be found"
    for text in examples.no_match:
        if read_marks(text).marks:
            yield f"the no_match example {text!r} has marks", "remove the [[ ]]"


def _phrase_faults(rules: RuleSet, part: PatternRule | Guard) -> Iterator[tuple[str, str]]:
    if isinstance(part.phrases, dict):
        yield from _reference_faults(rules, part.phrases["lexicon"])
        return
    for phrase in part.phrases:
        try:
            parse_phrase(phrase)
        except PhraseError as error:
            yield str(error), "see CONTRIBUTING.md, Phrases"


def _reference_faults(rules: RuleSet, reference: str) -> Iterator[tuple[str, str]]:
    try:
        rules.lists(reference)
    except KeyError:
        yield f"unknown lexicon {reference!r}", "correct the name or add the lexicon"


def _references(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        if set(value) == {"lexicon"}:
            yield str(value["lexicon"])
        else:
            for part in value.values():
                yield from _references(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from _references(part)


def _dependency_faults(pattern: list[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    names = [node.get("RIGHT_ID") for node in pattern if "RIGHT_ID" in node]
    if names and len(names) != len(pattern):
        yield "mixes token and dependency nodes in one pattern", "give every node a RIGHT_ID, or none"
    for name in names:
        if not re.fullmatch(r"[a-z_]+", str(name)):
            yield f"the node name {name!r} is not a plain word", f"use {', '.join(ROLES)} or a helper's name"
