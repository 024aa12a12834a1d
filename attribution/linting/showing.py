"""Which findings are shown, and how many are not."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from attribution.linting.choosing import UNCHANGED
from attribution.model import Finding, Report
from attribution.reporters import Hidden


def shown(report: Report, *, notes: bool, suppressed: bool = False) -> Report:
    """Return the report less the findings that are not shown: what an ignore covers, what a baseline has, and notes."""
    kept = (f for f in report.findings if (suppressed or f.suppressed is None) and f.baseline_state != UNCHANGED)
    return replace(report, findings=tuple(f for f in kept if notes or not _is_note(f)))


Seen = Callable[[Report], Mapping[str, bool]]


def shown_of(reports: Sequence[Report], seen: Seen) -> tuple[tuple[Report, ...], Hidden]:
    """Return the reports less what is not shown of each, as `seen` says, and how much that is."""
    left_out = [hidden(report, **seen(report)) for report in reports]
    return tuple(shown(report, **seen(report)) for report in reports), Hidden(*map(sum, zip(*left_out, strict=True)))


def hidden(report: Report, *, notes: bool, suppressed: bool = False) -> Hidden:
    """Count what `shown` leaves out. A suppressed note counts as suppressed, one of the baseline as known."""
    every = report.findings
    found = [finding for finding in every if finding.baseline_state != UNCHANGED]
    return Hidden(
        notes=0 if notes else sum(_is_note(f) and f.suppressed is None for f in found),
        suppressed=0 if suppressed else sum(f.suppressed is not None for f in found),
        known=len(every) - len(found),
    )


def _is_note(finding: Finding) -> bool:
    return finding.severity == "note"
