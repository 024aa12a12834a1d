"""An article as the checks see it: sentences with what is said in them, and short answers to common questions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from attribution.language.drafts.lookup import Lookup
from attribution.model import Attribution, Directness, Marker, Metric, Quotation, Report, Sentence, Source, Span
from attribution.ruleset import RuleSet

LABELS = 4  # labelled paragraphs that make a transcript
_LABEL = re.compile(r"\(\([^()\n]{1,40}\)\)|(?:Q|A|[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3}): ")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence or headline unit: its class (for a headline, the one it would have) and its attributions in order.

    `number` is its place in the body, from 0; None for headline units. `is_front` tells those above the body from
    subheads: it holds for the former, and for the first sentence of the body.
    """

    sentence: Sentence
    span: Span
    directness: Directness
    attributions: tuple[Attribution, ...]
    number: int | None
    is_front: bool

    @property
    def first(self) -> Attribution | None:
        """Return the attribution that decided the class, or None."""
        return self.attributions[0] if self.attributions else None


@dataclass(frozen=True, slots=True)
class Case:
    """Everything a check may ask of an article. `body` are the lines without headline units."""

    report: Report
    rules: RuleSet
    lines: tuple[Line, ...]
    body: tuple[Line, ...]
    sources: Mapping[str, Source]
    paragraphs: Mapping[int, tuple[Line, ...]]
    transcript: int | None
    line_lookup: Lookup[Line]
    marker_lookup: Lookup[Marker]
    quotation_lookup: Lookup[Quotation]

    def words(self, span: Span) -> str:
        """Return the text of a span, on one line."""
        return " ".join(self.report.article.text[span.start : span.end].split())

    def source(self, attribution: Attribution | None) -> Source | None:
        """Return the source of an attribution; None without one."""
        return self.sources.get(attribution.source_id or "") if attribution else None

    def quotations(self, span: Span) -> list[Quotation]:
        """Return the quotations that touch a span, in order."""
        return self.quotation_lookup.touching(span)

    def quoted(self, span: Span) -> bool:
        """Whether a span lies wholly inside quotation marks, where it is not the writer's voice."""
        return any(quotation.inner.holds(span) for quotation in self.quotations(span))

    def marked(self, within: Span, *emits: str) -> list[Marker]:
        """Return the markers of these kinds inside a span, whoever's words they are."""
        found = self.marker_lookup.touching(within)
        return [marker for marker in found if marker.emits in emits and within.holds(marker.span)]

    def markers(self, within: Span, *emits: str) -> Iterator[Marker]:
        """Yield the markers of these kinds in the writer's own words inside a span."""
        return (marker for marker in self.marked(within, *emits) if not self.quoted(marker.span))

    def paragraph(self, line: Line) -> tuple[Line, ...]:
        """Return the lines of a line's paragraph, itself among them."""
        return self.paragraphs[line.sentence.paragraph]

    def line_at(self, offset: int) -> Line | None:
        """Return the line in which an offset lies."""
        return next(iter(self.line_lookup.touching(Span(offset, offset + 1))), None)

    def in_transcript(self, line: Line) -> bool:
        """Whether a line belongs to questions and answers under the speakers' names, and not to the writer."""
        return self.transcript is not None and line.number is not None and line.sentence.paragraph >= self.transcript

    def after_questions(self, span: Span) -> bool:
        """Whether a passage stands in or after the transcript, where the same question may be asked again."""
        return self.transcript is not None and span.start >= self.paragraphs[self.transcript][0].span.start

    def is_cued(self, line: Line, attribution: Attribution) -> bool:
        """Whether an attribution's cue stands in the line itself, and not only its content."""
        return any(line.span.holds(cue) for cue in attribution.cue)

    def attributions_to(self, source: Source) -> tuple[Attribution, ...]:
        """Return what is attributed to a source, in order."""
        return tuple(a for a in self.report.attributions if a.source_id == source.id)

    def metric(self, code: str) -> Metric:
        """Return a figure of the article by its M number."""
        return next(metric for metric in self.report.metrics if metric.code == code)


def read_case(report: Report, rules: RuleSet) -> Case:
    """Take from a report what the checks ask for."""
    lines = tuple(_lines(report))
    paragraphs: dict[int, list[Line]] = {}
    for line in lines:
        paragraphs.setdefault(line.sentence.paragraph, []).append(line)
    return Case(
        report=report,
        rules=rules,
        lines=lines,
        body=tuple(line for line in lines if line.number is not None),
        sources={source.id: source for source in report.sources},
        paragraphs={number: tuple(found) for number, found in paragraphs.items()},
        transcript=_first_answer(report, paragraphs),
        line_lookup=Lookup(lines, lambda line: line.span),
        marker_lookup=Lookup(report.markers, lambda marker: marker.span),
        quotation_lookup=Lookup(report.quotations, lambda quotation: quotation.span),
    )


def _first_answer(report: Report, paragraphs: Mapping[int, list[Line]]) -> int | None:
    """Return the paragraph from which on the article is a transcript, as the labels of its speakers tell; else None."""
    starts = ((number, min(line.span.start for line in lines)) for number, lines in sorted(paragraphs.items()))
    labelled = [number for number, start in starts if _LABEL.match(report.article.text, start)]
    return labelled[0] if len(labelled) >= LABELS else None


def _lines(report: Report) -> Iterator[Line]:
    by_id = {attribution.id: attribution for attribution in report.attributions}
    number = 0
    for sentence in report.sentences:
        in_body = sentence.would_be is None
        found = tuple(by_id[id_] for id_ in sentence.attributions if id_ in by_id)
        span = Span(sentence.start, sentence.end)
        front = number == 0
        yield Line(sentence, span, sentence.would_be or sentence.directness, found, number if in_body else None, front)
        number += in_body
