"""Which findings count after a baseline and git have had their say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from attribution.cli.output import complain
from attribution.cli.wishes import Wishes
from attribution.linting.baseline import Baseline, Compared, compare
from attribution.linting.baseline_file import read_baseline
from attribution.linting.changes import only_changed
from attribution.linting.git import WHOLE, changed_lines

if TYPE_CHECKING:
    from attribution.model import Report


class Narrowed(NamedTuple):
    """Reports with the findings that count, and whether the baseline has what no longer occurs."""

    reports: tuple[Report, ...]
    outdated: bool = False


def narrow(wishes: Wishes, files: Sequence[str], judged: Callable[[], Sequence[Report]]) -> Narrowed:
    """Return the reports with the findings that the wishes leave. What cannot be used is told before any analysis."""
    baseline = read_baseline(wishes.baseline) if wishes.baseline is not None else None
    changed = changed_lines(wishes.diff, files) if wishes.diff is not None else None
    reports, outdated = tuple(judged()), False
    if baseline is not None:
        compared = compare(baseline, reports)
        reports, outdated = compared.reports, wishes.strict and bool(compared.missing)
        if wishes.strict:
            _tell_missing(baseline, compared)
    if changed is not None:
        reports = tuple(only_changed(report, changed.get(report.article.path or "", WHOLE)) for report in reports)
    return Narrowed(reports, outdated)


def _tell_missing(baseline: Baseline, compared: Compared) -> None:
    for article, entries in compared.missing.items():
        number = sum(entries.values())
        what = f"{number} of the findings remembered of {article} no longer {'occurs' if number == 1 else 'occur'}"
        complain(f"{baseline.path}: {what}; run attribution baseline prune")
