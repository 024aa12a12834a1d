"""Which parts of a text are the article, and what is told of the rest."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attribution.language.layout.paragraphs import count_words
from conftest import SHARED
from layouts import excluded, layout_of, told

BODY = """\
According to reports, Solberg named her price at a dinner with the harbour master of Port Carrow in late April.
Officials cited in the report said the harbour master wanted two ferry routes back. Solberg allegedly told him that \
the coast guard would drop its case against his brother.
Sources told the report that the offer put nine years of work against smugglers at risk.
“No skipper on this coast will trust the ministry again, and they are right,” Erik Larsen, a pilot who had steered \
the patrols, was quoted as saying.
“Never,” he added.
A deputy spokesperson for the ministry defended the dinner, stating that it had brought the ferries back.
"""
REWRITE = f"""
503
Sorry!!
Error! We are sorry, but the page you wanted has moved.
Minister trades coast guard case for pier at Port Carrow
(NORDWIRE) Transport minister Karin Solberg reportedly promised to drop a case in return for a pier.
{BODY}{BODY}
Legal Disclaimer:
NORDWIRE gives out this
text “as is”, without any warranty. We take
no responsibility for its content or errors.
Comments
No comment
"""


def lines(text: str) -> list[str]:
    return text.strip().split("\n")


def test_a_rewrite_with_its_page_is_taken_apart() -> None:
    page = lines(REWRITE)
    assert told(REWRITE) == [
        ("chrome", "503"),
        ("chrome", "Sorry!!"),
        ("chrome", page[2]),
        ("headline", page[3]),
        ("furniture", "(NORDWIRE)"),
        ("body", page[4].removeprefix("(NORDWIRE) ")),
        *(("body", line) for line in lines(BODY)),
        ("duplicate", BODY.strip()),
        ("disclaimer", "Legal Disclaimer:"),
        ("disclaimer", "\n".join(page[-5:-2])),
        ("chrome", "Comments"),
        ("chrome", "No comment"),
    ]


def test_each_exclusion_names_the_rule_that_made_it() -> None:
    rules = [part.rule for part in layout_of(REWRITE).exclusions]
    assert rules == [
        "chrome/error-code",
        "chrome/error-word",
        "chrome/error-message",
        "furniture/agency-tag",
        "HYG801",
        "disclaimer/heading",
        "disclaimer/as-is",
        "chrome/comments",
        "chrome/comment-widget",
    ]


@pytest.mark.shared
def test_the_specimen_is_taken_apart() -> None:
    text = (SHARED / "specimen" / "article.txt").read_text(encoding="utf-8")
    parts = told(text)
    words = {
        kind: sum(count_words(words) for part, words in parts if part == kind)
        for kind in ("headline", "body", "duplicate")
    }
    assert words == {"headline": 11, "body": 219, "duplicate": 187}
    assert sum(count_words(words) for kind, words in parts if kind in {"chrome", "disclaimer", "furniture"}) == 74
    assert [kind for kind, _ in parts] == (
        ["chrome"] * 3 + ["headline", "furniture"] + ["body"] * 6 + ["duplicate", "disclaimer", "disclaimer"]
    ) + ["chrome"] * 2


LEDE = "Mayor Tom Reyes told the council on Monday that the city would publish the audit in May."
NEXT = "The audit of the port had been due in January, and two members had asked for it in writing."
LAST = "Council member Ida Lund asked why the auditors had been sent home twice before they could finish."
STORY = f"{LEDE}\n\n{NEXT}\n\n{LAST}"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param(f"{LEDE} {NEXT} {LEDE} {LAST}", [LEDE], id="a sentence in the middle of its paragraph"),
        pytest.param(f"{STORY}\n\n{STORY}\n\n{STORY}", [f"{STORY}\n\n{STORY}"], id="three prints are one first copy"),
        pytest.param(f"{LEDE}\n\n{LEDE.upper()}", [LEDE.upper()], id="capitals make no other sentence"),
        pytest.param(
            f'“It’s late,” {LEDE}\n\n"It\'s late," {LEDE}', [f'"It\'s late," {LEDE}'], id="nor do quotation marks"
        ),
        pytest.param(f"{STORY}\n\n{NEXT[:-1]} again.", [f"{NEXT[:-1]} again."], id="nor one word at the end"),
        pytest.param(f"{LEDE}\n\n{LEDE.replace('Monday', 'Friday')}", [], id="a word changed in the middle does"),
        pytest.param(f"{STORY}\n\n“the city would publish the audit in May”", [], id="a pull-quote is no copy"),
        pytest.param(f"Vote at noon:\n\n{LEDE}\n\nVote at noon:\n\n{NEXT}", [], id="a short label is no copy"),
        pytest.param(f"So it goes.\n\n{LEDE}\n\nSo it goes.\n\n{NEXT}\n\nSo it goes.", [], id="nor is a refrain"),
        pytest.param(
            f"{LEDE}\n\n“No.”\n\n{LEDE}\n\n“No.”", [f"{LEDE}\n\n“No.”"], id="a short line goes with the copies round it"
        ),
        pytest.param(f"{LEDE[:-1]}\n\n{LEDE}\n\n{NEXT}", [], id="a headline is the first copy of nothing"),
        pytest.param(f"FILE PHOTO: Reyes in May. {LEDE}\n\n{LEDE}\n\n{NEXT}", [], id="nor is a caption"),
        pytest.param(f"CARROW — {LEDE}\n\n{NEXT}\n\n{LEDE}", [LEDE], id="a dateline makes no other sentence"),
        pytest.param(f"{LEDE}\r\n\r\n{LEDE}\r\n", [LEDE], id="line ends of other systems"),
    ],
)
def test_second_copies(text: str, parts: list[str]) -> None:
    assert [words for kind, words in excluded(text) if kind == "duplicate"] == parts


def test_what_a_second_copy_leaves_of_a_paragraph_is_two_paragraphs() -> None:
    assert told(f"{LEDE} {NEXT}\n\n{LAST} {LEDE} They went home.") == [
        ("body", f"{LEDE} {NEXT}"),
        ("body", LAST),
        ("duplicate", LEDE),
        ("body", "They went home."),
    ]


LEGAL = "Disclaimer: the Courier does not answer for what is said by others on any of its pages."
READER = "I have lived at the port for forty years and never saw an audit that came on time."
LONG = " ".join([LEDE, NEXT, LAST] * 4)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        pytest.param(f"{STORY}\n\n{LEGAL}\n\n{LEGAL}", ["disclaimer", "duplicate"], id="a disclaimer printed twice"),
        pytest.param(f"{STORY}\n\nComments\n\n{READER}", ["chrome"], id="readers speak under the article"),
        pytest.param(f"Comments\n\n{STORY}\n\n{READER}", ["chrome"], id="a link to comments takes nothing with it"),
        pytest.param(f"{STORY}\n\nDisclaimer\n\n{READER}", ["disclaimer"], id="legal text needs no known words"),
        pytest.param(f"{LEDE}\n\n***\n\n{NEXT}\n\n___", ["furniture", "furniture"], id="rules between parts"),
        pytest.param(
            f"Reyes was asked about it.\n\n“No comment.”\n\n{LEDE}", [], id="a quoted no comment is an answer"
        ),
        pytest.param(f"“No comment,” said Reyes.\n\n{LEDE}", [], id="and so is a told one"),
        pytest.param(f"{STORY}\n\nHe shared this with the council.", [], id="sharing is no button"),
        pytest.param(f"{STORY}\n\nThe page said: “page not found”.", [], id="a story about an error page"),
        pytest.param(f"{STORY}\n\nThe ministry said the site was down.", [], id="a site that was down"),
        pytest.param("403\n\nShare | Tweet\n\nNo comment", ["chrome"] * 3, id="only chrome"),
        pytest.param(" \n\n\t\n", [], id="nothing at all"),
    ],
)
def test_the_frame_of_an_article(text: str, parts: list[str]) -> None:
    assert [kind for kind, _ in excluded(text)] == parts


def test_titles_of_other_stories_go_with_their_heading_and_the_next_prose_stays() -> None:
    text = f"{LONG}\n\nRead more:\nHarbour opens late\nTwo cranes fall\n\n{READER}"
    assert told(text)[-2:] == [("chrome", "Read more:\nHarbour opens late\nTwo cranes fall"), ("body", READER)]


def test_a_long_paragraph_loses_only_the_sentence_that_is_no_article() -> None:
    legal = "The views expressed here are the author's own."
    text = f"{LONG.replace('Monday', 'Friday', 1)} {legal} They went home."
    assert ("disclaimer", legal) in told(text)
    assert told(text)[-1] == ("body", "They went home.")


def test_a_sentence_starts_after_its_dateline() -> None:
    assert told(f"PORT CARROW, May 3 (NTV) - {LEDE}\n\n{NEXT}")[:2] == [
        ("furniture", "PORT CARROW, May 3 (NTV) -"),
        ("body", LEDE),
    ]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        pytest.param("Two cranes — both new — fell.", 5, id="a dash is no word"),
        pytest.param("The MS-13 case, No. 4,\nis Reyes’s.", 7, id="marks inside words do not part them"),
        pytest.param("", 0, id="nothing"),
        pytest.param("… *** —", 0, id="marks alone"),
    ],
)
def test_words_are_runs_with_a_letter_or_a_digit(text: str, number: int) -> None:
    assert count_words(text) == number


PIECES = st.one_of(
    st.text(max_size=80),
    st.sampled_from(
        [*lines(REWRITE), LEGAL, READER, "Read more:", "OSLO — ", "(NTV) ", "By Ana Velho", "FILE PHOTO: x", "***"]
    ),
)


@settings(max_examples=150)
@given(st.lists(PIECES, max_size=14), st.sampled_from(["\n", "\n\n", " ", "\r\n", "\u2028"]))
def test_any_text_falls_into_parts_that_lose_and_share_nothing(pieces: list[str], join: str) -> None:
    text = join.join(pieces)
    layout = layout_of(text)
    spans = sorted(
        [(p.span.start, p.span.end) for p in layout.paragraphs] + [(e.start, e.end) for e in layout.exclusions]
    )
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))
    assert list(layout.exclusions) == sorted(layout.exclusions)
    assert [paragraph.index for paragraph in layout.paragraphs] == list(range(len(layout.paragraphs)))
    held = {place for start, end in spans for place in range(start, end)}
    assert not [place for place, character in enumerate(text) if character.isalnum() and place not in held]
