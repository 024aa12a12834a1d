"""A Code Quality report for GitLab. Suppressed findings are not in it, since it has no word for them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attribution.model import Report
from attribution.reporters.findings.parts.data import as_json
from attribution.reporters.findings.parts.fingerprints import fingerprints
from attribution.reporters.findings.parts.places import path_of, place, posix_path
from attribution.reporters.view.run import Look, Run
from attribution.reporters.view.safe import clean

SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def render(run: Run, *, look: Look) -> str:  # noqa: ARG001 - every reporter is called alike
    """Return the findings as an array. Fingerprints differ from file to file: of two alike one would be dropped."""
    return as_json([entry for report in run.reports for entry in _entries(report)])


def _entries(report: Report) -> Iterator[dict[str, Any]]:
    path = posix_path(path_of(report))
    for finding, fingerprint in zip(report.findings, fingerprints(report, path=path), strict=True):
        if finding.suppressed is None:
            at = place(report.article, finding)
            yield {
                "description": clean(finding.message),
                "check_name": finding.code,
                "fingerprint": fingerprint,
                "severity": SEVERITIES[finding.severity],
                "location": {"path": path, "lines": {"begin": at.line, "end": at.end_line}},
            }
