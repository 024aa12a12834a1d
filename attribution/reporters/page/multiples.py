"""Small multiples: which panels a summary has, over its groups and over the months of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from attribution.reporters.page.panels import Panel, by_group, by_month
from attribution.reporters.view.many import Group, Summary
from attribution.reporters.view.manycells import FIGURES
from attribution.reporters.view.safe import clean

MOST_GROUPS = 24
MOST_TRENDS = 12
TRENDING = ("M1", "M6", "M13", "M14")


@dataclass(frozen=True, slots=True)
class Strip:
    """Panels that belong together, under one name."""

    name: str
    panels: tuple[Panel, ...]


def multiples(summary: Summary) -> tuple[Strip, ...]:
    """Return the drawings of a summary: of its groups, then of what became of them over the months."""
    return tuple(_strips(summary))


def _strips(summary: Summary) -> Iterator[Strip]:
    if summary.by == "month":
        dated = tuple(group for group in summary.groups if group.name[:1].isdigit())
        yield from _over_time("By month", dated, tuple(FIGURES))
    elif len(summary.groups) > 1:
        largest = sorted(summary.groups, key=lambda group: -group.articles)[:MOST_GROUPS]
        shown = [group for group in summary.groups if group in largest]
        yield Strip(f"By {summary.by}", tuple(by_group(shown, code) for code in FIGURES))
    parts = [(name, tuple(part)) for name, part in groupby(summary.trends, key=attrgetter("name"))]
    parts.sort(key=lambda part: -sum(group.articles for group in part[1]))
    for name, part in parts[:MOST_TRENDS]:
        yield from _over_time(f"{clean(name)} by month", part, TRENDING if summary.by else tuple(FIGURES))


def _over_time(name: str, groups: Sequence[Group], codes: Sequence[str]) -> Iterator[Strip]:
    if len(groups) > 1:
        yield Strip(name, tuple(by_month(groups, code) for code in codes))
