"""The judges of reports, on a report made by hand: silent where it is right, and telling each kind of fault."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from attribution.model import (
    Article,
    Attribution,
    Commitment,
    Directness,
    Exclusion,
    Facets,
    Form,
    Graph,
    ModelInfo,
    Relay,
    Report,
    Response,
    Sentence,
    Source,
    SourceMap,
    SourceType,
    Span,
)
from judging import reading_complaints, same_name
from judging_twins import twin_complaints

TEXT = "404\nHeadline\nAna Lee told the Herald it was safe. It rained.\n"
TOLD, RAINED = TEXT.index("Ana"), TEXT.index("It rained")
READING: dict[str, Any] = {
    "headlines": ["Headline"],
    "sentences": [
        {
            "text": "Ana Lee told",
            "class": ["NP"],
            "type": ["person_named"],
            "source": ["Lee"],
            "relays": [1],
            "commitment": ["certain"],
        },
        {"text": "It rained", "class": ["B"], "type": [None], "source": [None], "relays": [0]},
    ],
    "sources": [1, 1],
    "roots": [1, 1],
    "excluded": [{"starts": "404", "reason": ["chrome"]}],
    "responses": [{"party": "ministry", "status": "declined", "by": "own"}],
}
TWIN: dict[str, Any] = {
    "text": TEXT,
    "sentences": ["Ana Lee told", "It rained"],
    "classes": {"It rained": ["B"]},
    "deciding": {"Ana Lee": {"name": ["Lee"], "type": ["person_named"], "relays": ["Herald"], "form": ["indirect"]}},
    "excluded": [{"starts": "404", "reason": ["chrome"]}],
    "no_source_containing": ["Herald"],
    "no_cue_containing": ["safe"],
    "content_contains": {"Ana Lee": "it was safe"},
    "counts": {"sentences": 2, "attributions": 1, "sources": 1, "roots": 1, "responses": 1},
    "responses": [{"party": "ministry", "status": "declined", "by": "own"}],
    "same_as": TEXT,
}


def sentence(start: int, words: str, directness: Directness, attributions: tuple[int, ...]) -> Sentence:
    end = start + len(words)
    return Sentence(0, start, end, 0, directness, None, None, Commitment.CERTAIN, attributions, ())


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def report() -> Report:
    relay = Relay("the Herald", span("the Herald").start, span("the Herald").end)
    told = Attribution(
        0,
        (span("told"),),
        (span("Ana Lee"),),
        (span("it was safe"),),
        Form.INDIRECT,
        "cues/tell",
        "s1",
        SourceType.PERSON,
        relays=(relay,),
    )
    return Report(
        article=Article("a.txt", None, "text", TEXT, SourceMap((0,))),
        headline=(span("Headline"),),
        excluded=(Exclusion(0, 3, "chrome", "chrome/code"),),
        sentences=(
            sentence(span("Headline").start, "Headline", Directness.HEADLINE, ()),
            sentence(TOLD, "Ana Lee told the Herald it was safe.", Directness.NAMED_PARAPHRASE, (0,)),
            sentence(RAINED, "It rained.", Directness.BACKGROUND, ()),
        ),
        attributions=(told,),
        sources=(Source("s1", "Ana Lee", SourceType.PERSON, named=True, facets=Facets(), mentions=(), root="herald"),),
        quotations=(),
        markers=(),
        responses=(Response("the ministry", "declined", "own", None, None),),
        graph=Graph((), ()),
        model=ModelInfo("m", "1", "0"),
        rules_digest="0",
    )


def faulty() -> Iterator[tuple[str, Report]]:
    right = report()
    head, told, rained = right.sentences
    attribution, source = right.attributions[0], right.sources[0]
    yield "class", replace(right, sentences=(head, told, replace(rained, directness=Directness.BARE)))
    yield "a sentence too few", replace(right, sentences=(head, told))
    yield "a sentence too many", replace(right, sentences=(head, told, rained, replace(rained, start=RAINED + 3)))
    yield "type", replace(right, attributions=(replace(attribution, source_type=SourceType.ORG),))
    yield "source", replace(right, sources=(replace(source, name="Herald"),))
    yield "relays", replace(right, attributions=(replace(attribution, relays=()),))
    yield "sources", replace(right, sources=(source, replace(source, id="s2")))
    yield "roots", replace(right, sources=(source, replace(source, id="s2", root="s2")))
    yield "excluded", replace(right, excluded=())
    yield "excluded for another reason", replace(right, excluded=(Exclusion(0, 3, "furniture", ""),))
    yield "responses", replace(right, responses=())
    yield "response by", replace(right, responses=(replace(right.responses[0], by="relayed"),))


FAULTY = [pytest.param(fault, id=name) for name, fault in faulty()]


def test_a_right_report_draws_no_complaint() -> None:
    assert reading_complaints(report(), READING) == []
    assert twin_complaints(TWIN, lambda _: report()) == []


@pytest.mark.parametrize("fault", FAULTY)
def test_a_reading_tells_each_fault(fault: Report) -> None:
    assert reading_complaints(fault, READING)


@pytest.mark.parametrize("fault", FAULTY)
def test_a_twin_tells_each_fault(fault: Report) -> None:
    assert twin_complaints(TWIN, lambda _: fault)


@pytest.mark.parametrize(
    ("field", "value"),
    [("content", (span("safe"),)), ("cue", (span("was safe"),)), ("form", Form.DIRECT)],
    ids=["content", "cue", "form"],
)
def test_a_twin_looks_at_the_parts_of_an_attribution(field: str, value: object) -> None:
    right = report()
    fault = replace(right, attributions=(replace(right.attributions[0], **{field: value}),))
    assert twin_complaints({**TWIN, "same_as": TEXT}, lambda _: fault)


def test_a_reading_tells_a_wrong_commitment() -> None:
    right = report()
    head, told, rained = right.sentences
    fault = replace(right, sentences=(head, replace(told, commitment=Commitment.DENIED), rained))
    assert len(reading_complaints(fault, READING)) == 1


def test_a_twin_tells_when_its_other_form_reads_otherwise() -> None:
    right = report()
    other = replace(right, sentences=right.sentences[:2])
    twin = {"text": "one", "same_as": "other"}
    assert twin_complaints(twin, lambda text: right if text == "one" else other)


def test_a_reading_tells_a_lost_headline() -> None:
    right = report()
    assert len(reading_complaints(replace(right, sentences=right.sentences[1:]), READING)) == 1


@pytest.mark.parametrize(
    ("got", "accepted", "same"),
    [
        ("Dr. Ana Velho", ["Ana Velho"], True),
        ("Velho", ["Ana Velho"], True),
        ("the", ["the report"], False),
        ("Tom Velho", ["Ana Velho"], False),
        (None, ["Ana Velho"], False),
        (None, [None], True),
    ],
    ids=["more words", "fewer words", "no weighty word", "another person", "nobody for somebody", "nobody"],
)
def test_names_agree_by_their_weighty_words(got: str | None, accepted: list[str | None], *, same: bool) -> None:
    assert same_name(got, accepted) is same
