"""How far the text stands behind a sentence: the second axis (scale A.7, after FactBank and Szarvas)."""

from __future__ import annotations

from collections.abc import Sequence

from attribution.directness.decisions import Decision
from attribution.directness.facts import Scene, markers_in, own_markers
from attribution.language.drafts.units import Unit
from attribution.model import Attribution, Commitment, Directness, Marker
from attribution.ruleset import RuleSet

AT_FRONT = 60  # characters within which a hedge begins that governs its sentence
_BY_HEDGE = {
    "condition": Commitment.CONDITIONAL,
    "investigation": Commitment.INVESTIGATED,
    "doubt": Commitment.DOUBTED,
}


def commitment(scene: Scene, unit: Unit, decision: Decision, rules: RuleSet) -> tuple[Commitment, tuple[str, ...]]:
    """Return the commitment of a sentence, and the rules and words without any of which it would be another.

    The cue's word decides, else the writer's hedges, else the source's own.
    """
    first = decision.attributions[0] if decision.attributions else None
    if first is not None and (by_cue := _by_cue(first, rules)) is not None:
        return by_cue
    hedges = _hedges(scene, unit, decision)
    result = _by_hedges(unit, first, hedges)
    names = dict.fromkeys(hedge.rule for hedge in hedges)
    return result, tuple(n for n in names if _by_hedges(unit, first, [h for h in hedges if h.rule != n]) != result)


def _by_cue(first: Attribution, rules: RuleSet) -> tuple[Commitment, tuple[str, ...]] | None:
    """Return what the first lexicon entry among the reasons that tells a commitment says, with that entry."""
    for entry in first.because:
        place, _, word = entry.partition("/")
        lexicon = place.partition(".")[0]
        told = rules.facts(lexicon, word).get("commitment") if lexicon in rules.lexicons else None
        if told:
            return Commitment(told), (entry,)
    return None


def _hedges(scene: Scene, unit: Unit, decision: Decision) -> list[Marker]:
    """Return what readers hear doubt in: the writer's evidentials, and where something is claimed every hedge."""
    found = own_markers(scene, unit, "evidential")
    if decision.directness is not Directness.NO_CLAIM:
        found += markers_in(scene, unit, "hedge")
    return [marker for marker in found if _doubts(marker)]


def _by_hedges(unit: Unit, first: Attribution | None, hedges: Sequence[Marker]) -> Commitment:
    if any(hedge.emits == "evidential" for hedge in hedges):
        return Commitment.HEDGED_BY_WRITER
    leading = {hedge.sets.get("kind") for hedge in hedges if _leads(unit, hedge)}
    for kind, result in _BY_HEDGE.items():
        if kind in leading:
            return result
    if any(hedge.sets.get("kind") == "modal" for hedge in hedges):
        return Commitment.HEDGED_BY_SOURCE if first is not None and first.source else Commitment.HEDGED_BY_WRITER
    return Commitment.CERTAIN


def _doubts(marker: Marker) -> bool:
    """Whether readers hear doubt in it: not in *would*, in a later *if*, or in *it emerged that*."""
    return marker.sets.get("strength") != "weak" and marker.sets.get("commitment") != Commitment.CERTAIN


def _leads(unit: Unit, hedge: Marker) -> bool:
    return hedge.span.start - unit.span.start < AT_FRONT
