"""What holds of every report, whatever the text: places lie in the text, ids mean something, figures are numbers."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import isfinite

from attribution.model import SCORED, Directness, Report, Sentence, Span


def unsound(report: Report) -> list[str]:
    """Return all that is wrong with a report, or nothing."""
    return [*_places(report), *_order(report), *_references(report), *_figures(report)]


def _spans(report: Report) -> Iterator[tuple[str, Span]]:
    """Yield every place of a report with the part that it stands in."""
    for attribution in report.attributions:
        for name in ("cue", "source", "content"):
            yield from ((f"{name} of {attribution.id}", span) for span in getattr(attribution, name))
        yield from ((f"relay of {attribution.id}", Span(r.start, r.end)) for r in attribution.relays)
    for quotation in report.quotations:
        yield "quotation", quotation.span
    for marker in report.markers:
        yield marker.rule, marker.span
    parts = {"sentence": report.sentences, "excluded": report.excluded, "finding": report.findings}
    for name, things in parts.items():
        yield from ((name, Span(thing.start, thing.end)) for thing in things)
    yield from (("headline", span) for span in report.headline)
    yield from (("response", Span(r.start, r.end or 0)) for r in report.responses if r.start is not None)
    yield from ((f"mention of {s.id}", Span(m.start, m.end)) for s in report.sources for m in s.mentions)


def _places(report: Report) -> Iterator[str]:
    text = report.article.text
    for name, span in _spans(report):
        if not 0 <= span.start < span.end <= len(text):
            yield f"{name}: {span} is no place in {len(text)} characters"
    for source in report.sources:
        if any(text[m.start : m.end] != m.text for m in source.mentions):
            yield f"a mention of {source.id} is not what stands there"
    for quotation in report.quotations:
        if not quotation.span.start <= quotation.inner.start <= quotation.inner.end <= quotation.span.end:
            yield f"{quotation}: its inside is not inside"


def _order(report: Report) -> Iterator[str]:
    sentences = [Span(s.start, s.end) for s in report.sentences]
    for name, spans in {"sentences": sentences, "excluded": [Span(e.start, e.end) for e in report.excluded]}.items():
        if any(before.end > after.start for before, after in pairwise(spans)):
            yield f"{name} overlap or are out of order"
    left_out = [Span(e.start, e.end) for e in report.excluded]
    if any(span.touches(hole) for span in sentences for hole in left_out):
        yield "a sentence is excluded"
    if any(a.touches(hole) for name, a in _spans(report) if name.startswith(("cue", "source")) for hole in left_out):
        yield "an attribution is excluded"
    if [s.index for s in report.sentences] != list(range(len(report.sentences))):
        yield "sentences are not numbered"


def _references(report: Report) -> Iterator[str]:
    ids = [a.id for a in report.attributions]
    sources = [s.id for s in report.sources]
    nodes = {node.id for node in report.graph.nodes}
    if ids != list(range(len(ids))) or len(set(sources)) != len(sources) or len(nodes) != len(report.graph.nodes):
        yield "ids are given twice or not in order"
    for attribution in report.attributions:
        if attribution.source_id not in {None, *sources} or attribution.parent not in {None, *ids}:
            yield f"attribution {attribution.id} refers to nothing"
        if not attribution.cue or attribution.parent == attribution.id:
            yield f"attribution {attribution.id} has no cue or is its own parent"
    if {id_ for s in report.sentences for id_ in s.attributions} - set(ids):
        yield "a sentence refers to an attribution that is not there"
    for source in report.sources:
        if source.root not in nodes or not source.mentions:
            yield f"{source.id} has no root or no mention"
    if any({edge.source, edge.target} - nodes for edge in report.graph.edges):
        yield "an edge has an end that is no node"


def _figures(report: Report) -> Iterator[str]:
    for sentence in report.sentences:
        if not _well_scored(sentence):
            yield f"sentence {sentence.index}: {sentence.directness} has the score {sentence.score}"
    for metric in report.metrics:
        numbers = [v for v in (metric.value, *metric.parts.values()) if isinstance(v, float)]
        if not all(map(isfinite, numbers)) or (metric.of is not None and not 0 <= (metric.count or 0) <= metric.of):
            yield f"{metric.code} is no figure"


def _well_scored(sentence: Sentence) -> bool:
    if sentence.directness in SCORED:
        return sentence.score is not None and 0 <= sentence.score <= 100 and sentence.band is not None
    headline = sentence.directness is Directness.HEADLINE
    return sentence.score is None and sentence.band is None and (sentence.would_be is not None) == headline
