"""What the figures are taken of: the article without its headline, read once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from attribution.graph.chains import counted
from attribution.graph.claims import Claim, find_claims
from attribution.graph.roots import Trace, trace
from attribution.metrics.words import words_in
from attribution.model import SCORED, Attribution, Directness, Report, Sentence, Source, Span, Spans

Bands = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Basis:
    """The sets of scale C for one article, all without the headline, decks and excluded text.

    `sentences` is S, `scored` is S_s, `attributions` is A, `sources` is V in the report's order, `uses` is x_v by
    source id. `claims` are those of headline and body. `words` is the number of words in S. `bands` holds the least
    score of each band.
    """

    report: Report
    sentences: tuple[Sentence, ...]
    scored: tuple[Sentence, ...]
    attributions: tuple[Attribution, ...]
    sources: tuple[Source, ...]
    uses: Mapping[str, int]
    claims: tuple[Claim, ...]
    chains: Trace
    words: int
    bands: Bands
    by_id: Mapping[str, Source]

    def source_of(self, attribution: Attribution) -> Source | None:
        """Return the source of an attribution; None for an authorless hedge."""
        return self.by_id.get(attribution.source_id) if attribution.source_id else None

    def words_in(self, spans: Iterable[Span]) -> int:
        """Return the number of words in stretches of the article."""
        return words_in(self.report.article.text, spans)


def read_basis(report: Report, bands: Bands) -> Basis:
    """Take from a report what the figures are made of. `bands` holds the least score of each band."""
    text = report.article.text
    sentences = tuple(s for s in report.sentences if s.directness is not Directness.HEADLINE)
    attributions = tuple(a for a in counted(report.attributions) if not _in_headline(a, report.headline))
    uses = Counter(a.source_id for a in attributions if a.source_id and a.resolved)
    return Basis(
        report,
        sentences,
        tuple(s for s in sentences if s.directness in SCORED),
        attributions,
        tuple(s for s in report.sources if s.id in uses),
        uses,
        find_claims(text, report.sentences, report.attributions),
        trace(report.attributions, report.sources),
        words_in(text, (Span(s.start, s.end) for s in sentences)),
        bands,
        {source.id: source for source in report.sources},
    )


def _in_headline(attribution: Attribution, headline: Spans) -> bool:
    places = attribution.cue or attribution.content or attribution.source
    return any(unit.touches(place) for unit in headline for place in places)
