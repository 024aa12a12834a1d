"""The rows of the figures, each with its parts in a few words."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.metrics import as_text
from attribution.model import Metric, Report
from attribution.reporters.view.chains import node_label
from attribution.reporters.view.safe import clean
from attribution.reporters.view.words import number

FIGURE_HEADINGS = ("", "figure", "value", "of which")
_OF, _SHARE = "_of", "_share"


def figure_rows(report: Report) -> tuple[tuple[str, str, str, str], ...]:
    """Return a row for each figure of the article: its number, name, value and parts."""
    return tuple(
        (metric.code, _plain(metric.name), clean(as_text(metric)), ", ".join(_parts(report, metric)))
        for metric in report.metrics
    )


def _parts(report: Report, metric: Metric) -> Iterator[str]:
    """Tell a part with what it is a part of, and leave out shares of those, zeros and what is not defined.

    A part may name a node of the graph, which is told by its label.
    """
    for name, value in metric.parts.items():
        whole = metric.parts.get(name + _OF)
        if whole:
            yield f"{_plain(name)} {_told(value)} of {_told(whole)}"
        elif value and not name.endswith((_OF, _SHARE)):
            yield f"{_plain(name)} {node_label(report, value) if isinstance(value, str) else _told(value)}"


def _told(value: float | str | None) -> str:
    return clean(value) if isinstance(value, str) else number(value or 0)


def _plain(name: str) -> str:
    return clean(name.replace("_", " "))
