"""Sentences that tell what became of a request for comment."""

from __future__ import annotations

from collections.abc import Sequence

from attribution.directness.decisions import Decision
from attribution.directness.facts import NARROW, Scene, coverage, own_markers
from attribution.language.drafts.units import Unit
from attribution.model import Attribution, Directness, Marker, SourceType

SOUGHT = "sought-unspecified"
_SECOND_HAND = frozenset({SourceType.MEDIA, SourceType.MEDIA_UNNAMED, SourceType.DOC_UNNAMED})


def refusal_decision(scene: Scene, unit: Unit, found: Sequence[Attribution]) -> Decision | None:
    """Return the decision on a sentence that states a response status and no more; None for any other sentence."""
    marker = next(iter(own_markers(scene, unit, "response")), None)
    if marker is None or _says_more(found, unit, marker):
        return None
    relayed = next((a for a in found if _touches(a, marker) and _is_second_hand(a)), None)
    if relayed is None:
        return Decision(Directness.RESPONSE, because=(marker.rule,))
    return Decision(Directness.RESPONSE, (relayed,), because=(*relayed.because, marker.rule))


def _says_more(found: Sequence[Attribution], unit: Unit, marker: Marker) -> bool:
    """*Declined to comment but said Y*: an attribution whose content is not the refusal decides the class."""
    least = 0 if marker.sets.get("status") == SOUGHT else NARROW * len(unit.span)
    return any(a.content and coverage(a, unit) >= least and not _touches(a, marker) for a in found)


def _touches(attribution: Attribution, marker: Marker) -> bool:
    return any(piece.touches(marker.span) for piece in attribution.content)


def _is_second_hand(attribution: Attribution) -> bool:
    return bool(attribution.relays) or attribution.source_type in _SECOND_HAND
