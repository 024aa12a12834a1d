"""Class, source and relays of single sentences in short texts: what needs the parse and the text around."""

from __future__ import annotations

import pytest

pytest.importorskip("attribution.pipeline")

from attribution import analyze
from attribution.model import Report, Sentence, Span

# Of each case: the text, and each attribution by its cue: the words of its source and of its content.
SAID = {
    "a participle after a comma begins anew": (
        "The clerks argue that “there is a precedent for closure,” adding that the boat is unsafe.",
        {
            "argue": ("The clerks", "that “there is a precedent for closure,”"),
            "adding": ("The clerks", "that the boat is unsafe"),
        },
    ),
    "so does a second verb after a quotation": (
        "Ida Lund says the main goal is “to drain the lake,” but conceded that the need for money was growing.",
        {
            "says": ("Ida Lund", "the main goal is “to drain the lake,”"),
            "conceded": ("Ida Lund", "that the need for money was growing"),
        },
    ),
    "a tag beside a mark is read off the words": (
        "“The risk,” said Edda Lund, an economist who runs the forecast, “is that we will lose boats.”",
        {"said": ("Edda Lund, an economist who runs the forecast", "“The risk,” … “is that we will lose boats.”")},
    ),
    "a mark without a space after it": (
        "“It has been a surprise to me,”Lund said. “It does not fit.”",
        {"said": ("Lund", "“It has been a surprise to me,” … “It does not fit.”")},
    ),
    "a name and a colon over a quotation in a headline": (
        "Holm: ‘Old Boats’ Have ‘No Place Here’\n\nCARROW — Karl Holm spoke about the harbour on Monday.",
        {":": ("Holm", "‘Old Boats’ Have ‘No Place Here’")},
    ),
    "no review speaks in a headline": (
        "Review: ‘River Kings’ Is a Dull Play\n\nCARROW — The play was on at the harbour on Monday.",
        {},
    ),
}


@pytest.mark.parametrize(("text", "expected"), SAID.values(), ids=SAID.keys())
def test_what_is_said(text: str, expected: dict[str, tuple[str, str]]) -> None:
    found = {_words(text, a.cue): (_words(text, a.source), _words(text, a.content)) for a in analyze(text).attributions}
    assert found == expected


def _words(text: str, spans: tuple[Span, ...]) -> str:
    return " … ".join(text[span.start : span.end] for span in spans).strip(" .")


# Of each case: the text, and of sentences, by their first words, the class, the source's name and the relays' names.
CASES = {
    "a quotation goes on after a tag with a side clause": (
        "“Shouting is for gulls,” Mayor Ida Holm told a crowd that the club put at 300 people. “Steer, and be still.”",
        {"“Steer": ("NQ", "Ida Holm", [])},
    ),
    "a quotation goes on after a tag with a second cue of the speaker": (
        "“Who closed it?” Mayor Ida Holm asked, repeating a claim that the port had denied. “I was there all night.”",
        {"“I was there": ("NQ", "Ida Holm", [])},
    ),
    "a head of state is known by the office": (
        "Tony Blair came to the island with Ida Holm, a potter. The former prime minister said the sea was cold.",
        {"The former": ("NP", "Tony Blair", [])},
    ),
    "nobody is known by another's office": (
        "Tony Blair came to the island with Ida Holm, a potter. The president said the sea was cold.",
        {"The president": ("TU", "president", [])},
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_who_says_so(text: str, expected: dict[str, tuple[str, str | None, list[str]]]) -> None:
    report = analyze(text)
    assert {start: _told(report, start) for start in expected} == expected


def _told(report: Report, start: str) -> tuple[str, str | None, list[str | None]]:
    found = next(s for s in report.sentences if report.article.text.startswith(start, s.start))
    return found.directness.value, *_first(report, found)


def _first(report: Report, sentence: Sentence) -> tuple[str | None, list[str | None]]:
    """Return the source of the attribution that decided a sentence's class, and the names of its relays."""
    if not sentence.attributions:
        return None, []
    first = next(a for a in report.attributions if a.id == sentence.attributions[0])
    name = next((source.name for source in report.sources if source.id == first.source_id), None)
    return name, [relay.name for relay in first.relays]
