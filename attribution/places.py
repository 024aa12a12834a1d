"""From offsets of an article to the line and column of the user's file."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import itemgetter

from attribution.model import SourceMap

_NEWLINE = re.compile(r"\r\n|\r|\n")


def line_starts(text: str) -> tuple[int, ...]:
    """Return the offset at which each line begins; a line ends with LF, CR or both."""
    return (0, *(newline.end() for newline in _NEWLINE.finditer(text)))


def position(source_map: SourceMap, offset: int) -> tuple[int, int]:
    """Return line and column, both from 1, of an offset of `Article.text` in the user's file."""
    place = file_offset(source_map, offset)
    line = bisect_right(source_map.line_starts, place)
    return line, place - source_map.line_starts[line - 1] + 1


def file_offset(source_map: SourceMap, offset: int) -> int:
    """Return where a character of `Article.text` stands in the file; for one that the file lacks, where it would."""
    if not source_map.segments:
        return offset
    number = bisect_right(source_map.segments, offset, key=itemgetter(0)) - 1
    start, place, length = source_map.segments[max(number, 0)]
    return place + min(max(offset - start, 0), length)
