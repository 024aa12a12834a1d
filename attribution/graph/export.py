"""The source graph in the formats of graph tools. Imports networkx, so import this only where it is needed."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping

import networkx as nx

from attribution.graph.dot import to_dot
from attribution.graph.network import to_network
from attribution.model import Graph

_XML = '<?xml version="1.0" encoding="utf-8"?>'
_DATE = re.compile(r' lastmodifieddate="[^"]*"')


def export_graph(graph: Graph, format_name: str) -> str:
    """Return the graph as `graphml`, `gexf`, `dot` or `json` (node-link), ending in a newline.

    The same graph gives the same text on every day and in every process. Raises KeyError for any other format.
    """
    return _WRITERS[format_name](graph)


def _graphml(graph: Graph) -> str:
    return "\n".join([_XML, *nx.generate_graphml(to_network(graph)), ""])


def _gexf(graph: Graph) -> str:
    """Write GEXF 1.2, less the date of writing, which the format leaves free to give."""
    text = "\n".join([_XML, *nx.generate_gexf(to_network(graph), version="1.2draft"), ""])
    return _DATE.sub("", text, count=1)


def _json(graph: Graph) -> str:
    return json.dumps(nx.node_link_data(to_network(graph), edges="edges"), indent=2, ensure_ascii=False) + "\n"


_WRITERS: Mapping[str, Callable[[Graph], str]] = {"graphml": _graphml, "gexf": _gexf, "dot": to_dot, "json": _json}
FORMATS = tuple(_WRITERS)
