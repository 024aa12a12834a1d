"""Class, source and relays of sentences in short texts: constructions that need the parse and the text around."""

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


MARCHERS = (
    "Dahl's denouncement of the marchers followed Trump's earlier claim on Saturday "
    'that those outside the club were "well organised."'
)
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
    "a source at a body is affiliated wherever the phrase hangs": (
        "One source at MSNBC acknowledged that prices for the show would likely go up.",
        {"One source": ("AP", "One source", [])},
    ),
    "a day does not identify a report": (
        "The ministry plans to free the port from a foreign chain, according to a report on Monday.",
        {"The ministry": ("UR", "report on Monday", [])},
    ),
    "a speaker described by whom they support": (
        "“You won’t get my vote by threats,” said Ken Martens, a party chairman and a delegate backing Mrs. Holm.",
        {"“You": ("NQ", "Ken Martens", [])},
    ),
    "a tag's pronoun is nobody named in the speaker's words": (
        """“It was the worst year,” said Kieran Sund, director of the Selm Bird Trust. “Letting David Berg call
the shots will be as bad. Different people, same greed,” he said in a statement.""",
        {"“Letting": ("NQ", "Kieran Sund", []), "Different": ("NQ", "Kieran Sund", [])},
    ),
    "a surname that readers everywhere know is a person's": (
        MARCHERS,
        {"Dahl": ("NP", "Trump", [])},
    ),
    "who goes on in the next sentence is heard through the same outlet": (
        "Ida Holm told CNN she wanted the port to stay open. She said: “I wanted it for the boats.”",
        {"She said": ("NQ", "Ida Holm", ["CNN"])},
    ),
    "who tells somebody else is not heard through it": (
        "Ida Holm told CNN she wanted the port to stay open. She told a judge that the port was hers.",
        {"She told": ("NP", "Ida Holm", [])},
    ),
    "an outlet named twice is one relay": (
        "A harbour official told the Irish Times that, in the paper's words, “tolls would be raised” in May.",
        {"A harbour": ("AP", "harbour official", ["Irish Times"])},
    ),
    "a tag inside the clause of what was said": (
        "The staff fight, one aide who was there told Reuters, “was a thing to see” because it shows a rift.",
        {"The staff": ("AD", "one aide who was there", ["Reuters"])},
    ),
    "names that sign testimonials, each its own": (
        "The council met.\n\n“Nobody asked us.” ― Ida Lund\n“It leaks.”— Tom Holm, a baker\n“No.” – Pia Berg",
        {"“Nobody": ("NQ", "Ida Lund", []), "“It leaks": ("NQ", "Tom Holm", []), "“No.": ("NQ", "Pia Berg", [])},
    ),
    "a name that signs on a line of its own": (
        "The council met in May.\n\n“Nobody asked us.”\n\n— Ida Lund\n\nThe claim is wrong.\n\n“It leaks.”\n\n- Holm.",
        {"“Nobody": ("NQ", "Ida Lund", []), "“It leaks": ("NQ", "Holm", [])},
    ),
    "words with a hyphen are one word": (
        "A vice-chairman of the board said it was late. Its co-founder, Ida Lund, said it was over.",
        {"A vice": ("AP", "vice-chairman of the board", []), "Its co": ("NP", "Ida Lund", [])},
    ),
    "a speaker with a role after the quotation": (
        "“It was cold,” study co-author Ida Lund said in a statement.",
        {"“It was": ("NQ", "Ida Lund", [])},
    ),
    "the object of a clause that describes the speaker": (
        "An engineer who has seen the plan said that the quay was dry. One aide who had seen it told CNN it leaked.",
        {
            "An engineer": ("AP", "engineer who has seen the plan", []),
            "One aide": ("AP", "One aide who had seen it", ["CNN"]),
        },
    ),
    "a counted thing says nothing": (
        "Three of those winters, Holm and other divers say, suggest that the coming thaw depends on the ice.",
        {"Three": ("NP", "Holm", [])},
    ),
    "who is the first to say so": (
        "Richard Vane, a deputy from Selm, on Tuesday became the first council lawmaker to say he would vote for Holm.",
        {"Richard": ("NP", "Richard Vane", [])},
    ),
    "what an outlet tells in a quotation is no quotation of whom it tells of": (
        "The Irish Times reported:\n\n“Ida Holm said that the port should never have been sold to a stranger.”",
        {"“Ida": ("NP", "Ida Holm", ["Irish Times"])},
    ),
    "who describes what they told an outlet is heard through it": (
        "“He broke the door,” a senior fire official told the Irish Times, describing the tape of the night in detail.",
        {"“He broke": ("AP", "senior fire official", ["Irish Times"])},
    ),
    "a duty with quoted words is nobody's statement": (
        "Members swear an oath. They have to declare “any gift that someone might take for a bribe”, and it is long.",
        {"They": ("B", None, [])},
    ),
    "a condition is no agreement": (
        "The costs may be too high for the yard even if the Norland administration agrees to pay a part of them.",
        {"The costs": ("B", None, [])},
    ),
    "a participle that describes is no tag": (
        "Much of the harbour (cranes, quays, rails etc.) is old, poorly maintained, or shut, so that it must close.",
        {"Much": ("B", None, [])},
    ),
    "who makes something clear": (
        "Holm made clear on Monday that the port would stay open, whatever the board thinks of it.",
        {"Holm": ("NP", "Holm", [])},
    ),
    "words in marks that nobody said have no speaker in them": (
        "The rule on “any interest which someone might consider to be a bribe” is older than the house.",
        {"The rule": ("B", None, [])},
    ),
    "a surname that looks like a body's is meant by he": (
        "Norwen said the report was late. He added that the second part would be later.",
        {"He added": ("NP", "Norwen", [])},
    ),
    "a letter in which somebody wrote, with a colon": (
        "He read from a letter in which the manager, Carin Lie, had written: “We cannot go on like this. Help us.”",
        {"He read": ("NQ", "Carin Lie", []), "Help": ("NQ", "Carin Lie", [])},
    ),
    "a name beside the subject is meant by she": (
        "Marta Holm said no.\n\nThe daughter of the dead man, Liv Quist, sat there. Her father had rung, she said.",
        {"Her father": ("NP", "Liv Quist", [])},
    ),
    "a tag is no statement of another": (
        "The paper was read on Monday. One of its authors, Tor Wiik, has advised Polla, the paper says.",
        {"One of": ("UR", "paper", [])},
    ),
    "a thing explains nothing": (
        "The work may help to explain why bees vanish from gardens.",
        {"The work": ("B", None, [])},
    ),
    "what a person led is not that person": (
        "“It was hot,” said Ines Okafor, an ecologist who led the study. The study found that bees sleep badly.",
        {"The study": ("UR", "study", [])},
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
