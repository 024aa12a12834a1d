"""From rules to patterns that are ready to run, and what is wrong with those that spaCy refuses or can never match."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.vocab import Vocab

from attribution.errors import RuleError, RuleFault
from attribution.language.matching.commonness import Commonness
from attribution.language.matching.compiled import Rows, Trees, compile_rows, compile_trees, row_matcher, tree_matcher
from attribution.language.matching.openings import openings
from attribution.language.matching.tokenpatterns import Tokenizer, plain_words_merged, token_patterns, unmatchable_words
from attribution.ruleset import RuleSet
from attribution.ruleset.shapes import PatternRule
from attribution.ruleset.validation import rule_fault

HELP = "see https://spacy.io/usage/rule-based-matching"
_REFUSALS = (ValueError, TypeError, LookupError, AttributeError, re.error)


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """A rule ready to run. `openings`: how its matches can begin."""

    rule: PatternRule
    rows: Rows
    trees: Trees
    guard: Rows
    openings: frozenset[str] | None


def compile_rules(rules: RuleSet, emits: Iterable[str], vocab: Vocab, tokenizer: Tokenizer) -> tuple[CompiledRule, ...]:
    """Compile the rules that emit the named things.

    Raises `RuleError` with everything in any of them that spaCy refuses or that can never match.
    """
    compiled: list[CompiledRule] = []
    faults: list[RuleFault] = []
    commonness = Commonness(rules.patterns.values(), vocab.strings)
    for rule in rules.emitting(*emits):
        faults.extend(_unmatchable(rules, rule, tokenizer))
        try:
            compiled.append(_compile(rules, rule, vocab, tokenizer, commonness))
        except _REFUSALS as error:
            faults.extend(_refused(rules, rule, vocab, tokenizer) or [_refusal(rule, error)])
    if faults:
        raise RuleError(tuple(faults))
    return tuple(compiled)


def _unmatchable(rules: RuleSet, rule: PatternRule, tokenizer: Tokenizer) -> Iterator[RuleFault]:
    for part in (rule, rule.unless):
        words = unmatchable_words(rules, part, tokenizer)
        if words:
            what = f"can never match {', '.join(map(repr, words))}, since spaCy takes each for more than one token"
            yield rule_fault(rule, what, "write them as phrases, or take them out of the list")


def _refused(rules: RuleSet, rule: PatternRule, vocab: Vocab, tokenizer: Tokenizer) -> list[RuleFault]:
    """Find the patterns that spaCy refuses, one by one."""
    faults = []
    for part in (rule, rule.unless):
        for pattern in token_patterns(rules, part, tokenizer):
            try:
                tree_matcher([pattern], vocab) if "RIGHT_ID" in pattern[0] else row_matcher(rule.id, [pattern], vocab)
            except _REFUSALS as error:
                faults.append(_refusal(rule, error))
    return faults


def _refusal(rule: PatternRule, error: Exception) -> RuleFault:
    """Tell why spaCy refuses a pattern; it puts the reasons on lines of their own, with a dash."""
    lines = str(error).splitlines()
    reasons = [line.removeprefix("- ") for line in lines if line.startswith("- ")] or lines
    return rule_fault(rule, f"spaCy refuses a pattern ({'; '.join(reasons)})", HELP)


def _compile(
    rules: RuleSet, rule: PatternRule, vocab: Vocab, tokenizer: Tokenizer, commonness: Commonness
) -> CompiledRule:
    patterns = plain_words_merged(token_patterns(rules, rule, tokenizer))
    flat = [pattern for pattern in patterns if "RIGHT_ID" not in pattern[0]]
    trees = [pattern for pattern in patterns if "RIGHT_ID" in pattern[0]]
    guards = plain_words_merged(token_patterns(rules, rule.unless, tokenizer))
    return CompiledRule(
        rule,
        compile_rows(rule.id, flat, vocab, commonness),
        compile_trees(trees, vocab, commonness),
        compile_rows(rule.id, guards, vocab, commonness),
        openings(flat),
    )
