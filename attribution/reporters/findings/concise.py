"""One line a finding: `path:line:column: severity CODE name message`."""

from __future__ import annotations

from attribution.reporters.findings.parts.lines import finding_line
from attribution.reporters.view.run import Look, Run


def render(run: Run, *, look: Look) -> str:  # noqa: ARG001 - every reporter is called alike
    """Return the findings of a run, a line each."""
    return "".join(
        f"{finding_line(report, finding, look=Look())}\n" for report in run.reports for finding in report.findings
    )
