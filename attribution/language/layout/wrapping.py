"""Whether the lines of a file were broken at a width, as in old wire copy and e-mail, and which lines run on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from attribution.model import Span

NARROWEST, WIDEST = 40, 100
FEWEST = 3
MOST = 0.7
DEEPEST = 200


def wrap_width(text: str, lines: Sequence[Span]) -> int | None:
    """Return the width at which the lines were broken, in characters; None if they were not.

    They were where the longest is no longer than a page is wide, and most lines are so full that the first word of the
    next would not have fitted. `lines` are spans without white space at their ends.
    """
    width = max((_end(text, line) for line in lines if " " in text[line.start : line.end]), default=0)
    pairs = [(before, after) for before, after in pairwise(lines) if newlines(text, before, after) == 1]
    if not NARROWEST <= width <= WIDEST or len(pairs) < FEWEST:
        return None
    full = sum(is_full(text, before, after, width) for before, after in pairs)
    return width if full >= MOST * len(pairs) else None


def is_full(text: str, before: Span, after: Span, width: int) -> bool:
    """Tell whether the first word of the line after would not have fitted on the line before."""
    word = text[after.start : min(after.end, after.start + width)].split(maxsplit=1)[0]
    return _end(text, before) + 1 + len(word) > width


def newlines(text: str, before: Span, after: Span) -> int:
    """Return how many line ends lie between two spans."""
    return text[before.end : after.start].replace("\r\n", "\n").replace("\r", "\n").count("\n")


def indent(text: str, line: Span) -> int:
    """Return how far from the start of its line a span begins; more than `DEEPEST` is all the same."""
    before = text[max(0, line.start - DEEPEST) : line.start]
    return len(before) - 1 - max(before.rfind("\n"), before.rfind("\r"))


def _end(text: str, line: Span) -> int:
    return indent(text, line) + len(line)
