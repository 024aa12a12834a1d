"""The parts of a sentence that a comparison looks at: what it states, whom it names as its way, what it quotes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attribution.comparing.stems import count_words
from attribution.model import Attribution, Quotation, Source, SourceType, Span

FEWEST = 3  # words that must be left


def matter(text: str, span: Span, first: Attribution | None) -> str:
    """Return what a sentence states: its text without the cue and the source, if enough is left."""
    around = [*(first.cue if first else ()), *(first.source if first else ())]
    pieces, start = [], span.start
    for part in sorted(piece for piece in around if span.holds(piece)):
        pieces.append(text[start : max(start, part.start)])
        start = max(start, part.end)
    left = " ".join([*pieces, text[start : span.end]])
    return left if count_words(left) >= FEWEST else text[span.start : span.end]


def outlets(said: Sequence[Attribution], source: Source | None) -> Iterator[str]:
    """Yield the named outlets by which a sentence came: its source if that is one, and every relay."""
    if source is not None and source.type is SourceType.MEDIA and source.name:
        yield source.name
    yield from (relay.name for attribution in said for relay in attribution.relays if relay.name)


def quoted(text: str, quotations: Sequence[Quotation], span: Span) -> Iterator[str]:
    """Yield the words inside the quotation marks of a sentence."""
    for quotation in quotations:
        if quotation.depth == 0 and quotation.inner.touches(span):
            start, end = max(quotation.inner.start, span.start), min(quotation.inner.end, span.end)
            yield " ".join(text[start:end].split()).strip(" ,.;:!?")
