"""The verdict in one line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from attribution.graph import assign_roots, build_graph
from attribution.metrics import measure, verdict
from attribution.model import Report, Response, Source, Span
from builders import Draft, attribution, excluded, report, sentence, source
from retelling import retelling

VELHO, REYES = source("velho", name="Ana Velho"), source("reyes", name="Tom Reyes")
AIDE = source("aide", "anon_partial", reason="specific")
OFFICIALS = source("officials", "anon_vague")
OUTLET = source("ntv", "media_named", name="NTV")
OURSELVES = source("self", "self", name=None)


def test_a_retelling() -> None:
    assert verdict(retelling()) == (
        "8 sourced of 8; 1 named source, 1 root (unnamed report, inferred for 1 of 5 sources); second-hand 7 of 8; "
        "0 of 2 anonymous explained; median directness 12 (E); response: Solberg/Ministry answered (unmarked), "
        "Norrland Steel no reply (relayed), Auditor absent; duplicate body 46 %, chrome removed; "
        "headline stronger than body."
    )


def story(*said: tuple[Source | None, *tuple[str | None, ...]], **more: object) -> Report:
    """Make a report of one sentence for each attribution, with a score of 80."""
    draft = Draft()
    places = [draft.add(f"Crane {n} failed its test.") for n in range(len(said))]
    rows = tuple(sentence(n, place, "NP", n, score=80) for n, place in enumerate(places))
    attributions = tuple(attribution(n, by, *relays, content=places[n]) for n, (by, *relays) in enumerate(said))
    sources = assign_roots(attributions, list(dict.fromkeys(by for by, *_ in said if by)))
    graph = build_graph(draft.text, rows, attributions, sources)
    parts = {"sentences": rows, "attributions": attributions, "sources": sources, "graph": graph}
    return report(draft.text, **{**parts, **more})


@pytest.mark.parametrize(
    ("made", "line"),
    [
        pytest.param(
            story((VELHO,)),
            "1 sourced of 1; 1 named source, 1 root (Ana Velho); median directness 80 (B).",
            id="one source",
        ),
        pytest.param(
            story((VELHO,), (REYES,)),
            "2 sourced of 2; 2 named sources, 2 roots; median directness 80 (B).",
            id="two sources",
        ),
        pytest.param(
            story((OFFICIALS,), (AIDE,)),
            "2 sourced of 2; 0 named sources, 2 roots; 1 of 2 anonymous explained; median directness 80 (B).",
            id="nobody named",
        ),
        pytest.param(
            story((VELHO, "NTV"), (REYES, "NTV")),
            "2 sourced of 2; 2 named sources, 1 root (NTV); second-hand 2 of 2; median directness 80 (B).",
            id="a root that only relays has its name",
        ),
        pytest.param(
            story((OUTLET,)),
            "1 sourced of 1; 0 named sources, 1 root (NTV); second-hand 1 of 1; median directness 80 (B).",
            id="an outlet is a root and no named source",
        ),
        pytest.param(
            story((VELHO, None)),
            "1 sourced of 1; 1 named source, 1 root (not named); second-hand 1 of 1; median directness 80 (B).",
            id="the made-up root",
        ),
        pytest.param(
            story((OURSELVES,)),
            "1 sourced of 1; 1 named source, 1 root (this outlet); median directness 80 (B).",
            id="our own eyes",
        ),
        pytest.param(
            story((None,)),
            "1 sourced of 1; no source; median directness 80 (B).",
            id="nothing but hearsay",
        ),
        pytest.param(
            story(*[(VELHO,)] * 9, *[(VELHO, "NTV")] * 3),
            "12 sourced of 12; 1 named source, 1 root (Ana Velho); second-hand 25 %; median directness 80 (B).",
            id="percent in large samples",
        ),
        pytest.param(
            report("The dam holds.", sentences=(sentence(0, Span(0, 14), "B"),)),
            "0 sourced of 1; no source.",
            id="nothing scored",
        ),
        pytest.param(report(""), "no sentences to judge.", id="nothing at all"),
    ],
)
def test_parts_that_do_not_apply_are_left_out(made: Report, line: str) -> None:
    assert verdict(made) == line


@pytest.mark.parametrize(
    ("status", "by", "told"),
    [
        ("answered", "own", "answered (own)"),
        ("declined", "unmarked", "declined (unmarked)"),
        ("no-reply", "relayed", "no reply (relayed)"),
        ("sought-unspecified", "own", "asked (own)"),
        ("absent", "unmarked", "absent"),
    ],
)
def test_responses(status: str, by: str, told: str) -> None:
    made = story((VELHO,), responses=(Response("Norrland Steel", status, by, None, None),))
    assert f"; response: Norrland Steel {told}." in verdict(made)


@pytest.mark.parametrize(
    ("reasons", "told"),
    [
        (["chrome"], "; chrome removed."),
        (["disclaimer"], "; chrome removed."),
        (["furniture"], None),
        (["duplicate"], "; duplicate body 50 %."),
        (["duplicate", "chrome"], "; duplicate body 50 %, chrome removed."),
    ],
)
def test_hygiene(reasons: list[str], told: str | None) -> None:
    draft = Draft()
    body = draft.add("The old dam on the river has been leaking for weeks.")
    out = tuple(excluded(draft.add("The old dam on the river has been leaking for weeks."), r) for r in reasons)
    line = verdict(report(draft.text, sentences=(sentence(0, body, "B"),), excluded=out))
    assert line.endswith(told or "no source.")


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("Old dam leaks", "; headline stronger than body."),
        ("Mayor resigns", "; headline not borne out by body."),
        ("Dam reportedly leaks", "no source."),
    ],
)
def test_headline(headline: str, told: str) -> None:
    draft = Draft()
    head, body = draft.add(headline), draft.add("The old dam reportedly leaks.")
    commitment, would_be = ("hedged-by-writer", "HS") if "reportedly" in headline else ("certain", "UA")
    rows = (
        sentence(0, head, "H", would_be=would_be, commitment=commitment),
        sentence(1, body, "HS", score=8, commitment="hedged-by-writer"),
    )
    line = verdict(report(draft.text, headline=(head,), sentences=rows))
    assert line.replace("; median directness 8 (E)", "").endswith(told)


def test_figures_that_a_report_has_are_used() -> None:
    made = retelling()
    measured = measure(made, bands={"poor": 0})
    assert "median directness 12 (poor)" in verdict(replace(made, metrics=measured))
