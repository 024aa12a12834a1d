"""The chain behind a statement, from the writer to whoever said it first."""

from __future__ import annotations

from collections.abc import Sequence

from attribution.graph.names import shortened
from attribution.model import Attribution, Relay, Report, Source, Span
from attribution.reporters.view.safe import clean

ARROW = " → "
NOBODY = "nobody named"
LONGEST = 60


def chain(report: Report, attribution: Attribution) -> str:
    """Return `writer → the report → officials`. A relay without a name is told by its words in the text."""
    relays = [relay_label(report, relay) for relay in attribution.relays]
    return ARROW.join(("writer", *relays, speaker(report, attribution)))


def speaker(report: Report, attribution: Attribution) -> str:
    """Return the name or description of an attribution's source, else its words, else that there is nobody."""
    source = next((source for source in report.sources if source.id == attribution.source_id), None)
    if source is not None:
        return source_label(source)
    return quoted(report, attribution.source) if attribution.source else NOBODY


def source_label(source: Source) -> str:
    """Return a source's name or description, shortened; only our own outlet can be without."""
    return shortened(clean(source.name), LONGEST) if source.name else "this outlet"


def node_label(report: Report, node_id: str) -> str:
    """Return what a node of the graph is called; a source as it is called everywhere else."""
    source = next((source for source in report.sources if source.id == node_id), None)
    if source is not None:
        return source_label(source)
    label = next((node.label for node in report.graph.nodes if node.id == node_id), node_id)
    return shortened(clean(label), LONGEST)


def relay_label(report: Report, relay: Relay) -> str:
    """Return a relay's name, or the words of the text that show it."""
    if relay.name is not None:
        return clean(relay.name)
    return quoted(report, [Span(relay.start, relay.end)])


def quoted(report: Report, spans: Sequence[Span]) -> str:
    """Return words of the article in quotation marks."""
    words = " … ".join(clean(report.article.text[span.start : span.end]) for span in spans)
    return f"“{shortened(words, LONGEST)}”"
