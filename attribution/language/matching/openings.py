"""How the matches of a pattern can begin, so that most rules can be ruled out by the first words of a paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Token

Pattern = Sequence[dict[str, Any]]
DIGIT = "\\d"
_FLAGS = {"IS_DIGIT": "is_digit", "IS_PUNCT": "is_punct", "LIKE_NUM": "like_num", "LIKE_URL": "like_url"}
_VALUES = ("LOWER", "ORTH", "SHAPE")


def openings(patterns: Iterable[Pattern]) -> frozenset[str] | None:
    """Return what can open a match: words in lower case, shapes, flags, or `DIGIT`; None where anything can."""
    found: set[str] = set()
    for token in (token for pattern in patterns for token in _first_tokens(pattern)):
        opening = _opening(token)
        if not opening:
            return None
        found |= opening
    return frozenset(found)


def opening_facts(tokens: Iterable[Token]) -> frozenset[str]:
    """Return everything that `openings` can ask of the tokens with which a text begins."""
    found: set[str] = set()
    for token in tokens:
        found |= {token.lower_, token.shape_, *(flag for flag, name in _FLAGS.items() if getattr(token, name))}
        if token.shape_.startswith("d"):
            found.add(DIGIT)
    return frozenset(found)


def _first_tokens(pattern: Pattern) -> Iterator[dict[str, Any]]:
    """Yield the places of a pattern at which a match can begin: up to the first that must be there."""
    for token in pattern:
        yield token
        if token.get("OP", "1") in {"1", "+"}:
            return


def _opening(token: dict[str, Any]) -> frozenset[str]:
    for name in _VALUES:
        value = token.get(name)
        if isinstance(value, str):
            return frozenset({value if name == "SHAPE" else value.lower()})
        if isinstance(value, dict) and "IN" in value:
            return frozenset(part if name == "SHAPE" else part.lower() for part in value["IN"])
        if isinstance(value, dict) and str(value.get("REGEX", "")).startswith("^" + DIGIT):
            return frozenset({DIGIT})
    return frozenset(flag for flag in _FLAGS if token.get(flag) is True)
