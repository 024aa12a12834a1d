"""Which findings fail a run."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from attribution.linting.choosing import at_least
from attribution.model import Finding, Report
from attribution.reporters.view.words import counted


@dataclass(frozen=True, slots=True)
class Gate:
    """What fails a run: a finding as severe as `fail_on` says of its article, or more than `max_findings` shown."""

    fail_on: Callable[[Report], str]
    max_findings: int | None = None

    def fails(self, reports: Iterable[Report]) -> bool:
        """Whether any finding of the run, shown or not, is severe enough."""
        return any(at_least(finding, self.fail_on(report)) for report in reports for finding in report.findings)

    def excess(self, shown: Iterable[Report]) -> str:
        """Return what is to be told where more findings are shown than allowed; nothing where not."""
        count = sum(finding.suppressed is None for finding in _findings(shown))
        if self.max_findings is None or count <= self.max_findings:
            return ""
        return f"{counted(count, 'finding')}, but --max-findings allows {self.max_findings}"


def _findings(reports: Iterable[Report]) -> Iterable[Finding]:
    return (finding for report in reports for finding in report.findings)
