"""The article as the search for responses sees it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from attribution.language.drafts.extraction import Extraction
from attribution.language.drafts.units import Unit
from attribution.model import Attribution, Marker, Sentence, Source, Span


@dataclass(frozen=True, slots=True)
class Story:
    """The stages before, with the names of our outlet."""

    text: str
    extraction: Extraction
    sentences: tuple[Sentence, ...]
    attributions: tuple[Attribution, ...]
    sources: tuple[Source, ...]
    outlet: tuple[str, ...]

    def words(self, span: Span) -> str:
        """Return the text of a span."""
        return self.text[span.start : span.end]

    def markers_in(self, unit: Unit, emits: str) -> Iterator[Marker]:
        """Yield the markers of a kind in a sentence."""
        return (m for m in self.extraction.markers if m.emits == emits and unit.span.holds(m.span))

    def quoted(self, span: Span) -> bool:
        """Whether a span lies wholly inside a quotation."""
        return any(quotation.span.holds(span) for quotation in self.extraction.quotations)

    def touched(self, span: Span) -> Iterator[Unit]:
        """Yield the sentences that a span touches."""
        return (unit for unit in self.extraction.units if unit.span.touches(span))
