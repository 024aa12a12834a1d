"""From rules to patterns that are ready to run: our own for nearly all that spaCy's matchers know, else those."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.matcher import DependencyMatcher, Matcher
from spacy.vocab import Vocab

from attribution.errors import RuleError, RuleFault
from attribution.language.openings import openings
from attribution.language.rowpatterns import RowPattern, row_pattern
from attribution.language.tokenpatterns import Tokenizer, token_patterns, unmatchable_words
from attribution.language.treepatterns import TreePattern, tree_pattern
from attribution.ruleset import RuleSet
from attribution.ruleset.shapes import PatternRule, TokenPattern
from attribution.ruleset.validation import rule_fault

HELP = "see https://spacy.io/usage/rule-based-matching"
_REFUSALS = (ValueError, TypeError, LookupError, AttributeError, re.error)


@dataclass(frozen=True, slots=True)
class Rows:
    """The token patterns of a rule or guard. `matcher` is spaCy's own, where one of them asks for what only it can tell."""

    patterns: tuple[RowPattern, ...] = ()
    matcher: Matcher | None = None


@dataclass(frozen=True, slots=True)
class Trees:
    """The dependency patterns of a rule. `matcher` has those that only spaCy's own can match, with the `names` of their nodes."""

    patterns: tuple[TreePattern, ...] = ()
    matcher: DependencyMatcher | None = None
    names: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """A rule ready to run. `openings`: how its matches can begin, see `attribution.language.openings`."""

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
    patterns = list(token_patterns(rules, rule, tokenizer))
    flat = [pattern for pattern in patterns if "RIGHT_ID" not in pattern[0]]
    trees = [pattern for pattern in patterns if "RIGHT_ID" in pattern[0]]
    guards = list(token_patterns(rules, rule.unless, tokenizer))
    return CompiledRule(rule, _rows(rule.id, flat, vocab), _trees(trees, vocab), _rows(rule.id, guards, vocab), openings(flat))


def _rows(name: str, patterns: list[TokenPattern], vocab: Vocab) -> Rows:
    """Let spaCy compile all patterns, since it knows what is wrong with them, even where it need not run them."""
    matcher = _matcher(name, patterns, vocab)
    ours = [row_pattern(pattern, vocab) for pattern in patterns]
    rows = tuple(row for row in ours if row)
    return Rows(rows) if len(rows) == len(patterns) else Rows(matcher=matcher)


def _trees(patterns: list[TokenPattern], vocab: Vocab) -> Trees:
    _tree_matcher(patterns, vocab)
    ours = [tree_pattern(pattern, vocab.strings) for pattern in patterns]
    others = [pattern for pattern, tree in zip(patterns, ours, strict=True) if tree is None]
    names = tuple(tuple(node["RIGHT_ID"] for node in pattern) for pattern in others)
    return Trees(tuple(tree for tree in ours if tree), _tree_matcher(others, vocab), names)


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
