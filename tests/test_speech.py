"""To which cue a quotation belongs: drafts and quotations are made by hand, no model takes part."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from attribution.language.cues.candidates import Candidate
from attribution.language.drafts.draft import Draft
from attribution.language.drafts.scene import Scene
from attribution.language.drafts.speech import give_quotations
from attribution.language.drafts.units import sentence_units
from attribution.language.grammar.tree import Tree, grow_tree
from attribution.language.quotations.finding import find_quotations
from attribution.model import Span
from trees import flat, parsed

SAYING, OTHER = "reporting-verbs.neutral/say", "object-verbs.plain/praise"


def story(*paragraphs: str) -> Scene:
    """Make a scene of paragraphs without grammar."""
    text = "\n\n".join(paragraphs)
    starts = [text.index(paragraph) for paragraph in paragraphs]
    trees = [
        grow_tree(flat(p, start=start, index=i)) for i, (p, start) in enumerate(zip(paragraphs, starts, strict=True))
    ]
    return scene(text, trees)


def scene(text: str, trees: Sequence[Tree]) -> Scene:
    paragraphs = [grown.parsed.paragraph for grown in trees]
    return Scene(text, sentence_units(trees), find_quotations(text, paragraphs), tuple(trees))


def draft(look: Scene, tag: str, *, content: str = "", word: str = SAYING, quoting: str = "cues/quotation") -> Draft:
    """Make the draft of a tag of two words, source and cue in any order; the cue is the one in lower case."""
    span = _find(look, tag)
    source, cue = (_find(look, part, span.start) for part in sorted(tag.split(), key=str.islower))
    unit = next(look.touched(span))
    head = next(t.i for t in look.trees[unit.paragraph].tokens if t.start == cue.start)
    candidate = Candidate("cues/x", "quotation", word, head, (head, head + 1), None, None, (), (0, 1), quoting)
    held = (_find(look, content),) if content else ()
    return Draft(unit.paragraph, unit.index, candidate, (cue,), source, span, held)


def _find(look: Scene, words: str, start: int = 0) -> Span:
    at = look.text.index(words, start)
    return Span(at, at + len(words))


def owners(look: Scene, *drafts: Draft) -> list[str | None]:
    """Return for each quotation the tag that took it."""
    found = give_quotations(look, drafts)
    tags = {quotation: look.text[d.tag.start : d.tag.end] for d in found for quotation in d.quotes}
    return [tags.get(quotation) for quotation in look.quotations]


# Of each case: the paragraphs, the tags, and the tag of each quotation.
CASES = {
    "a tag that touches it, after": (["“The port is shut,” Lund said."], ["Lund said"], ["Lund said"]),
    "a tag that touches it, before": (["Lund said, “The port is shut.”"], ["Lund said"], ["Lund said"]),
    "a tag between two parts": (["“The port,” Lund said, “is shut.”"], ["Lund said"], ["Lund said", "Lund said"]),
    "the tag after it goes before the tag ahead of it": (
        ["Holm said, “The port is shut,” Lund added."],
        ["Holm said", "Lund added"],
        ["Lund added"],
    ),
    "a connective before a tag that is a sentence": (["“Who knows?” So Lund asked."], ["Lund asked"], ["Lund asked"]),
    "a tag that is a sentence of its own": (["“Who knows?” Lund asked."], ["Lund asked"], ["Lund asked"]),
    "a cue before a colon": (
        ["Lund put it this way in a long note to the whole of the council:", "“The port is shut.”"],
        ["Lund put"],
        ["Lund put"],
    ),
    "no cue in the paragraph before without a colon": (
        ["Lund put it this way in a long note to the whole of the council.", "“The port is shut.”"],
        ["Lund put"],
        [None],
    ),
    "a cue of its sentence that says": (
        ["Lund said of the port, in a note to the council, that it was “shut.”"],
        ["Lund said"],
        ["Lund said"],
    ),
    "the speaker goes on in the paragraph": (
        ["“The port is shut,” Lund said. “It will stay so.”"],
        ["Lund said"],
        ["Lund said", "Lund said"],
    ),
    "the speaker goes on in the next paragraph": (
        ["“The port is shut,” Lund said.", "“It will stay so.”"],
        ["Lund said"],
        ["Lund said", "Lund said"],
    ),
    "the speaker does not go on within a sentence of the writer's": (
        ["“The port is shut,” Lund said.", "The port was “safe” once."],
        ["Lund said"],
        ["Lund said", None],
    ),
    "the speaker does not go on a paragraph later": (
        ["“The port is shut,” Lund said.", "Ships wait outside.", "“It will stay so.”"],
        ["Lund said"],
        ["Lund said", None],
    ),
    "an unclosed quotation runs on as one turn": (
        ["Lund said, “The port is shut.", "“It will stay so.”"],
        ["Lund said"],
        ["Lund said", "Lund said"],
    ),
    "a finished quotation is not the next sentence's, which has words of its own": (
        ["“The port,” Lund said, “is shut.” Holm said: “It is not.”"],
        ["Lund said", "Holm said"],
        ["Lund said", "Lund said", "Holm said"],
    ),
    "a finished quotation is not that of a tag before the next one": (
        ["“The port is shut,” Lund said. “It will stay so.” Holm added, “It is not.”"],
        ["Lund said", "Holm added"],
        ["Lund said", "Lund said", "Holm added"],
    ),
    "a passage that ends the sentence after the tag": (
        ["“The port is shut,” Lund said. It was “a sad day for all of us.”"],
        ["Lund said"],
        ["Lund said", "Lund said"],
    ),
    "nobody": (["Ships “wait” outside."], [], [None]),
    "a cue inside a quotation takes none": (
        ["“That is what Holm said.” “It is shut.”"],
        ["Holm said"],
        [None, None],
    ),
}


@pytest.mark.parametrize(("paragraphs", "tags", "expected"), CASES.values(), ids=CASES)
def test_owner(paragraphs: list[str], tags: list[str], expected: list[str | None]) -> None:
    look = story(*paragraphs)
    assert owners(look, *(draft(look, tag) for tag in tags)) == expected


def test_a_cue_whose_clause_holds_it_goes_first() -> None:
    look = story("Lund said the port was “shut,” Holm added.")
    drafts = draft(look, "Lund said", content="the port was “shut,”"), draft(look, "Holm added")
    assert owners(look, *drafts) == ["Lund said"]


@pytest.mark.parametrize("word", [SAYING, OTHER], ids=["says", "does not"])
def test_a_cue_beside_it_takes_it_if_it_may_quote(word: str) -> None:
    look = story("“The port is shut,” Lund grinned.")
    assert owners(look, draft(look, "Lund grinned", word=word)) == ["Lund grinned"]
    assert owners(look, draft(look, "Lund grinned", word=word, quoting="")) == [None]


@pytest.mark.parametrize(("mark", "expected"), [("”", None), ("", "Lund said")], ids=["closed", "unclosed"])
def test_another_cue_ends_a_turn_only_where_it_was_closed(mark: str, expected: str | None) -> None:
    look = story(f"Lund said, “The port is shut.{mark}", "“It will stay so,” Holm feared.")
    assert owners(look, draft(look, "Lund said"), draft(look, "Holm feared", quoting="")) == ["Lund said", expected]


@pytest.mark.parametrize(
    ("head", "expected"), [("praised", "Lund praised"), ("was", None)], ids=["governs", "does not"]
)
def test_a_cue_that_says_nothing_takes_what_it_governs(head: str, expected: str | None) -> None:
    text = "Lund praised her though the port was long since “shut”"
    rest = f"the / port / was VBD ROOT / long / since / “ / shut JJ dep {head} / ”"
    sentence = f"Lund / praised VBD ROOT / her / though / {rest}"
    look = scene(text, [grow_tree(parsed(text, sentence))])
    assert owners(look, draft(look, "Lund praised", word=OTHER)) == [expected]


def test_a_passage_goes_on_with_who_was_told_of_just_before() -> None:
    look = story("Lund said it was shut. “It will stay so for long.”")
    assert owners(look, draft(look, "Lund said", content="it was shut")) == ["Lund said"]
    assert owners(look, draft(look, "Lund said", content="it was shut", word=OTHER)) == [None]


def test_a_noun_before_a_colon_announces_a_quotation() -> None:
    look = story("Lund issued this statement:", "“It is shut.”")
    announced = draft(look, "Lund issued", content="this statement")
    noun = replace(announced, candidate=replace(announced.candidate, frame="phrase"))
    assert owners(look, noun) == ["Lund issued"]


def test_a_quotation_inside_a_sentence_is_not_the_next_sentences() -> None:
    look = story("It was called “a day for all of us to sing.” Lund said it was shut.")
    assert owners(look, draft(look, "Lund said", content="it was shut")) == [None]


def test_a_quotation_is_content_with_what_else_was_said() -> None:
    look = story("Lund said the port was “shut.”")
    (found,) = give_quotations(look, [draft(look, "Lund said", content="the port was")])
    assert [look.text[span.start : span.end] for span in found.content] == ["the port was “shut.”"]
