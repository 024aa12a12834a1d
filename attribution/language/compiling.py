"""From rules to spaCy matchers, one for each rule, with what a text must have for it to be worth running."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.matcher import DependencyMatcher, Matcher
from spacy.vocab import Vocab

from attribution.errors import RuleError, RuleFault
from attribution.language.needs import Needs, needed_words
from attribution.language.openings import openings
from attribution.language.tokenpatterns import Tokenizer, plain_words_merged, token_patterns, unmatchable_words
from attribution.ruleset import RuleSet
from attribution.ruleset.shapes import PatternRule, TokenPattern
from attribution.ruleset.validation import rule_fault

HELP = "see https://spacy.io/usage/rule-based-matching"
_REFUSALS = (ValueError, TypeError, LookupError, AttributeError, re.error)


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """A rule ready to run.

    `needs`: the words without which it cannot match, see `attribution.language.needs`; `openings`: how its matches can
    begin, see `attribution.language.openings`.
    """

    rule: PatternRule
    tokens: Matcher | None
    trees: DependencyMatcher | None
    roles: tuple[tuple[str, ...], ...]
    guard: Matcher | None
    needs: Needs | None
    openings: frozenset[str] | None


def compile_rules(rules: RuleSet, emits: Iterable[str], vocab: Vocab, tokenizer: Tokenizer) -> tuple[CompiledRule, ...]:
    """Compile the rules that emit the named things.

    Raises `RuleError` with everything in any of them that spaCy refuses or that can never match.
    """
    compiled: list[CompiledRule] = []
    faults: list[RuleFault] = []
    for rule in rules.emitting(*emits):
        faults.extend(_unmatchable(rules, rule, tokenizer))
        try:
            compiled.append(_compile(rules, rule, vocab, tokenizer))
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
                _tree_matcher([pattern], vocab) if "RIGHT_ID" in pattern[0] else _matcher(rule.id, [pattern], vocab)
            except _REFUSALS as error:
                faults.append(_refusal(rule, error))
    return faults


def _refusal(rule: PatternRule, error: Exception) -> RuleFault:
    """Tell why spaCy refuses a pattern; it puts the reasons on lines of their own, with a dash."""
    lines = str(error).splitlines()
    reasons = [line.removeprefix("- ") for line in lines if line.startswith("- ")] or lines
    return rule_fault(rule, f"spaCy refuses a pattern ({'; '.join(reasons)})", HELP)


def _compile(rules: RuleSet, rule: PatternRule, vocab: Vocab, tokenizer: Tokenizer) -> CompiledRule:
    patterns = plain_words_merged(token_patterns(rules, rule, tokenizer))
    flat = [pattern for pattern in patterns if "RIGHT_ID" not in pattern[0]]
    trees = [pattern for pattern in patterns if "RIGHT_ID" in pattern[0]]
    guards = plain_words_merged(token_patterns(rules, rule.unless, tokenizer))
    return CompiledRule(
        rule,
        _matcher(rule.id, flat, vocab),
        _tree_matcher(trees, vocab),
        tuple(tuple(node["RIGHT_ID"] for node in pattern) for pattern in trees),
        _matcher(rule.id, guards, vocab),
        needed_words(patterns),
        openings(flat),
    )


def _matcher(name: str, patterns: list[TokenPattern], vocab: Vocab) -> Matcher | None:
    if not patterns:
        return None
    matcher = Matcher(vocab, validate=True)
    matcher.add(name, patterns, greedy="LONGEST")
    return matcher


def _tree_matcher(patterns: list[TokenPattern], vocab: Vocab) -> DependencyMatcher | None:
    if not patterns:
        return None
    matcher = DependencyMatcher(vocab, validate=True)
    for number, pattern in enumerate(patterns):
        matcher.add(str(number), [pattern])
    return matcher
