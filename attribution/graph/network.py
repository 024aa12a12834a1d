"""The source graph as a networkx graph. Imports networkx, so import this only where it is needed."""

from __future__ import annotations

from collections.abc import Collection

import networkx as nx

from attribution.graph.names import clean_label
from attribution.model import Graph

SUPPORT = frozenset({"attributed", "relayed-by", "inferred"})
EDGE_KINDS = SUPPORT | {"rooted-in", "nested"}


def to_network(graph: Graph, *, kinds: Collection[str] = EDGE_KINDS) -> nx.MultiDiGraph[str]:
    """Return the graph with the edges of the given kinds. Labels and kinds are attributes; edge keys are numbered.

    Labels are cleaned of what XML cannot hold, so that every format that is written from it says the same.
    """
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in graph.nodes:
        network.add_node(node.id, kind=node.kind, label=clean_label(node.label))
    for n, edge in enumerate(graph.edges):
        if edge.kind in kinds:
            network.add_edge(edge.source, edge.target, key=f"e{n}", kind=edge.kind)
    return network
