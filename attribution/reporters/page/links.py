"""Which sentences stand on which source: what a page needs to light one up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from attribution.graph.claims import find_claims
from attribution.graph.questions import load_bearing
from attribution.model import Report


@dataclass(frozen=True, slots=True)
class Links:
    """The sentences of each node of the graph by index: those that it supports, and those that fall without it."""

    supports: Mapping[str, tuple[int, ...]]
    falls: Mapping[str, tuple[int, ...]]
    claims: Mapping[str, int]


def read_links(report: Report) -> Links:
    """Return the links of a report. A claim without a sentence (there is none in sound reports) is left out."""
    found = find_claims(report.article.text, report.sentences, report.attributions)
    claims = {claim.id: claim.sentence for claim in found if claim.sentence is not None}
    supports: dict[str, dict[int, None]] = {}
    for edge in report.graph.edges:
        if edge.source in claims and edge.kind in {"attributed", "relayed-by", "inferred"}:
            supports.setdefault(edge.target, {})[claims[edge.source]] = None
    falls = {
        load.node: tuple(sorted({claims[claim] for claim in load.claims if claim in claims}))
        for load in load_bearing(report.graph)
    }
    return Links({node: tuple(sorted(indexes)) for node, indexes in supports.items()}, falls, claims)
