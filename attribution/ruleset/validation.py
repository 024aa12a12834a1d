"""Checks over all rules together: references, phrases, patterns, examples and standards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attribution.errors import RuleFault
from attribution.ruleset.checkoptions import check_option_complaints
from attribution.ruleset.layout_rules import layout_faults
from attribution.ruleset.marks import read_marks
from attribution.ruleset.patterns import Complaint, lexicon_references, pattern_complaints
from attribution.ruleset.phrases import PhraseError, parse_phrase
from attribution.ruleset.rules import RuleSet
from attribution.ruleset.shapes import Guard, LintRule, PatternRule

LETTERS = 3  # of a family of lint rules


def check_rules(rules: RuleSet, *, whole: bool = True) -> Iterator[RuleFault]:
    """Yield what is wrong with rules that are each well formed.

    Without `whole`, some files could not be read, so that missing lexicons and standards are not held against a rule.
    """
    for rule in rules.patterns.values():
        for what, remedy in _pattern_complaints(rules, rule, whole=whole):
            yield rule_fault(rule, what, remedy)
    for lint in rules.lint.values():
        for what, remedy in _common_complaints(rules, lint, whole=whole):
            yield rule_fault(lint, what, remedy)
    if whole:
        yield from (rule_fault(rule, *complaint) for rule, complaint in check_option_complaints(rules))
        yield from _desk_faults(rules)


def _desk_faults(rules: RuleSet) -> Iterator[RuleFault]:
    """Yield the words in presets and article formats that name no rule."""
    families = {code[:LETTERS] for code in rules.lint}
    known = {*rules.lint, *(rule.name for rule in rules.lint.values()), *families, "all"}
    desks: dict[str, set[str]] = {
        **{f"preset {name}": {*p.select, *p.ignore, *p.severity} for name, p in rules.presets.items()},
        **{f"format {name}": {*f.severity} for name, f in rules.formats.items()},
    }
    for desk, names in desks.items():
        for name in sorted(names - known):
            yield RuleFault("rules", 0, desk, f"unknown rule {name!r}", "correct the code or name")


def rule_fault(rule: PatternRule | LintRule, what: str, remedy: str) -> RuleFault:
    """Make a fault of a complaint about a rule that has been loaded."""
    path, _, line = rule.where.rpartition(":")
    return RuleFault(path, int(line), rule.id if isinstance(rule, PatternRule) else rule.code, what, remedy)


def _pattern_complaints(rules: RuleSet, rule: PatternRule, *, whole: bool) -> Iterator[Complaint]:
    yield from _common_complaints(rules, rule, whole=whole)
    if not rule.phrases and not rule.patterns:
        yield "has neither phrases nor patterns", "add one of them"
    for part in (rule, rule.unless):
        for pattern in part.patterns:
            yield from pattern_complaints(pattern, guard=isinstance(part, Guard))
        lexicon = [part.phrases["lexicon"]] if isinstance(part.phrases, dict) else []
        for reference in dict.fromkeys((*lexicon, *lexicon_references(part.patterns))):
            if whole and not rules.has_words(reference):
                yield f"unknown lexicon {reference!r}", "correct the name or add the lexicon"
        yield from _phrase_complaints(_phrases(rules, part))
    yield from layout_faults(rule)


def _common_complaints(rules: RuleSet, rule: PatternRule | LintRule, *, whole: bool) -> Iterator[Complaint]:
    for key in rule.standards:
        if whole and key not in rules.standards:
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


def _phrases(rules: RuleSet, part: PatternRule | Guard) -> Sequence[str]:
    if not isinstance(part.phrases, dict):
        return part.phrases
    reference = part.phrases["lexicon"]
    return sorted(rules.words(reference)) if rules.has_words(reference) else ()


def _phrase_complaints(phrases: Sequence[str]) -> Iterator[Complaint]:
    for phrase in phrases:
        try:
            parse_phrase(phrase)
        except PhraseError as error:
            yield str(error), "see CONTRIBUTING.md, Phrases"
