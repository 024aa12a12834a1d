"""The line of the user's file on which a finding stands, with a caret under its words."""

from __future__ import annotations

from collections.abc import Iterator

from wcwidth import clip, width

from attribution.model import Article, Span
from attribution.reporters.findings.parts.places import line_end, line_start, written
from attribution.reporters.view.safe import visible

LEAST = 20
CUT = "…"
# How many characters may share a cell, as joined emoji and stacked accents do: no more of a long line is looked at.
_DENSEST = 8


def excerpt(article: Article, span: Span, room: int) -> tuple[str, int, int]:
    """Return the line of the file on which a span begins, cut to `room` cells, and which cells the span takes there.

    These are its first cell and their number. Of a paragraph on one line this shows some words before the span, the
    span, and what else there is room for.
    """
    room = max(room, LEAST)
    before, inside, after = (visible(part) for part in _parts(*written(article, span), _DENSEST * room))
    if width(before + inside + after) > room:
        before = _tail(before, max(room // 3, room - width(inside) - room // 4)).lstrip()
        inside = _head(inside, room - width(before))
        after = _head(after, room - width(before + inside))
    return (before + inside + after).rstrip(), width(before), max(width(inside), 1)


def _parts(text: str, span: Span, longest: int) -> Iterator[str]:
    end = line_end(text, span.start)
    yield text[max(line_start(text, span.start), span.start - longest) : span.start]
    yield text[span.start : min(span.end, end, span.start + longest)]
    yield text[span.end : min(end, span.end + longest)]


def _head(text: str, cells: int) -> str:
    """Return the text, or as much of its beginning as there is room for, with an ellipsis."""
    if width(text) <= cells:
        return text
    return f"{clip(text, 0, cells - 1).rstrip()}{CUT}" if cells > 0 else ""


def _tail(text: str, cells: int) -> str:
    """Return the text, or whole words of its end behind an ellipsis."""
    whole = width(text)
    if whole <= cells:
        return text
    kept = clip(text, whole - cells + 1, whole)
    return CUT + (kept.partition(" ")[2] or kept)
