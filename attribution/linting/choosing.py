"""Severities: which findings fail the run."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from attribution.model import Finding

SEVERITIES = ("error", "warning", "note")
NEW, UNCHANGED = "new", "unchanged"  # what a baseline says of a finding


def at_least(finding: Finding, severity: str) -> bool:
    """Whether a finding is as severe as `severity` or more; `never` holds for none.

    What an ignore covers or a baseline has does not count.
    """
    if severity == "never" or finding.suppressed is not None or finding.baseline_state == UNCHANGED:
        return False
    return SEVERITIES.index(finding.severity) <= SEVERITIES.index(severity)
