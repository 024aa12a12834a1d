"""What words a text must have for a rule to be worth running on it."""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import Any

Words = frozenset[str]
Needs = tuple[tuple[Words, ...], ...]
Pattern = list[dict[str, Any]]
WORDLIKE = ("LOWER", "LEMMA", "ORTH", "TEXT")


def needed_words(patterns: Iterable[Pattern]) -> Needs | None:
    """Return for each pattern the words or lemmas, in lower case, that can stand at its fixed places.

    None if one of the patterns has no such place. Patterns with a single place are taken together, since a rule is
    often a long list of words.
    """
    alone: set[str] = set()
    several: dict[tuple[Words, ...], None] = {}
    for pattern in patterns:
        places = tuple(dict.fromkeys(words for token in pattern if (words := _fixed_words(token))))
        if not places:
            return None
        if len(places) == 1:
            alone |= places[0]
        else:
            several[places] = None
    return ((frozenset(alone),), *several)


def may_match(needs: Needs | None, words: AbstractSet[str]) -> bool:
    """Whether a text with these words and lemmas has a word for every fixed place of at least one pattern."""
    if needs is None:
        return True
    return any(all(not place.isdisjoint(words) for place in places) for places in needs)


def _fixed_words(token: dict[str, Any]) -> Words:
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
