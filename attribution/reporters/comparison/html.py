"""A comparison as a page: the two texts side by side, with what changed between them."""

from __future__ import annotations

from importlib.metadata import version

from attribution.reporters.page.document import render_document
from attribution.reporters.page.sides import side_rows
from attribution.reporters.view.comparing import Contrast, change_groups, headline, names, whole_findings
from attribution.reporters.view.run import Look
from attribution.reporters.view.safe import clean


def render(contrast: Contrast, *, look: Look) -> str:  # noqa: ARG001 - every reporter is called alike
    """Return the comparison as one HTML document, ending in a newline."""
    old, new = names(contrast.comparison)
    model = contrast.comparison.new.model
    values = {
        "old": old,
        "new": new,
        "headline": headline(contrast),
        "rows": side_rows(contrast),
        "changes": [
            line for group in change_groups(contrast) if not group.old and not group.new for line in group.lines
        ],
        "findings": [(f.severity, f.code, f.name, f.line, clean(f.message)) for f in whole_findings(contrast)],
        "tool": version("news-attribution"),
        "model": f"{model.name} {model.version}",
        "rules": contrast.comparison.new.rules_digest,
        "title": f"{old} → {new}",
    }
    return render_document("comparison.html", values).rstrip() + "\n"
