"""That each construction is told from its neighbours by the spans and the text."""

from __future__ import annotations

import pytest

from constructions import CONSTRUCTIONS, Told, constructions
from marked import read

LEAD = "Pier closed\n\n"
SHOWN = {
    "headline": "[s|Reyes] [q|says] [c|the pier is rotten]\n\nThe pier was closed.",
    "follow-on paragraph": LEAD + "[c|“It is rotten,”] [s|Reyes] [q|said].\n[c|“We must act.”]",
    "split quotation": LEAD + "[c|“It is rotten,”] [q|said] [s|Reyes], [c|“and we knew it.”]",
    "part quotation": LEAD + "[s|Reyes] [q|called] the pier [c|“rotten to the core”].",
    "whole quotation": LEAD + "[c|“The pier has been rotten for years,”] [s|Reyes] [q|said].",
    "colon": LEAD + "[s|Reyes][q|:] [c|the pier must go].",
    "inverted tag": LEAD + "[c|The pier must go], [q|warned] [s|Tom Reyes].",
    "according to": LEAD + "[c|The pier is rotten], [q|according to] [s|Reyes].",
    "passive": LEAD + "[s|Reyes] [q|was quoted as saying] [c|that the pier is rotten].",
    "nominal cue": LEAD + "[s|Reyes] repeated his [q|claim] [c|that the pier is rotten].",
    "relative clause": LEAD + "The mayor, [s|who] [q|said] [c|that the pier is rotten], left.",
    "conjoined": LEAD + "[s|Reyes] closed the pier, [q|saying] [c|that it was rotten].",
    "document as subject": LEAD + "[s|A council report] [q|found] [c|that the pier is rotten].",
    "no source": LEAD + "It was [q|reported] [c|that the pier is rotten].",
    "other": LEAD + "[s|Reyes] [q|said] [c|that the pier is rotten].",
}


@pytest.mark.parametrize(("name", "marked"), SHOWN.items(), ids=SHOWN.keys())
def test_a_construction_is_named(name: str, marked: str) -> None:
    assert name in constructions(_told(marked))


@pytest.mark.parametrize("name", [*CONSTRUCTIONS])
def test_a_plain_report_shows_no_other_construction(name: str) -> None:
    assert name not in constructions(_told(SHOWN["other"]))


def test_what_the_caller_knows_is_named_too() -> None:
    told = _told(SHOWN["other"])
    known = Told(told.text, told.source, told.cue, told.content, shared=True, inner=True)
    assert constructions(known) == ("nested", "conjoined")


def test_the_paragraphs_around_are_whole_lines() -> None:
    told = _told(SHOWN["follow-on paragraph"])
    start, end = told.paragraphs
    assert told.text[start:end] == "“It is rotten,” Reyes said.\n“We must act.”"


def _told(marked: str) -> Told:
    text, (roles,) = read(marked)
    return Told(text, roles["source"], roles["cue"], roles["content"])
