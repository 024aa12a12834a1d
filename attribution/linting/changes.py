"""Only what changed: the findings that touch lines which git says are not as they were."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from attribution.linting.git import Lines
from attribution.model import Attribution, Finding, Report, Sentence, Span
from attribution.places import position


def only_changed(report: Report, changed: Lines) -> Report:
    """Return the report with the findings whose sentence or attribution lies in the changed lines, wholly or in part.

    The attribution may stand elsewhere: its cue, source and content, and what the finding points to, count too.
    """
    by_id = {attribution.id: attribution for attribution in report.attributions}
    kept = (f for f in report.findings if any(_meets(lines, changed) for lines in _lines(report, by_id, f)))
    return replace(report, findings=tuple(kept))


def _meets(lines: tuple[int, int], changed: Lines) -> bool:
    first, last = lines
    return any(low <= last and first <= high for low, high in changed)


def _lines(report: Report, by_id: dict[int, Attribution], finding: Finding) -> Iterator[tuple[int, int]]:
    """Yield the first and last line of everything that a finding stands on."""
    yield finding.line, finding.line
    for span in _spans(report, by_id, finding):
        first, _ = position(report.article.source_map, span.start)
        last, _ = position(report.article.source_map, max(span.end - 1, span.start))
        yield first, last


def _spans(report: Report, by_id: dict[int, Attribution], finding: Finding) -> Iterator[Span]:
    place = Span(finding.start, max(finding.end, finding.start + 1))
    yield place
    yield from finding.related
    for sentence in report.sentences:
        if Span(sentence.start, sentence.end).touches(place):
            yield Span(sentence.start, sentence.end)
            for attribution in _attributions(by_id, sentence):
                yield from (*attribution.cue, *attribution.source, *attribution.content)


def _attributions(by_id: dict[int, Attribution], sentence: Sentence) -> Iterator[Attribution]:
    """Yield the attributions of a sentence, and those that they stand inside."""
    left = list(sentence.attributions)
    seen: set[int] = set()
    while left:
        id_ = left.pop()
        if id_ in by_id and id_ not in seen:
            seen.add(id_)
            yield by_id[id_]
            left += [parent] if (parent := by_id[id_].parent) is not None else []
