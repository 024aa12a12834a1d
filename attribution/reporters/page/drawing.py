"""The source graph as plain shapes: boxes from the roots on the left to the claims on the right, and arrows."""

from __future__ import annotations

from dataclasses import dataclass

from attribution.graph.layout import Placed, lay_out
from attribution.graph.names import shortened
from attribution.model import Graph, Node, Report
from attribution.reporters.page.arrows import arrows_in_words
from attribution.reporters.page.links import Links
from attribution.reporters.page.names import card_id, node_id
from attribution.reporters.page.picking import GATHERED, drawn_part
from attribution.reporters.page.routing import BOX_HEIGHT, BOX_WIDTH, Box, path_between
from attribution.reporters.view.chains import node_label
from attribution.reporters.view.safe import clean

COLUMN, ROW = 300, 28
LONGEST = 32  # characters of a label that fit into a box


@dataclass(frozen=True, slots=True)
class Line:
    """An arrow of the drawn graph as the path of a curve; `ends` are the places of its boxes among all, from 0."""

    path: str
    kind: str
    ends: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Drawing:
    """The graph as it is drawn. `facts` tell each arrow in words."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    facts: tuple[tuple[str, str, str], ...]
    whole: bool


def draw(report: Report, links: Links, prefix: str) -> Drawing:
    """Lay the graph of a report out for the page, or so much of it as can be read."""
    graph = drawn_part(report.graph, links)
    plan = lay_out(graph)
    height = max(plan.rows, 1) * ROW
    boxes = {p.node.id: _box(report, links, p, height, prefix) for p in plan.placed}
    order = {node: place for place, node in enumerate(boxes)}
    drawn = (edge for edge in plan.edges if edge.source in boxes and edge.target in boxes)
    lines = tuple(
        Line(path_between(boxes[e.target], boxes[e.source], boxes.values()), e.kind, (order[e.target], order[e.source]))
        for e in drawn
    )
    width = (plan.columns - 1) * COLUMN + BOX_WIDTH
    whole = _sources(report.graph) <= _sources(graph)
    return Drawing(width, height, tuple(boxes.values()), lines, arrows_in_words(report), whole)


def _sources(graph: Graph) -> set[str]:
    return {node.id for node in graph.nodes if node.kind == "source"}


def _box(report: Report, links: Links, placed: Placed, height: int, prefix: str) -> Box:
    node = placed.node
    index = links.claims.get(node.id.removeprefix(GATHERED))
    is_claim = node.kind == "claim"
    label = clean(node.label if is_claim else node_label(report, node.id))
    number = _number(report, index) if is_claim else ""
    return Box(
        kind=node.kind,
        label=shortened(_numbered(node, label, number) if number else label, LONGEST),
        title=label,
        href=card_id(prefix, index) if is_claim and index is not None else f"{node_id(prefix, node.id)}-row",
        x=placed.column * COLUMN,
        y=round(placed.row * height - BOX_HEIGHT / 2),
    )


def _numbered(node: Node, label: str, number: str) -> str:
    return f"{label}, first in {number}" if node.id.startswith(GATHERED) else f"{number} {label}"


def _number(report: Report, index: int | None) -> str:
    if index is None:
        return ""
    before = [s for s in report.sentences if s.would_be is None and s.index <= index]
    return str(len(before)) if before else "H"
