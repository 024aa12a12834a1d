"""Claims: what an article states, content spans and sentences without one, with their attributions."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from attribution.graph.names import clean_label
from attribution.model import Attribution, Directness, Sentence, Span, Spans

_NO_CLAIM = frozenset({Directness.NO_CLAIM, Directness.RESPONSE})


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim: its node id, its place, the index of the sentence in which it begins, and its attributions' ids."""

    id: str
    spans: Spans
    sentence: int | None
    attributions: tuple[int, ...]


def find_claims(text: str, sentences: Sequence[Sentence], attributions: Sequence[Attribution]) -> tuple[Claim, ...]:
    """Return the claims of headline and body in text order.

    Attributions with the same content, save for marks and spaces at its ends, carry one claim. An attribution without
    content, and a sentence without attribution (unless it is a question, an order or a response status), claims what
    its sentence says.
    """
    carried: dict[Spans, list[int]] = {}
    for spans, attribution in _places(text, sentences, attributions):
        carriers = carried.setdefault(spans, [])
        if attribution is not None:
            carriers.append(attribution)
    starts = [sentence.start for sentence in sentences]
    return tuple(
        Claim(f"claim:{n}", spans, _sentence_at(spans[0].start, sentences, starts), tuple(carried[spans]))
        for n, spans in enumerate(sorted(carried))
    )


def claim_text(text: str, claim: Claim) -> str:
    """Return the words of a claim on one line, its pieces joined by an ellipsis."""
    return " … ".join(clean_label(text[span.start : span.end]) for span in claim.spans)


def _places(
    text: str, sentences: Sequence[Sentence], attributions: Sequence[Attribution]
) -> Iterator[tuple[Spans, int | None]]:
    homes = _homes(sentences)
    for attribution in attributions:
        content = tuple(piece for span in attribution.content if (piece := _trimmed(text, span)))
        if content:
            yield content, attribution.id
        elif attribution.id in homes:
            yield (homes[attribution.id],), attribution.id
    for sentence in sentences:
        if not sentence.attributions and (sentence.would_be or sentence.directness) not in _NO_CLAIM:
            yield (_place(sentence),), None


def _homes(sentences: Sequence[Sentence]) -> Mapping[int, Span]:
    homes: dict[int, Span] = {}
    for sentence in sentences:
        for id_ in sentence.attributions:
            homes.setdefault(id_, _place(sentence))
    return homes


def _place(sentence: Sentence) -> Span:
    return Span(sentence.start, sentence.end)


def _trimmed(text: str, span: Span) -> Span | None:
    start, end = span.start, span.end
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and not text[end - 1].isalnum():
        end -= 1
    return Span(start, end) if start < end else None


def _sentence_at(offset: int, sentences: Sequence[Sentence], starts: Sequence[int]) -> int | None:
    place = bisect_right(starts, offset) - 1
    if place < 0 or offset >= sentences[place].end:
        return None
    return sentences[place].index
