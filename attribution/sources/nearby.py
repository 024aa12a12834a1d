"""What stands within reach of a mention: how the source knows, why it is not named, and who watched."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from attribution.language.drafts.lookup import Lookup
from attribution.language.drafts.units import Unit
from attribution.model import Marker, Span

GRADES = ("participant", "document", "direct", "briefed", "familiar")
OWN = "own"  # as a basis rule says that a source tells of itself
BEHIND = 60  # characters behind a source's phrase in which its way of knowing can follow
_COVERING = frozenset({"all", "both", "each", "neither", "none"})
_TAKING_UP = frozenset({"they", "he", "she"})
_OPENING = 3  # words of a sentence in which it says of whom it speaks


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
    """Return the strongest way of knowing told in the source's phrase or right behind it in the sentence.

    What a source tells of itself is looked for in the whole sentence.
    """
    sentence = around.units[unit].span
    reach = Span(source.start, min(source.end + BEHIND, sentence.end))
    found = around.in_span(reach, "knowledge-basis") or _accounts(around, sentence)
    return min(found, key=lambda m: GRADES.index(m.sets["basis"]), default=None)


def _accounts(around: Surroundings, sentence: Span) -> list[Marker]:
    return [marker for marker in around.in_span(sentence, "knowledge-basis") if marker.sets.get("account") == OWN]


def reason_of(around: Surroundings, unit: int, noun: str, *, several: bool) -> Marker | None:
    """Return the reason for anonymity in the sentence, the next one of the paragraph, or one that covers all of them.

    One of a later sentence counts where it takes the source up: *he*, or *the doctor* for `noun`.

    A reason needs a request phrase beside it, or is one by itself (*not authorised to speak*): taxonomy B.3. A reason
    of a known class goes before another.
    """
    here = around.units[unit]
    after = around.units[unit + 1 : unit + 2]
    following = [u for u in after if u.paragraph == here.paragraph and u.index not in around.cued]
    for place in (here, *following, *_taking_up(around, unit, noun), *_covering(around, several=several)):
        reasons = around.in_span(place.span, "anonymity-reason")
        requested = bool(around.in_span(place.span, "anonymity-request"))
        for reason in sorted(reasons, key=lambda m: m.sets.get("reason_class") == "other"):
            if requested or reason.sets.get("reason_class") == "unauthorized":
                return reason
    return None


def _taking_up(around: Surroundings, unit: int, noun: str) -> Iterator[Unit]:
    """Yield the sentence in which *they* ask not to be named, where nobody else has spoken since the source did."""
    later = next((u for u in around.requests if u.index > unit), None)
    if later is not None and around.cued.isdisjoint(range(unit + 1, later.index)):
        words = around.text[later.span.start : later.span.end].lower().split()[:_OPENING]
        first, *others = [word.strip(",") for word in words]
        if first in _TAKING_UP or (first == "the" and noun in others):
            yield later


def _covering(around: Surroundings, *, several: bool) -> Iterator[Unit]:
    """Yield the sentences that speak of the anonymity of all: *All four spoke on condition of anonymity …*."""
    for unit in around.requests:
        words = around.text[unit.span.start : unit.span.end].lower().split()[:_OPENING]
        if set(words) & _COVERING or (several and words[:1] == ["the"]):
            yield unit


def strongest(bases: Sequence[str]) -> str:
    """Return the strongest of several ways of knowing, or none."""
    return min((b for b in bases if b in GRADES), key=GRADES.index, default="none")
