"""Which findings are shown, and how many are not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from attribution.model import Finding, Report
from attribution.reporters import Hidden


def shown(report: Report, *, notes: bool, suppressed: bool = False) -> Report:
    """Return the report less the findings that are not shown."""
    kept = tuple(f for f in report.findings if (suppressed or f.suppressed is None) and (notes or not _is_note(f)))
    return replace(report, findings=kept)


def hidden(reports: Iterable[Report], *, notes: bool, suppressed: bool = False) -> Hidden:
    """Count what `shown` leaves out. A suppressed note counts as suppressed."""
    found = [finding for report in reports for finding in report.findings]
    return Hidden(
        notes=0 if notes else sum(_is_note(f) and f.suppressed is None for f in found),
        suppressed=0 if suppressed else sum(f.suppressed is not None for f in found),
    )


def _is_note(finding: Finding) -> bool:
    return finding.severity == "note"
