"""Titles, nicknames and scare quotes are told from speech by the words beside the marks."""

import pytest

from attribution.language.layout.paragraphs import paragraph_spans
from attribution.language.quotations.finding import find_quotations
from attribution.language.quotations.forms import QuoteForm, is_scare_or_title, quote_form, title_words
from attribution.model import Paragraph
from attribution.ruleset import load_rules

WORDS = title_words(load_rules().words)
TITLE, NICKNAME, SCARE, FRAGMENT = QuoteForm

ROWS: dict[str, tuple[str, QuoteForm | None]] = {
    "film": ("The film “Night Ferry” opened in Carrow.", TITLE),
    "film-with-final-stop-inside": ("Holm made the film “Night Ferry.”", TITLE),
    "one-word-film": ("She had a part in the movie “Ferry” too.", TITLE),
    "apposition": ("In her memoir, “The Long Shift,” Velho writes of it.", TITLE),
    "titled": ("a report titled “Late Trains and Empty Depots” came out", TITLE),
    "a-clause-may-be-a-title": ("the song “We Will Not Stop” played", TITLE),
    "before-a-star": ("former “Night Ferry” star Ida Lund", TITLE),
    "of-a-channel": ("on NTV’s “Carrow This Morning,” Reyes was calm", TITLE),
    "slogan-on-hats": ("men in “Build the Bridge” hats", TITLE),
    "small-words": ("the novel “Out of the Depot and Home” sold well", TITLE),
    "nickname-inside-a-name": ("boxer Jon “The Crow” Aker lost", NICKNAME),
    "nickname-with-a-small-article": ("Jon “the Crow” Aker lost", NICKNAME),
    "known-as": ("the tunnel, known as “the drain,” is shut", NICKNAME),
    "nicknamed": ("Larsen, nicknamed “Steel,” left", NICKNAME),
    "so-called": ("the so-called “reform” of the port", SCARE),
    "self-described": ("self-described “truth tellers” marched", SCARE),
    "fragment-of-a-clause": ("He faced a “rigged” vote in May.", FRAGMENT),
    "fragment-of-two-words": ("Reyes spoke of the “perfect chance” to sell.", FRAGMENT),
    # Speech, and what may be speech.
    "short-speech": ("“Never,” said Lund.", None),
    "short-speech-after-the-tag": ("Lund said “Never Again” twice.", None),
    "speech-to-a-show": ("Lund told the show, “Never.”", None),
    "speech-after-a-title-noun-in-small-letters": ("He called the film “an absolute mess” on Monday.", None),
    "full-clause": ("The mayor said “we will not sell the port” on Monday.", None),
    "named-by-a-source": ("Lund called it “an incredible feat.”", None),
    "contraction-owns-nothing": ("It’s “All Good” said Lund.", None),
    "long-title": ("the book “A Very Long Story of How the Depot Closed” is out", None),
    "fragment-ending-in-a-comma": ("Lund saw no “hope,” she said.", None),
    "fragment-with-a-verb": ("the “it was easy” defence", None),
    "own-paragraph": ("“Not Yet.”", None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROWS.values(), ids=ROWS.keys())
def test_quote_form(text: str, expected: QuoteForm | None) -> None:
    (span,) = paragraph_spans(text)
    (quotation,) = find_quotations(text, (Paragraph(0, span),))
    assert quote_form(text, quotation, WORDS) == expected
    assert is_scare_or_title(text, quotation, WORDS) == (expected in {TITLE, NICKNAME, SCARE})
