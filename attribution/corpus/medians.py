"""Medians over articles, with how far they would swing had other articles been drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from random import Random
from statistics import median

from attribution.corpus.rows import FIGURES
from attribution.reporters.view.many import ArticleRow, Median

SEED = 20260301
DRAWS = 1000
ENOUGH = 5  # articles; the interval of fewer says nothing
_TAIL = 0.025
_DECIMALS = 4


def medians(rows: Iterable[ArticleRow]) -> tuple[Median, ...]:
    """Return the median of each figure over the rows in which it is defined."""
    kept = list(rows)
    return tuple(_median(kept, number) for number in range(len(FIGURES))) if kept else ()


def _median(rows: Sequence[ArticleRow], number: int) -> Median:
    metric = rows[0].metrics[number]
    values = sorted(value for row in rows if (value := row.metrics[number].value) is not None)
    low, high = interval(values) if len(values) >= ENOUGH else (None, None)
    middle = round(median(values), _DECIMALS) if values else None
    return Median(metric.code, metric.name, len(values), middle, low, high)


def interval(values: Sequence[float]) -> tuple[float, float]:
    """Return the 95 % percentile bootstrap interval of the median; the same for the same values."""
    drawn = sorted(_draws(values))
    low, high = int(_TAIL * DRAWS), int((1 - _TAIL) * DRAWS) - 1
    return round(drawn[low], _DECIMALS), round(drawn[high], _DECIMALS)


def _draws(values: Sequence[float]) -> Iterator[float]:
    random = Random(SEED)  # noqa: S311 - for statistics
    for _ in range(DRAWS):
        yield median(random.choices(values, k=len(values)))
