"""How the words of stretches of a text are counted in every figure."""

from __future__ import annotations

from collections.abc import Iterable

from attribution.language.layout.paragraphs import count_words
from attribution.model import Span


def words_in(text: str, spans: Iterable[Span]) -> int:
    """Return the number of words in stretches of a text, each counted on its own."""
    return sum(count_words(text[span.start : span.end]) for span in spans)
