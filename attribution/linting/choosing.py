"""Severities: which findings are shown, and which fail the run."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from attribution.model import Finding, Report

SEVERITIES = ("error", "warning", "note")
NEW, UNCHANGED = "new", "unchanged"  # what a baseline says of a finding


def at_least(finding: Finding, severity: str) -> bool:
    """Whether a finding is as severe as `severity` or more; `never` holds for none.

    What an ignore covers or a baseline has does not count.
    """
    if severity == "never" or finding.suppressed is not None or finding.baseline_state == UNCHANGED:
        return False
    return SEVERITIES.index(finding.severity) <= SEVERITIES.index(severity)


def shown(report: Report, *, notes: bool, suppressed: bool = False) -> Report:
    """Return the report less what is not shown: notes, and what an ignore covers or a baseline has."""
    kept = (f for f in report.findings if (f.suppressed is None or suppressed) and f.baseline_state != UNCHANGED)
    return replace(report, findings=tuple(f for f in kept if notes or f.severity != "note"))
