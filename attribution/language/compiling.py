"""From rules to spaCy matchers, one for each rule, with the words without which a rule is not worth running."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from spacy.matcher import DependencyMatcher, Matcher
from spacy.tokenizer import Tokenizer
from spacy.vocab import Vocab

from attribution.errors import RuleError, RuleFault
from attribution.language.openings import openings
from attribution.ruleset import RuleSet
from attribution.ruleset.phrases import PhraseWord, parse_phrase
from attribution.ruleset.shapes import Guard, PatternRule, TokenPattern
from attribution.ruleset.validation import rule_fault

GAP = 4
WORDLIKE = ("LOWER", "LEMMA", "ORTH", "TEXT")


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """A rule ready to run. `anchors`: at least one must occur as word or lemma; None where no word is fixed.

    `openings`: how its matches can begin, see `attribution.language.openings`.
    """

    rule: PatternRule
    tokens: Matcher | None
    trees: DependencyMatcher | None
    roles: tuple[tuple[str, ...], ...]
    guard: Matcher | None
    anchors: frozenset[str] | None
    openings: frozenset[str] | None


def compile_rules(rules: RuleSet, emits: Iterable[str], vocab: Vocab, tokenizer: Tokenizer) -> tuple[CompiledRule, ...]:
    """Compile the rules that emit the named things. Raises `RuleError` with every rule whose patterns spaCy refuses."""
    compiled: list[CompiledRule] = []
    faults: list[RuleFault] = []
    for rule in rules.emitting(*emits):
        try:
            compiled.append(_compile(rules, rule, vocab, tokenizer))
        except (ValueError, re.error) as error:
            what = f"spaCy refuses a pattern ({' '.join(str(error).split())})"
            faults.append(rule_fault(rule, what, "see https://spacy.io/usage/rule-based-matching"))
    if faults:
        raise RuleError(tuple(faults))
    return tuple(compiled)


def _compile(rules: RuleSet, rule: PatternRule, vocab: Vocab, tokenizer: Tokenizer) -> CompiledRule:
    patterns = list(_patterns(rules, rule, tokenizer))
    flat = [pattern for pattern in patterns if "RIGHT_ID" not in pattern[0]]
    trees = [pattern for pattern in patterns if "RIGHT_ID" in pattern[0]]
    guards = list(_patterns(rules, rule.unless, tokenizer))
    return CompiledRule(
        rule,
        _matcher(rule.id, flat, vocab),
        _tree_matcher(trees, vocab),
        tuple(tuple(node["RIGHT_ID"] for node in pattern) for pattern in trees),
        _matcher(rule.id, guards, vocab),
        _anchors(patterns, vocab),
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


def _patterns(rules: RuleSet, part: PatternRule | Guard, tokenizer: Tokenizer) -> Iterator[TokenPattern]:
    phrases = sorted(rules.words(part.phrases["lexicon"])) if isinstance(part.phrases, dict) else part.phrases
    for phrase in phrases:
        yield [token for word in parse_phrase(phrase) for token in _phrase_tokens(word, tokenizer)]
    for pattern in part.patterns:
        yield [_resolved(rules, token) for token in pattern]


def _resolved(rules: RuleSet, value: Any) -> Any:
    if isinstance(value, dict):
        if set(value) == {"lexicon"}:
            return {"IN": sorted(rules.words(value["lexicon"]))}
        return {key: _resolved(rules, part) for key, part in value.items()}
    return [_resolved(rules, part) for part in value] if isinstance(value, list) else value


def _phrase_tokens(word: PhraseWord, tokenizer: Tokenizer) -> list[dict[str, Any]]:
    if word.kind == "gap":
        return [{"OP": "?"}] * GAP
    if word.kind == "number":
        return [{"LIKE_NUM": True, **_optional(word)}]
    if word.kind == "prefix":
        pattern = "^(?:" + "|".join(word.options) + ")"
        return [{"LOWER": {"REGEX": pattern}, **_optional(word)}]
    if word.kind == "lemma":
        return [{"LEMMA": {"IN": list(word.options)}, **_optional(word)}]
    if len(word.options) > 1:
        return [{"LOWER": {"IN": list(word.options)}, **_optional(word)}]
    return [{"LOWER": token.lower_, **_optional(word)} for token in tokenizer(word.options[0])]


def _optional(word: PhraseWord) -> dict[str, str]:
    return {"OP": "?"} if word.optional else {}


def _anchors(patterns: Iterable[TokenPattern], vocab: Vocab) -> frozenset[str] | None:
    """Return words of which one must occur, taking from each pattern its rarest fixed place."""

    def commonness(words: frozenset[str]) -> tuple[bool, int]:
        return any(vocab[word].is_stop for word in words), len(words)

    found: set[str] = set()
    for pattern in patterns:
        sets = [words for token in pattern if (words := _fixed_words(token))]
        if not sets:
            return None
        found |= min(sets, key=commonness)
    return frozenset(found)


def _fixed_words(token: dict[str, Any]) -> frozenset[str]:
    attributes = token.get("RIGHT_ATTRS", token)
    if token.get("OP", "1") not in {"1", "+"}:
        return frozenset()
    for name in WORDLIKE:
        value = attributes.get(name)
        if isinstance(value, str):
            return frozenset({value.lower()})
        if isinstance(value, dict) and "IN" in value:
            return frozenset(word.lower() for word in value["IN"])
    return frozenset()
