"""The figures M1 to M20."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution.graph import assign_roots
from attribution.metrics import as_text, measure
from attribution.metrics.diversity import TYPES
from attribution.metrics.indices import entropy, evenness, gini, herfindahl, variation
from attribution.metrics.scoring import BANDS as OWN_BANDS
from attribution.model import Attribution, Marker, Metric, Quotation, Report, Response, Source, SourceType, Span
from attribution.ruleset import own_rules_folder
from attribution.yamlfile import read_yaml
from builders import BANDS, Draft, attribution, excluded, report, sentence, source
from retelling import LARSEN, OFFICIALS, REPORTS, SPOKESPERSON, retelling

NAMES = (
    "sourced_share",
    "named_share",
    "anonymous_share",
    "anonymity_explained",
    "distinct_sources",
    "independent_roots",
    "dominance",
    "shannon",
    "concentration",
    "qualitative_variation",
    "official_share",
    "quote_ratio",
    "second_hand_share",
    "directness",
    "hedge_load",
    "responses",
    "corroboration",
    "duplication",
    "headline_support",
    "reader_description",
)

VELHO, REYES = source("velho", name="Ana Velho"), source("reyes", name="Tom Reyes")
LUND = source("lund")
HERALD = source("herald", "media_named")


def figures(made: Report) -> Mapping[str, Metric]:
    return {metric.name: metric for metric in measure(made)}


RETELLING = figures(retelling())


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("sourced_share", "8 of 8"),
        ("named_share", "1 of 8"),
        ("anonymous_share", "4 of 8"),
        ("anonymity_explained", "0 of 2"),
        ("distinct_sources", "5"),
        ("independent_roots", "1"),
        ("dominance", "2 of 6"),
        ("shannon", "4.76"),
        ("concentration", "0.22"),
        ("official_share", "2 of 8"),
        ("quote_ratio", "9 %"),
        ("second_hand_share", "7 of 8"),
        ("directness", "12"),
        ("hedge_load", "0.91"),
        ("responses", "2 of 3"),
        ("corroboration", "0 of 8"),
        ("duplication", "46 %"),
        ("reader_description", "0"),
    ],
)
def test_a_retelling_as_an_editor_reads_it(name: str, told: str) -> None:
    assert as_text(RETELLING[name]) == told


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("named_share", {"words": 20, "words_of": 178}),
        ("anonymous_share", {"hedges": 2, "vague": 4, "unnamed_media": 2}),
        ("anonymity_explained", {"with_basis": 0, "specific": 0, "weak_basis": 0}),
        ("distinct_sources", {"named": 1, "anonymous": 2, "outlets": 0}),
        ("independent_roots", {"sources": 5, "inferred": 1, "unnamed": 1, "root": "reports"}),
        ("dominance", {"n": 5, "top": "reports", "flag": 0, "roots_n": 1, "roots_share": 1.0}),
        ("shannon", {"evenness": 0.9697, "entropy": 1.5607, "roots_effective": 1.0, "roots_evenness": None}),
        ("concentration", {"gini": 0.1333, "inverse": 4.5, "roots_concentration": 1.0, "roots_gini": None}),
        ("official_share", {"sources": 2, "sources_of": 5}),
        ("quote_ratio", {"direct": 1, "direct_of": 8}),
        ("second_hand_share", {"unnamed": 5, "hedges": 2, "retelling": 1}),
        ("directness", {"mean": 23.2857, "minimum": 8, "scored": 7, "band": "E", "lede": "HS"}),
        ("directness", {"band_A": 0, "band_B": 1, "band_C": 1, "band_D": 0, "band_E": 5}),
        ("hedge_load", {"hedges": 2, "words": 219, "sourceless": 2, "sourceless_of": 7}),
        ("responses", {"Solberg/Ministry": "answered (unmarked)", "Norrland Steel": "no-reply (relayed)"}),
        ("responses", {"Auditor": "absent"}),
        ("corroboration", {"front": 0, "front_of": 2}),
        ("duplication", {"chrome": 74, "chrome_of": 491}),
        ("headline_support", {"verdict": "stronger", "best": 1, "best_class": "HS", "headline_class": "UA"}),
        ("headline_support", {"headline_commitment": "certain", "best_commitment": "hedged-by-writer"}),
    ],
)
def test_the_parts_of_a_retelling(name: str, parts: Mapping[str, Any]) -> None:
    assert {key: RETELLING[name].parts[key] for key in parts} == parts


@pytest.mark.parametrize(("name", "count", "of"), [("quote_ratio", 20, 219), ("duplication", 187, 406)])
def test_words_of_a_retelling(name: str, count: int, of: int) -> None:
    assert (RETELLING[name].count, RETELLING[name].of) == (count, of)


def test_codes_and_names_stand_in_the_order_of_the_scale() -> None:
    assert [(metric.code, metric.name) for metric in measure(retelling())] == [
        (f"M{n}", name) for n, name in enumerate(NAMES, start=1)
    ]


def test_metrics_that_a_report_has_do_not_matter() -> None:
    once = replace(retelling(), metrics=measure(retelling()))
    assert measure(once) == once.metrics


def story(*said: Attribution, sources: tuple[Source, ...] = (), classes: str = "", **more: object) -> Report:
    """Make a report with a sentence of five words for each attribution (or class)."""
    draft = Draft()
    names = classes.split() or ["AV"] * len(said)
    places = [draft.add(f"Crane {n} failed its test.") for n in range(len(names))]
    placed = tuple(
        replace(a, content=(places[n],) if n < len(places) and not a.content else a.content) for n, a in enumerate(said)
    )
    known = sources or tuple(dict.fromkeys(_sources_of(said)))
    sentences = tuple(
        sentence(n, place, names[n], *([n] if n < len(said) else []), score=_score(names[n]))
        for n, place in enumerate(places)
    )
    return report(draft.text, sentences=sentences, attributions=placed, sources=assign_roots(placed, known), **more)


CAST = {s.id: s for s in (VELHO, REYES, LUND, HERALD, REPORTS, OFFICIALS, LARSEN, SPOKESPERSON)}


def _sources_of(said: tuple[Attribution, ...]) -> list[Source]:
    return [CAST[a.source_id] for a in said if a.source_id]


def _score(class_: str) -> float | None:
    return None if class_ in {"N", "R", "B", "H"} else 22


@pytest.mark.parametrize("name", NAMES)
def test_nothing_to_measure_is_not_zero(name: str) -> None:
    metric = figures(report(""))[name]
    if name in {"distinct_sources", "independent_roots"}:
        assert metric.value == 0
    else:
        assert metric.value is None
        assert as_text(metric) == "n/a"


def said(by: Source | None, *relays: str | None, n: int = 1, start: int = 0, **more: object) -> list[Attribution]:
    return [attribution(start + i, by, *relays, **more) for i in range(n)]


@pytest.mark.parametrize(
    ("type_", "named", "m2", "m3", "vague"),
    [
        ("person_named", True, 1, 0, 0),
        ("org_named", True, 1, 0, 0),
        ("doc_named", True, 1, 0, 0),
        ("self", True, 1, 0, 0),
        ("post", True, 1, 0, 0),
        ("post", False, 0, 0, 0),
        ("media_named", True, 0, 0, 0),
        ("titled_unnamed", False, 0, 0, 0),
        ("anon_described", False, 0, 1, 0),
        ("anon_partial", False, 0, 1, 0),
        ("anon_vague", False, 0, 1, 1),
        ("collective", False, 0, 1, 1),
        ("media_unnamed", False, 0, 0, 0),
        ("doc_unnamed", False, 0, 0, 0),
    ],
)
def test_every_type_is_named_anonymous_or_neither(type_: str, named: bool, m2: int, m3: int, vague: int) -> None:
    one = source("one", type_, named=named)
    found = figures(story(attribution(0, one), sources=(one,)))
    assert (found["named_share"].count, found["anonymous_share"].count) == (m2, m3)
    assert found["anonymous_share"].parts["vague"] == vague
    assert found["distinct_sources"].parts["named"] == m2


def test_shares_by_words_of_content() -> None:
    long = attribution(0, VELHO, content=Span(0, 24))
    short = attribution(1, OFFICIALS, content=Span(25, 32))
    found = figures(story(long, short))
    assert (found["named_share"].parts["words"], found["named_share"].parts["words_of"]) == (5, 7)
    assert found["anonymous_share"].parts["words_share"] == round(2 / 7, 4)


def test_the_headline_is_in_no_figure() -> None:
    draft = Draft()
    headline, body = draft.add("Crane fails, Velho says"), draft.add("Reyes said the crane had failed.")
    rows = (sentence(0, headline, "H", 0, would_be="NP"), sentence(1, body, "NP", 1, score=88))
    sayings = (
        attribution(0, VELHO, content=Span(0, 11), cue=[Span(19, 23)]),
        attribution(1, REYES, content=Span(body.start + 11, body.end - 1), cue=[Span(body.start + 6, body.start + 10)]),
    )
    found = figures(
        report(draft.text, headline=(headline,), sentences=rows, attributions=sayings, sources=(VELHO, REYES))
    )
    assert (found["sourced_share"].of, found["named_share"].of, found["distinct_sources"].value) == (1, 1, 1)
    assert found["hedge_load"].parts["words"] == 6


def test_cues_of_one_chain_count_once() -> None:
    found = figures(story(attribution(0, VELHO), attribution(1, VELHO, content=Span(2, 5)), classes="NP"))
    assert found["named_share"].of == 1
    assert found["dominance"].of == 1


def test_who_cannot_be_resolved_is_no_distinct_source() -> None:
    found = figures(story(attribution(0, VELHO), attribution(1, OFFICIALS, resolved=False)))
    assert (found["distinct_sources"].value, found["named_share"].of) == (1, 2)


@pytest.mark.parametrize(
    ("facets", "explained", "based", "weak"),
    [
        pytest.param({}, 0, 0, 0, id="nothing"),
        pytest.param({"reason": "stock"}, 1, 0, 0, id="a stock reason counts"),
        pytest.param({"reason": "specific"}, 1, 0, 0, id="a specific reason"),
        pytest.param({"basis": "familiar"}, 0, 0, 1, id="familiar is no basis"),
        pytest.param({"basis": "participant"}, 0, 1, 0, id="who took part"),
    ],
)
def test_anonymity_explained(facets: dict[str, str], explained: int, based: int, weak: int) -> None:
    hidden = source("aide", "anon_partial", **facets)
    found = figures(story(attribution(0, hidden), attribution(1, VELHO), sources=(hidden, VELHO)))
    metric = found["anonymity_explained"]
    assert (metric.count, metric.of) == (explained, 1)
    assert (metric.parts["with_basis"], metric.parts["weak_basis"]) == (based, weak)
    assert metric.parts["specific"] == (facets.get("reason") == "specific")


def test_reader_description_is_the_mean_over_anonymous_sources() -> None:
    one, two = source("aide", "anon_partial", description=3), source("nurse", "anon_described", description=6)
    found = figures(story(*said(one), *said(two, start=1), *said(VELHO, start=2), sources=(one, two, VELHO)))
    assert (found["reader_description"].value, found["reader_description"].parts["sources"]) == (4.5, 2)


@pytest.mark.parametrize(
    ("uses", "share", "flag"),
    [
        pytest.param({VELHO: 3, REYES: 1, LUND: 1}, 0.6, 1, id="over one half of three"),
        pytest.param({VELHO: 2, REYES: 1, LUND: 1}, 0.5, 0, id="one half is not over it"),
        pytest.param({VELHO: 3, REYES: 1}, 0.75, 0, id="two sources always look so"),
    ],
)
def test_dominance(uses: dict[Source, int], share: float, flag: int) -> None:
    spoken = [s for s, n in uses.items() for _ in range(n)]
    metric = figures(story(*(attribution(n, s) for n, s in enumerate(spoken))))["dominance"]
    assert (metric.value, metric.parts["flag"], metric.parts["top"]) == (share, flag, "Ana Velho")


def test_indices_over_roots_see_through_many_speakers() -> None:
    relayed = [attribution(n, s, "NTV") for n, s in enumerate((VELHO, REYES, LUND))]
    found = figures(story(*relayed))
    assert (found["shannon"].value, found["shannon"].parts["roots_effective"]) == (3, 1)
    assert (found["concentration"].value, found["concentration"].parts["roots_concentration"]) == (0.3333, 1)
    assert (found["dominance"].value, found["dominance"].parts["roots_share"]) == (0.3333, 1)


@pytest.mark.parametrize(
    ("counts", "gini_", "herfindahl_", "evenness_"),
    [
        ([1], None, 1, None),
        ([2, 2], None, 0.5, 1),
        ([1, 1, 1], 0, 1 / 3, 1),
        ([2, 1, 1, 1, 1], 2 / 15, 2 / 9, 0.96972),
        ([8, 1, 1], 7 / 15, 0.66, 0.58168),
    ],
)
def test_indices(counts: list[int], gini_: float | None, herfindahl_: float, evenness_: float | None) -> None:
    assert gini(counts) == (None if gini_ is None else pytest.approx(gini_))
    assert herfindahl(counts) == pytest.approx(herfindahl_)
    assert evenness(counts) == (None if evenness_ is None else pytest.approx(evenness_, abs=1e-5))


@given(st.lists(st.integers(1, 50), min_size=3, max_size=20))
def test_indices_stay_in_their_ranges(counts: list[int]) -> None:
    tiny = 1e-9
    assert 1 / len(counts) - tiny <= herfindahl(counts) <= 1
    assert -tiny <= (gini(counts) or 0) < 1
    assert -tiny <= entropy(counts)
    assert (evenness(counts) or 0) <= 1 + tiny
    assert variation(counts, 20) <= 1 + tiny


def test_qualitative_variation_leaves_unknown_affiliations_out() -> None:
    one, two = source("one", affiliation="government"), source("two", "org_named", affiliation="corporate")
    three = source("three", "org_named")
    said_by = [attribution(n, s) for n, s in enumerate((one, two, three))]
    metric = figures(story(*said_by, sources=(one, two, three)))["qualitative_variation"]
    assert metric.value == round(13 / 12 * (1 - 5 / 9), 4)
    assert metric.parts == {"affiliations": round(12 / 11 * 0.5, 4), "affiliated": 2}


@pytest.mark.parametrize(
    ("attributions", "count", "unnamed", "hedges"),
    [
        pytest.param([*said(VELHO)], 0, 0, 0, id="said to us"),
        pytest.param([*said(VELHO, "NTV")], 1, 0, 0, id="a named relay"),
        pytest.param([*said(VELHO, "NTV", None)], 1, 1, 0, id="one of two is not named"),
        pytest.param([*said(HERALD)], 1, 0, 0, id="an outlet as source"),
        pytest.param([*said(REPORTS)], 1, 1, 0, id="an unnamed report"),
        pytest.param([*said(None)], 0, 0, 0, id="a hedge outside a retelling"),
        pytest.param([*said(VELHO, "NTV", n=3), *said(None, start=3)], 4, 0, 1, id="a hedge in a retelling"),
        pytest.param([*said(VELHO, "NTV", n=3), *said(None, "NTV", start=3)], 4, 0, 0, id="a hedge that NTV relays"),
    ],
)
def test_second_hand(attributions: list[Attribution], count: int, unnamed: int, hedges: int) -> None:
    metric = figures(story(*attributions))["second_hand_share"]
    assert (metric.count, metric.of) == (count, len(attributions))
    assert (metric.parts["unnamed"], metric.parts["hedges"]) == (unnamed, hedges)


@pytest.mark.parametrize(
    ("by", "count"),
    [
        pytest.param([(VELHO,), (REYES,)], 1, id="two sources of one claim"),
        pytest.param([(VELHO, "NTV"), (REYES, "NTV")], 0, id="by way of one outlet"),
        pytest.param([(VELHO, "NTV"), (REYES,)], 1, id="one of them told us"),
        pytest.param([(VELHO,), (None,)], 0, id="a hedge is no second root"),
    ],
)
def test_corroboration(by: list[tuple[Any, ...]], count: int) -> None:
    same = [attribution(n, s, *relays, content=Span(0, 20)) for n, (s, *relays) in enumerate(by)]
    metric = figures(story(*same, classes="NP"))["corroboration"]
    assert (metric.count, metric.of) == (count, 1)
    assert (metric.parts["front"], metric.parts["front_of"]) == (count, 1)


QUOTED = "“The dam will not hold,” Velho said. The “safe” dam reportedly leaks."


@pytest.mark.parametrize(
    ("by", "words", "direct"),
    [
        pytest.param(VELHO, 5, 1, id="a quotation with a speaker"),
        pytest.param(None, 0, 1, id="words in marks that nobody says"),
    ],
)
def test_quote_ratio(by: Source | None, words: int, direct: int) -> None:
    quotations = (
        Quotation(Span(0, 24), Span(1, 23), closed=True, turn=0),
        Quotation(Span(41, 47), Span(42, 46), closed=True, turn=1),
        Quotation(Span(5, 8), Span(5, 8), closed=True, turn=0, depth=1),
    )
    rows = (sentence(0, Span(0, 36), "NQ", 0, score=92), sentence(1, Span(37, 69), "UA", score=0))
    one = attribution(0, by, content=Span(1, 23))
    metric = figures(report(QUOTED, sentences=rows, attributions=(one,), sources=(VELHO,), quotations=quotations))[
        "quote_ratio"
    ]
    assert (metric.count, metric.of) == (words, 12)
    assert (metric.parts["direct"], metric.parts["direct_of"]) == (direct, 1)


@pytest.mark.parametrize(
    ("markers", "hedges"),
    [
        pytest.param([Marker("e", "evidential", Span(52, 62))], 1, id="an evidential"),
        pytest.param([Marker("h", "hedge", Span(52, 62), {"kind": "doubt"})], 1, id="a mark of doubt"),
        pytest.param([Marker("h", "hedge", Span(52, 62), {"kind": "modal"})], 0, id="a modal is no writer's hedge"),
        pytest.param([Marker("r", "response", Span(52, 62))], 0, id="another marker"),
        pytest.param([Marker("e", "evidential", Span(9, 13))], 0, id="inside a quotation"),
        pytest.param([Marker("e", "evidential", Span(70, 75))], 0, id="outside the sentences"),
        pytest.param([Marker("e", "evidential", Span(52, 62)), Marker("f", "evidential", Span(52, 62))], 1, id="once"),
    ],
)
def test_hedge_load(markers: list[Marker], hedges: int) -> None:
    rows = (sentence(0, Span(0, 36), "NQ", score=92), sentence(1, Span(37, 69), "HS", score=8))
    quotations = (
        Quotation(Span(0, 24), Span(1, 23), closed=True, turn=0),
        Quotation(Span(5, 8), Span(5, 8), closed=True, turn=0, depth=1),
    )
    text = QUOTED + " more words"
    metric = figures(report(text, sentences=rows, markers=tuple(markers), quotations=quotations))["hedge_load"]
    assert metric.value == round(100 * hedges / 12, 4)
    assert (metric.parts["sourceless"], metric.parts["sourceless_of"]) == (1, 2)


def test_only_scored_sentences_are_scored() -> None:
    metric = figures(story(classes="B AV N R UA"))["directness"]
    assert (metric.parts["scored"], metric.parts["lede"], metric.value) == (2, "B", 22)


@pytest.mark.parametrize(("median", "band"), [(85, "A"), (84.5, "B"), (39.3, "D"), (0, "E")])
def test_the_band_of_the_median(median: float, band: str) -> None:
    rows = (sentence(0, Span(0, 5), "AV", score=median),)
    assert figures(report("Words", sentences=rows))["directness"].parts["band"] == band


def test_bands_are_those_of_the_scale() -> None:
    scale = read_yaml(own_rules_folder() / "scale.yaml").data["scale"]
    assert {name: band["least"] for name, band in scale["bands"].items()} == OWN_BANDS == BANDS


def test_other_bands_may_be_given() -> None:
    metric = next(m for m in measure(story(*said(VELHO)), bands={"good": 10, "bad": 0}) if m.code == "M14")
    assert metric.parts["band"] == "good"


def test_a_party_with_two_statuses_has_both_and_hostile_names_do_no_harm() -> None:
    replies = (
        Response("name", "declined", "own", 0, 5),
        Response("name", "answered", "relayed", 6, 9),
        Response("code", "absent", "unmarked", None, None),
    )
    metric = figures(report("", responses=replies))["responses"]
    assert metric.parts == {"name": "declined (own), answered (relayed)", "code": "absent"}
    assert (metric.count, metric.of) == (1, 2)


def test_only_second_copies_are_duplication() -> None:
    draft = Draft()
    body, copy, share = draft.add("The dam holds."), draft.add("The dam holds."), draft.add("Share this")
    rows = (sentence(0, body, "B"),)
    out = (excluded(copy, "duplicate"), excluded(share, "chrome"))
    metric = figures(report(draft.text, sentences=rows, excluded=out))["duplication"]
    assert (metric.count, metric.of) == (3, 6)
    assert (metric.parts["chrome"], metric.parts["chrome_of"]) == (2, 8)


BODY = "Old dam may leak this spring, Velho said. Rain fell. Farmers meet on Monday at noon."
HEAD = "Old dam leaks"


def support(
    body: list[tuple[str, str, str]], *, head: str = HEAD, would_be: str = "UA", commitment: str = "certain"
) -> Metric:
    draft = Draft()
    headline = draft.add(head)
    rows = [sentence(0, headline, "H", would_be=would_be, commitment=commitment)]
    for words, class_, firmness in body:
        rows.append(sentence(len(rows), draft.add(words), class_, score=_score(class_), commitment=firmness))
    return figures(report(draft.text, headline=(headline,), sentences=tuple(rows)))["headline_support"]


RAIN = ("Rain fell on the town all night.", "B", "certain")


@pytest.mark.parametrize(
    ("body", "would_be", "commitment", "verdict", "best"),
    [
        pytest.param(
            [("The old dam leaks, Velho said.", "NP", "certain")], "UA", "certain", "supported", 1, id="as said"
        ),
        pytest.param([("The old dam leaks.", "UA", "certain")], "UA", "certain", "supported", 1, id="both bare"),
        pytest.param(
            [("The old dam may leak, Velho said.", "NP", "hedged-by-source")],
            "UA",
            "certain",
            "stronger",
            1,
            id="firmer",
        ),
        pytest.param(
            [("The old dam may leak, Velho said.", "NP", "hedged-by-source")],
            "UA",
            "hedged-by-writer",
            "supported",
            1,
            id="as hedged as the body",
        ),
        pytest.param(
            [("The old dam leaks, officials said.", "AV", "certain")], "UA", "certain", "stronger", 1, id="vague"
        ),
        pytest.param(
            [("The old dam leaks, reports say.", "UR", "certain")], "B", "certain", "stronger", 1, id="report"
        ),
        pytest.param(
            [("The old dam leaks, reports say.", "UR", "certain")], "UR", "certain", "supported", 1, id="says so"
        ),
        pytest.param(
            [("The old dam leaks, reports say.", "UR", "certain")], "NP", "certain", "stronger", 1, id="better"
        ),
        pytest.param(
            [("Velho denied the old dam leaks.", "NP", "denied")], "UA", "certain", "stronger", 1, id="denied"
        ),
        pytest.param([RAIN], "UA", "certain", "unsupported", None, id="nothing of the kind"),
        pytest.param(
            [("The dam is big.", "B", "certain")], "UA", "certain", "unsupported", None, id="one word is none"
        ),
        pytest.param(
            [("Does the old dam leak?", "N", "certain")], "UA", "certain", "unsupported", None, id="a question"
        ),
        pytest.param(
            [
                ("The old dam reportedly leaks.", "HS", "hedged-by-writer"),
                ("The old dam leaks, Velho said.", "NP", "certain"),
            ],
            "UA",
            "certain",
            "supported",
            2,
            id="a weak lede with better support below",
        ),
        pytest.param(
            [
                ("The old dam in Carrow leaks, reports say.", "UR", "certain"),
                ("The dam was old, Velho said.", "NP", "certain"),
            ],
            "UA",
            "certain",
            "stronger",
            1,
            id="a sentence that says less does not support it",
        ),
    ],
)
def test_headline_support(
    body: list[tuple[str, str, str]], would_be: str, commitment: str, verdict: str, best: int | None
) -> None:
    metric = support([RAIN, *body] if best is None else [*body, RAIN], would_be=would_be, commitment=commitment)
    assert (metric.parts["verdict"], metric.parts["best"]) == (verdict, best)


def test_a_version_that_says_nearly_as_much_may_bear_it_out() -> None:
    words = "old dam above Carrow leaks muddy brown water into seven cold river meadow"
    weak, better = (f"The {words}s at night.", "UR", "certain"), (f"The {words}s, Velho said.", "NP", "certain")
    metric = support([weak, better, RAIN], head=f"{words} by night")
    assert (metric.parts["verdict"], metric.parts["best"]) == ("supported", 2)


def test_plurals_and_possessives_match() -> None:
    assert support([("The dams' leak.", "B", "certain"), RAIN], head="Dam leaks").value == 1


def test_rare_words_of_the_headline_weigh_more() -> None:
    common = [(f"The old town {n} sleeps.", "B", "certain") for n in range(6)]
    metric = support([*common, ("Dam leaks here.", "B", "certain")], head="Old town dam leaks")
    assert metric.parts["best"] == 7


@pytest.mark.parametrize(
    "made",
    [
        pytest.param(report("Words", sentences=(sentence(0, Span(0, 5), "B"),)), id="no headline"),
        pytest.param(report("Words", sentences=(sentence(0, Span(0, 5), "H", would_be="N"),)), id="a bare heading"),
    ],
)
def test_without_a_headline_that_states_something(made: Report) -> None:
    metric = figures(made)["headline_support"]
    assert (metric.value, dict(metric.parts)) == (None, {})


@pytest.mark.parametrize(
    ("metric", "told"),
    [
        (Metric("M1", "x", 0.125, 1, 8), "1 of 8"),
        (Metric("M1", "x", 0.5, 5, 10), "50 %"),
        (Metric("M1", "x", 2 / 3, 6, 9), "6 of 9"),
        (Metric("M1", "x", None, 0, 0), "n/a"),
        (Metric("M1", "x", 0.0, 0, 12), "0 %"),
        (Metric("M1", "x", 23.2857), "23.29"),
        (Metric("M1", "x", 10.0), "10"),
        (Metric("M1", "x", 4.5), "4.5"),
    ],
)
def test_small_samples_are_told_as_counts(metric: Metric, told: str) -> None:
    assert as_text(metric) == told


def test_the_number_of_types_and_affiliations_is_that_of_the_taxonomy() -> None:
    assert len(set(SourceType) - {SourceType.NONE, SourceType.DEFERRED}) == TYPES
