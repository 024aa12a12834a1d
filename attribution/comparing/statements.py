"""The sentences of a report as a comparison sees them: what is stated, by whom, through whom, and how firmly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from attribution.comparing.matter import matter, outlets, quoted
from attribution.comparing.stems import stems
from attribution.model import Attribution, Commitment, Directness, Report, Sentence, Source, SourceType, Span


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence with its sourcing. `words` are the stems of what it states, without cue and source.

    `speaker` is its source as it stands in the sentence, `outlets` are the named outlets on its chain, `description`
    the words by which an unnamed source is described, `quotations` the words inside its quotation marks.
    `accuses` is whether it lays a crime on somebody in particular.
    """

    index: int
    span: Span
    text: str
    words: frozenset[str]
    directness: Directness
    commitment: Commitment
    source: str
    source_id: str
    speaker: str
    source_type: SourceType
    named: bool
    count: int | None
    description: frozenset[str]
    outlets: tuple[str, ...]
    relayed: bool
    stance: str
    cue: str
    quotations: tuple[str, ...]
    accuses: bool

    @property
    def is_sourced(self) -> bool:
        """Whether somebody or something is given as its source."""
        return bool(self.source)


def read_statements(report: Report, small: frozenset[str], *, headline: bool = False) -> tuple[Statement, ...]:
    """Return the sentences of the body, or of the headline, in order, each as a statement.

    `small` are the words that say nothing of what a sentence states.
    """
    by_id = {attribution.id: attribution for attribution in report.attributions}
    sources = {source.id: source for source in report.sources}
    part = (sentence for sentence in report.sentences if (sentence.would_be is not None) is headline)
    return tuple(_statement(report, sentence, by_id, sources, small) for sentence in part)


def _statement(
    report: Report,
    sentence: Sentence,
    by_id: Mapping[int, Attribution],
    sources: Mapping[str, Source],
    small: frozenset[str],
) -> Statement:
    said = [by_id[id_] for id_ in sentence.attributions if id_ in by_id]
    first = said[0] if said else None
    source = sources.get(first.source_id or "") if first else None
    span = Span(sentence.start, sentence.end)
    named = bool(source and source.named)
    name = (source.name or "this outlet") if source else ""
    return Statement(
        index=sentence.index,
        span=span,
        text=" ".join(report.article.text[span.start : span.end].split()),
        words=stems(matter(report.article.text, span, first), small),
        directness=sentence.would_be or sentence.directness,
        commitment=sentence.commitment,
        source=name,
        source_id=source.id if source else "",
        speaker=_words(report, first.source) if first else "",
        source_type=first.source_type if first and source else SourceType.NONE,
        named=named,
        count=source.facets.count if source else None,
        description=frozenset() if named else stems(name, small),
        outlets=tuple(outlets(said, source)),
        relayed=bool(first and first.relays),
        stance=first.stance if first else "",
        cue=_words(report, first.cue) if first else "",
        quotations=tuple(quoted(report.article.text, report.quotations, span)),
        accuses=any(marker.emits == "crime" and span.holds(marker.span) for marker in report.markers),
    )


def _words(report: Report, pieces: Sequence[Span]) -> str:
    return " ".join(report.article.text[piece.start : piece.end] for piece in pieces)
