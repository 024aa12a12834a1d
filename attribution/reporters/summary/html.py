"""The page of many articles: one file that asks for nothing and runs nothing but its own script."""

from __future__ import annotations

from importlib.metadata import version

from attribution.reporters.page.document import render_document
from attribution.reporters.page.many import MOST, article_rows, facts_shown, group_rows, median_tile, source_evidence
from attribution.reporters.page.multiples import multiples
from attribution.reporters.page.panels import WIDTH
from attribution.reporters.view import manycells as cells
from attribution.reporters.view.many import Summary
from attribution.reporters.view.run import Look
from attribution.reporters.view.safe import clean


def render(summary: Summary, *, table: str, look: Look) -> str:  # noqa: ARG001 - every reporter is called alike
    """Return a summary as one HTML document, ending in a newline."""
    values = {
        "opening": cells.opening(summary),
        "tiles": [median_tile(median) for median in summary.medians],
        "facts": facts_shown(summary),
        "figures": tuple(cells.FIGURES.values()),
        "articles": article_rows(summary),
        "strips": multiples(summary),
        "panel_width": WIDTH,
        "tables": [
            (
                f"By {summary.by}",
                "groups",
                cells.group_headings(summary.groups, summary.by),
                group_rows(summary.groups),
            ),
            ("Over the months", "trends", cells.group_headings(summary.trends, summary.by), group_rows(summary.trends)),
        ],
        "sources": source_evidence(summary),
        "source_headings": (*cells.SOURCE_HEADINGS[:4], "names and articles"),
        "unnamed": [
            (cells.descriptor_cells(one), list(map(clean, one.examples))) for one in summary.descriptors[:MOST]
        ],
        "unnamed_headings": (*cells.DESCRIPTOR_HEADINGS, "for example"),
        "rules": [cells.rule_cells(rule) for rule in summary.fired],
        "rule_headings": cells.RULE_HEADINGS,
        "left_out": max(0, len(summary.recurring) - MOST),
        "refusals": [clean(refusal.message) for refusal in summary.refusals],
        "notes": [clean(note) for note in summary.notes],
        "own_notes": list(cells.own_notes(summary)),
        "tool": version("news-attribution"),
        "model": f"{summary.model.name} {summary.model.version}",
        "digest": summary.rules_digest,
    }
    return render_document("summary.html", values).rstrip() + "\n"
