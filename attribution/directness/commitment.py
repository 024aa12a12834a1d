"""How far the text stands behind a sentence: the second axis (scale A.7, after FactBank and Szarvas)."""

from __future__ import annotations

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


def commitment(scene: Scene, unit: Unit, decision: Decision, rules: RuleSet) -> Commitment:
    """Return the commitment of a sentence: by its cue's word, else by the writer's hedges, else by the source's own."""
    first = decision.attributions[0] if decision.attributions else None
    if first is not None and (by_cue := _by_cue(first, rules)) is not None:
        return by_cue
    if any(_doubts(marker) for marker in own_markers(scene, unit, "evidential")):
        return Commitment.HEDGED_BY_WRITER
    if decision.directness is Directness.NO_CLAIM:
        return Commitment.CERTAIN
    return _by_hedges(scene, unit, first)


def _by_cue(first: Attribution, rules: RuleSet) -> Commitment | None:
    """Return what the first lexicon entry among the reasons that tells a commitment says."""
    for entry in first.because:
        place, _, word = entry.partition("/")
        lexicon = place.partition(".")[0]
        told = rules.facts(lexicon, word).get("commitment") if lexicon in rules.lexicons else None
        if told:
            return Commitment(told)
    return None


def _by_hedges(scene: Scene, unit: Unit, first: Attribution | None) -> Commitment:
    hedges = [hedge for hedge in markers_in(scene, unit, "hedge") if _doubts(hedge)]
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
