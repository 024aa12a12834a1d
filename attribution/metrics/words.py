"""How words are counted in every figure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attribution.model import Span

_WORD = re.compile(r"\S+")


def count_words(text: str) -> int:
    """Return the number of words of a text: runs of characters between white space."""
    return len(_WORD.findall(text))


def words_in(text: str, spans: Iterable[Span]) -> int:
    """Return the number of words in stretches of a text, each counted on its own."""
    return sum(count_words(text[span.start : span.end]) for span in spans)
