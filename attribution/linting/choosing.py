"""Severities: which findings are shown, and which fail the run."""

from __future__ import annotations

from dataclasses import replace

from attribution.model import Finding, Report

SEVERITIES = ("error", "warning", "note")


def at_least(finding: Finding, severity: str) -> bool:
    """Whether a finding that is not suppressed is as severe as `severity` or more; `never` holds for none."""
    if severity == "never" or finding.suppressed is not None:
        return False
    return SEVERITIES.index(finding.severity) <= SEVERITIES.index(severity)


def shown(report: Report, *, notes: bool) -> Report:
    """Return the report less the findings that are not shown."""
    kept = tuple(f for f in report.findings if f.suppressed is None and (notes or f.severity != "note"))
    return replace(report, findings=kept)
