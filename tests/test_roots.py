"""Roots by scale C.1."""

from __future__ import annotations

import pytest

from attribution.graph import assign_roots, is_retelling
from attribution.graph.chains import counted
from attribution.graph.names import folded, slug
from attribution.graph.roots import trace
from attribution.model import Attribution, Source, Span
from builders import attribution, relay, source

VELHO, REYES, LUND = source("Ana Velho"), source("Tom Reyes"), source("Ida Lund")
HERALD = source("the Carrow Herald", "media_named")
MINISTRY = source("the health ministry", "org_named")
REPORTS = source("reports", "media_unnamed")
STUDY = source("a study", "doc_unnamed")
LEAKED_REPORT = source("a leaked report", "doc_unnamed")
SHEET = source("an inspection sheet of 4 March", "doc_named")
OFFICIALS = source("officials", "anon_vague")
AIDE = source("a ministry aide", "anon_partial")
SPOKESPERSON = source("a port spokesperson", "titled_unnamed")
CRITICS = source("critics", "collective")

Said = tuple[Source | None, *tuple[str | None, ...]]


def chains(*said: Said) -> tuple[Attribution, ...]:
    return tuple(
        attribution(n, by, *relays, content=Span(100 * n, 100 * n + 50)) for n, (by, *relays) in enumerate(said)
    )


def roots(attributions: tuple[Attribution, ...], *sources: Source) -> dict[str, str]:
    return {s.id: s.root for s in assign_roots(attributions, sources)}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param([(VELHO,)], {VELHO: VELHO.id}, id="nobody relays: the speaker"),
        pytest.param([(HERALD,)], {HERALD: HERALD.id}, id="an outlet as source is its own root"),
        pytest.param([(VELHO, "NTV")], {VELHO: "relay:ntv"}, id="an outlet that only relays"),
        pytest.param(
            [(VELHO, "the Carrow Herald"), (HERALD,)], {VELHO: HERALD.id, HERALD: HERALD.id}, id="shared node"
        ),
        pytest.param([(VELHO, "CARROW HERALD"), (HERALD,)], {VELHO: HERALD.id}, id="case and article do not count"),
        pytest.param([(VELHO, "the Herald"), (HERALD,)], {VELHO: HERALD.id}, id="the end of a source's name"),
        pytest.param(
            [(VELHO, "the Herald"), (REYES, "The Carrow Herald")],
            {VELHO: "relay:carrow-herald", REYES: "relay:carrow-herald"},
            id="the end of a relay's name",
        ),
        pytest.param(
            [(VELHO, "Times"), (REYES, "Carrow Times"), (LUND, "Norrland Times")],
            {VELHO: "relay:times", REYES: "relay:carrow-times", LUND: "relay:norrland-times"},
            id="a short form of two names is neither",
        ),
        pytest.param(
            [(VELHO, "NTV", "Market Wire")], {VELHO: "relay:market-wire"}, id="last outlet before the speaker"
        ),
        pytest.param([(VELHO, "NTV"), (VELHO,)], {VELHO: VELHO.id}, id="one unrelayed attribution is enough"),
        pytest.param([(VELHO, "NTV"), (VELHO, "Market Wire")], {VELHO: "relay:ntv"}, id="several relays: the first"),
        pytest.param([(VELHO, "Ida Lund"), (LUND,)], {VELHO: LUND.id, LUND: LUND.id}, id="a person relays"),
        pytest.param(
            [(VELHO, "Ida Lund", "the health ministry"), (LUND,), (MINISTRY,)], {VELHO: LUND.id}, id="outermost person"
        ),
        pytest.param([(VELHO, "NTV", "Ida Lund"), (LUND,)], {VELHO: "relay:ntv"}, id="an outlet goes before persons"),
        pytest.param(
            [(VELHO, "an inspection sheet of 4 March"), (SHEET,)], {VELHO: SHEET.id}, id="a document relays and roots"
        ),
        pytest.param(
            [(VELHO, "Ida Lund"), (LUND, "NTV")], {VELHO: "relay:ntv", LUND: "relay:ntv"}, id="the relay's own root"
        ),
        pytest.param([(VELHO, None)], {VELHO: "root:unknown"}, id="nobody named, no report: made up"),
        pytest.param([(VELHO, "…")], {VELHO: "root:unknown"}, id="a name without a letter is none"),
        pytest.param(
            [(VELHO, None), (REPORTS,)], {VELHO: REPORTS.id, REPORTS: REPORTS.id}, id="the one unnamed report"
        ),
        pytest.param([(VELHO, None), (LEAKED_REPORT,)], {VELHO: LEAKED_REPORT.id}, id="a document called a report"),
        pytest.param([(VELHO, None), (STUDY,)], {VELHO: "root:unknown"}, id="an unnamed study is no report"),
        pytest.param([(VELHO, None), (REPORTS,), (LEAKED_REPORT,)], {VELHO: REPORTS.id}, id="media before documents"),
        pytest.param(
            [(VELHO, None), (REPORTS,), (source("local media", "media_unnamed"),)],
            {VELHO: "root:unknown"},
            id="two unnamed reports are not one",
        ),
        pytest.param([(REPORTS, "NTV")], {REPORTS: "relay:ntv"}, id="a named outlet cites the reports"),
        pytest.param(
            [(VELHO, None), (REPORTS, "NTV")], {VELHO: "relay:ntv", REPORTS: "relay:ntv"}, id="and what they relay"
        ),
        pytest.param([(REPORTS, None)], {REPORTS: REPORTS.id}, id="a source does not relay itself"),
        pytest.param(
            [(VELHO, "Tom Reyes"), (REYES, "Ana Velho")],
            {VELHO: VELHO.id, REYES: VELHO.id},
            id="a circle roots in its first source",
        ),
    ],
)
def test_root_of_a_source(said: list[Said], expected: dict[Source, str]) -> None:
    sources = list(dict.fromkeys(by for by, *_ in said if by))
    found = roots(chains(*said), *sources)
    assert {s.id: root for s, root in expected.items()}.items() <= found.items()


def test_a_source_without_attribution_is_its_own_root() -> None:
    assert roots((), VELHO) == {VELHO.id: VELHO.id}


def test_a_relay_inside_the_outer_source_is_that_source() -> None:
    outer = attribution(0, AIDE, content=Span(20, 90), source=[Span(0, 15)])
    inner = attribution(1, VELHO, relay(None, 2, 8), content=Span(60, 90), parent=0)
    assert roots((outer, inner), AIDE, VELHO, REPORTS)[VELHO.id] == AIDE.id


def test_a_relay_that_is_a_mention_of_a_report_is_that_report() -> None:
    early = source("reports", "media_unnamed", mentions=[Span(0, 7)])
    late = source("local media", "media_unnamed", mentions=[Span(50, 61)])
    said = attribution(0, VELHO, relay(None, 50, 61), content=Span(70, 90))
    assert roots((said,), early, late, VELHO)[VELHO.id] == late.id


def test_a_relay_where_its_own_source_is_mentioned_is_somebody_else() -> None:
    speaker = source("velho", mentions=[Span(50, 61)])
    said = attribution(0, speaker, relay(None, 50, 61), content=Span(70, 90))
    assert roots((said,), speaker)["velho"] == "root:unknown"


RETOLD: list[Said] = [(REPORTS,), (OFFICIALS, None), (VELHO, None)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param(RETOLD, True, id="three chains, one root"),
        pytest.param(RETOLD[:2], False, id="two chains are too few"),
        pytest.param([*RETOLD, (REYES, "NTV")], False, id="two roots"),
        pytest.param([*RETOLD, (REYES,)], False, id="a named speaker of its own"),
        pytest.param([*RETOLD, (SHEET,)], False, id="a named document of its own"),
        pytest.param([*RETOLD, (SPOKESPERSON,)], True, id="an unmarked spokesperson does not stop it"),
        pytest.param([*RETOLD, (None,)], True, id="nor does a hedge"),
        pytest.param([(HERALD,), (OFFICIALS, "the Herald"), (VELHO, "the Herald")], True, id="a named root"),
        pytest.param([(VELHO, "NTV"), (REYES, "NTV"), (AIDE, "NTV")], True, id="a root that only relays"),
        pytest.param([(SHEET,), (VELHO, SHEET.id), (REYES, SHEET.id), (LUND, SHEET.id)], True, id="a document retold"),
        pytest.param([(VELHO,), (OFFICIALS,), (CRITICS,)], False, id="nothing relayed"),
    ],
)
def test_is_retelling(said: list[Said], expected: bool) -> None:
    sources = list(dict.fromkeys(by for by, *_ in said if by))
    assert is_retelling(chains(*said), sources) is expected


def test_cues_of_one_chain_are_one_chain_of_a_retelling() -> None:
    twice = attribution(2, OFFICIALS, None, content=Span(110, 120))
    assert not is_retelling((*chains(*RETOLD[:2]), twice), [REPORTS, OFFICIALS])


@pytest.mark.parametrize("unmarked", [SPOKESPERSON, AIDE, CRITICS], ids=lambda s: s.type.value)
def test_unmarked_sources_of_a_retelling_take_its_root_by_inference(unmarked: Source) -> None:
    found = {s.id: s for s in assign_roots(chains(*RETOLD, (unmarked,)), [REPORTS, OFFICIALS, VELHO, unmarked])}
    assert (found[unmarked.id].root, found[unmarked.id].root_inferred) == (REPORTS.id, True)
    assert (found[VELHO.id].root, found[VELHO.id].root_inferred) == (REPORTS.id, False)


def test_the_root_of_a_retelling_is_not_inferred_itself() -> None:
    said = chains((AIDE,), (VELHO, AIDE.id), (REYES, AIDE.id), (LUND, AIDE.id))
    assert not any(s.root_inferred for s in assign_roots(said, [AIDE, VELHO, REYES, LUND]))
    assert is_retelling(said, [AIDE, VELHO, REYES, LUND])


@pytest.mark.parametrize("own", [STUDY], ids=lambda s: s.type.value)
def test_other_unmarked_sources_keep_their_root(own: Source) -> None:
    found = assign_roots(chains(*RETOLD, (own,)), [REPORTS, OFFICIALS, VELHO, own])[-1]
    assert (found.root, found.root_inferred) == (own.id, False)


def test_outside_a_retelling_nothing_is_inferred() -> None:
    found = assign_roots(chains(*RETOLD, (REYES,), (SPOKESPERSON,)), [REPORTS, OFFICIALS, VELHO, REYES, SPOKESPERSON])
    assert [s.root_inferred for s in found] == [False] * 5
    assert found[-1].root == SPOKESPERSON.id


def test_roots_given_before_do_not_matter() -> None:
    attributions = chains(*RETOLD, (SPOKESPERSON,))
    once = assign_roots(attributions, [REPORTS, OFFICIALS, VELHO, SPOKESPERSON])
    assert assign_roots(attributions, once) == once


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param((VELHO,), VELHO.id, id="the speaker"),
        pytest.param((VELHO, "NTV"), "relay:ntv", id="the relay of this one, though another is unrelayed"),
        pytest.param((None,), None, id="an authorless hedge has none"),
        pytest.param((None, "NTV"), "relay:ntv", id="unless somebody relays it"),
    ],
)
def test_root_of_an_attribution(said: Said, expected: str | None) -> None:
    attributions = chains((VELHO,), said)
    assert trace(attributions, [VELHO]).root_of(attributions[1]) == expected


A, B, C = Span(0, 20), Span(10, 30), Span(30, 40)


@pytest.mark.parametrize(
    ("attributions", "kept"),
    [
        pytest.param([attribution(0, VELHO, content=A), attribution(1, VELHO, content=B)], [0], id="touching"),
        pytest.param([attribution(0, VELHO, content=B), attribution(1, VELHO, content=A)], [0], id="lower id stays"),
        pytest.param([attribution(0, VELHO, content=B), attribution(1, VELHO, content=C)], [0, 1], id="side by side"),
        pytest.param([attribution(0, VELHO, content=A), attribution(1, REYES, content=A)], [0, 1], id="two sources"),
        pytest.param([attribution(0, VELHO, content=A), attribution(1, VELHO, "NTV", content=A)], [0, 1], id="relays"),
        pytest.param([attribution(0, None, content=A), attribution(1, None, content=A)], [0], id="two hedges in one"),
        pytest.param([attribution(0, VELHO), attribution(1, VELHO)], [0, 1], id="without content"),
        pytest.param([attribution(0, VELHO, content=[A, C]), attribution(1, VELHO, content=C)], [0], id="in pieces"),
    ],
)
def test_cues_of_one_chain_and_content_are_counted_once(attributions: list[Attribution], kept: list[int]) -> None:
    assert [a.id for a in counted(attributions)] == kept


@pytest.mark.parametrize(
    ("name", "key", "id_"),
    [
        ("The Carrow Herald's", "carrow herald", "carrow-herald"),
        ("  N.T.V.\n", "n.t.v.", "n-t-v"),
        ("Ærø Tidende", "ærø tidende", "ærø-tidende"),
        ("--", "--", ""),
    ],
)
def test_names_are_compared_and_made_ids(name: str, key: str, id_: str) -> None:
    assert (folded(name), slug(name)) == (key, id_)
