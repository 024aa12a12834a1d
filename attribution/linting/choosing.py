"""Severities: which findings fail the run."""

from __future__ import annotations

from attribution.model import Finding

SEVERITIES = ("error", "warning", "note")


def at_least(finding: Finding, severity: str) -> bool:
    """Whether a finding that is not suppressed is as severe as `severity` or more; `never` holds for none."""
    if severity == "never" or finding.suppressed is not None:
        return False
    return SEVERITIES.index(finding.severity) <= SEVERITIES.index(severity)
