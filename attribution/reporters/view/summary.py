"""The closing table over several files."""

from __future__ import annotations

from attribution.metrics import as_text
from attribution.model import Report
from attribution.reporters.view.run import Run
from attribution.reporters.view.safe import clean

_FIGURES = {"M1": "sourced", "M5": "sources", "M6": "roots", "M13": "second-hand", "M14": "directness"}
SUMMARY_HEADINGS = ("file", *_FIGURES.values())


def summary_rows(run: Run) -> tuple[tuple[str, ...], ...]:
    """Return a row for each article, and after them one for each file that was refused."""
    return (
        *((clean(report.article.path or report.article.name), *_figures(report)) for report in run.reports),
        *((clean(refusal.path), "refused", *[""] * (len(_FIGURES) - 1)) for refusal in run.refusals),
    )


def _figures(report: Report) -> tuple[str, ...]:
    told = {metric.code: clean(as_text(metric)) for metric in report.metrics}
    return tuple(told.get(code, "") for code in _FIGURES)
