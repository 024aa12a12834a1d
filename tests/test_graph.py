"""The graph and the questions asked of it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from attribution.graph import build_graph
from attribution.graph.claims import find_claims
from attribution.graph.names import clean_label, shortened
from attribution.graph.questions import claims_of, claims_without, load_bearing, longest_chain, roots_of
from attribution.model import Edge, Graph, Node, Sentence, Source, Span
from builders import Draft, attribution, sentence, source

VELHO, REYES, LUND = source("velho", name="Ana Velho"), source("reyes"), source("lund")
HERALD = source("herald", "media_named", name="the Carrow Herald")
REPORTS = source("reports", "media_unnamed")
OFFICIALS = source("officials", "anon_vague")
SPOKESPERSON = source("spokesperson", "titled_unnamed")


def graph_of(*said: tuple[Source | None, *tuple[str | None, ...]], shared: bool = False) -> Graph:
    """Build the graph of attributions, each of a claim of its own unless `shared`, in sentences of five words."""
    draft = Draft()
    spans = [draft.add(f"Crane {n} failed its test.") for n in range(1 if shared else len(said))]
    attributions = [attribution(n, by, *relays, content=spans[n % len(spans)]) for n, (by, *relays) in enumerate(said)]
    sentences = [sentence(n, span, "AV", n, score=22) for n, span in enumerate(spans)]
    return build_graph(draft.text, sentences, attributions, list(dict.fromkeys(by for by, *_ in said if by)))


def edges(graph: Graph, *kinds: str) -> list[tuple[str, str]]:
    return [(edge.source, edge.target) for edge in graph.edges if edge.kind in kinds]


@pytest.mark.parametrize(
    ("graph", "kinds", "expected"),
    [
        pytest.param(graph_of((VELHO,)), ("attributed",), [("claim:0", "velho")], id="claim to source"),
        pytest.param(
            graph_of((VELHO, "NTV", "Market Wire")),
            ("relayed-by",),
            [("velho", "relay:market-wire"), ("relay:market-wire", "relay:ntv")],
            id="relays, nearest the speaker first",
        ),
        pytest.param(
            graph_of((VELHO, "NTV", "Market Wire")), ("rooted-in",), [("velho", "relay:market-wire")], id="to the root"
        ),
        pytest.param(
            graph_of((VELHO, "NTV"), (VELHO, "Market Wire")),
            ("rooted-in",),
            [("velho", "relay:ntv"), ("velho", "relay:market-wire")],
            id="several relays: edges to all, the source's root first",
        ),
        pytest.param(graph_of((VELHO, "NTV"), (VELHO,)), ("rooted-in",), [], id="its own root needs no edge"),
        pytest.param(graph_of((VELHO, None)), ("relayed-by",), [("velho", "root:unknown")], id="nobody named"),
        pytest.param(graph_of((VELHO, "Herald"), (HERALD,)), ("relayed-by",), [("velho", "herald")], id="shared node"),
        pytest.param(graph_of((REPORTS, None)), ("relayed-by",), [], id="no source relays itself"),
        pytest.param(
            graph_of((VELHO, None, None)), ("relayed-by",), [("velho", "root:unknown")], id="nobody twice is nobody"
        ),
        pytest.param(
            graph_of((REPORTS,), (OFFICIALS, None), (VELHO, None), (None, None)),
            ("inferred",),
            [],
            id="a relayed hedge of a retelling infers nothing",
        ),
        pytest.param(graph_of((None, "NTV")), ("relayed-by",), [("claim:0", "relay:ntv")], id="relayed hedge"),
        pytest.param(graph_of((None,)), ("inferred", "attributed"), [], id="a hedge outside a retelling"),
        pytest.param(
            graph_of((REPORTS,), (OFFICIALS, None), (VELHO, None), (SPOKESPERSON,), (None,)),
            ("inferred",),
            [("claim:4", "reports"), ("spokesperson", "reports")],
            id="hedges and unmarked sources of a retelling",
        ),
        pytest.param(
            graph_of((VELHO,), (REYES,), shared=True),
            ("attributed",),
            [("claim:0", "velho"), ("claim:0", "reyes")],
            id="two sources of one claim",
        ),
    ],
)
def test_edges(graph: Graph, kinds: tuple[str, ...], expected: list[tuple[str, str]]) -> None:
    assert edges(graph, *kinds) == expected


def test_nodes_stand_in_order_with_kind_and_label() -> None:
    graph = graph_of((OFFICIALS, None), (VELHO, "NTV"), (HERALD,))
    assert [(node.id, node.kind, node.label) for node in graph.nodes] == [
        ("claim:0", "claim", "Crane 0 failed its test"),
        ("claim:1", "claim", "Crane 1 failed its test"),
        ("claim:2", "claim", "Crane 2 failed its test"),
        ("officials", "source", "officials"),
        ("velho", "source", "Ana Velho"),
        ("herald", "source", "the Carrow Herald"),
        ("relay:ntv", "relay", "NTV"),
        ("root:unknown", "root", "not named"),
    ]


def test_an_outlet_that_is_not_known_still_has_a_label() -> None:
    graph = graph_of((source("self", "self", name=None),))
    assert graph.nodes[-1] == Node("self", "source", "this outlet")


def test_nested_claims() -> None:
    draft = Draft()
    whole = draft.add("Reyes said Velho had said the ward was shut.")
    outer, inner = draft.find("Velho had said the ward was shut"), draft.find("the ward was shut")
    said = [attribution(0, REYES, content=outer), attribution(1, VELHO, "reyes", content=inner, parent=0)]
    graph = build_graph(draft.text, [sentence(0, whole, "NP", 1, 0, score=66)], said, [REYES, VELHO])
    assert edges(graph, "nested") == [("claim:1", "claim:0")]
    assert edges(graph, "relayed-by") == [("velho", "reyes")]


def claims(*sentences: Sentence, text: str = "x" * 100, content: Span | None = None) -> list[tuple[Span, int]]:
    said = [attribution(0, VELHO, content=content)] if content else [attribution(0, VELHO)]
    return [(claim.spans[0], len(claim.attributions)) for claim in find_claims(text, sentences, said)]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param(sentence(0, Span(0, 9), "B"), 1, id="background"),
        pytest.param(sentence(0, Span(0, 9), "UA", score=0), 1, id="bare"),
        pytest.param(sentence(0, Span(0, 9), "N"), 0, id="a question is no claim"),
        pytest.param(sentence(0, Span(0, 9), "R"), 0, id="nor a response status"),
        pytest.param(sentence(0, Span(0, 9), "H", would_be="UA"), 1, id="a headline"),
        pytest.param(sentence(0, Span(0, 9), "H", would_be="N"), 0, id="a heading that states nothing"),
    ],
)
def test_a_sentence_without_attribution_is_a_claim(row: Sentence, expected: int) -> None:
    assert len(claims(row)) == expected


def test_an_attribution_without_content_claims_its_sentence() -> None:
    assert claims(sentence(0, Span(5, 50), "TU", 0, score=55)) == [(Span(5, 50), 1)]


def test_a_claim_in_pieces_begins_in_its_first_sentence() -> None:
    rows = [sentence(0, Span(0, 40), "NQ", 0, score=92), sentence(1, Span(41, 80), "NQ", 0, score=92)]
    said = [attribution(0, VELHO, content=[Span(10, 20), Span(50, 60)])]
    (claim,) = find_claims("x" * 100, rows, said)
    assert (claim.sentence, claim.spans) == (0, (Span(10, 20), Span(50, 60)))


def test_marks_and_spaces_at_the_ends_do_not_make_another_claim() -> None:
    text = "“The dam holds,” Velho and Reyes said."
    said = [attribution(0, VELHO, content=Span(0, 16)), attribution(1, REYES, content=Span(1, 14))]
    found = find_claims(text, [sentence(0, Span(0, 38), "NQ", 0, 1, score=92)], said)
    assert [(claim.spans, claim.attributions) for claim in found] == [((Span(1, 14),), (0, 1))]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("two\nlines\tand\x00more", "two lines and more"),
        ("\ud800half", "half"),
        ("a" + " " * 400 + "b", "a…"),
        ("a" * 200, "a" * 79 + "…"),
        ("word " * 40, "word " * 14 + "word…"),
        ("<b>“Ærlig” 🙂</b>", "<b>“Ærlig” 🙂</b>"),
    ],
)
def test_labels_fit_on_a_line(text: str, label: str) -> None:
    assert shortened(text) == label
    assert clean_label(label) == label
    assert len(label) <= 80


CHAIN = graph_of((VELHO, "NTV", "the Carrow Herald"), (HERALD,), (REYES,), (None,))
CORROBORATED = graph_of((VELHO, "NTV"), (REYES,), shared=True)
TWICE_TOLD = graph_of((VELHO, "NTV"), (VELHO, "Market Wire"))
RETOLD = graph_of((REPORTS,), (OFFICIALS, None), (VELHO, None), (SPOKESPERSON,), (None,))
CIRCLE = graph_of((VELHO, "reyes"), (REYES, "Ana Velho"), (LUND, "reyes"))


@pytest.mark.parametrize(
    ("graph", "node", "expected"),
    [
        pytest.param(CHAIN, "velho", ("herald",), id="the last outlet"),
        pytest.param(CHAIN, "reyes", ("reyes",), id="itself"),
        pytest.param(TWICE_TOLD, "velho", ("relay:ntv", "relay:market-wire"), id="one for each chain"),
        pytest.param(RETOLD, "spokesperson", ("reports",), id="inferred"),
        pytest.param(CHAIN, "relay:ntv", ("relay:ntv",), id="a relay"),
    ],
)
def test_roots_of(graph: Graph, node: str, expected: tuple[str, ...]) -> None:
    assert roots_of(graph, node) == expected


def test_claims_of() -> None:
    assert claims_of(TWICE_TOLD, "velho") == ("claim:0", "claim:1")
    assert claims_of(TWICE_TOLD, "relay:ntv") == ()


@pytest.mark.parametrize(
    ("graph", "node", "expected"),
    [
        pytest.param(CHAIN, "velho", (0,), id="the only source"),
        pytest.param(CHAIN, "herald", (0, 1), id="what a root carries, its own claims and those told to it"),
        pytest.param(CHAIN, "relay:ntv", (), id="an outlet that can be looked up does not fall with its copier"),
        pytest.param(CORROBORATED, "velho", (), id="a second source bears it"),
        pytest.param(TWICE_TOLD, "relay:ntv", (), id="told to two outlets"),
        pytest.param(TWICE_TOLD, "velho", (0, 1), id="but by one source"),
        pytest.param(RETOLD, "reports", (0, 1, 2, 3, 4), id="a retelling falls with its report"),
        pytest.param(CIRCLE, "velho", (0, 1, 2), id="a circle stands on its first source"),
    ],
)
def test_claims_without(graph: Graph, node: str, expected: tuple[int, ...]) -> None:
    assert claims_without(graph, node) == tuple(f"claim:{n}" for n in expected)


def test_load_bearing_nodes_stand_by_what_they_bear() -> None:
    assert [(load.node, len(load.claims)) for load in load_bearing(CHAIN)] == [
        ("herald", 2),
        ("velho", 1),
        ("reyes", 1),
    ]


@pytest.mark.parametrize(
    ("graph", "expected"),
    [
        pytest.param(CHAIN, ("claim:0", "velho", "herald", "relay:ntv"), id="through source and relays"),
        pytest.param(RETOLD, ("claim:1", "officials", "reports"), id="the earliest of equals"),
        pytest.param(graph_of((None,)), (), id="nothing attributed"),
        pytest.param(Graph((), ()), (), id="nothing at all"),
        pytest.param(CIRCLE, ("claim:2", "lund", "velho", "reyes"), id="a circle, side by side"),
    ],
)
def test_longest_chain(graph: Graph, expected: tuple[str, ...]) -> None:
    assert longest_chain(graph) == expected


@pytest.mark.parametrize("question", [roots_of, claims_of, claims_without])
def test_a_node_that_is_not_there(question: object) -> None:
    with pytest.raises(KeyError, match="nobody"):
        question(CHAIN, "nobody")  # type: ignore[operator]


def test_no_claims_bear_nothing() -> None:
    assert load_bearing(Graph((Node("velho", "source", "Ana Velho"),), ())) == ()


def test_every_root_is_a_node_and_every_edge_has_its_nodes() -> None:
    for graph in (CHAIN, CORROBORATED, TWICE_TOLD, RETOLD, CIRCLE):
        known = {node.id for node in graph.nodes}
        assert {end for edge in graph.edges for end in (edge.source, edge.target)} <= known
        assert len(set(graph.edges)) == len(graph.edges)


def test_an_attribution_to_nobody_known_leaves_no_loose_edge() -> None:
    draft = Draft()
    span = draft.add("The dam holds.")
    stray = attribution(0, VELHO, content=span)
    assert build_graph(draft.text, [sentence(0, span, "NP", 0, score=88)], [stray], []).edges == ()


@pytest.mark.parametrize("package", ["attribution", "attribution.graph", "attribution.metrics"])
def test_networkx_is_imported_only_where_it_is_needed(package: str) -> None:
    code = f"import sys, {package}; sys.exit('networkx' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_edges_are_plain_data() -> None:
    assert graph_of((VELHO,)).edges == (Edge("claim:0", "velho", "attributed"),)
