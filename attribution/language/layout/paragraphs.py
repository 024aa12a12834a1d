"""From text to paragraphs: lines that an editor wrapped are joined, very long ones are cut, offsets stay."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from attribution.language.layout.wrapping import indent, is_full, newlines, wrap_width
from attribution.model import Span

LONGEST = 20_000
_WORD = re.compile(r"[^\W_]\S*")  # from the first letter or digit to white space
_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_SIGNED = re.compile(
    r"(?:[-–—―]|--) ?[A-ZÀ-Þ][\w.'’-]*(?: (?:[A-ZÀ-Þ][\w.'’-]*|de|van|von|der|al|bin)){0,5}(?:, [^.!?]{1,60})?\.?"
)
_MARKS = frozenset('"“”„«»')
_GAP = 3  # line ends between a quotation and its signature, at most
_FINAL = re.compile(r"[.!?:;…][\"'”’»)\]]*\s*$")


def paragraph_spans(text: str) -> tuple[Span, ...]:
    """Return the spans of the paragraphs, without white space at their ends.

    A paragraph is a line, or several where a line lacks end punctuation and the next begins in lower case, where the
    file was broken at a width and a line is full, or where a name signs a quotation; it has `LONGEST` characters at
    most.
    """
    return tuple(cut for span in _joined(text) for cut in _cut(text, span))


def leave_out(text: str, span: Span, holes: Sequence[Span]) -> Iterator[Span]:
    """Yield what of `span` lies outside the holes and holds a letter or a digit, without white space at its ends.

    The holes are in order and do not overlap.
    """
    start = span.start
    first = bisect_right(holes, span.start, key=lambda hole: hole.end)
    for hole in (*takewhile(span.touches, islice(holes, first, None)), Span(span.end, span.end)):
        part = text[start : hole.start]
        if any(map(str.isalnum, part)):
            yield Span(start + len(part) - len(part.lstrip()), start + len(part.rstrip()))
        start = hole.end


def count_words(text: str) -> int:
    """Return the number of runs between white space that hold a letter or a digit, so that a dash is no word."""
    return len(_WORD.findall(text))


def _lines(text: str) -> Iterator[Span]:
    for line in _LINE.finditer(text):
        stripped = line[0].strip()
        if stripped:
            start = line.start() + line[0].index(stripped)
            yield Span(start, start + len(stripped))


def _joined(text: str) -> Iterator[Span]:
    lines = tuple(_lines(text))
    width = wrap_width(text, lines)
    start = 0
    for number, line in enumerate(lines):
        if number + 1 == len(lines) or not _runs_on(text, line, lines[number + 1], width):
            yield Span(lines[start].start, line.end)
            start = number + 1


def _runs_on(text: str, line: Span, after: Span, width: int | None) -> bool:
    if _is_signed(text, line, after):
        return True
    if newlines(text, line, after) != 1:
        return False
    tail = text[max(line.start, line.end - 12) : line.end]
    if text[after.start].islower() and not _FINAL.search(tail):
        return True
    return width is not None and indent(text, after) <= indent(text, line) and is_full(text, line, after, width)


def _is_signed(text: str, line: Span, after: Span) -> bool:
    """Whether a line is a quotation, and the next the name under it."""
    quoted = text[line.start] in _MARKS and text[line.end - 1] in _MARKS and len(line) > 1
    return quoted and newlines(text, line, after) <= _GAP and bool(_SIGNED.fullmatch(text, after.start, after.end))


def _cut(text: str, span: Span) -> Iterator[Span]:
    """Cut what is too long for one parse, at the last white space before the limit where there is one."""
    start = span.start
    while span.end - start > LONGEST:
        space = max(text.rfind(" ", start + 1, start + LONGEST), text.rfind("\n", start + 1, start + LONGEST))
        end = space if space > start else start + LONGEST
        yield Span(start, start + len(text[start:end].rstrip()))
        start = end
        while start < span.end and text[start].isspace():
            start += 1
    yield Span(start, span.end)
