"""What the adapter to PolNeAR's conventions moves, and that it makes nothing."""

from __future__ import annotations

from typing import Any

import pytest

from marked import read
from polnear_adapter import polnear_document


def as_report(text: str, attributions: list[dict[str, Any]]) -> dict[str, Any]:
    rows = [
        {"id": a["id"], "parent": None}
        | {role: [{"start": s, "end": e} for s, e in a[role]] for role in ("source", "cue", "content")}
        for a in attributions
    ]
    return {"text": text, "attributions": rows}


def told(text: str, document: dict[str, Any]) -> list[dict[str, list[str]]]:
    return [
        {role: [text[s:e] for s, e in a[role]] for role in ("source", "cue", "content")}
        for a in document["attributions"]
    ]


MOVED = {
    "spans that fit stay": (
        "[s|Ana Velho] [q|said] [c|the bridge was unsafe].",
        "[s|Ana Velho] [q|said] [c|the bridge was unsafe].",
    ),
    "the opening that joins the content": (
        "[s|Tom Reyes] [q|said] that [c|the ferry was late].",
        "[s|Tom Reyes] [q|said] [c|that the ferry was late].",
    ),
    "that stays out where it is the source": (
        "He wrote a letter [s|that ][q|warned] [c|of floods].",
        "He wrote a letter [s|that] [q|warned of] [c|floods].",
    ),
    "a relative pronoun before the cue is the source": (
        "It was [s|a clerk], who also [q|said] [c|the ferry was late].",
        "It was a clerk, [s|who] [q|also said] [c|the ferry was late].",
    ),
    "a final full stop goes out": (
        "[s|Lund] [q|said] [c|the mill would close.]",
        "[s|Lund] [q|said] [c|the mill would close].",
    ),
    "a stop of initials stays in": (
        "[s|Lund] [q|said] [c|the mill would move to the U.S.]",
        "[s|Lund] [q|said] [c|the mill would move to the U.S.]",
    ),
    "curly marks join the content, with the comma inside": (
        "“[c|The mill will close],” [s|Lund] [q|said].",
        "[c|“The mill will close,”] [s|Lund] [q|said].",
    ),
    "straight marks join the content, with the stop inside": (
        '[s|Lund] [q|said], "[c|The mill will close]."',
        '[s|Lund] [q|said], [c|"The mill will close."]',
    ),
    "single marks join, an apostrophe in a word does not": (
        "[s|Lund] [q|said] ‘[c|the mill’s roof leaks]’.",
        "[s|Lund] [q|said] [c|‘the mill’s roof leaks’].",
    ),
    "the comma before the cue goes out": (
        "[c|The mill will close,] [s|Lund] [q|said].",
        "[c|The mill will close], [s|Lund] [q|said].",
    ),
    "auxiliaries and negation join the cue": (
        "[s|Lund] has not [q|said] [c|who will pay].",
        "[s|Lund] [q|has not said] [c|who will pay].",
    ),
    "contracted auxiliaries join the cue": (
        "[s|She]’s [q|said] [c|the roof leaks].",
        "[s|She][q|’s said] [c|the roof leaks].",
    ),
    "contracted negation joins the cue": (
        "[s|Lund] doesn't [q|think] [c|the roof leaks].",
        "[s|Lund] [q|doesn't think] [c|the roof leaks].",
    ),
    "adverbs before the cue join it": (
        "[s|Reyes] also repeatedly [q|warned] that [c|the pier was rotten].",
        "[s|Reyes] [q|also repeatedly warned] [c|that the pier was rotten].",
    ),
    "an adverb of the source stays there": (
        "[s|The weekly] [q|said] [c|the pier was rotten].",
        "[s|The weekly] [q|said] [c|the pier was rotten].",
    ),
    "a preposition before the content joins the cue": (
        "[s|Reyes] [q|complained] about [c|the rotten pier].",
        "[s|Reyes] [q|complained about] [c|the rotten pier].",
    ),
    "a preposition that the content holds goes over": (
        "[s|Reyes] [q|complained] [c|about the rotten pier].",
        "[s|Reyes] [q|complained about] [c|the rotten pier].",
    ),
    "a preposition with other words after it stays out": (
        "[s|Reyes] [q|said] on Friday [c|the pier was rotten].",
        "[s|Reyes] [q|said] on Friday [c|the pier was rotten].",
    ),
    "the colon joins the cue": (
        "[s|She] [q|said]: “[c|No boat left]”.",
        "[s|She] [q|said:] [c|“No boat left”].",
    ),
    "a broken cue is made whole": (
        "[s|Holm] [q|made] it very [q|clear] that [c|she would stay].",
        "[s|Holm] [q|made it very clear] [c|that she would stay].",
    ),
    "a cue stays broken around its source": (
        "[q|In the words] of [s|Holm], [c|it was a bad year], [q|added] the aide.",
        "[q|In the words] of [s|Holm], [c|it was a bad year], [q|added] the aide.",
    ),
    "a content around the cue keeps its pieces": (
        "[c|The pier, ][s|Reyes] [q|said], [c|was rotten.]",
        "[c|The pier], [s|Reyes] [q|said], [c|was rotten].",
    ),
    "cue and content share no word": (
        "[s|Velho] [q|reportedly] [c|promised a new school].",
        "[s|Velho] [q|reportedly] [c|promised a new school].",
    ),
    "an appositive keeps its closing comma": (
        "[s|Ida Lund, a nurse at the clinic], [q|said] [c|the ward was full].",
        "[s|Ida Lund, a nurse at the clinic,] [q|said] [c|the ward was full].",
    ),
    "a comma after a bare name goes out": (
        "According to [s|Lund,] [c|the ward was full].",
        "According to [s|Lund], [c|the ward was full].",
    ),
}


@pytest.mark.parametrize(("given", "expected"), MOVED.values(), ids=MOVED.keys())
def test_edges_move_to_polnear_conventions(given: str, expected: str) -> None:
    text, attributions = read(given)
    same_text, wanted = read(expected)
    assert text == same_text
    assert told(text, polnear_document(as_report(text, attributions), "a")) == told(text, {"attributions": wanted})


def test_the_cue_is_cut_out_of_a_content_that_holds_it() -> None:
    text = "Velho reportedly promised a new school."
    report = as_report(text, [{"id": 0, "source": [], "cue": [(6, 16)], "content": [(0, 38)]}])
    assert told(text, polnear_document(report, "a")) == [
        {"source": [], "cue": ["reportedly"], "content": ["Velho", "promised a new school"]}
    ]


INNER = "[s1|Reyes] [q1|said] [c1|that Lund told him the ward was full]."


def inner_report(**changes: Any) -> dict[str, Any]:
    text, attributions = read(INNER)
    start = text.index("Lund")
    attributions.append({"id": 2, "source": [(start, start + 4)], "cue": [(start + 5, start + 9)]})
    attributions[1]["content"] = [(text.index("the ward"), len(text) - 1)]
    report = as_report(text, attributions)
    report["attributions"][1].update(changes)
    return report


DROPPED = {
    "a cue inside another's content": {},
    "a parent": {"parent": 1, "cue": [{"start": 0, "end": 5}]},
    "no content": {"content": [], "cue": [{"start": 0, "end": 5}]},
}


@pytest.mark.parametrize("changes", DROPPED.values(), ids=DROPPED.keys())
def test_inner_and_empty_attributions_are_dropped(changes: dict[str, Any]) -> None:
    document = polnear_document(inner_report(**changes), "a")
    assert [a["id"] for a in document["attributions"]] == ["1"]


def test_one_of_two_that_hold_each_other_is_not_lost() -> None:
    text = "one two three four"
    each = [{"id": n, "source": [], "cue": [(0, 3)], "content": [(0, 18)]} for n in (1, 2)]
    assert len(polnear_document(as_report(text, each), "a")["attributions"]) == 2


def test_the_document_has_the_id_and_spans_as_polnear_writes_them() -> None:
    text, attributions = read("[s7|Reyes] [q7|said] [c7|no boat left].")
    assert polnear_document(as_report(text, attributions), "courier_1") == {
        "id": "courier_1",
        "attributions": [{"id": "7", "source": [[0, 5]], "cue": [[6, 10]], "content": [[11, 23]]}],
    }
