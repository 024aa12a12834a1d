"""What of a source graph is drawn: all of it, or of a long article so much as can be read."""

from __future__ import annotations

from attribution.model import Edge, Graph, Node
from attribution.reporters.page.links import Links
from attribution.reporters.view.words import counted

MOST_NODES = 60
GATHERED = "claims:"


def drawn_part(graph: Graph, links: Links) -> Graph:
    """Return the graph; of a large one the sources that carry most, with claims of the same support put together."""
    return graph if len(graph.nodes) <= MOST_NODES else _foremost(_gathered(graph), links)


def _gathered(graph: Graph) -> Graph:
    """Put the claims that stand on the same nodes together, so that a long article's graph can be read."""
    support: dict[str, list[tuple[str, str]]] = {}
    for edge in graph.edges:
        if edge.source.startswith("claim:") and edge.kind != "nested":
            support.setdefault(edge.source, []).append((edge.target, edge.kind))
    groups: dict[tuple[tuple[str, str], ...], list[str]] = {}
    for claim, targets in support.items():
        groups.setdefault(tuple(targets), []).append(claim)
    nodes = [node for node in graph.nodes if node.kind != "claim"]
    edges = [edge for edge in graph.edges if not edge.source.startswith("claim:")]
    for shared, claims in groups.items():
        nodes.append(Node(f"{GATHERED}{claims[0]}", "claim", counted(len(claims), "claim")))
        edges += [Edge(f"{GATHERED}{claims[0]}", target, kind) for target, kind in shared]
    return Graph(tuple(nodes), tuple(edges))


def _foremost(graph: Graph, links: Links) -> Graph:
    """Keep the sources that carry most, as many as can be read, with what they lead to and all that rests on them."""
    sources = [node.id for node in graph.nodes if node.kind == "source"]
    ranked = sorted(sources, key=lambda source: -len(links.supports.get(source, ())))
    kept: set[str] = set()
    for source in ranked:
        more = kept | _chain_of(graph, source)
        if len(more) + sum(_rests(graph, more).values()) > MOST_NODES:
            break
        kept = more
    kept |= {claim for claim, rests in _rests(graph, kept).items() if rests}
    edges = tuple(edge for edge in graph.edges if {edge.source, edge.target} <= kept)
    return Graph(tuple(node for node in graph.nodes if node.id in kept), edges)


def _chain_of(graph: Graph, source: str) -> set[str]:
    chain, ahead = {source}, [source]
    while ahead:
        found = {edge.target for edge in graph.edges if edge.source in ahead and edge.kind != "nested"} - chain
        chain |= found
        ahead = list(found)
    return chain


def _rests(graph: Graph, kept: set[str]) -> dict[str, bool]:
    """Tell of each claim whether all that it stands on is kept."""
    stands: dict[str, bool] = {}
    for edge in graph.edges:
        if edge.source.startswith(GATHERED):
            stands[edge.source] = stands.get(edge.source, True) and edge.target in kept
    return stands
