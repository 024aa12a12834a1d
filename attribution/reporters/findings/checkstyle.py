"""Checkstyle XML. Suppressed findings are not in it, since it has no word for them."""

from __future__ import annotations

from attribution.reporters.findings.parts.data import as_xml, element
from attribution.reporters.findings.parts.places import path_of
from attribution.reporters.view.run import Look, Run

# The version of the layout, which is that of the tool that made it known.
LAYOUT = "4.3"
SEVERITIES = {"error": "error", "warning": "warning", "note": "info"}


def render(run: Run, *, look: Look) -> str:  # noqa: ARG001 - every reporter is called alike
    """Return the run file by file; a file that was refused has one error of its own."""
    root = element("checkstyle", version=LAYOUT)
    for report in run.reports:
        file = element("file", root, name=path_of(report))
        for finding in report.findings:
            if finding.suppressed is None:
                element(
                    "error",
                    file,
                    line=finding.line,
                    column=finding.column,
                    severity=SEVERITIES[finding.severity],
                    message=finding.message,
                    source=f"attribution.{finding.code}",
                )
    for refusal in run.refusals:
        file = element("file", root, name=refusal.path)
        element("error", file, line=1, severity="error", message=refusal.message, source="attribution.refused")
    return as_xml(root)
