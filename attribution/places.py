"""Where the lines of an article begin, from which an editor's line and column follow."""

from __future__ import annotations

import re

_NEWLINE = re.compile(r"\r\n|\r|\n")


def line_starts(text: str) -> tuple[int, ...]:
    """Return the offset at which each line begins; a line ends with LF, CR or both."""
    return (0, *(newline.end() for newline in _NEWLINE.finditer(text)))
