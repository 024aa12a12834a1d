"""The source graph on a plane: from the roots on the left, by distance, to the claims on the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from statistics import fmean

import networkx as nx

from attribution.graph.network import to_network
from attribution.model import Edge, Graph, Node

_TOWARDS_ROOT = ("attributed", "relayed-by", "rooted-in", "inferred")


@dataclass(frozen=True, slots=True)
class Placed:
    """A node with its column, counted from 0 at the roots, and its row: a place from 0 at the top to 1 at the foot."""

    node: Node
    column: int
    row: float


@dataclass(frozen=True, slots=True)
class Plan:
    """A laid out graph: `rows` is the number of nodes in the fullest column. The edges are those that are drawn."""

    placed: tuple[Placed, ...]
    edges: tuple[Edge, ...]
    columns: int
    rows: int


def lay_out(graph: Graph) -> Plan:
    """Place the nodes of a graph, without claims that nobody supports; the same graph gives the same plan.

    Columns follow the distance to the nearest root, claims stand in a last column of their own; rows follow the mean
    place of what a node leads to (the barycentre heuristic of Sugiyama, Tagawa and Toda, 1981).
    """
    edges = tuple(edge for edge in graph.edges if edge.kind in _TOWARDS_ROOT)
    joined = {end for edge in edges for end in (edge.source, edge.target)}
    nodes = [node for node in graph.nodes if node.kind != "claim" or node.id in joined]
    columns = _columns(graph, nodes)
    placed: dict[str, Placed] = {}
    width = 0
    for column, group in groupby(sorted(nodes, key=lambda node: columns[node.id]), key=lambda node: columns[node.id]):
        ordered = _ordered(tuple(group), edges, placed)
        width = max(width, len(ordered))
        placed |= {node.id: Placed(node, column, (n + 0.5) / len(ordered)) for n, node in enumerate(ordered)}
    return Plan(tuple(placed.values()), edges, max(columns.values(), default=0) + 1, width)


def _columns(graph: Graph, nodes: Sequence[Node]) -> Mapping[str, int]:
    """Return the distance of each node to the nearest root; claims one beyond the farthest of the others."""
    network = to_network(graph, kinds=_TOWARDS_ROOT)
    ends = [node for node in network if network.out_degree(node) == 0 or node not in _ids(nodes)]
    distances = nx.multi_source_dijkstra_path_length(network.reverse(), ends) if ends else {}
    others = {node.id: int(distances.get(node.id, 0)) for node in nodes if node.kind != "claim"}
    last = max(others.values(), default=0) + 1
    return {node.id: others.get(node.id, last) for node in nodes}


def _ids(nodes: Sequence[Node]) -> frozenset[str]:
    return frozenset(node.id for node in nodes)


def _ordered(nodes: Sequence[Node], edges: Sequence[Edge], placed: Mapping[str, Placed]) -> tuple[Node, ...]:
    """Order a column by where its nodes lead to; of equals the one that comes first in the article stands first."""
    leads: dict[str, list[float]] = {}
    for edge in edges:
        if edge.target in placed:
            leads.setdefault(edge.source, []).append(placed[edge.target].row)
    return tuple(sorted(nodes, key=lambda node: fmean(leads.get(node.id, [1.0]))))
