"""Marks that may be quotation marks, and what it costs to read each as opening, as closing or as neither.

Costs are small numbers set by hand: 0 is what one expects, `CLASH` what hardly ever happens. What stands beside a mark
weighs more than its shape, since curly marks often stand the wrong way round.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from attribution.model import Span

CLASH = 6.0
LONGEST_RUN = 6
NEARBY = 12
STRAIGHT, CURLY, TICKS, ANGLE, SINGLE = "straight", "curly", "ticks", "angle", "single"
DOUBLES = frozenset({STRAIGHT, CURLY, TICKS})

# Of each mark: its style, and what it costs to read its shape as opening and as closing.
SHAPES: dict[str, tuple[str, float, float]] = {
    '"': (STRAIGHT, 0, 0),
    "＂": (STRAIGHT, 0, 0),
    "“": (CURLY, 0, 3),
    "”": (CURLY, 3, 0),
    "„": (CURLY, 0, 4),
    "‟": (CURLY, 0, 2),
    "″": (CURLY, 3, 0),
    "''": (TICKS, 0, 0),
    "``": (TICKS, 0, 3),
    "‘‘": (TICKS, 0, 3),
    "’’": (TICKS, 3, 0),
    "«": (ANGLE, 0, 2),
    "»": (ANGLE, 2, 0),
    "‹": (ANGLE, 0, 2),
    "›": (ANGLE, 2, 0),
    "'": (SINGLE, 0, 0),
    "‘": (SINGLE, 0, 3),
    "’": (SINGLE, 3, 0),
    "‚": (SINGLE, 0, 4),
    "‛": (SINGLE, 0, 2),
    "`": (SINGLE, 0, 1),
    "´": (SINGLE, 3, 0),
    "′": (SINGLE, 3, 0),
}
_ANY = "[" + re.escape("".join(mark for mark in SHAPES if len(mark) == 1)) + "]"
_RUN = re.compile(f"{_ANY}+")
_TOKEN = re.compile("|".join(map(re.escape, sorted(SHAPES, key=len, reverse=True))))
_SUFFIX = re.compile(r"(?:s|t|d|m|re|ve|ll)\b", re.IGNORECASE)
_ELISION = re.compile(
    r"(?:\d\ds?|s|t|d|m|re|ve|ll|em|til|till|tis|twas|twere|twill|cause|cuz|cos|coz|bout|round|n|nuff|neath|nother"
    r"|kay|sup|ere|gainst|mid|hood|burbs|tude|phone)\b",
    re.IGNORECASE,
)
_ENDS_IN_APOSTROPHE = re.compile(r"(?:[sxz\d]|[a-z]in|\b(?:o|n|th|ol|lil|an|wi|po|mo))$", re.IGNORECASE)


class Mark(NamedTuple):
    """A mark at its place, its style, and the costs of reading it as opening, as closing and as no quotation mark."""

    start: int
    end: int
    style: str
    opening: float
    closing: float
    stray: float


class _Beside(NamedTuple):
    """What stands left and right of marks that touch: edge, word or stop; with the texts themselves."""

    left: str
    right: str
    before: str
    after: str


def find_marks(text: str, span: Span) -> Iterator[Mark]:
    """Yield the marks of a paragraph in order, but apostrophes inside words and rows of marks drawn as a line."""
    for run in _RUN.finditer(text, span.start, span.end):
        beside = _beside(
            text[max(span.start, run.start() - NEARBY) : run.start()],
            text[run.end() : min(span.end, run.end() + NEARBY)],
        )
        tokens = _tokens(run[0], opens=beside.after[:1].isalnum())
        if len(tokens) <= LONGEST_RUN and not _inside_word(run[0], beside):
            yield from (_mark(run.start() + at, shape, beside) for at, shape in tokens)


def _beside(before: str, after: str) -> _Beside:
    """Dashes, dots of omission and signs go with the side that faces away: `“—and` opens, `was—”` closes."""
    left, right = _kind(before[-1:]), _kind("…" if after.startswith("..") else after[:1])
    if left == right == "sign":
        left = right = "word"
    elif left == "sign":
        left = "edge" if right == "word" else "word"
    elif right == "sign":
        right = "word" if left == "edge" else "edge"
    return _Beside(left, right, before, after)


def _kind(char: str) -> str:
    if not char or char.isspace() or char in "([{":
        return "edge"
    if char.isalnum():
        return "word"
    return "stop" if char in ".,;:!?)]}" else "sign"


def _tokens(run: str, *, opens: bool) -> list[tuple[int, str]]:
    """Split marks that touch. Three straight ones are a single inside a double, on whichever side the words are."""
    single_first = 0 if opens or "'''" not in run else run.index("'''") + 1
    cut = [(match.start(), match[0]) for match in _TOKEN.finditer(run, single_first)]
    before = [(match.start(), match[0]) for match in _TOKEN.finditer(run, 0, single_first)]
    return before + cut


def _inside_word(run: str, beside: _Beside) -> bool:
    """Tell an apostrophe from a mark: `don't`, `O’Brien`, and `don''t` where it was typed twice."""
    if not (beside.before[-1:].isalnum() and beside.after[:1].isalnum()):
        return False
    return run in {"'", "’", "´", "′"} or (run in {"''", "’’", "‘", "`"} and bool(_SUFFIX.match(beside.after)))


def _mark(start: int, shape: str, beside: _Beside) -> Mark:
    style, opening, closing = SHAPES[shape]
    place_opening, place_closing = _place(beside)
    stray = _stray_single(shape, beside) if style == SINGLE else _stray_double(shape, style, beside)
    if stray == 0:
        opening += 2
    return Mark(start, start + len(shape), style, opening + place_opening, closing + place_closing, stray)


def _place(beside: _Beside) -> tuple[float, float]:
    """Return what it costs to open and to close at this place."""
    if beside.left == "edge" and beside.right == "word":
        return 0, CLASH
    if beside.left != "edge" and beside.right != "word":
        return CLASH, 0
    if not (beside.before and beside.after):
        return (CLASH, 0) if beside.before else (0, CLASH)
    return (2, 2) if beside.left == beside.right == "word" else (1, 1)


def _stray_double(shape: str, style: str, beside: _Beside) -> float:
    """Double marks follow inches and seconds, angles part the items of lists, two singles may hold nothing at all."""
    alone = beside.left == beside.right == "edge"
    if style == ANGLE:
        return 1 if alone and shape in "»›" else 3
    if alone and style == TICKS:
        return 1.5
    return 2 if beside.before[-1:].isdigit() else 5


def _stray_single(shape: str, beside: _Beside) -> float:
    """Apostrophes stand before shortened words, and after plural owners and clipped words."""
    if beside.left == "edge" and beside.right == "word":
        if _ELISION.match(beside.after):
            return 0
        if shape in "’´′":
            return 1.5
        return 4.5 if shape == "‘" and not beside.before else 3
    if beside.left == "word" and beside.right != "word":
        return 0.5 if _ENDS_IN_APOSTROPHE.search(beside.before) else 3
    return 5 if beside.left == "stop" and beside.right != "word" else 2
