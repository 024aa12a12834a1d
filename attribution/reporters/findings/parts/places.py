"""Where a span lies in the user's file, in the units that a format counts in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from operator import itemgetter
from pathlib import PurePath

from attribution.model import Article, Finding, Report, Span
from attribution.places import file_offset, position

Unit = Callable[[str], int]


@dataclass(frozen=True, slots=True)
class Place:
    """Lines and columns from 1; the end column is that behind the last character."""

    line: int
    column: int
    end_line: int
    end_column: int


def utf8(text: str) -> int:
    """Return the length of a text in bytes of UTF-8."""
    return len(text.encode("utf-8", "surrogatepass"))


def utf16(text: str) -> int:
    """Return the length of a text in code units of UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def place(article: Article, what: Span | Finding, *, unit: Unit = len) -> Place:
    """Return where a span begins and ends, by default in characters.

    A finding without words, on a comment beside the text, has only its own place.
    """
    if isinstance(what, Finding) and what.end <= what.start:
        return Place(what.line, what.column, what.line, what.column)
    span = span_of(what) if isinstance(what, Finding) else what
    line, column = _position(article, span.start, unit)
    if span.end <= span.start:
        return Place(line, column, line, column)
    end_line, end_column = _position(article, span.end - 1, unit)
    return Place(line, column, end_line, end_column + unit(article.text[span.end - 1]))


def _position(article: Article, offset: int, unit: Unit) -> tuple[int, int]:
    line, column = position(article.source_map, offset)
    text, at = written(article, Span(offset, offset))
    before = text[line_start(text, at.start) : at.start]
    return line, column + unit(before) - len(before)


def written(article: Article, span: Span) -> tuple[str, Span]:
    """Return the text of the user's file, and where a span of the article stands in it, with the marks inside it.

    The end of a span whose last character the file writes otherwise, as `&amp;`, is where the next one begins.
    """
    if not article.source:
        return article.text, span
    start = file_offset(article.source_map, span.start)
    if span.end <= span.start:
        return article.source, Span(start, start)
    segments = article.source_map.segments
    number = bisect_right(segments, span.end - 1, key=itemgetter(0)) - 1
    begins, place_, length = segments[number]
    if span.end <= begins + length:
        return article.source, Span(start, place_ + span.end - begins)
    end = segments[number + 1][1] if number + 1 < len(segments) else len(article.source.rstrip())
    return article.source, Span(start, max(end, start))


def line_start(text: str, offset: int) -> int:
    """Return where the line begins in which an offset lies."""
    return max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1


def line_end(text: str, offset: int) -> int:
    """Return where the line ends in which an offset lies."""
    ends = [end for mark in "\n\r" if (end := text.find(mark, offset)) >= 0]
    return min(ends, default=len(text))


def span_of(finding: Finding) -> Span:
    """Return the span of a finding."""
    return Span(finding.start, finding.end)


def path_of(report: Report) -> str:
    """Return the path of a report's article as the user gave it; its name where there is none."""
    return report.article.path or report.article.name


def posix_path(path: str) -> str:
    """Return a path with slashes and without a leading `./`, as services compare paths with those of a repository."""
    return PurePath(path).as_posix()
