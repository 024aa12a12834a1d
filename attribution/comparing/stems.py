"""The words of a text as a comparison counts them: folded, and without their endings."""

from __future__ import annotations

import re

from attribution.graph.names import folded

_SHORTEST = 3  # letters that a word has at least, unless it is a figure
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_ENDINGS = ("ations", "ation", "ingly", "ments", "ment", "ing", "ied", "ies", "ed", "es", "ly", "s", "e")
_STEM = 4  # letters that stay at least


def stems(text: str, small: frozenset[str]) -> frozenset[str]:
    """Return the words of a text that carry matter, not those in `small`, without endings; figures stay whole."""
    kept = (word for word in _folded(text) if (len(word) >= _SHORTEST or word.isdigit()) and word not in small)
    return frozenset(map(_stem, kept))


def all_stems(text: str) -> frozenset[str]:
    """Return all words of a text without their endings."""
    return frozenset(map(_stem, _folded(text)))


def count_words(text: str) -> int:
    """Return how many words a text has."""
    return len(_WORD.findall(text))


def _folded(text: str) -> list[str]:
    return [word.casefold().replace("’", "'").removesuffix("'s") for word in _WORD.findall(folded(text))]


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM:
            return word.removesuffix(ending)
    return word
