"""From the phrases and patterns of a rule to spaCy's token patterns."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from spacy.tokens import Doc

from attribution.ruleset import RuleSet
from attribution.ruleset.phrases import PhraseWord, parse_phrase
from attribution.ruleset.shapes import Guard, PatternRule, TokenPattern

GAP = 4
Tokenizer = Callable[[str], Doc]
_WORDLIKE = frozenset({"LOWER", "LEMMA", "ORTH", "TEXT", "NORM"})


def token_patterns(rules: RuleSet, part: PatternRule | Guard, tokenizer: Tokenizer) -> Iterator[TokenPattern]:
    """Yield a pattern for each phrase and each pattern of a rule or guard, with the words of its lexicons in it."""
    for phrase in _phrases(rules, part):
        yield [token for word in parse_phrase(phrase) for token in _phrase_tokens(word, tokenizer)]
    for pattern in part.patterns:
        yield [_resolved(rules, token) for token in pattern]


def plain_words_merged(patterns: Iterable[TokenPattern]) -> list[TokenPattern]:
    """Make one pattern of all that ask for a single word and no more: a matcher's time grows with its patterns."""
    words: set[str] = set()
    rest: list[TokenPattern] = []
    for pattern in patterns:
        plain = _plain_words(pattern)
        words |= plain
        if not plain:
            rest.append(pattern)
    return [*rest, [{"LOWER": {"IN": sorted(words)}}]] if words else rest


def unmatchable_words(rules: RuleSet, part: PatternRule | Guard, tokenizer: Tokenizer) -> list[str]:
    """Return the words that stand for one token and never are one, since spaCy takes them apart: `e-mail`."""
    words = {option for phrase in _phrases(rules, part) for word in parse_phrase(phrase) for option in _single(word)}
    words.update(word for pattern in part.patterns for token in pattern for word in _words(_resolved(rules, token)))
    return sorted(word for word in words if not _may_be_token(word, tokenizer))


def _plain_words(pattern: TokenPattern) -> frozenset[str]:
    lower = pattern[0]["LOWER"] if len(pattern) == 1 and pattern[0].keys() == {"LOWER"} else None
    if isinstance(lower, str):
        return frozenset({lower})
    among = lower.get("IN") if isinstance(lower, dict) and lower.keys() == {"IN"} else None
    return frozenset(among) if isinstance(among, list) else frozenset()


def _may_be_token(word: str, tokenizer: Tokenizer) -> bool:
    """Try the word by itself, in capitals, which abbreviations may need, and as an ending: `'ve` and `n't`."""
    written = (word, word.capitalize(), word.upper(), f"i{word}", f"they{word}", f"do{word}")
    return any(word.lower() == token.lower_ for text in written for token in tokenizer(text))


def _phrases(rules: RuleSet, part: PatternRule | Guard) -> tuple[str, ...]:
    return tuple(sorted(rules.words(part.phrases["lexicon"]))) if isinstance(part.phrases, dict) else part.phrases


def _single(word: PhraseWord) -> tuple[str, ...]:
    return word.options if word.kind in {"lemma", "prefix"} or len(word.options) > 1 else ()


def _words(token: dict[str, Any]) -> Iterator[str]:
    attributes = token.get("RIGHT_ATTRS", token)
    for name, value in attributes.items() if isinstance(attributes, dict) else ():
        among = value.get("IN") if isinstance(value, dict) else [value]
        if name in _WORDLIKE and isinstance(among, list):
            yield from (word for word in among if isinstance(word, str))


def _resolved(rules: RuleSet, value: Any) -> Any:
    """Put words in the place of lexicons: `LOWER: {lexicon: x}`, or `LOWER: {NOT_IN: {lexicon: x}}`."""
    if isinstance(value, list):
        return [_resolved(rules, part) for part in value]
    if not isinstance(value, dict):
        return value
    if _refers(value):
        return {"IN": sorted(rules.words(value["lexicon"]))}
    return {
        key: sorted(rules.words(part["lexicon"]))
        if key in {"IN", "NOT_IN"} and _refers(part)
        else _resolved(rules, part)
        for key, part in value.items()
    }


def _refers(value: object) -> bool:
    return isinstance(value, dict) and set(value) == {"lexicon"}


def _phrase_tokens(word: PhraseWord, tokenizer: Tokenizer) -> list[dict[str, Any]]:
    once: dict[str, Any] = {"OP": "?"} if word.optional else {}
    match word.kind:
        case "gap":
            return [{"OP": "?"}] * GAP
        case "number":
            return [{"LIKE_NUM": True, **once}]
        case "prefix":
            return [{"LOWER": {"REGEX": "^(?:" + "|".join(map(re.escape, word.options)) + ")"}, **once}]
        case "lemma":
            return [{"LEMMA": {"IN": list(word.options)}, **once}]
    if len(word.options) > 1:
        return [{"LOWER": {"IN": list(word.options)}, **once}]
    return [{"LOWER": token.lower_, **once} for token in tokenizer(word.options[0])]
