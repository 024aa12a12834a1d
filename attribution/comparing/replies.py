"""Whose reply one text tells and the other does not: refusals, silence, and denials."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from attribution.comparing.aligning import Alignment
from attribution.comparing.change import Change
from attribution.comparing.statements import Statement
from attribution.comparing.stems import stems
from attribution.model import Attribution, Report, Span
from attribution.responses.stated import UNKNOWN

_DENIAL = "denial"
_OPENERS = ("The ", "A ", "An ")
_SOMEBODY = "somebody who was asked"
_DEEDS: Mapping[str, str] = {"declined": "declined to comment", "no-reply": "did not reply"}


@dataclass(frozen=True, slots=True)
class Reply:
    """A denial, or that no answer was given: whose, what they did, the words that tell them apart, the sentence."""

    party: str
    deed: str
    words: frozenset[str]
    sentence: Span


def reply_changes(old: Report, new: Report, alignment: Alignment, small: frozenset[str]) -> Iterator[Change]:
    """Tell the replies of parties who have none in the other text, where nothing else that is new comes from them.

    `small` are the words that do not tell one party from another.
    """
    before, after = tuple(_replies(old, small)), tuple(_replies(new, small))
    there = {pair.old.span: pair.new for pair in alignment.pairs}
    back = {pair.new.span: pair.old for pair in alignment.pairs}
    for reply in _missing(before, after, there, alignment.added, small):
        partner = there.get(reply.sentence)
        message = f"no longer says that {reply.party} {reply.deed}"
        yield Change("response-dropped", message, reply.party, "", reply.sentence, partner.span if partner else None)
    for reply in _missing(after, before, back, alignment.gone, small):
        partner = back.get(reply.sentence)
        message = f"says now that {reply.party} {reply.deed}"
        yield Change("response-added", message, "", reply.party, partner.span if partner else None, reply.sentence)


def _replies(report: Report, small: frozenset[str]) -> Iterator[Reply]:
    """Yield the stated replies, and the denials, whether or not an accusation was found to which they belong."""
    answered = {response.start for response in report.responses if response.status == "answered"}
    for response in report.responses:
        if response.start is not None and response.end is not None and response.start not in answered:
            words = frozenset[str]() if response.party == UNKNOWN else stems(response.party, small)
            party = _SOMEBODY if response.party == UNKNOWN else _in_a_sentence(response.party)
            yield Reply(party, _DEEDS.get(response.status, "was asked"), words, Span(response.start, response.end))
    for attribution in report.attributions:
        sentence = next((s for s in report.sentences if attribution.id in s.attributions[:1]), None)
        if attribution.stance == _DENIAL and sentence is not None and sentence.would_be is None:
            party = " ".join(report.article.text[piece.start : piece.end] for piece in attribution.source)
            words = _names(report, attribution, small)
            yield Reply(_in_a_sentence(party), "denied it", words, Span(sentence.start, sentence.end))


def _in_a_sentence(party: str) -> str:
    return party[0].lower() + party[1:] if party.startswith(_OPENERS) else party


def _names(report: Report, attribution: Attribution, small: frozenset[str]) -> frozenset[str]:
    """Return the words for a source: those that stand there, and where these only point to one, its name."""
    there = " ".join(report.article.text[piece.start : piece.end] for piece in attribution.source)
    source = next((s for s in report.sources if s.id == attribution.source_id), None)
    return stems(there, small) | stems((source.name if source else "") or "", small)


def _missing(
    replies: Sequence[Reply],
    others: Sequence[Reply],
    partners: Mapping[Span, Statement],
    alone: Sequence[Statement],
    small: frozenset[str],
) -> Iterator[Reply]:
    """Yield the replies, one a party, for which the other text has none and nothing in its place."""
    kept = {other.sentence for other in others}
    voices = [_voice(statement, small) for statement in alone if statement.is_sourced]
    done: list[Reply] = []
    for reply in replies:
        partner = partners.get(reply.sentence)
        is_kept = partner is not None and (partner.span in kept or bool(reply.words & _voice(partner, small)))
        heard = any(reply.words & voice for voice in voices)
        if not is_kept and not heard and not any(_is_same(reply, other) for other in (*others, *done)):
            done.append(reply)
            yield reply


def _voice(statement: Statement, small: frozenset[str]) -> frozenset[str]:
    return stems(f"{statement.source} {statement.speaker}", small)


def _is_same(one: Reply, other: Reply) -> bool:
    return not one.words or not other.words or bool(one.words & other.words) or one.sentence == other.sentence
