"""What one sentence more or less changes in the sourcing: replies, reasons, hedges, accusations, verbs and counts."""

from __future__ import annotations

import json
from functools import cache

import pytest

from attribution import Report, analyze
from attribution.comparing import Comparison, compare_reports
from attribution.reporters import Look, render_comparison
from attribution.reporters.page.sides import side_rows
from attribution.reporters.view.comparing import Contrast, headline

FRAME = (
    "City hall news\n\nThe tunnel is safe, engineer Ida Lund of Norbank said. {}\n\n"
    "The works end in June, the city register shows.\n"
)


@cache
def report(sentence: str) -> Report:
    return analyze(FRAME.format(sentence))


def compared(old: str, new: str) -> Comparison:
    return compare_reports(report(old), report(new))


def told(old: str, new: str) -> list[tuple[str, str]]:
    changes = compared(old, new).changes
    return [(change.direction, change.kind) for change in changes if not change.kind.startswith("roots-")]


DROPPED, ADDED = ("weaker", "response-dropped"), ("stronger", "response-added")
DECLINED = "The mayor's office declined to comment."
DENIED = "The mayor denied that he had taken the money."


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        pytest.param(DECLINED, "", [DROPPED], id="a refusal is gone"),
        pytest.param("", DECLINED, [ADDED], id="a refusal came"),
        pytest.param(DENIED, "", [DROPPED], id="a denial is gone"),
        pytest.param("Bo Reyes denied the claim.", "", [DROPPED], id="the denial of somebody who said nothing else"),
        pytest.param("", "Bo Reyes denied the claim.", [("stronger", "source-gained")], id="a new source denies"),
        pytest.param(
            f"A clerk said the mayor stole the money; {DECLINED.replace('The', 'the')}",
            "A clerk said the mayor stole the money.",
            [DROPPED],
            id="half a sentence is gone",
        ),
        pytest.param(f"{DECLINED} The governor did not reply.", "The governor did not reply.", [DROPPED], id="of two"),
        pytest.param(DECLINED, "The mayor's office did not answer our questions.", [], id="told otherwise"),
        pytest.param(DECLINED, "A spokesperson for the mayor would not comment.", [], id="by a spokesperson"),
        pytest.param(
            DECLINED,
            "“We paid for it all,” said Kim Hale, a spokesperson for the mayor.",
            [("stronger", "source-gained")],
            id="answered by now",
        ),
        pytest.param(DENIED, "The mayor rejected the claim that he had taken the money.", [], id="another verb"),
    ],
)
def test_a_reply_that_came_or_went_is_told_by_party(old: str, new: str, changes: list[tuple[str, str]]) -> None:
    assert told(old, new) == changes


def test_the_party_of_a_reply_is_named() -> None:
    (change,) = compared(DECLINED, "").changes

    assert change.message == "no longer says that the mayor's office declined to comment"


AFRAID = "An aide, who asked not to be named because she feared for her job, said the mayor lied."
BARE = "An aide said the mayor lied."


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        pytest.param(AFRAID, BARE, [("weaker", "reason-dropped")], id="reason gone"),
        pytest.param(BARE, AFRAID, [("stronger", "reason-added")], id="reason came"),
        pytest.param(
            "An aide said the mayor lied. She asked not to be named because she feared for her job.",
            BARE,
            [("weaker", "reason-dropped")],
            id="reason in a sentence of its own",
        ),
        pytest.param(
            AFRAID,
            "An aide, who asked not to be named for fear of losing her job, said the mayor lied.",
            [],
            id="told otherwise",
        ),
        pytest.param(AFRAID, "Jo Hale, an aide, said the mayor lied.", [("stronger", "name-added")], id="named by now"),
        pytest.param(
            "An aide, who was present when he spoke, said the mayor lied.",
            BARE,
            [("weaker", "basis-dropped")],
            id="way of knowing gone",
        ),
        pytest.param(
            BARE,
            "An aide, who was present when he spoke, said the mayor lied.",
            [("stronger", "basis-added")],
            id="way of knowing came",
        ),
        pytest.param(
            "An aide familiar with the talks said the mayor lied.",
            BARE,
            [("weaker", "description-thinned")],
            id="told with the description",
        ),
    ],
)
def test_why_a_source_is_not_named_and_how_it_knows(old: str, new: str, changes: list[tuple[str, str]]) -> None:
    assert told(old, new) == changes


HEDGE_DROPPED = [("weaker", "hedge-dropped")]


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        pytest.param(
            "The council reportedly plans to sell the harbour.",
            "The council plans to sell the harbour.",
            HEDGE_DROPPED,
            id="an office wishes",
        ),
        pytest.param(
            "Bo Reyes allegedly wants to sell the harbour.",
            "Bo Reyes wants to sell the harbour.",
            HEDGE_DROPPED,
            id="somebody with a name wishes",
        ),
        pytest.param(
            "The minister allegedly wants to sell the harbour.",
            "The minister wants to sell the harbour.",
            HEDGE_DROPPED,
            id="a title that is taken for a name told before",
        ),
        pytest.param(
            "The council reportedly may sell the harbour.",
            "The council may sell the harbour.",
            HEDGE_DROPPED,
            id="another hedge is left",
        ),
        pytest.param(
            "The mayor reportedly declined to comment.",
            "The mayor declined to comment.",
            HEDGE_DROPPED,
            id="in a reply",
        ),
        pytest.param(
            "The council reportedly plans to sell the harbour.",
            "The council plans to sell the harbour, Bo Reyes said.",
            [("stronger", "attribution-added")],
            id="a source for a hedge",
        ),
        pytest.param(
            "Bo Reyes wants to sell the harbour.",
            "Bo Reyes allegedly wants to sell the harbour.",
            [("changed", "hedge-added")],
            id="the other way round nobody is lost",
        ),
    ],
)
def test_a_hedge_that_is_gone_is_no_source_gained(old: str, new: str, changes: list[tuple[str, str]]) -> None:
    comparison = compared(old, new)

    assert told(old, new) == changes
    assert any(change.kind == "roots-more" for change in comparison.changes) == ("Reyes said" in new)


CLAIMED = "One nurse claimed the ward was full."


@pytest.mark.parametrize(
    ("new", "changes"),
    [
        pytest.param("One nurse said the ward was full.", [("weaker", "verb-strengthened")], id="the same nurse"),
        pytest.param(
            "Nurse Edda Crail said the ward was full.",
            [("stronger", "name-added"), ("changed", "verb-strengthened")],
            id="named by now",
        ),
    ],
)
def test_a_stronger_verb_is_no_loss_where_the_source_got_its_name(new: str, changes: list[tuple[str, str]]) -> None:
    assert told(CLAIMED, new) == changes


UNSOURCED = [("weaker", "bare-claim-added")]


@pytest.mark.parametrize(
    ("new", "changes"),
    [
        pytest.param("The mayor is a thief who robbed the town.", UNSOURCED, id="what somebody is"),
        pytest.param("The mayor stole 3 million from the school fund.", UNSOURCED, id="what somebody did"),
        pytest.param("Tom Reyes took bribes from a builder.", UNSOURCED, id="somebody with a name"),
        pytest.param("The mayor lied to the council.", UNSOURCED, id="what can be disputed anyway"),
        pytest.param("Two men robbed the bank.", [], id="nobody in particular"),
        pytest.param("The mayor was robbed at the quay.", [], id="who suffered it"),
        pytest.param("Tom Reyes, who stole 3 million, was convicted in May.", [], id="a verdict is on record"),
        pytest.param("The mayor never took bribes.", [], id="who did not do it"),
    ],
)
def test_a_new_sentence_that_lays_a_wrong_on_somebody_needs_a_source(new: str, changes: list[tuple[str, str]]) -> None:
    assert told("", new) == changes


QUAY = "Ferry news\n\nThe ferry is to be sold, so the quay says. The mayor lied, said Ida Lund, a nurse.\n"
LONG = (
    "Ferry news\n\nThe ferry is to be sold to a company in Norbank that has five ships and a yard on the other shore "
    "of the lake. The mayor lied about the loan that the bank had given the town in the winter of 2019, said Ida Lund, "
    "a nurse at the Selm hospital. Bread is dear.\n"
)
APART = "Ferry news\n\nThe ferry had five cracks in its hull. It sank at the northern quay in May, Ida Lund said.\n"
TOGETHER = (
    "Ferry news\n\nThe ferry had five cracks in its hull and sank at the northern quay in May, Ida Lund of the yard "
    "said.\n"
)


@pytest.mark.parametrize(
    ("old", "new", "counts"),
    [
        pytest.param(QUAY, LONG, "2 sentences kept, 0 gone, 1 added", id="short sentences in long ones"),
        pytest.param(LONG, QUAY, "2 sentences kept, 1 gone, 0 added", id="long ones cut short"),
        pytest.param(APART, TOGETHER, "2 sentences kept, 0 gone, 0 added", id="two joined to one"),
        pytest.param(TOGETHER, APART, "1 sentence kept, 0 gone, 0 added", id="one split in two"),
        pytest.param(QUAY, APART, "0 sentences kept, 2 gone, 2 added", id="another story"),
    ],
)
def test_every_sentence_is_kept_or_gone_or_added(old: str, new: str, counts: str) -> None:
    comparison = compare_reports(analyze(old), analyze(new))
    data = json.loads(render_comparison(Contrast(comparison), "json", look=Look()))
    rows = side_rows(Contrast(comparison))

    assert counts in headline(Contrast(comparison))
    for side, alone in (("old", "gone"), ("new", "added")):
        body = {s.index for s in getattr(comparison, side).sentences if s.would_be is None}
        paired = {pair[side] for pair in data["pairs"]}
        assert paired | set(data[alone]) == body
        assert not paired & set(data[alone])
        assert len({getattr(row, side) for row in rows if getattr(row, side)}) == len(body)


def test_what_a_short_sentence_loses_in_a_long_one_is_told() -> None:
    changes = compare_reports(analyze(QUAY), analyze(LONG)).changes

    assert "attribution-dropped" in {change.kind for change in changes}


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param(
            "The mayor may resign, an aide said.",
            "The mayor will resign, an aide said.",
            "was put as a possibility by the source, is now stated flatly",
            id="of the source",
        ),
        pytest.param(
            "The mayor may resign.",
            "The mayor will resign.",
            "was hedged in the writer's own words, is now stated flatly",
            id="of the writer",
        ),
        pytest.param(
            "The mayor reportedly resigned.",
            "The mayor resigned.",
            "was hedged with “reportedly”, is now stated flatly",
            id="hearsay",
        ),
    ],
)
def test_a_hedge_that_is_gone_is_told_in_plain_words(old: str, new: str, message: str) -> None:
    assert [change.message for change in compared(old, new).changes] == [message]


def test_the_number_that_is_gone_is_the_one_of_the_sentence() -> None:
    changes = compared(
        "Three officials of the port said the mayor lied. Two of the officials said he had wept on Monday.",
        "Officials of the port said the mayor lied. Officials said he had wept on Monday.",
    ).changes

    assert [change.message for change in changes if change.kind == "count-dropped"] == [
        "no longer says that they are 3",
        "no longer says that they are 2",
    ]


def test_a_number_that_only_another_sentence_has_is_not_told_again() -> None:
    changes = compared(
        "Three officials of the port said the mayor lied. The officials said he had wept on Monday.",
        "Officials of the port said the mayor lied. The officials said he had wept on Monday, and drunk.",
    ).changes

    assert [c.message for c in changes if c.kind == "count-dropped" and "3" in c.message] == [
        "no longer says that they are 3"
    ]


def test_our_own_observation_without_a_name_is_not_lost_to_itself() -> None:
    seen = report("Forty people stood at the gate on Monday, a reporter of this newspaper saw.")

    assert any(source.name is None for source in seen.sources)
    assert compare_reports(seen, seen).changes == ()
