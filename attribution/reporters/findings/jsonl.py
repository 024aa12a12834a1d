"""Findings for other tools as they come: a line of JSON for each finding, and for each file that was refused."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from attribution.reporters.findings.parts.data import as_json
from attribution.reporters.findings.parts.fingerprints import fingerprints
from attribution.reporters.findings.parts.places import place
from attribution.reporters.view.run import Look, Run


def render(run: Run, *, look: Look) -> str:  # noqa: ARG001 - every reporter is called alike
    """Return the lines of a run: findings (`kind: finding`) in order, then refusals (`kind: error`)."""
    return "".join(as_json(line, indent=None) for line in _lines(run))


def _lines(run: Run) -> Iterator[dict[str, Any]]:
    for report in run.reports:
        article = report.article
        for finding, fingerprint in zip(report.findings, fingerprints(report), strict=True):
            end = place(article, finding)
            yield {
                "kind": "finding",
                "path": article.path,
                "article": article.name,
                **asdict(finding),
                "end_line": end.end_line,
                "end_column": end.end_column,
                "text": article.text[finding.start : finding.end],
                "fingerprint": fingerprint,
            }
    for refusal in run.refusals:
        yield {"kind": "error", "path": refusal.path, "message": refusal.message}
