"""How the arrows of the drawn graph run: from box to box, and through the gaps of the columns between."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

BOX_WIDTH, BOX_HEIGHT = 230, 22
BULGE = 40  # how far an arrow within a column swings out
BESIDE = 3  # between an arrow and the first or last box of a column that it passes


@dataclass(frozen=True, slots=True)
class Box:
    """A node of the drawn graph, with the row or card that tells more of it; `title` is its whole label."""

    kind: str
    label: str
    title: str
    href: str
    x: int
    y: int


def path_between(one: Box, other: Box, boxes: Iterable[Box]) -> str:
    """Return the path of an arrow between two boxes, from left to right, that runs behind no box of `boxes`."""
    near, far = sorted((one, other), key=lambda box: box.x)
    y1, y2 = (box.y + BOX_HEIGHT // 2 for box in (near, far))
    x1, x2 = near.x + BOX_WIDTH, far.x
    if near.x == far.x:
        return f"M{x1} {y1}C{x1 + BULGE} {y1} {x1 + BULGE} {y2} {x1} {y2}"
    columns: dict[int, list[int]] = defaultdict(list)
    for box in boxes:
        if near.x < box.x < far.x:
            columns[box.x].append(box.y)
    path, x, y = f"M{x1} {y1}", x1, y1
    for left, tops in sorted(columns.items()):
        gap = _gap(sorted(tops), round(y1 + (y2 - y1) * (left - x1) / (x2 - x1)))
        path += f"{_curve(x, y, left, gap)}H{left + BOX_WIDTH}"
        x, y = left + BOX_WIDTH, gap
    return path + _curve(x, y, x2, y2)


def _curve(x1: int, y1: int, x2: int, y2: int) -> str:
    middle = (x1 + x2) // 2
    return f"C{middle} {y1} {middle} {y2} {x2} {y2}"


def _gap(tops: Sequence[int], wanted: int) -> int:
    """Return the height nearest to the wanted one at which a column has no box."""
    inner = ((upper + BOX_HEIGHT + lower) // 2 for upper, lower in pairwise(tops) if lower - upper > BOX_HEIGHT + 1)
    edges = (tops[0] - BESIDE, tops[-1] + BOX_HEIGHT + BESIDE)
    free = wanted if all(not top - BESIDE < wanted < top + BOX_HEIGHT + BESIDE for top in tops) else None
    return free if free is not None else min((*inner, *edges), key=lambda height: (abs(height - wanted), height))
