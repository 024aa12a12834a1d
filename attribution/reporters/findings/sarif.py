"""SARIF 2.1.0, for code scanning and editors.

Columns are code units of UTF-16, in which most of its readers count whatever a log declares.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import version
from typing import Any

from attribution.model import Finding, Report
from attribution.reporters.findings.parts.chain import attribution_of, steps
from attribution.reporters.findings.parts.data import as_json
from attribution.reporters.findings.parts.fingerprints import fingerprints
from attribution.reporters.findings.parts.sarif import location, message, rule_table, uri
from attribution.reporters.view.chains import chain, quoted
from attribution.reporters.view.run import Look, Run

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def render(run: Run, *, look: Look) -> str:  # noqa: ARG001 - every reporter is called alike
    """Return the run as a SARIF log. A refused file is a notification, and then the run was no success."""
    return as_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [_run(run)]})


def _run(run: Run) -> dict[str, Any]:
    table = rule_table(run.rules)
    codes = [descriptor["id"] for descriptor in table]
    driver = {"name": "attribution", "version": version("news-attribution"), "rules": table}
    return {
        "tool": {"driver": driver},
        "columnKind": "utf16CodeUnits",
        "invocations": [{"executionSuccessful": not run.refusals, "toolExecutionNotifications": _notifications(run)}],
        "results": [result for report in run.reports for result in _results(report, codes)],
    }


def _notifications(run: Run) -> list[dict[str, Any]]:
    return [
        {
            "level": "error",
            "message": message(refusal.message),
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(refusal.path)}}}],
        }
        for refusal in run.refusals
    ]


def _results(report: Report, codes: list[str]) -> Iterator[dict[str, Any]]:
    for finding, fingerprint in zip(report.findings, fingerprints(report), strict=True):
        yield {
            "ruleId": finding.code,
            **({"ruleIndex": codes.index(finding.code)} if finding.code in codes else {}),
            "level": finding.severity,
            "message": message(finding.message),
            "locations": [location(report.article, finding)],
            # The second key is the only one by which GitHub knows an alert again; it would else hash the line, which
            # is a whole paragraph here, so that two findings of a rule in a paragraph would be one.
            "partialFingerprints": {"ruleSentence/v1": fingerprint, "primaryLocationLineHash": fingerprint},
            **_related(report, finding),
            **_code_flows(report, finding),
            **_state(finding),
        }


def _related(report: Report, finding: Finding) -> dict[str, Any]:
    places = [
        {"id": number, **location(report.article, span, quoted(report, (span,)))}
        for number, span in enumerate(finding.related, 1)
    ]
    return {"relatedLocations": places} if places else {}


def _code_flows(report: Report, finding: Finding) -> dict[str, Any]:
    """Tell the chain claim → cue → source as the steps of one flow, where the sentence has an attribution."""
    attribution = attribution_of(report, finding)
    if attribution is None:
        return {}
    flow = [
        {"location": location(report.article, step.span, f"{step.kind}: {quoted(report, (step.span,))}")}
        for step in steps(report, finding)
    ]
    return {"codeFlows": [{"message": message(chain(report, attribution)), "threadFlows": [{"locations": flow}]}]}


def _state(finding: Finding) -> dict[str, Any]:
    """Tell whether a baseline has the finding, and who accepts it; the kind of an ignore is not known here."""
    reason = finding.suppressed
    accepted = {"kind": "inSource", "status": "accepted", **({"justification": reason} if reason else {})}
    return {
        **({"baselineState": finding.baseline_state} if finding.baseline_state else {}),
        **({"suppressions": [accepted]} if reason is not None else {}),
    }
