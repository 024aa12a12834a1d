"""How many findings there are: in one line, and by rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from attribution.model import Finding
from attribution.reporters.json import SEVERITIES
from attribution.reporters.view.run import Run
from attribution.reporters.view.words import counted

STATISTICS_HEADINGS = ("count", "severity", "code", "name")


def findings_of(run: Run) -> Iterator[Finding]:
    """Yield the findings of a run that are not suppressed."""
    return (finding for report in run.reports for finding in report.findings if finding.suppressed is None)


def counted_findings(findings: Iterable[Finding]) -> str:
    """Return `2 errors, 1 warning`, or `no findings`."""
    severities = Counter(finding.severity for finding in findings)
    told = [counted(severities[severity], severity) for severity in SEVERITIES if severities[severity]]
    return ", ".join(told) or "no findings"


def summary(run: Run) -> Iterator[str]:
    """Yield what is counted at the end: the findings, those that are not shown, and the files that were refused."""
    told = counted_findings(findings_of(run))
    yield f"{told[0].upper()}{told[1:]} in {counted(len(run.reports), 'file')}."
    suppressed = sum(finding.suppressed is not None for report in run.reports for finding in report.findings)
    if suppressed:
        yield f"{counted(suppressed, 'suppressed finding')} shown."
    if run.hidden.notes:
        yield f"{counted(run.hidden.notes, 'note')} hidden; --show notes."
    if run.hidden.suppressed:
        yield f"{counted(run.hidden.suppressed, 'suppressed finding')} hidden; --show-suppressed."
    if run.hidden.known:
        yield f"{counted(run.hidden.known, 'finding')} of the baseline hidden."
    if run.refusals:
        yield f"{counted(len(run.refusals), 'file')} refused."


def statistics_rows(run: Run) -> tuple[tuple[str, str, str, str], ...]:
    """Return a row for each rule and severity, the most frequent first."""
    kinds = Counter((finding.code, finding.severity, finding.name) for finding in findings_of(run))
    ordered = sorted(kinds.items(), key=lambda kind: (-kind[1], kind[0]))
    return tuple((str(count), severity, code, name) for (code, severity, name), count in ordered)
