"""Drawings of the page as plain shapes: the strip over the story's length, and the graph from roots to claims."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from attribution.graph.layout import Placed, lay_out
from attribution.graph.names import shortened
from attribution.model import Edge, Graph, Node, Report
from attribution.reporters.page.links import Links
from attribution.reporters.page.names import card_id, node_id
from attribution.reporters.page.story import Told
from attribution.reporters.view.chains import node_label
from attribution.reporters.view.safe import clean
from attribution.reporters.view.words import counted

STRIP_WIDTH, STRIP_HEIGHT = 1000, 40
_HEIGHTS = {"A": 40, "B": 32, "C": 24, "D": 16, "E": 8}
BOX_WIDTH, BOX_HEIGHT, COLUMN, ROW = 230, 22, 300, 28
LONGEST = 32  # characters of a label that fit into a box
MOST_NODES = 60


@dataclass(frozen=True, slots=True)
class Bar:
    """A sentence on the strip: from left to right as long as its text, and as high as it is direct."""

    x: float
    y: int
    width: float
    height: int
    band: str
    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Box:
    """A node of the drawn graph, with the row or card that tells more of it."""

    id: str
    kind: str
    label: str
    title: str
    href: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Line:
    """An arrow of the drawn graph as the path of a curve; `ends` are the ids of the boxes it joins."""

    path: str
    kind: str
    ends: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Drawing:
    """The graph as it is drawn. `facts` tell each arrow in words."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    facts: tuple[tuple[str, str, str], ...]
    whole: bool


def strip(told: Sequence[Told], prefix: str) -> tuple[Bar, ...]:
    """Return a bar for each sentence of the story; sentences outside the scale are a thin line at the foot."""
    total = sum(len(sentence.text) for sentence in told) or 1
    bars, x = [], 0.0
    for sentence in told:
        width = STRIP_WIDTH * len(sentence.text) / total
        height = _HEIGHTS.get(sentence.band, 3)
        label = f"{sentence.label or 'headline'}: {sentence.class_name} {sentence.score}".strip()
        href = card_id(prefix, sentence.index)
        band = sentence.band or "none"
        bars.append(Bar(round(x, 1), STRIP_HEIGHT - height, round(max(width - 1, 0.5), 1), height, band, label, href))
        x += width
    return tuple(bars)


def draw(report: Report, links: Links, prefix: str) -> Drawing:
    """Lay the graph of a report out for the page; claims of the same support are one box where there are too many."""
    graph = report.graph if len(report.graph.nodes) <= MOST_NODES else _foremost(_gathered(report.graph), links)
    plan = lay_out(graph)
    height = max(plan.rows, 1) * ROW
    boxes = {p.node.id: _box(report, links, p, height, prefix) for p in plan.placed}
    lines = tuple(_line(boxes, edge) for edge in plan.edges if edge.source in boxes and edge.target in boxes)
    width = (plan.columns - 1) * COLUMN + BOX_WIDTH
    whole = _sources(report.graph) <= _sources(graph)
    return Drawing(width, height, tuple(boxes.values()), lines, tuple(_facts(report)), whole)


def _sources(graph: Graph) -> set[str]:
    return {node.id for node in graph.nodes if node.kind == "source"}


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
        nodes.append(Node(f"claims:{claims[0]}", "claim", counted(len(claims), "claim")))
        edges += [Edge(f"claims:{claims[0]}", target, kind) for target, kind in shared]
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
        if edge.source.startswith("claims:"):
            stands[edge.source] = stands.get(edge.source, True) and edge.target in kept
    return stands


def _box(report: Report, links: Links, placed: Placed, height: int, prefix: str) -> Box:
    node = placed.node
    index = links.claims.get(node.id.removeprefix("claims:"))
    is_claim = node.kind == "claim"
    label = clean(node.label if is_claim else node_label(report, node.id))
    number = _number(report, index)
    return Box(
        id=node_id(prefix, node.id),
        kind=node.kind,
        label=shortened(f"{number} {label}" if is_claim and number else label, LONGEST),
        title=label,
        href=card_id(prefix, index) if is_claim and index is not None else f"{node_id(prefix, node.id)}-row",
        x=placed.column * COLUMN,
        y=round(placed.row * height - BOX_HEIGHT / 2),
    )


def _number(report: Report, index: int | None) -> str:
    if index is None:
        return ""
    before = [s for s in report.sentences if s.would_be is None and s.index <= index]
    return str(len(before)) if before else "H"


def _line(boxes: Mapping[str, Box], edge: Edge) -> Line:
    near, far = boxes[edge.target], boxes[edge.source]
    if near.x >= far.x:
        near, far = far, near
    x1, y1 = near.x + BOX_WIDTH, near.y + BOX_HEIGHT // 2
    x2, y2 = far.x, far.y + BOX_HEIGHT // 2
    if near.x == far.x:
        x1 = x2 = near.x + BOX_WIDTH
        bend = x1 + 40
        return Line(f"M{x1} {y1}C{bend} {y1} {bend} {y2} {x2} {y2}", edge.kind, (near.id, far.id))
    middle = (x1 + x2) // 2
    return Line(f"M{x1} {y1}C{middle} {y1} {middle} {y2} {x2} {y2}", edge.kind, (near.id, far.id))


_KINDS = {
    "attributed": "is attributed to",
    "relayed-by": "reaches us by way of",
    "rooted-in": "has its root in",
    "inferred": "is inferred to come from",
    "nested": "is told inside",
}


def _facts(report: Report) -> list[tuple[str, str, str]]:
    """Tell the arrows between sources, relays and roots in words; what rests on each stands in the table of sources."""
    return [
        (node_label(report, edge.source), _KINDS.get(edge.kind, edge.kind), node_label(report, edge.target))
        for edge in report.graph.edges
        if not edge.source.startswith("claim:")
    ]
