"""The graph in the formats of graph tools, read back."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution import analyze
from attribution.graph.export import FORMATS, export_graph
from attribution.model import Edge, Graph, Node

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.txt"))
HOSTILE = (
    'says "so" & <script>alert(1)</script>',
    "back\\slash \\n and {braces|bars}",
    "nul \x00 bell \x07 escape \x1b half \ud800 none \ufffe",
    "tab\tline\r\nline\u2028line\u2029end\x85",
    "]]> <!-- &amp; --> 🙂 “Ærø” \u202eright",
    "  spaces  ",
)


def graph_with(labels: tuple[str, ...]) -> Graph:
    """Build a graph with a claim of each label and, between two nodes, edges of two kinds."""
    claims = tuple(Node(f"claim:{n}", "claim", label) for n, label in enumerate(labels))
    others = (Node("velho", "source", "Ana Velho"), Node("relay:ntv", "relay", "NTV"))
    edges = (
        *(Edge(claim.id, "velho", "attributed") for claim in claims),
        Edge("velho", "relay:ntv", "relayed-by"),
        Edge("velho", "relay:ntv", "rooted-in"),
    )
    return Graph((*claims, *others), edges)


PLAIN = Graph((Node("claim:0", "claim", "The dam holds"), Node("velho", "source", "Ana Velho")), ())
Facts = tuple[list[tuple[str, str, str]], list[tuple[str, str, str]]]


def from_json(text: str) -> Facts:
    data = json.loads(text)
    nodes = [(node["id"], node["kind"], node["label"]) for node in data["nodes"]]
    return nodes, sorted((edge["source"], edge["target"], edge["kind"]) for edge in data["edges"])


def from_network(network: nx.MultiDiGraph) -> Facts:
    nodes = [(node, data["kind"], data["label"]) for node, data in network.nodes(data=True)]
    return nodes, sorted((source, target, data["kind"]) for source, target, data in network.edges(data=True))


def read_graphml(text: str) -> Facts:
    return from_network(nx.read_graphml(io.BytesIO(text.encode()), edge_key_type=str))


def read_gexf(text: str) -> Facts:
    return from_network(nx.read_gexf(io.BytesIO(text.encode())))


READERS: dict[str, Callable[[str], Facts]] = {"graphml": read_graphml, "gexf": read_gexf}


@pytest.mark.parametrize("format_name", READERS)
@pytest.mark.parametrize(
    "graph",
    [
        pytest.param(graph_with(("The dam holds", "The crane failed")), id="plain labels"),
        pytest.param(graph_with(HOSTILE), id="hostile labels"),
        pytest.param(PLAIN, id="no edges"),
    ],
)
def test_reads_back_as_the_json_graph(graph: Graph, format_name: str) -> None:
    facts = from_json(export_graph(graph, "json"))
    assert READERS[format_name](export_graph(graph, format_name)) == facts
    assert [node[0] for node in facts[0]] == [node.id for node in graph.nodes]
    assert facts[1] == sorted((edge.source, edge.target, edge.kind) for edge in graph.edges)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_graph_of_a_real_report_reads_back(path: Path) -> None:
    graph = analyze(path.read_text(encoding="utf-8")).graph
    facts = from_json(export_graph(graph, "json"))

    assert {name: reader(export_graph(graph, name)) for name, reader in READERS.items()} == dict.fromkeys(
        READERS, facts
    )
    assert {kind for _, kind, _ in facts[0]} >= {"claim", "source"}
    assert "attributed" in {kind for _, _, kind in facts[1]}


@given(label=st.text(st.characters(codec=None), min_size=1).map(lambda text: f"a{text}"))
def test_any_label_reads_back(label: str) -> None:
    graph = graph_with((label,))
    facts = from_json(export_graph(graph, "json"))
    assert all(reader(export_graph(graph, name)) == facts for name, reader in READERS.items())


def test_networkx_reads_the_node_link_json() -> None:
    graph = graph_with(HOSTILE)
    text = export_graph(graph, "json")
    assert from_network(nx.node_link_graph(json.loads(text), edges="edges")) == from_json(text)


def test_what_xml_can_hold_stays() -> None:
    labels = [label for _, _, label in from_json(export_graph(graph_with(HOSTILE), "json"))[0]]
    assert labels[0] == HOSTILE[0]
    assert labels[4] == HOSTILE[4]
    assert labels[2] == "nul bell escape half none"


@pytest.mark.parametrize("format_name", FORMATS)
def test_every_format_is_text_that_ends_in_one_newline(format_name: str) -> None:
    text = export_graph(graph_with(HOSTILE), format_name)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    text.encode("utf-8")


@pytest.mark.parametrize("format_name", FORMATS)
def test_the_day_does_not_matter(format_name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    graph = graph_with(HOSTILE)
    today = export_graph(graph, format_name)
    monkeypatch.setattr(time, "strftime", lambda *_: "1931-05-06")
    assert export_graph(graph, format_name) == today
    assert "lastmodifieddate" not in today


def test_a_label_that_looks_like_a_date_of_writing_stays() -> None:
    graph = graph_with((' lastmodifieddate="1931-05-06"',))
    assert read_gexf(export_graph(graph, "gexf"))[0][0][2] == 'lastmodifieddate="1931-05-06"'


@pytest.mark.parametrize("format_name", FORMATS)
def test_the_process_does_not_matter(format_name: str) -> None:
    code = (
        "import sys; from builders import attribution, source; from test_graph import graph_of, VELHO, HERALD, REYES;"
        "from attribution.graph.export import export_graph;"
        "graph = graph_of((VELHO, 'NTV', 'Market Wire'), (REYES, None), (HERALD,), (VELHO, 'Courier'));"
        f"sys.stdout.buffer.write(export_graph(graph, {format_name!r}).encode())"
    )
    runs = {_run(code, seed) for seed in ("0", "1", "12345")}
    assert len(runs) == 1
    assert all(runs)


def _run(code: str, seed: str) -> bytes:
    paths = os.pathsep.join([str(Path(__file__).parent), *sys.path])
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": paths}
    return subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env=environment).stdout


DOT_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')


@pytest.mark.parametrize("label", HOSTILE)
def test_dot_quotes_every_label(label: str) -> None:
    lines = export_graph(graph_with((label,)), "dot").splitlines()
    assert lines[0] == "digraph sources {"
    assert lines[-1] == "}"
    assert len(lines) == 3 + 3 + 3
    unquoted = DOT_STRING.sub("", lines[2])
    assert unquoted == "   [label=, kind=, shape=box];"
    told = re.sub(r"\\(.)", r"\1", DOT_STRING.findall(lines[2])[1])
    assert told == from_json(export_graph(graph_with((label,)), "json"))[0][0][2]


def test_dot_tells_kinds_apart() -> None:
    text = export_graph(graph_with(("The dam holds",)), "dot")
    assert '"velho" -> "relay:ntv" [kind="rooted-in", style=bold];' in text
    assert '"velho" -> "relay:ntv" [kind="relayed-by", style=solid];' in text
    assert '"relay:ntv" [label="NTV", kind="relay", shape=hexagon];' in text


def test_an_unknown_format() -> None:
    with pytest.raises(KeyError, match="png"):
        export_graph(PLAIN, "png")
