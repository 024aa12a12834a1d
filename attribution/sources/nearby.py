"""What stands within reach of a mention: how the source knows, why it is not named, and who watched."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from attribution.language.lookup import Lookup
from attribution.language.units import Unit
from attribution.model import Marker, Span
from attribution.sources.typing import STRONG_BASES

GRADES = ("participant", "document", "direct", "briefed", "familiar")
_COVERING = frozenset({"all", "both", "each", "they", "neither", "none"})


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The article's sentences, markers and text, for looking around a mention.

    `cued` are the sentences with a cue, `requests` those in which somebody asks not to be named.
    """

    text: str
    units: tuple[Unit, ...]
    markers: tuple[Marker, ...]
    cued: frozenset[int]
    marked_at: Lookup[Marker]
    requests: tuple[Unit, ...]

    def in_span(self, span: Span, *emits: str) -> list[Marker]:
        """Return the markers of a kind inside a span, in the order of the text."""
        return [m for m in self.marked_at.touching(span) if m.emits in emits]


def surroundings(text: str, units: tuple[Unit, ...], markers: tuple[Marker, ...], cued: frozenset[int]) -> Surroundings:
    """Gather what stands around the mentions of an article."""
    asked = Lookup((m for m in markers if m.emits == "anonymity-request"), lambda marker: marker.span)
    requests = tuple(unit for unit in units if asked.touching(unit.span))
    return Surroundings(text, units, markers, cued, Lookup(markers, lambda marker: marker.span), requests)


def basis_of(around: Surroundings, source: Span, unit: int) -> Marker | None:
    """Return the strongest way of knowing told in the source's phrase or right behind it in the sentence."""
    reach = Span(source.start, min(source.end + 60, around.units[unit].span.end))
    found = around.in_span(reach, "knowledge-basis")
    return min(found, key=lambda m: GRADES.index(m.sets["basis"]), default=None)


def reason_of(around: Surroundings, unit: int, *, several: bool) -> Marker | None:
    """Return the reason for anonymity in the sentence, the next one of the paragraph, or one that covers all of them.

    A reason needs a request phrase beside it, or is one by itself (*not authorised to speak*): taxonomy B.3.
    """
    here = around.units[unit]
    following = [
        u for u in around.units[unit + 1 : unit + 2] if u.paragraph == here.paragraph and u.index not in around.cued
    ]
    for place in (here, *following, *_covering(around, several=several)):
        reasons = sorted(
            around.in_span(place.span, "anonymity-reason"), key=lambda m: m.sets.get("reason_class") == "other"
        )
        requested = bool(around.in_span(place.span, "anonymity-request"))
        for reason in reasons:
            if requested or reason.sets.get("reason_class") == "unauthorized":
                return reason
    return None


def _covering(around: Surroundings, *, several: bool) -> Iterator[Unit]:
    """Yield the sentences that speak of the anonymity of all: *All four spoke on condition of anonymity …*."""
    for unit in around.requests:
        words = around.text[unit.span.start : unit.span.end].lower().split()[:3]
        if set(words) & _COVERING or (several and words[:1] == ["the"]):
            yield unit


def strongest(bases: Sequence[str]) -> str:
    """Return the strongest of several ways of knowing, or none."""
    return min((b for b in bases if b in GRADES), key=GRADES.index, default="none")


def is_strong(basis: str) -> bool:
    """Whether a way of knowing counts as more than being familiar with the matter."""
    return basis in STRONG_BASES
