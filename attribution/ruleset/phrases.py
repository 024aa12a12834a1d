"""The phrase notation of rule files, an easy way to write token patterns.

`word` is that word in any case; `<say>` any form of the verb or noun; `verif*` whatever begins so; `a|b` either;
`(word)` may be missing; `...` up to four words of any kind; `#` a number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_PIECE = re.compile(r"<[^<>\s|]+(?:\|[^<>\s|]+)*>|\([^()\s]+\)|\.\.\.|[^\s<>()]+")


@dataclass(frozen=True, slots=True)
class PhraseWord:
    """One place of a phrase: `kind` is word, lemma, prefix, gap or number."""

    kind: str
    options: tuple[str, ...]
    optional: bool = False


class PhraseError(ValueError):
    """A phrase that does not follow the notation."""


def parse_phrase(phrase: str) -> tuple[PhraseWord, ...]:
    """Read one phrase. Raises `PhraseError` where it does not follow the notation."""
    pieces = phrase.split()
    if not pieces or not all(_PIECE.fullmatch(piece) for piece in pieces):
        raise PhraseError(f"the phrase {phrase!r} is not in the phrase notation")
    words = tuple(_word(piece) for piece in pieces)
    if words[0].kind == "gap" or words[-1].kind == "gap" or all(word.optional for word in words):
        raise PhraseError(f"the phrase {phrase!r} has no fixed word at its ends")
    return words


def _word(piece: str) -> PhraseWord:
    if piece == "...":
        return PhraseWord("gap", ())
    if piece == "#":
        return PhraseWord("number", ())
    if piece.startswith("("):
        inner = _word(piece[1:-1])
        return PhraseWord(inner.kind, inner.options, optional=True)
    if piece.startswith("<"):
        return PhraseWord("lemma", tuple(piece[1:-1].lower().split("|")))
    options = tuple(piece.replace("’", "'").lower().split("|"))
    if not all(options):
        raise PhraseError(f"{piece!r} has an empty alternative")
    if not any("*" in option for option in options):
        return PhraseWord("word", options)
    beginnings = tuple(option.removesuffix("*") for option in options)
    if not all(option.endswith("*") for option in options) or not all(beginnings) or "*" in "".join(beginnings):
        raise PhraseError(f"{piece!r} must have a star at the end of each alternative, and there only")
    return PhraseWord("prefix", beginnings)
