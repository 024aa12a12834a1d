"""Whether spaCy takes the patterns of all rules: every fault at once, without a language model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from attribution.errors import RuleFault
from attribution.language.compiling import compile_rules
from attribution.ruleset import RuleSet
from attribution.ruleset.shapes import PatternRule


def pattern_faults(rules: RuleSet) -> tuple[RuleFault, ...]:
    """Return what spaCy refuses in the patterns and guards of the rules, in file order."""
    return tuple(_faults(rules))


def _faults(rules: RuleSet) -> Iterator[RuleFault]:
    import spacy  # noqa: PLC0415 - the second that this takes is paid only where patterns are checked

    nlp = spacy.blank("en")
    for rule in rules.patterns.values():
        try:
            compile_rules(replace(rules, patterns={rule.id: rule}), [rule.emits], nlp.vocab, nlp.tokenizer)
        except ValueError as error:
            yield _fault(rule, error)


def _fault(rule: PatternRule, error: ValueError) -> RuleFault:
    path, _, line = rule.where.rpartition(":")
    what = f"spaCy refuses a pattern ({' '.join(str(error).split())})"
    return RuleFault(path, int(line), rule.id, what, "see https://spacy.io/usage/rule-based-matching")
