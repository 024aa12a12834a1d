"""The source graph in DOT, the language of Graphviz."""

from __future__ import annotations

from collections.abc import Mapping

from attribution.graph.names import clean_label
from attribution.model import Graph

_SHAPES: Mapping[str, str] = {"claim": "box", "source": "ellipse", "relay": "hexagon", "root": "octagon"}
_STYLES: Mapping[str, str] = {"rooted-in": "bold", "inferred": "dashed", "nested": "dotted"}


def to_dot(graph: Graph) -> str:
    """Return the graph in DOT: one statement a line, every text quoted."""
    lines = ["digraph sources {", "  rankdir=LR;"]
    for node in graph.nodes:
        shape = _SHAPES.get(node.kind, "box")
        lines.append(f"  {_quoted(node.id)} [label={_quoted(node.label)}, kind={_quoted(node.kind)}, shape={shape}];")
    for edge in graph.edges:
        style = _STYLES.get(edge.kind, "solid")
        lines.append(f"  {_quoted(edge.source)} -> {_quoted(edge.target)} [kind={_quoted(edge.kind)}, style={style}];")
    return "\n".join([*lines, "}", ""])


def _quoted(text: str) -> str:
    """Quote a text for DOT, where a backslash begins an escape such as a line break."""
    escaped = clean_label(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
