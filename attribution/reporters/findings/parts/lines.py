"""A finding in one line: `path:line:column: severity CODE name message`."""

from __future__ import annotations

from attribution.model import Finding, Report
from attribution.reporters.findings.parts.places import path_of
from attribution.reporters.view.ink import ink
from attribution.reporters.view.run import Look
from attribution.reporters.view.safe import clean, visible

SEVERITY_INKS = {"error": "red", "warning": "yellow"}


def finding_line(report: Report, finding: Finding, *, look: Look) -> str:
    """Return the line of a finding; of one that is suppressed also the reason."""
    place = f"{visible(path_of(report))}:{finding.line}:{finding.column}:"
    told = (
        ink(place, "bold", look=look),
        ink(finding.severity, SEVERITY_INKS.get(finding.severity, ""), look=look),
        f"{finding.code} {finding.name}",
        clean(finding.message),
        *_suppressed(finding),
    )
    return " ".join(told)


def _suppressed(finding: Finding) -> tuple[str, ...]:
    return () if finding.suppressed is None else (f"[suppressed: {clean(finding.suppressed) or 'no reason given'}]",)
