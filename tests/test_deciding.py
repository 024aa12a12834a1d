"""The decision order for one sentence, on attributions, markers and parses made by hand."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest

from attribution.directness.deciding import decide
from attribution.directness.decisions import Decision
from attribution.directness.facts import scene
from attribution.language.drafts.extraction import Extraction
from attribution.language.drafts.units import sentence_units
from attribution.language.grammar.tree import grow_tree
from attribution.language.quotations.finding import find_quotations
from attribution.model import Attribution, Form, Marker, Parsed, Source, SourceType, Span
from attribution.ruleset import load_rules
from builders import attribution, source
from trees import flat, parsed

REACHING = frozenset({"running-quotation", "bare-main-clause"})
RULES = load_rules()
DIRECT = Form.DIRECT
SHUT = "Lund said the port is shut."
SHUT_PARSE = """Lund NNP nsubj said / said=say VBD ROOT / the DT det port / port NN nsubj is / is VBZ ccomp said
shut JJ acomp is / . . punct said"""
SIDE = "The port is shut to all but the fishing fleet, which Lund said."
SIDE_PARSE = """The DT det port / port NN nsubj is / is VBZ ROOT / shut JJ acomp is / to IN prep shut / all DT pobj to
but CC prep all / the DT det fleet / fishing NN compound fleet / fleet NN pobj but / , , punct fleet
which WDT dobj said / Lund NNP nsubj said / said=say VBD {dep} {head} / . . punct is"""


@dataclass
class Story:
    """One sentence with what was found in it; `says` adds an attribution, `marks` a marker, at words of the text."""

    text: str
    parse: str = ""
    kind: str = "body"
    modifiers: frozenset[str] = REACHING
    attributions: list[Attribution] = field(default_factory=list)
    sources: dict[str, Source] = field(default_factory=dict)
    markers: list[Marker] = field(default_factory=list)

    def span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words))

    def says(self, content: str, cue: str = "said", type_: str = "person_named", **more: object) -> Story:
        speaker = None if type_ == "none" else source(type_, type_)
        held = self.span(content) if content else ()
        where = (self.span(cue),)
        told = {"cue": where, "source": where if speaker else (), **more}
        self.attributions.append(attribution(len(self.attributions), speaker, content=held, **told))
        self.sources |= {speaker.id: speaker} if speaker else {}
        return self

    def marks(self, emits: str, words: str, **sets: str) -> Story:
        self.markers.append(Marker(f"tests/{emits}", emits, self.span(words), sets))
        return self

    def paragraph(self) -> Parsed:
        return parsed(self.text, self.parse, kind=self.kind) if self.parse else flat(self.text, kind=self.kind)

    def decision(self, number: int = 0) -> Decision:
        trees = (grow_tree(self.paragraph()),)
        units = sentence_units(trees)
        quotations = find_quotations(self.text, [trees[0].parsed.paragraph])
        found = Extraction(trees, units, quotations, (), (), tuple(self.markers))
        modifiers = {name: RULES.scale.modifiers[name] for name in self.modifiers}
        rules = replace(RULES, scale=replace(RULES.scale, modifiers=modifiers))
        return decide(scene(self.text, found, self.attributions, tuple(self.sources.values()), rules), units[number])


REFUSED = "The mayor declined to comment but Lund said the port was never safe for ships of that size."
ANSWER = "the answer of the town council to our questions here."
ANSWER_PARSE = " / ".join([*ANSWER[:-1].split(), "."])
LONG = "The harbour board has kept the port shut since the night of the storm."

CLASSES = {
    "R for a refusal": (Story(REFUSED).marks("response", "declined to comment"), "R"),
    "R though the refusal is somebody's content": (
        Story(REFUSED).marks("response", "declined to comment").says("declined to comment", "but"),
        "R",
    ),
    "more than a refusal decides": (
        Story(REFUSED)
        .marks("response", "declined to comment")
        .says("the port was never safe for ships of that size", "Lund said"),
        "NP",
    ),
    "a refusal in a quotation is another's": (
        Story("The mayor “declined to comment” in a long letter to the council.").marks("response", "declined"),
        "B",
    ),
    "N for a question": (Story("Who shut the port?"), "N"),
    "N for a question of which an attribution covers a part": (
        Story("Why is it that the port is shut, as Lund said?").says("shut"),
        "N",
    ),
    "an attributed question is attributed": (
        Story("Why is the port shut, Lund said?").says("Why is the port shut"),
        "NP",
    ),
    "N for a heading": (Story("What comes next"), "N"),
    "a headline is no heading": (
        Story("Port is shut", "Port NN nsubj is / is VBZ ROOT / shut JJ acomp is", "headline"),
        "B",
    ),
    "N for an order": (Story(f"Read {ANSWER}", f"Read VB ROOT / {ANSWER_PARSE}"), "N"),
    "an order has no subject": (
        Story(f"Lund read {ANSWER}", f"Lund NNP nsubj read / read VB ROOT / {ANSWER_PARSE}"),
        "B",
    ),
    "N for a lead-in": (Story("After the council met on Monday the town clerk Lund said:").says(""), "N"),
    "B for a sentence of the writer's": (Story(LONG), "B"),
    "UA for a strong trigger": (Story(LONG).marks("trigger", "shut"), "UA"),
    "B for a weak trigger": (
        Story(LONG).marks("trigger", "shut", strength="weak"),
        "B",
    ),
    "B for a trigger in a quotation": (
        Story("The board has kept what it calls the “shut” port for a year.").marks("trigger", "shut"),
        "B",
    ),
    "NP for a paraphrase": (Story(SHUT, SHUT_PARSE).says("the port is shut"), "NP"),
    "NP for quoted words": (Story("Lund said the port is “shut.”").says("the port is “shut.”", form=Form.MIXED), "NP"),
    "NQ for an utterance": (Story("“Shut,” Lund said.").says("“Shut,”", form=DIRECT), "NQ"),
    "NQ for a quoted clause": (
        Story(
            "Lund said it “is shut to all but us.”",
            """Lund NNP nsubj said / said=say VBD ROOT / it PRP nsubj is / “ `` punct is / is VBZ ccomp said
            shut JJ acomp is / to IN prep shut / all DT pobj to / but CC prep all / us PRP pobj but / . . punct said""",
        ).says("it “is shut to all but us.”", form=Form.MIXED),
        "NQ",
    ),
    "no attribution of what was not said": (
        Story("Lund has not said the port is shut to all ships.").says("the port is shut to all ships", "has not said"),
        "B",
    ),
    "no attitude of ours": (
        Story(SHUT, SHUT_PARSE).says("the port is shut", type_="self", rule="cues/attitude-clause"),
        "B",
    ),
    "no outlet that could not verify it": (
        Story(SHUT, SHUT_PARSE).says("the port is shut", type_="media_named").marks("verification", "said"),
        "B",
    ),
    "an official who could not verify it": (
        Story(SHUT, SHUT_PARSE).says("the port is shut").marks("verification", "said"),
        "NP",
    ),
}


@pytest.mark.parametrize(("story", "expected"), CLASSES.values(), ids=CLASSES)
def test_class(story: Story, expected: str) -> None:
    assert story.decision().directness == expected


BY_TYPE = {
    "self": "OBS",
    "doc_named": "DOC",
    "org_named": "NP",
    "titled_unnamed": "TU",
    "anon_described": "AD",
    "anon_partial": "AP",
    "anon_vague": "AV",
    "media_named": "MR",
    "collective": "CO",
    "media_unnamed": "UR",
    "doc_unnamed": "UR",
    "post": "AV",
    "none": "HS",
}


@pytest.mark.parametrize(("type_", "expected"), BY_TYPE.items())
def test_class_by_the_type_of_the_source(type_: str, expected: str) -> None:
    assert Story(SHUT, SHUT_PARSE).says("the port is shut", type_=type_).decision().directness == expected


def test_a_post_of_somebody_known_is_theirs() -> None:
    story = Story(SHUT, SHUT_PARSE).says("the port is shut", source_type=SourceType.POST)
    assert (story.decision().directness, story.decision().variant) == ("NP", "post")


@pytest.mark.parametrize(
    ("facets", "variant"), [({"reason": "fear", "basis": "saw"}, "both"), ({"reason": "fear"}, "any")]
)
def test_a_described_source_counts_more_with_reason_and_basis(facets: dict[str, str], variant: str) -> None:
    story = Story(SHUT, SHUT_PARSE).says("the port is shut", type_="anon_described")
    story.sources = {"anon_described": source("anon_described", "anon_described", **facets)}
    assert story.decision().variant == variant


def test_a_relayed_refusal_keeps_its_relay() -> None:
    story = Story(REFUSED).marks("response", "declined to comment")
    story.says("declined to comment", "but", "media_named", because=("cues/clause",))
    decision = story.decision()
    assert [a.source_id for a in decision.attributions] == ["media_named"]
    assert decision.because == ("cues/clause", "tests/response")


SIDE_CLAUSE = SIDE_PARSE.format(dep="ccomp", head="is")
NARROW = {
    "a side clause by the modifier": (SIDE_CLAUSE, REACHING, "NP", ("modifier/bare-main-clause",)),
    "no side clause without the modifier": (SIDE_CLAUSE, frozenset(), "B", ()),
    "no relative clause about something else": (SIDE_PARSE.format(dep="relcl", head="fleet"), REACHING, "B", ()),
    "a main verb governs": (SIDE_PARSE.format(dep="conj", head="is"), frozenset(), "NP", ()),
}


@pytest.mark.parametrize(("parse", "modifiers", "expected", "because"), NARROW.values(), ids=NARROW)
def test_bare_main_clause(parse: str, modifiers: frozenset[str], expected: str, because: tuple[str, ...]) -> None:
    decision = Story(SIDE, parse, modifiers=modifiers).says("fishing fleet").decision()
    assert (decision.directness, decision.because) == (expected, because)


@pytest.mark.parametrize(("modifiers", "expected"), [(REACHING, "NQ"), (frozenset(), "B")], ids=["in force", "not"])
def test_a_quotation_runs_on_by_the_modifier(modifiers: frozenset[str], expected: str) -> None:
    story = Story("Lund said, “It is shut. The whole of the town has known it for a year.”", modifiers=modifiers)
    story.says("“It is shut. The whole of the town has known it for a year.”", form=DIRECT)
    assert story.decision(1).directness == expected


def test_the_widest_outer_attribution_decides() -> None:
    story = Story("The Courier reported that Lund said the port is shut.")
    story.says("the port is shut", "Lund said", parent=1).says(
        "that Lund said the port is shut", "reported", "media_named"
    )
    assert [a.id for a in story.decision().attributions] == [1, 0]


POINTS = {
    "a direct quotation of an unnamed official": (
        Story("“Shut,” the clerk said.").says("“Shut,”", type_="titled_unnamed", form=DIRECT),
        ("direct-quote",),
    ),
    "no content": (Story("Lund said so at length to the whole of the council.").says(""), ("no-content",)),
    "hearsay on top": (Story(SHUT, SHUT_PARSE).says("the port is shut").marks("evidential", "said"), ("double-hedge",)),
    "a source named elsewhere": (Story(SHUT, SHUT_PARSE).says("the port is shut", deferred=True), ("deferred",)),
    "a source that is not resolved": (
        Story(SHUT, SHUT_PARSE, modifiers=frozenset({"unresolved"})).says(
            "the port is shut", resolved=False, deferred=True
        ),
        ("unresolved",),
    ),
}


@pytest.mark.parametrize(("story", "expected"), POINTS.values(), ids=POINTS)
def test_points(story: Story, expected: tuple[str, ...]) -> None:
    assert story.decision().points == expected
