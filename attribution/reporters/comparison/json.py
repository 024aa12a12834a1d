"""A comparison for other programs, version 1."""

from __future__ import annotations

import json
from dataclasses import asdict
from importlib.metadata import version
from typing import Any

from attribution.model import Report, Span
from attribution.reporters.json import finding_data
from attribution.reporters.view.comparing import Contrast
from attribution.reporters.view.run import Look

VERSION = 1


def render(contrast: Contrast, *, look: Look) -> str:  # noqa: ARG001 - every reporter is called alike
    """Return the comparison as JSON; offsets are characters into the two texts."""
    text = json.dumps(contrast_data(contrast), ensure_ascii=False, indent=1)
    return text.encode("utf-8", "backslashreplace").decode() + "\n"


def contrast_data(contrast: Contrast) -> dict[str, Any]:
    """Return a comparison as plain data. Every key is always present."""
    comparison, credit = contrast.comparison, contrast.credit
    return {
        "version": VERSION,
        "tool": {"name": "attribution", "version": version("news-attribution")},
        "model": asdict(comparison.new.model),
        "rules": {"digest": comparison.new.rules_digest},
        "old": _side(comparison.old, comparison.roots[0]),
        "new": _side(comparison.new, comparison.roots[1]),
        "pairs": [
            {"old": pair.old.index, "new": pair.new.index, "likeness": round(pair.likeness, 3)}
            for pair in (*comparison.alignment.pairs, *comparison.alignment.joined)
        ],
        "gone": [statement.index for statement in comparison.alignment.gone],
        "added": [statement.index for statement in comparison.alignment.added],
        "changes": [
            {
                "kind": change.kind,
                "direction": change.direction,
                "message": change.message,
                "was": change.was,
                "now": change.now,
                "old": _span(change.old),
                "new": _span(change.new),
            }
            for change in comparison.changes
        ],
        "credit": None if credit is None else {**asdict(credit), "share": round(credit.share, 3)},
        "findings": [finding_data(finding) for finding in contrast.findings],
    }


def _side(report: Report, roots: int) -> dict[str, Any]:
    article = report.article
    return {"name": article.name, "path": article.path, "text": article.text, "roots": roots}


def _span(span: Span | None) -> dict[str, int] | None:
    return {"start": span.start, "end": span.end} if span else None
