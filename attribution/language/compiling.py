"""From rules to spaCy matchers, one for each rule, with what a text must have for the rule to be worth running."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from spacy.matcher import DependencyMatcher, Matcher
from spacy.tokenizer import Tokenizer
from spacy.vocab import Vocab

from attribution.language.needs import Needs, needed_words
from attribution.language.openings import openings
from attribution.ruleset import RuleSet
from attribution.ruleset.phrases import PhraseWord, parse_phrase
from attribution.ruleset.shapes import Guard, PatternRule, TokenPattern

GAP = 4


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
    """Compile the rules that emit the named things. Raises ValueError where spaCy refuses a pattern."""
    return tuple(_compile(rules, rule, vocab, tokenizer) for rule in rules.emitting(*emits))


def _compile(rules: RuleSet, rule: PatternRule, vocab: Vocab, tokenizer: Tokenizer) -> CompiledRule:
    patterns = _with_words_merged(_patterns(rules, rule, tokenizer))
    flat = [pattern for pattern in patterns if "RIGHT_ID" not in pattern[0]]
    trees = [pattern for pattern in patterns if "RIGHT_ID" in pattern[0]]
    guards = _with_words_merged(_patterns(rules, rule.unless, tokenizer))
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


def _patterns(rules: RuleSet, part: PatternRule | Guard, tokenizer: Tokenizer) -> Iterator[TokenPattern]:
    phrases = sorted(rules.words(part.phrases["lexicon"])) if isinstance(part.phrases, dict) else part.phrases
    for phrase in phrases:
        yield [token for word in parse_phrase(phrase) for token in _phrase_tokens(word, tokenizer)]
    for pattern in part.patterns:
        yield [_resolved(rules, token) for token in pattern]


def _with_words_merged(patterns: Iterable[TokenPattern]) -> list[TokenPattern]:
    """Make one pattern of all that are a single plain word: a matcher's time grows with its patterns."""
    words: set[str] = set()
    rest: list[TokenPattern] = []
    for pattern in patterns:
        plain = _plain_words(pattern)
        words |= plain
        if not plain:
            rest.append(pattern)
    return [*rest, [{"LOWER": {"IN": sorted(words)}}]] if words else rest


def _plain_words(pattern: TokenPattern) -> frozenset[str]:
    """Return the words of which a pattern asks one and nothing else; none where it asks more."""
    if len(pattern) != 1 or pattern[0].keys() != {"LOWER"}:
        return frozenset()
    lower = pattern[0]["LOWER"]
    if isinstance(lower, str):
        return frozenset({lower})
    return frozenset(lower["IN"]) if lower.keys() == {"IN"} else frozenset()


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
