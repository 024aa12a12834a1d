"""Class and score every sentence and headline unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from attribution.directness.commitment import commitment
from attribution.directness.deciding import Decision, decide
from attribution.directness.facts import Scene, scene
from attribution.directness.inheriting import inherit
from attribution.directness.scoring import score
from attribution.language.extraction import Extraction
from attribution.language.units import Unit
from attribution.model import Attribution, Directness, ParagraphKind, Sentence, Source, SourceType
from attribution.ruleset import RuleSet

BACKED_WITHIN = 3


def classify_sentences(
    text: str, extraction: Extraction, attributions: Sequence[Attribution], sources: Sequence[Source], rules: RuleSet
) -> tuple[Sentence, ...]:
    """Return the sentences in order, each with class, score, band, commitment, attributions and reasons."""
    look = scene(text, extraction, attributions, sources, rules.scale)
    units = extraction.units
    decisions = tuple(decide(look, unit) for unit in units)
    if "inherited" in look.modifiers:
        decisions = inherit(units, decisions)
    decisions = tuple(_backed(units, decisions))
    return tuple(_sentence(look, unit, decision, rules) for unit, decision in zip(units, decisions, strict=True))


def _backed(units: Sequence[Unit], decisions: Sequence[Decision]) -> Iterator[Decision]:
    """A collective counts more where a named person or body speaks within three sentences (rank 10)."""
    named = [
        u.index
        for u, d in zip(units, decisions, strict=True)
        if d.attributions and d.attributions[0].source_type is SourceType.PERSON
    ]
    for unit, decision in zip(units, decisions, strict=True):
        near = any(0 < abs(index - unit.index) <= BACKED_WITHIN for index in named)
        yield replace(decision, variant="backed") if decision.directness is Directness.COLLECTIVE and near else decision


def _sentence(look: Scene, unit: Unit, decision: Decision, rules: RuleSet) -> Sentence:
    relays = decision.attributions[0].relays if decision.attributions else ()
    scored = score(rules.scale, decision.directness, decision.variant, relays, decision.points)
    headline = look.extraction.trees[unit.paragraph].parsed.paragraph.kind is ParagraphKind.HEADLINE
    because = decision.because + (scored.modifiers if scored else ())
    return Sentence(
        unit.index,
        unit.span.start,
        unit.span.end,
        unit.paragraph,
        Directness.HEADLINE if headline else decision.directness,
        None if headline or scored is None else scored.value,
        None if headline or scored is None else scored.band,
        commitment(look, unit, decision, rules),
        tuple(a.id for a in decision.attributions),
        tuple(dict.fromkeys(because)),
        decision.directness if headline else None,
    )
