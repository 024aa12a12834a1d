"""Annotations of GitHub Actions: workflow commands, the most severe first, no more than the platform shows.

Of a kind it shows ten for each step; the rest is counted. Suppressed findings have no annotation.
"""

from __future__ import annotations

from collections.abc import Iterator

from attribution.model import Finding, Report
from attribution.reporters.findings.parts.places import path_of, place, posix_path
from attribution.reporters.json import SEVERITIES
from attribution.reporters.view.run import Look, Refusal, Run
from attribution.reporters.view.safe import clean, visible
from attribution.reporters.view.words import counted

MOST = 10
COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def render(run: Run, *, look: Look) -> str:  # noqa: ARG001 - every reporter is called alike
    """Return a command for each finding that is annotated, and a line of the log for those that are not."""
    return "".join(f"{line}\n" for severity in SEVERITIES for line in _of_severity(run, severity))


def _of_severity(run: Run, severity: str) -> Iterator[str]:
    found = [_annotation(r, f) for r in run.reports for f in r.findings if f.severity == severity and not f.suppressed]
    refused = [_refusal(refusal) for refusal in run.refusals] if severity == "error" else []
    lines = [*refused, *found]
    yield from lines[:MOST]
    if len(lines) > MOST:
        yield f"{counted(len(lines) - MOST, f'more {severity}')} not annotated; GitHub shows {MOST} for each step."


def _annotation(report: Report, finding: Finding) -> str:
    at = place(report.article, finding)
    properties: dict[str, str | int] = {"file": _path(path_of(report)), "line": at.line, "endLine": at.end_line}
    if at.line == at.end_line:  # the platform refuses columns where there are several lines
        properties |= {"col": at.column, "endColumn": max(at.end_column - 1, at.column)}
    properties["title"] = f"{finding.code} {finding.name}"
    return _command(COMMANDS[finding.severity], properties, clean(finding.message))


def _refusal(refusal: Refusal) -> str:
    return _command("error", {"file": _path(refusal.path), "title": "not checked"}, clean(refusal.message))


def _path(path: str) -> str:
    return visible(posix_path(path))


def _command(name: str, properties: dict[str, str | int], message: str) -> str:
    told = ",".join(f"{key}={str(value).translate(_PROPERTY)}" for key, value in properties.items())
    return f"::{name} {told}::{message.translate(_DATA)}"
