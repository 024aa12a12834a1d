"""An article as the checks see it: sentences with what is said in them, and short answers to common questions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from attribution.model import Attribution, Directness, Marker, Metric, Report, Sentence, Source, Span
from attribution.ruleset import RuleSet


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence or headline unit: its class (for a headline, the one it would have) and its attributions in order.

    `number` is its place in the body, from 0; None for headline units.
    """

    sentence: Sentence
    span: Span
    directness: Directness
    attributions: tuple[Attribution, ...]
    number: int | None

    @property
    def first(self) -> Attribution | None:
        """Return the attribution that decided the class, or None."""
        return self.attributions[0] if self.attributions else None

    @property
    def is_front(self) -> bool:
        """Whether it is a headline unit or the first sentence of the body."""
        return not self.number


@dataclass(frozen=True, slots=True)
class Case:
    """Everything a check may ask of an article."""

    report: Report
    rules: RuleSet
    lines: tuple[Line, ...]
    sources: Mapping[str, Source]

    @property
    def body(self) -> tuple[Line, ...]:
        """Return the lines of the body, without headline units."""
        return tuple(line for line in self.lines if line.number is not None)

    def words(self, span: Span) -> str:
        """Return the text of a span, on one line."""
        return " ".join(self.report.article.text[span.start : span.end].split())

    def source(self, attribution: Attribution | None) -> Source | None:
        """Return the source of an attribution; None without one."""
        return self.sources.get(attribution.source_id or "") if attribution else None

    def quoted(self, span: Span) -> bool:
        """Whether a span lies wholly inside quotation marks, where it is not the writer's voice."""
        return any(quotation.inner.holds(span) for quotation in self.report.quotations)

    def markers(self, within: Span, *emits: str) -> Iterator[Marker]:
        """Yield the markers of these kinds in the writer's own words inside a span."""
        for marker in self.report.markers:
            if marker.emits in emits and within.holds(marker.span) and not self.quoted(marker.span):
                yield marker

    def paragraph(self, line: Line) -> tuple[Line, ...]:
        """Return the lines of a line's paragraph, itself among them."""
        return tuple(other for other in self.lines if other.sentence.paragraph == line.sentence.paragraph)

    def line_at(self, offset: int) -> Line | None:
        """Return the line in which an offset lies."""
        return next((line for line in self.lines if line.span.start <= offset < line.span.end), None)

    def is_cued(self, line: Line, attribution: Attribution) -> bool:
        """Whether an attribution's cue stands in the line itself, and not only its content."""
        return any(line.span.holds(cue) for cue in attribution.cue)

    def attributions_to(self, source: Source) -> tuple[Attribution, ...]:
        """Return what is attributed to a source, in order."""
        return tuple(a for a in self.report.attributions if a.source_id == source.id)

    def first_line(self, source: Source) -> Line | None:
        """Return the first line of the body in which a cue attributes something to a source."""
        return next(
            (
                line
                for line in self.body
                if any(a.source_id == source.id and self.is_cued(line, a) for a in line.attributions)
            ),
            None,
        )

    def metric(self, code: str) -> Metric:
        """Return a figure of the article by its M number."""
        return next(metric for metric in self.report.metrics if metric.code == code)


def read_case(report: Report, rules: RuleSet) -> Case:
    """Take from a report what the checks ask for."""
    return Case(report, rules, tuple(_lines(report)), {source.id: source for source in report.sources})


def _lines(report: Report) -> Iterator[Line]:
    by_id = {attribution.id: attribution for attribution in report.attributions}
    number = 0
    for sentence in report.sentences:
        in_body = sentence.would_be is None
        found = tuple(by_id[id_] for id_ in sentence.attributions if id_ in by_id)
        span = Span(sentence.start, sentence.end)
        yield Line(sentence, span, sentence.would_be or sentence.directness, found, number if in_body else None)
        number += in_body
