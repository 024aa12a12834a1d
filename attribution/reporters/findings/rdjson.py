"""The diagnostics of reviewdog, whose columns count bytes. Suppressed findings are not in them."""

from __future__ import annotations

from typing import Any

from attribution.model import Article, Finding, Report, Span
from attribution.reporters.findings.parts.data import as_json
from attribution.reporters.findings.parts.places import path_of, place, utf8
from attribution.reporters.findings.parts.standards import addresses
from attribution.reporters.view.run import Look, Run
from attribution.reporters.view.safe import clean
from attribution.ruleset import RuleSet

SEVERITIES = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def render(run: Run, *, look: Look) -> str:  # noqa: ARG001 - every reporter is called alike
    """Return the findings of a run as one result; the code of each leads to the first standard that asks for it."""
    found = [_diagnostic(r, f, run.rules) for r in run.reports for f in r.findings if f.suppressed is None]
    return as_json({"source": {"name": "attribution"}, "diagnostics": found})


def _diagnostic(report: Report, finding: Finding, rules: RuleSet) -> dict[str, Any]:
    address = addresses(rules, finding.code)[:1]
    return {
        "message": clean(finding.message),
        "location": _location(report, finding),
        "severity": SEVERITIES[finding.severity],
        "code": {"value": finding.code, **({"url": address[0]} if address else {})},
        "related_locations": [{"message": "see also", "location": _location(report, span)} for span in finding.related],
    }


def _location(report: Report, what: Span | Finding) -> dict[str, Any]:
    return {"path": path_of(report), "range": _range(report.article, what)}


def _range(article: Article, what: Span | Finding) -> dict[str, Any]:
    at = place(article, what, unit=utf8)
    return {
        "start": {"line": at.line, "column": at.column},
        "end": {"line": at.end_line, "column": at.end_column},
    }
