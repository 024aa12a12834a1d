"""Where sentences begin: a row for each thing that looks like an end and is none, or the other way round."""

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attribution.language.sentences import abbreviations, sentence_starts
from attribution.ruleset import load_rules

WORDS = abbreviations(load_rules())

ROWS = {
    "two": "He left.|She stayed.",
    "question": "Who left?|Nobody knew.",
    "exclamation": "Go!|He went.",
    "both": "Over?!|Yes.",
    "no-space-is-no-end": "It ended.He left.",
    "several-spaces": "He left.|  She stayed.",
    "line-end": "He left.|\nShe stayed.",
    "no-break-space": "He left.|\u00a0She stayed.",
    "starts-after-space": "  He left.|She stayed.",
    # Titles and other abbreviations.
    "title": "Dr. Velho left.",
    "titles": "Mr. and Mrs. Reyes met Lt. Gov. Holm, Col. Larsen and Sen. Aker.",
    "title-before-an-opener-of-sentences": "He met Rep. The and left.",
    "saint": "St. Mary's church is shut.",
    "street-at-the-end": "She lives on Main St.|The house is red.",
    "versus": "Reyes v. Lund was heard.|It was short.",
    "latin": "Some left, e.g. Holm, i.e. two.|Others stayed.",
    "number": "Line No. 4 is shut.|No. 10 said so.",
    "the-word-no": "He said no.|Then he left.",
    "page": "It is on p. 4 of the file.",
    "month-and-day": "It began on Jan. 4 in Carrow.",
    "month-at-the-end": "It began in Jan.|The rest came later.",
    "country": "The U.S. Treasury met the U.K. Home Office.",
    "country-at-the-end": "She works for the U.S.|The deal is off.",
    "country-without-stops": "She works for the US.|The deal is off.",
    "state": "He is from Carrow, Conn., and left.|He is from Carrow, Conn.|The town is small.",
    "capital": "He is from Washington, D.C.|He left.",
    "firm": "Norrland Steel Inc. and Carrow Corp. Bank fell.",
    "firm-at-the-end": "He runs Norrland Steel Inc.|The firm fell.",
    "junior": "Tom Reyes Jr. Said Holm stayed.|He met Tom Reyes Jr.|He left.",
    "degree": "She has a Ph.D. in law.|He has a Ph.D.|The rest have none.",
    "name-with-a-figure": "He led the KR-13.|They left.|KR-13 stayed.",
    # Times.
    "afternoon-before-the-day": "It came at 6 p.m. Monday.",
    "afternoon-at-the-end": "It came at 6 p.m.|The train left.",
    "morning-at-the-end": "It came at 10 a.m.|He left.",
    "morning-before-a-name-is-left-whole": "It came at 10 a.m. Reyes left.",
    # Initials and letters.
    "initials": "J. D. Lund left.|J.D. Lund stayed.",
    "initial-before-an-opener": "He took plan B.|The rest took plan A.",
    "initial-before-an-initial-that-opens": "By J. A. Lund of the Courier.",
    # Numbers.
    "decimal": "It grew 3.5 percent.|It fell.",
    "figure-opens": "It fell.|4 firms closed.",
    "year-ends": "It was 1999.|2000 was better.",
    # Quotation marks and brackets.
    "quotation-then-sentence": "“We go.”|Lund left.",
    "two-quotations": '"No."|"Yes."',
    "several-sentences-inside": "“We go.|We stay,” Lund said.",
    "tag-after-a-comma": "“We go,” Lund said.|“We stay.”",
    "tag-after-a-question": "“Why?” he asked.|“Why?” she asked.",
    "tag-after-a-shout": "“Go!” said Lund.",
    "last-word-quoted": "He said “no.”|Then he left.",
    "single-marks": "She said: ‘No.’|He left.",
    "stop-after-the-marks": "He called it “odd”.|She left.",
    "opens-with-a-quotation": "He told me.|“It is over,” she said.",
    "brackets": "(He left.)|She stayed.",
    "stop-after-brackets": "He left [on Friday].|She stayed.",
    "abbreviation-in-brackets": "He left (cf. Holm).|She stayed.",
    # Dots of omission.
    "dots-go-on": "Wait... what?|He left.",
    "dots-end": "He was...|Lund left.",
    "one-sign-goes-on": "Well… he left.",
    "one-sign-ends": "Well…|Lund left.",
    "opens-with-dots": "He left.|…and came back.",
    # Small letters.
    "small-letter-goes-on": "He left the co. of friends.",
    "i-contraction-in-small-letters": "He left.|i’m here.",
    "name-with-an-inner-capital": "It fell.|eBay and iPhone sales rose.",
    "one-sentence": "He left",
    "only-a-stop": ".",
}


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS.keys())
def test_sentence_starts(row: str) -> None:
    text = re.sub(r"\|(\s*)", lambda match: match[1] or " ", row)
    starts = (*sentence_starts(text, WORDS), len(text))
    found = [text[start:end].strip() for start, end in pairwise(starts)]
    assert found == [part.strip() for part in row.split("|")]


@pytest.mark.parametrize(
    ("text", "starts"), [("", (0,)), ("   ", (3,)), ("  a. B.", (2, 5))], ids=["empty", "space", "two"]
)
def test_offsets(text: str, starts: tuple[int, ...]) -> None:
    assert sentence_starts(text, WORDS) == starts


@settings(max_examples=300)
@given(st.one_of(st.text(), st.text(alphabet="aB.!?…”\" )(\n1'", max_size=60)))
def test_starts_are_in_order_and_inside(text: str) -> None:
    starts = sentence_starts(text, WORDS)
    assert list(starts) == sorted(set(starts))
    assert all(0 <= start <= len(text) for start in starts)
    assert all(not text[start].isspace() for start in starts if start < len(text))


def test_long_rows_of_stops_are_read_in_one_go() -> None:
    assert sentence_starts("." * 20_000 + "x", WORDS) == (0,)
