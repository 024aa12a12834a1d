"""Sentences without a tag that go on with the attribution of their neighbours (scale A.5, 7 and A.8, 13 and 23)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from attribution.directness.decisions import Decision
from attribution.language.drafts.units import Unit
from attribution.model import Directness, SourceType

BARE = frozenset({Directness.BACKGROUND, Directness.BARE})
_NOT_INHERITED = frozenset({SourceType.NONE, SourceType.SELF})


def inherit(units: Sequence[Unit], decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """Return the decisions with those that carry on the attribution before them."""
    result = list(decisions)
    for number, decision in enumerate(decisions):
        if decision.directness in BARE:
            before = _before(units, result, number)
            if before is not None and _goes_on(units, result, number, before):
                result[number] = _inherited(before)
    return tuple(result)


def _before(units: Sequence[Unit], decisions: Sequence[Decision], number: int) -> Decision | None:
    """Return the decision on the sentence before in the paragraph, if somebody other than us says it."""
    if number == 0 or units[number - 1].paragraph != units[number].paragraph:
        return None
    before = decisions[number - 1]
    return before if before.attributions and before.attributions[0].source_type not in _NOT_INHERITED else None


def _goes_on(units: Sequence[Unit], decisions: Sequence[Decision], number: int, before: Decision) -> bool:
    """Whether the next attributed sentence of the paragraph is the same speaker's again (A.8, 23)."""
    speaker = before.attributions[0]
    for later in range(number + 1, len(units)):
        if units[later].paragraph != units[number].paragraph:
            break
        following = decisions[later].attributions
        if following:
            return following[0].source_id == speaker.source_id and following[0].relays == speaker.relays
    return False


def _inherited(before: Decision) -> Decision:
    """Return the decision of a sentence that goes on: the same source, but not its quoted words."""
    first = before.attributions[0]
    kind = Directness.NAMED_PARAPHRASE if before.directness is Directness.NAMED_QUOTE else before.directness
    because = (*first.because, "modifier/inherited")
    return replace(before, directness=kind, attributions=(first,), points=("inherited", "deferred"), because=because)
