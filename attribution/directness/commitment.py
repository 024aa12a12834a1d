"""How far the text stands behind a sentence: the second axis (scale A.7, after FactBank and Szarvas)."""

from __future__ import annotations

from attribution.directness.deciding import Decision
from attribution.directness.facts import Scene, markers_in, quoted
from attribution.language.units import Unit
from attribution.model import Attribution, Commitment, Directness, Marker
from attribution.ruleset import RuleSet

BY_HEDGE = {
    "condition": Commitment.CONDITIONAL,
    "investigation": Commitment.INVESTIGATED,
    "doubt": Commitment.DOUBTED,
}


def commitment(scene: Scene, unit: Unit, decision: Decision, rules: RuleSet) -> Commitment:
    """Return the commitment of a sentence: by its cue's word, else by the writer's hedges, else by the source's own."""
    first = decision.attributions[0] if decision.attributions else None
    if first is not None and (by_cue := _by_cue(first, rules)) is not None:
        return by_cue
    if any(not quoted(scene, m.span) for m in markers_in(scene, unit, "evidential")):
        return Commitment.HEDGED_BY_WRITER
    if decision.directness is Directness.NO_CLAIM:
        return Commitment.CERTAIN
    return _by_hedges(scene, unit, first)


def _by_cue(first: Attribution, rules: RuleSet) -> Commitment | None:
    for entry in first.because:
        place, _, word = entry.partition("/")
        lexicon = place.partition(".")[0]
        if lexicon in rules.lexicons:
            told = rules.facts(lexicon, word).get("commitment")
            if told:
                return Commitment(told)
    return None


def _by_hedges(scene: Scene, unit: Unit, first: Attribution | None) -> Commitment:
    hedges = [m for m in markers_in(scene, unit, "hedge") if m.sets.get("kind") != "approximator"]
    for kind, result in BY_HEDGE.items():
        if any(m.sets.get("kind") == kind and _main(scene, unit, m) for m in hedges):
            return result
    if any(m.sets.get("kind") == "modal" for m in hedges):
        return Commitment.HEDGED_BY_SOURCE if first is not None and first.source else Commitment.HEDGED_BY_WRITER
    return Commitment.CERTAIN


def _main(scene: Scene, unit: Unit, marker: Marker) -> bool:
    del scene
    return marker.span.start - unit.span.start < 60
