"""Find what stands at a place without looking through a whole article."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from itertools import accumulate
from typing import Generic, TypeVar

from attribution.model import Span

Thing = TypeVar("Thing")


class Lookup(Generic[Thing]):
    """Things with a place each, to be asked which of them share a character with a span."""

    __slots__ = ("_furthest", "_starts", "_things")

    def __init__(self, things: Iterable[Thing], span_of: Callable[[Thing], Span]) -> None:
        """Sort the things by where they start; those of one start stay in the order given."""
        placed = sorted(((span_of(thing), thing) for thing in things), key=lambda pair: pair[0].start)
        self._things = placed
        self._starts = [span.start for span, _ in placed]
        self._furthest = list(accumulate((span.end for span, _ in placed), max))

    def touching(self, span: Span) -> list[Thing]:
        """Return the things that touch `span`, by where they start."""
        first, last = bisect_right(self._furthest, span.start), bisect_left(self._starts, span.end)
        return [thing for place, thing in self._things[first:last] if place.touches(span)]
