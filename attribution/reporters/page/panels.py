"""A panel of the small multiples as plain shapes: a figure over months or over groups, on a scale that all share."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from attribution.graph.names import shortened
from attribution.reporters.view.many import Group, Median
from attribution.reporters.view.manycells import FIGURES, SHARES, interval_text, value_text
from attribution.reporters.view.safe import clean
from attribution.reporters.view.words import counted

WIDTH, HEIGHT, TOP, BOTTOM = 270, 120, 10, 22
LEFT, RIGHT, ROW = 44, 14, 18
NAMES = 112  # pixels for the names of groups, which hold so many characters:
LONGEST = 17
MOST_DIRECT = 100.0
Place = Callable[[float], tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Dot:
    """A median, the ends of its interval where it has one, and what it says in words."""

    x: float
    y: float
    ends: tuple[float, float, float, float] | None
    says: str


@dataclass(frozen=True, slots=True)
class Label:
    """A word at a place; `anchor` says which of its ends stands there."""

    x: float
    y: float
    text: str
    anchor: str = "start"


@dataclass(frozen=True, slots=True)
class Panel:
    """One figure: its frame, its dots, a path that joins them where they follow each other, and its labels."""

    title: str
    height: int
    frame: tuple[int, int, int, int]
    dots: tuple[Dot, ...]
    path: str
    labels: tuple[Label, ...]


def by_month(groups: Sequence[Group], code: str) -> Panel:
    """Draw a figure over months: time from left to right, each month at its own distance."""
    months = [_month(group) for group in groups]
    top, low, across = _most(groups, code), HEIGHT - BOTTOM, WIDTH - LEFT - RIGHT
    xs = [LEFT + across * (month - months[0]) / (months[-1] - months[0]) for month in months]
    dots = [dot for x, group in zip(xs, groups, strict=True) for dot in _dots(group, code, partial(_upright, x, top))]
    labels = (
        Label(LEFT, HEIGHT - 6, _date(groups[0])),
        Label(WIDTH - RIGHT, HEIGHT - 6, _date(groups[-1]), "end"),
        Label(LEFT - 5, low, "0", "end"),
        Label(LEFT - 5, TOP + 8, value_text(code, top), "end"),
    )
    path = "M" + "L".join(f"{dot.x} {dot.y}" for dot in dots) if len(dots) > 1 else ""
    return Panel(FIGURES[code], HEIGHT, (LEFT, TOP, across, low - TOP), tuple(dots), path, labels)


def by_group(groups: Sequence[Group], code: str) -> Panel:
    """Draw a figure over groups: a line each, the value from left to right."""
    top, across, low = _most(groups, code), WIDTH - NAMES - RIGHT, TOP + ROW * len(groups)
    ys = [TOP + ROW * number + ROW // 2 for number in range(len(groups))]
    dots = [dot for y, group in zip(ys, groups, strict=True) for dot in _dots(group, code, partial(_level, y, top))]
    names = (
        Label(NAMES - 6, y + 4, shortened(clean(group.name), LONGEST), "end")
        for y, group in zip(ys, groups, strict=True)
    )
    scale = (Label(NAMES, low + 15, "0"), Label(WIDTH - RIGHT, low + 15, value_text(code, top), "end"))
    return Panel(FIGURES[code], low + BOTTOM, (NAMES, TOP, across, low - TOP), tuple(dots), "", (*names, *scale))


def _upright(x: float, top: float, value: float) -> tuple[float, float]:
    return round(x, 1), round(HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * value / top, 1)


def _level(y: float, top: float, value: float) -> tuple[float, float]:
    return round(NAMES + (WIDTH - NAMES - RIGHT) * value / top, 1), y


def _dots(group: Group, code: str, place: Place) -> Iterator[Dot]:
    """Yield the dot of a group, if the figure is defined for it."""
    median = _median(group, code)
    if median.value is None:
        return
    ends = None if median.low is None or median.high is None else (*place(median.low), *place(median.high))
    told = f"{value_text(code, median.value)} ({interval_text(median)}), {counted(median.articles, 'article')}"
    name = ", ".join(clean(part) for part in (group.name, group.month) if part)
    yield Dot(*place(median.value), ends, f"{name}: {told}")


def _median(group: Group, code: str) -> Median:
    return next(median for median in group.medians if median.code == code)


def _most(groups: Sequence[Group], code: str) -> float:
    """Return the end of a figure's scale: of all that can be, else the most that there is."""
    if code in SHARES:
        return 1.0
    if code == "M14":
        return MOST_DIRECT
    medians = [_median(group, code) for group in groups]
    return max((value for one in medians for value in (one.value, one.high) if value), default=1.0)


def _date(group: Group) -> str:
    return group.month or group.name


def _month(group: Group) -> int:
    year, _, month = _date(group).partition("-")
    return 12 * int(year) + int(month)
