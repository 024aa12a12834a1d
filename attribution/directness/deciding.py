"""The decision order of the scale (A.5) for one sentence: which attribution decides, and which class it gives."""

from __future__ import annotations

from collections.abc import Sequence

from attribution.directness.asides import ordered
from attribution.directness.classing import classify
from attribution.directness.decisions import Decision
from attribution.directness.facts import Scene, coverage, is_narrow, own_markers
from attribution.directness.quoting import quoted_length
from attribution.directness.reaching import reaching
from attribution.directness.refusals import refusal_decision
from attribution.directness.statements import is_bare_heading, is_heading, is_headline, is_order, is_question
from attribution.language.drafts.units import Unit
from attribution.model import Attribution, Directness, SourceType

AT_END = 2  # characters after a cue that ends its sentence, at most
NO_CLAIM = Decision(Directness.NO_CLAIM)
_OURS = frozenset({SourceType.MEDIA, SourceType.SELF})


def decide(scene: Scene, unit: Unit) -> Decision:
    """Class one sentence by its own words; inheritance from its neighbours comes after."""
    found = ordered(scene, unit)
    if (refusal := refusal_decision(scene, unit, found)) is not None:
        return refusal
    if _leads_in(scene, unit, found) or _heads(scene, unit):
        return NO_CLAIM
    deciding = [a for a in found if _decides(scene, unit, a)]
    if deciding and _asks(scene, unit, deciding[0]):
        return NO_CLAIM
    if deciding and not _is_checked(scene, unit, deciding[0]):
        return classify(scene, unit, deciding)
    return _unattributed(scene, unit)


def _leads_in(scene: Scene, unit: Unit, found: Sequence[Attribution]) -> bool:
    """*The Courier reported:* says nothing itself."""
    if not scene.words(unit.span).endswith(":"):
        return False
    cues = (cue for attribution in found for cue in attribution.cue)
    return all(coverage(a, unit) == 0 for a in found) or any(unit.span.end - cue.end <= AT_END for cue in cues)


def _heads(scene: Scene, unit: Unit) -> bool:
    return is_bare_heading(scene, unit) and not is_headline(scene, unit)


def _decides(scene: Scene, unit: Unit, attribution: Attribution) -> bool:
    """Whether an attribution can decide: no attitude of ours does, nor one that reaches by a modifier not in force."""
    attitude = attribution.source_type is SourceType.SELF and attribution.rule.startswith("cues/attitude")
    return not attitude and scene.modifiers.issuperset(reaching(scene, unit, attribution))


def _asks(scene: Scene, unit: Unit, first: Attribution) -> bool:
    """Whether the sentence is a question of the writer's, of which the attribution covers a part only."""
    return is_question(scene, unit) and is_narrow(first, unit) and not quoted_length(scene, unit, first)


def _is_checked(scene: Scene, unit: Unit, first: Attribution) -> bool:
    """*The Courier could not verify this* attributes nothing (A.8, 19)."""
    return first.source_type in _OURS and bool(own_markers(scene, unit, "verification"))


def _unattributed(scene: Scene, unit: Unit) -> Decision:
    """Class a sentence of the writer's own: a strong trigger makes it a bare claim."""
    if is_question(scene, unit) or is_order(scene, unit) or (is_heading(scene, unit) and not is_headline(scene, unit)):
        return NO_CLAIM
    strong = (m for m in own_markers(scene, unit, "trigger") if m.sets.get("strength") != "weak")
    trigger = next(strong, None)
    return Decision(Directness.BACKGROUND) if trigger is None else Decision(Directness.BARE, because=(trigger.rule,))
