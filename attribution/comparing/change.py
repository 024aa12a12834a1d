"""A change of sourcing between two texts: its kind, in words, and where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from attribution.comparing.aligning import Pair
from attribution.graph.names import folded
from attribution.model import Span

WEAKER, STRONGER, OTHER = "weaker", "stronger", "changed"
DIRECTIONS: Mapping[str, str] = {
    "attribution-dropped": WEAKER,
    "hedge-for-source": WEAKER,
    "report-for-source": WEAKER,
    "response-relayed": WEAKER,
    "response-dropped": WEAKER,
    "response-added": STRONGER,
    "attribution-added": STRONGER,
    "name-dropped": WEAKER,
    "name-added": STRONGER,
    "source-changed": OTHER,
    "outlet-dropped": WEAKER,
    "outlet-added": STRONGER,
    "count-dropped": WEAKER,
    "count-added": STRONGER,
    "description-thinned": WEAKER,
    "description-added": STRONGER,
    "reason-dropped": WEAKER,
    "reason-added": STRONGER,
    "basis-dropped": WEAKER,
    "basis-added": STRONGER,
    "hedge-dropped": WEAKER,
    "hedge-added": OTHER,
    "verb-strengthened": WEAKER,
    "quotation-altered": WEAKER,
    "bare-claim-added": WEAKER,
    "headline-source-dropped": WEAKER,
    "headline-source-added": STRONGER,
    "source-lost": WEAKER,
    "source-gained": STRONGER,
    "roots-fewer": WEAKER,
    "roots-more": STRONGER,
}


@dataclass(frozen=True, slots=True)
class Change:
    """One change: its kind, one of `DIRECTIONS`, what it is in words, and both texts' words for the field.

    `old` and `new` are spans of the two texts; None where a side has nothing. `bearing` is its direction, where what
    came with it makes that another than its kind has.
    """

    kind: str
    message: str
    was: str = ""
    now: str = ""
    old: Span | None = None
    new: Span | None = None
    bearing: str = ""

    @property
    def direction(self) -> str:
        """Return whether the sourcing grew weaker or stronger by it, or only changed."""
        return self.bearing or DIRECTIONS[self.kind]


def change_of(pair: Pair, kind: str, message: str, was: str = "", now: str = "") -> Change:
    """Return a change at the places of a pair."""
    return Change(kind, message, was, now, pair.old.span, pair.new.span)


def same_name(one: str, other: str) -> bool:
    """Whether two names can be one: the same, or one is part of the other, or the last words agree."""
    first, second = folded(one).split(), folded(other).split()
    return bool(first and second) and (
        first[-1] == second[-1] or set(first) <= set(second) or set(second) <= set(first)
    )
