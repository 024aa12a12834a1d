"""Findings on a terminal: each with its line and a caret, file by file, counted at the end."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.model import Finding, Report
from attribution.reporters.findings.parts.counting import counted_findings, summary
from attribution.reporters.findings.parts.evidence import evidence
from attribution.reporters.findings.parts.excerpts import excerpt
from attribution.reporters.findings.parts.lines import SEVERITY_INKS, finding_line
from attribution.reporters.findings.parts.places import path_of, span_of
from attribution.reporters.view.ink import ink
from attribution.reporters.view.laying import NARROWEST, wrapped
from attribution.reporters.view.run import Look, Run
from attribution.reporters.view.safe import visible
from attribution.ruleset import RuleSet

INDENT = 2
LABEL = 9


def render(run: Run, *, look: Look) -> str:
    """Return the findings of a run with their lines, and their number. Only a finding's first line may be too wide."""
    look = Look(max(look.width, NARROWEST), look.color, look.why)
    blocks = [block for report in run.reports if report.findings for block in _blocks(report, run.rules, look)]
    return "\n".join((*blocks, "".join(f"{line}\n" for line in summary(run))))


def _blocks(report: Report, rules: RuleSet, look: Look) -> Iterator[str]:
    """Yield the heading of a file together with its first finding, and then the others."""
    open_ones = [finding for finding in report.findings if finding.suppressed is None]
    heading = f"{ink(visible(path_of(report)), 'bold', look=look)}: {counted_findings(open_ones)}\n\n"
    for finding in report.findings:
        yield heading + "".join(f"{line}\n" for line in _lines(report, finding, rules, look))
        heading = ""


def _lines(report: Report, finding: Finding, rules: RuleSet, look: Look) -> Iterator[str]:
    yield finding_line(report, finding, look=look)
    if finding.end > finding.start:  # what is said of an ignore stands beside the text
        yield from _shown(report, finding, look)
    if look.why:
        for label, told in evidence(report, finding, rules):
            yield from wrapped(told, look.width, first=f"{' ' * INDENT}{label:>{LABEL}}: ")


def _shown(report: Report, finding: Finding, look: Look) -> Iterator[str]:
    gutter = f"{' ' * INDENT}{finding.line} | "
    line, start, length = excerpt(report.article, span_of(finding), look.width - len(gutter))
    yield f"{gutter}{line}"
    caret = ink("^" * length, SEVERITY_INKS.get(finding.severity, ""), look=look)
    yield f"{'| ':>{len(gutter)}}{' ' * start}{caret}"
