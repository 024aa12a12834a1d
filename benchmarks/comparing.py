"""Figures beside their aims and beside the recorded ones."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from tabulate import tabulate

from measures import MEASURES, Figure, Measure

TOLERANCE = 0.5
HEADINGS = ("measure", "floor", "reach", "last recorded", "now", "95 % interval", "")


def table(figures: Mapping[str, Figure], recorded: Mapping[str, float]) -> str:
    """Return the measures that have a figure, with their aims, the last recorded figure and the present one."""
    rows = [_row(measure, figures[measure.key], recorded) for measure in MEASURES if measure.key in figures]
    return tabulate(rows, HEADINGS, floatfmt=".1f")


def _row(measure: Measure, figure: Figure, recorded: Mapping[str, float]) -> tuple[object, ...]:
    interval = "{:.1f} to {:.1f}".format(*figure.interval) if figure.interval else ""
    verdict = "reached" if figure.value >= measure.reach else "" if figure.value >= measure.floor else "under the floor"
    return measure.label, measure.floor, measure.reach, recorded.get(measure.key), figure.value, interval, verdict


def falls(figures: Mapping[str, Figure], recorded: Mapping[str, float]) -> Iterator[str]:
    """Tell each figure that lies more than `TOLERANCE` points under the recorded one."""
    for measure in MEASURES:
        before = recorded.get(measure.key)
        if before is not None and measure.key in figures and figures[measure.key].value < before - TOLERANCE:
            yield f"fallen: {measure.label}, from {before:.1f} to {figures[measure.key].value:.1f}"


def as_record(figures: Mapping[str, Figure], recorded: Mapping[str, float]) -> str:
    """Return the text of recorded.json: the figures measured now, and the recorded ones of what was not measured."""
    kept = {measure.key: round(figures[measure.key].value, 1) for measure in MEASURES if measure.key in figures}
    return json.dumps({**recorded, **kept}, indent=1, sort_keys=True) + "\n"
