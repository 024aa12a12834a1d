"""Figures, and how firmly a claim is told, as an editor reads them."""

from __future__ import annotations

from collections.abc import Mapping

from attribution.model import Commitment, Metric

SMALL = 10
FIRMLY: Mapping[Commitment, str] = {  # how a claim is told, in words
    Commitment.CERTAIN: "stated flatly",
    Commitment.HEDGED_BY_SOURCE: "put as a possibility by the source",
    Commitment.HEDGED_BY_WRITER: "hedged in the writer's own words",
    Commitment.DOUBTED: "told with doubt",
    Commitment.DENIED: "denied",
    Commitment.CONDITIONAL: "told under a condition",
    Commitment.INVESTIGATED: "told as what an inquiry is about",
}


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
