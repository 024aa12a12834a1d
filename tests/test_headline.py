"""What is headline, what is deck, and what is already the story."""

from __future__ import annotations

import pytest

from layouts import headlines

LEDE = (
    "Mayor Tom Reyes told the council of Port Carrow on Monday that the city would publish the audit of the harbour in "
    "May, a year after two of its cranes had fallen into the basin."
)
NEXT = "Council member Ida Lund asked why the auditors had been sent home twice before they could finish."
STORY = f"{LEDE}\n\n{NEXT}"


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("Carrow to publish harbour audit", id="no end mark"),
        pytest.param("Norrland says 'no proof' that crane hit ferry", id="the present tense tags nobody"),
        pytest.param("Minister offered secrets, Herald says", id="an outlet at the end"),
        pytest.param("Crane 'likely' fell before alarm, inspectors find", id="a finding at the end"),
        pytest.param("“We were late”: mayor on harbour audit", id="a quotation in it"),
        pytest.param("Lund told to wait for audit", id="told to is done to somebody"),
        pytest.param("Harbour master said to have fled", id="so is said to"),
        pytest.param("5 hurt as cranes fall in Carrow", id="a number first"),
        pytest.param("CARROW TO PUBLISH AUDIT OF HARBOUR", id="capitals"),
        pytest.param("Reyes Promises Harbour Audit After Fall Of Two Cranes.", id="title case and a full stop"),
        pytest.param("Harbour audit: what we know so far?", id="a question"),
        pytest.param("Carrow mayor promises harbour audit in May.", id="terse and a full stop"),
        pytest.param("The harbour audit is late in Carrow.", id="a short sentence that the story takes up"),
    ],
)
def test_the_first_line_is_a_headline(line: str) -> None:
    assert headlines(f"{line}\n\n{STORY}") == [line]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("“It is over,” said Lund.", id="a tag after the quotation"),
        pytest.param("Lund said it was over", id="a tag without a full stop"),
        pytest.param("Mayor to quit, according to aides", id="according to"),
        pytest.param(
            "“You would have to buy a crane and let it fall,” she says.", id="a full sentence in quotation marks"
        ),
        pytest.param("Forty people stood in the rain until the yard was opened.", id="a sentence"),
        pytest.param(
            "The two members of the board who had asked for the papers were not in the room.", id="a longer one"
        ),
        pytest.param("Among other findings of the inspectors:", id="a lead-in"),
        pytest.param("of the harbour and its cranes", id="the end of a sentence"),
        pytest.param("OSLO — Cranes fall", id="a dateline before it"),
        pytest.param(" ".join(["Reyes"] * 26), id="more than 25 words"),
    ],
)
def test_the_first_line_is_the_story(line: str) -> None:
    assert headlines(f"{line}\n\n{STORY}") == []


@pytest.mark.parametrize(
    "text", ["Carrow to publish harbour audit", LEDE, "", "Share\n\nCarrow to publish harbour audit"]
)
def test_a_headline_needs_a_story(text: str) -> None:
    assert headlines(text) == []


HEAD = "Carrow to publish harbour audit"
SENTENCE = "The town has waited for it since the day on which the cranes fell."


@pytest.mark.parametrize(
    ("top", "units"),
    [
        pytest.param([HEAD, "Two cranes fell a year ago"], 2, id="a deck without end mark"),
        pytest.param([HEAD, "Neighbours said the basin was not safe"], 2, id="a deck may have a tag"),
        pytest.param(["Audit of harbour due in May;", "Mayor gives in."], 2, id="a headline that runs on"),
        pytest.param([HEAD, SENTENCE, "By Ana Velho"], 2, id="what stands above the byline"),
        pytest.param([HEAD, "By Ana Velho", SENTENCE], 1, id="what stands below it is the story"),
        pytest.param([HEAD, SENTENCE], 1, id="a sentence may be the story"),
        pytest.param([HEAD, "Share this article", "Two cranes fell a year ago"], 2, id="buttons between them"),
        pytest.param([HEAD, "FILE PHOTO: A crane at Port Carrow"], 1, id="a caption is no deck"),
        pytest.param(
            [HEAD, "Mayor Tom Reyes told the council on Monday that Carrow would publish the audit of the harbour."],
            2,
            id="the story says the deck again",
        ),
        pytest.param(
            [HEAD, "Mayor Reyes has given in to his council. Two cranes fell. Nobody has yet said why that was."],
            2,
            id="the story gives the full name",
        ),
        pytest.param([HEAD, *["Two cranes fell a year ago"] * 5], 4, id="three decks at most"),
    ],
)
def test_decks(top: list[str], units: int) -> None:
    assert len(headlines("\n\n".join([*top, STORY]))) == units


@pytest.mark.parametrize(
    ("first", "units"),
    [
        pytest.param(f"CARROW — {LEDE}", 2, id="above a dateline"),
        pytest.param(LEDE, 0, id="above a plain sentence"),
    ],
)
def test_a_dateline_shows_where_the_story_begins(first: str, units: int) -> None:
    top = "The last of the papers was sent back by the board for the third time in a year.", SENTENCE
    assert len(headlines("\n\n".join([*top, first]))) == units
