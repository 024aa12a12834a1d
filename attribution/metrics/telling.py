"""Figures as an editor reads them."""

from __future__ import annotations

from attribution.model import Metric

SMALL = 10


def as_text(metric: Metric) -> str:
    """Tell a figure briefly: a share of fewer than ten as counts (*1 of 8*), else in percent; *n/a* if not defined."""
    if metric.value is None:
        return "n/a"
    if metric.count is not None and metric.of is not None:
        return f"{metric.count} of {metric.of}" if metric.of < SMALL else percent(metric.value)
    return f"{metric.value:.2f}".rstrip("0").rstrip(".")


def percent(value: float) -> str:
    """Tell a share, from 0 to 1, in whole percent."""
    return f"{100 * value:.0f} %"


def plural(count: float, noun: str) -> str:
    """Tell a number of things: *1 root*, *2 roots*."""
    return f"{count:g} {noun}" if count == 1 else f"{count:g} {noun}s"
