"""Questions about the source graph. Imports networkx, so import this only where it is needed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import networkx as nx

from attribution.graph.network import SUPPORT, to_network
from attribution.model import Graph

_GROUND = ""
_ROOTED = ("rooted-in", "inferred")


@dataclass(frozen=True, slots=True)
class Load:
    """A node that claims stand on: the ids of the claims that would lose all their support without it."""

    node: str
    claims: tuple[str, ...]


def roots_of(graph: Graph, source_id: str) -> tuple[str, ...]:
    """Return the roots at which a source's chains end, its own root first; itself where nobody relays it.

    Raises KeyError if the graph has no such node.
    """
    network = to_network(graph, kinds=_ROOTED)
    return tuple(network.successors(_known(network, source_id))) or (source_id,)


def claims_of(graph: Graph, source_id: str) -> tuple[str, ...]:
    """Return the claims attributed to a source, in text order. Raises KeyError if the graph has no such node."""
    network = to_network(graph, kinds=("attributed",))
    found = set(network.predecessors(_known(network, source_id)))
    return tuple(node.id for node in graph.nodes if node.id in found)


def claims_without(graph: Graph, source_id: str) -> tuple[str, ...]:
    """Return the claims that lose all support if a source, relay or root falls, in text order.

    A claim is supported by a chain of attribution that reaches somebody whom the writer heard, or an outlet or document
    that can be looked up. Claims that nobody supports have nothing to lose. Raises KeyError if the graph has no such
    node.
    """
    _known(to_network(graph), source_id)
    return _loads(graph).get(source_id, ())


def load_bearing(graph: Graph) -> tuple[Load, ...]:
    """Return every node whose fall takes a claim with it, the one that takes most first, then in the graph's order."""
    loads = _loads(graph)
    found = [Load(node.id, loads[node.id]) for node in graph.nodes if node.id in loads]
    return tuple(sorted(found, key=lambda load: -len(load.claims)))


def longest_chain(graph: Graph) -> tuple[str, ...]:
    """Return the nodes of the longest way from a claim through its source and relays; empty if nothing is attributed.

    Sources that relay each other in a circle stand side by side in it. The graph's order decides between equals.
    """
    network = to_network(graph, kinds=SUPPORT)
    if not network.number_of_edges():
        return ()
    order = {node: place for place, node in enumerate(network)}
    knots = nx.condensation(network)
    way = nx.dag_longest_path(knots)
    return tuple(node for knot in way for node in sorted(knots.nodes[knot]["members"], key=order.__getitem__))


def _known(network: nx.MultiDiGraph[str], node: str) -> str:
    if node not in network:
        raise KeyError(node)
    return node


def _loads(graph: Graph) -> dict[str, tuple[str, ...]]:
    """Map each node to the claims that it dominates, seen from the ground on which all chains end.

    What dominates a node lies on every way to it, so it is just what the node cannot stand without. Dominators by
    Cooper, Harvey and Kennedy (2006), in networkx.
    """
    network = to_network(graph, kinds=SUPPORT).reverse()
    network.add_edges_from((_GROUND, node) for node in _ends(graph))
    above: Mapping[str, str] = nx.immediate_dominators(network, _GROUND) if _GROUND in network else {}
    loads: dict[str, list[str]] = defaultdict(list)
    for node in graph.nodes:
        if node.kind == "claim":
            for bearer in _bearers(node.id, above):
                loads[bearer].append(node.id)
    return {node: tuple(claims) for node, claims in loads.items()}


def _ends(graph: Graph) -> Iterator[str]:
    """Yield the nodes on which a chain may end: outlets, the made-up root, and sources that are their own root."""
    relayed = {edge.source for edge in graph.edges if edge.kind in _ROOTED}
    yield from (node.id for node in graph.nodes if node.kind != "claim" and node.id not in relayed)


def _bearers(claim: str, above: Mapping[str, str]) -> Iterator[str]:
    node = above.get(claim, _GROUND)
    while node != _GROUND:
        yield node
        node = above[node]
