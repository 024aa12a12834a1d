"""Indices of diversity and concentration over counts. All take positive counts, in any order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import fsum, log

_FEWEST_FOR_GINI = 3


def proportions(counts: Iterable[int]) -> tuple[float, ...]:
    """Return each count as its share of the sum."""
    positive = [count for count in counts if count]
    total = sum(positive)
    return tuple(count / total for count in positive)


def entropy(counts: Iterable[int]) -> float:
    """Return Shannon's H = -Σ p ln p, in nats (Shannon 1948)."""
    return fsum(-p * log(p) for p in proportions(counts))


def evenness(counts: Sequence[int]) -> float | None:
    """Return Pielou's J = H / ln n, from 0 to 1; None for fewer than two counts."""
    return entropy(counts) / log(len(counts)) if len(counts) > 1 else None


def herfindahl(counts: Iterable[int]) -> float:
    """Return Σ p², the index of Simpson, Herfindahl and Hirschman, from 1/n to 1."""
    return fsum(p * p for p in proportions(counts))


def gini(counts: Sequence[int]) -> float | None:
    """Return Gini's G = 2 Σ i·x(i) / (n Σ x) - (n + 1) / n with x ascending; None for fewer than three counts."""
    n = len(counts)
    if n < _FEWEST_FOR_GINI:
        return None
    weighted = sum(i * x for i, x in enumerate(sorted(counts), start=1))
    return 2 * weighted / (n * sum(counts)) - (n + 1) / n


def variation(counts: Iterable[int], categories: int) -> float:
    """Return the index of qualitative variation K / (K - 1) · (1 - Σ p²) over K categories, from 0 to 1."""
    return categories / (categories - 1) * (1 - herfindahl(counts))
