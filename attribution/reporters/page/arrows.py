"""The arrows of the drawn graph in words, for who cannot see it."""

from __future__ import annotations

from attribution.model import Report
from attribution.reporters.view.chains import node_label

_KINDS = {
    "attributed": "is attributed to",
    "relayed-by": "reaches us by way of",
    "rooted-in": "has its root in",
    "inferred": "is inferred to come from",
    "nested": "is told inside",
}


def arrows_in_words(report: Report) -> tuple[tuple[str, str, str], ...]:
    """Tell the arrows between sources, relays and roots; what rests on each stands in the table of sources."""
    return tuple(
        (node_label(report, edge.source), _KINDS.get(edge.kind, edge.kind), node_label(report, edge.target))
        for edge in report.graph.edges
        if not edge.source.startswith("claim:")
    )
