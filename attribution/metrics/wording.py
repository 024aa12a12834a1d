"""M12, M15 and M18: figures that count words."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from attribution.metrics.basis import Basis
from attribution.metrics.shape import figure, ratio, share
from attribution.model import Directness, Marker, Metric, Span

_DUPLICATE = "duplicate"


def quote_ratio(basis: Basis) -> Metric:
    """M12: words in quotation marks with a speaker / words of the sentences.

    A quotation has a speaker where it touches the content of an attribution that has a source. Parts: `direct`, the
    attributions that give a named source's sentence its words (class NQ), of all. After Spangher et al., in whose
    articles 28 % of sourced sentences quote.
    """
    spoken = _merged([span for a in basis.attributions if a.source_id for span in a.content])
    starts = [span.start for span in spoken]
    quoted = [q.inner for q in basis.report.quotations if not q.depth and _touches(q.span, spoken, starts)]
    direct = {s.attributions[0] for s in basis.scored if s.directness is Directness.NAMED_QUOTE and s.attributions}
    return share(
        "M12",
        "quote_ratio",
        basis.words_in(quoted),
        basis.words,
        direct=len(direct),
        direct_of=len(basis.attributions),
        direct_share=ratio(len(direct), len(basis.attributions)),
    )


def hedge_load(basis: Basis) -> Metric:
    """M15: the writer's hedges per 100 words: evidentials and marks of doubt outside quotations.

    Parts: their number, where one place counts once, and the scored sentences with nothing but hearsay (class HS).
    Counted as in the CoNLL-2010 task on hedges.
    """
    hedges = len(_merged(list(_writer_hedges(basis))))
    sourceless = sum(s.directness is Directness.HEARSAY for s in basis.scored)
    return figure(
        "M15",
        "hedge_load",
        100 * hedges / basis.words if basis.words else None,
        hedges=hedges,
        words=basis.words,
        sourceless=sourceless,
        sourceless_of=len(basis.scored),
        sourceless_share=ratio(sourceless, len(basis.scored)),
    )


def duplication(basis: Basis) -> Metric:
    """M18: words of second copies / words of the sentences and of second copies.

    Parts: words of page chrome and other excluded text, of all the words of the file. The copies were found by shingles
    of eight words, the first kept; every other figure is of the text without them. After the studies of churnalism.
    """
    excluded = [(e.reason, Span(e.start, e.end)) for e in basis.report.excluded]
    copies = basis.words_in(span for reason, span in excluded if reason == _DUPLICATE)
    chrome = basis.words_in(span for reason, span in excluded if reason != _DUPLICATE)
    words = basis.words_in([Span(0, len(basis.report.article.text))])
    return share(
        "M18",
        "duplication",
        copies,
        basis.words + copies,
        chrome=chrome,
        chrome_of=words,
        chrome_share=ratio(chrome, words),
    )


def _writer_hedges(basis: Basis) -> Iterator[Span]:
    body = _merged([Span(s.start, s.end) for s in basis.sentences])
    quoted = _merged([q.span for q in basis.report.quotations])
    body_starts, quoted_starts = [s.start for s in body], [s.start for s in quoted]
    for marker in basis.report.markers:
        in_body = _touches(marker.span, body, body_starts)
        if _hedges(marker) and in_body and not _touches(marker.span, quoted, quoted_starts):
            yield marker.span


def _hedges(marker: Marker) -> bool:
    return marker.emits == "evidential" or (marker.emits == "hedge" and marker.sets.get("kind") == "doubt")


def _merged(spans: Sequence[Span]) -> list[Span]:
    """Return the spans as stretches that do not overlap, in text order."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _touches(span: Span, stretches: Sequence[Span], starts: Sequence[int]) -> bool:
    """Tell whether a span touches one of the stretches: only the last that begins before its end can."""
    place = bisect_right(starts, span.end - 1) - 1
    return place >= 0 and stretches[place].touches(span)
