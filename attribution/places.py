"""From an offset of an article's text to the line and column that an editor shows."""

from __future__ import annotations

import re
from bisect import bisect_right

from attribution.model import Article

_NEWLINE = re.compile(r"\r\n|\r|\n")


def line_starts(text: str) -> tuple[int, ...]:
    """Return the offset at which each line begins; a line ends with LF, CR or both."""
    return (0, *(newline.end() for newline in _NEWLINE.finditer(text)))


def line_column(article: Article, offset: int) -> tuple[int, int]:
    """Return the line and column of `offset`, both from 1, columns in characters."""
    starts = article.source_map.line_starts
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1
