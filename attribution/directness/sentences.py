"""Class and score every sentence and headline unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from attribution.directness.commitment import commitment
from attribution.directness.deciding import decide
from attribution.directness.decisions import Decision
from attribution.directness.facts import Scene, scene
from attribution.directness.inheriting import inherit
from attribution.directness.scoring import score
from attribution.directness.statements import is_headline
from attribution.language.drafts.extraction import Extraction
from attribution.language.drafts.units import Unit
from attribution.model import Attribution, Directness, Sentence, Source, SourceType
from attribution.ruleset import RuleSet

BACKED_WITHIN = 3  # sentences


def classify_sentences(
    text: str, extraction: Extraction, attributions: Sequence[Attribution], sources: Sequence[Source], rules: RuleSet
) -> tuple[Sentence, ...]:
    """Return the sentences in order, each with class, score, band, commitment, attributions and reasons."""
    look = scene(text, extraction, attributions, sources, rules)
    units = extraction.units
    decisions = tuple(decide(look, unit) for unit in units)
    if "inherited" in look.modifiers:
        decisions = inherit(units, decisions)
    decisions = tuple(_backed(units, decisions))
    return tuple(_sentence(look, unit, decision, rules) for unit, decision in zip(units, decisions, strict=True))


def _backed(units: Sequence[Unit], decisions: Sequence[Decision]) -> Iterator[Decision]:
    """A collective counts more where a named person speaks within three sentences (rank 10)."""
    pairs = tuple(zip(units, decisions, strict=True))
    named = {unit.index for unit, decision in pairs if _is_personal(decision)}
    distances = [*range(-BACKED_WITHIN, 0), *range(1, BACKED_WITHIN + 1)]
    for unit, decision in pairs:
        collective = decision.directness is Directness.COLLECTIVE
        backed = collective and any(unit.index + distance in named for distance in distances)
        yield replace(decision, variant="backed") if backed else decision


def _is_personal(decision: Decision) -> bool:
    return bool(decision.attributions) and decision.attributions[0].source_type is SourceType.PERSON


def _sentence(look: Scene, unit: Unit, decision: Decision, rules: RuleSet) -> Sentence:
    relays = decision.attributions[0].relays if decision.attributions else ()
    scored = score(rules.scale, decision.directness, decision.variant, relays, decision.points)
    modifiers = scored.modifiers if scored else ()
    stands, hedges = commitment(look, unit, decision, rules)
    sentence = Sentence(
        index=unit.index,
        start=unit.span.start,
        end=unit.span.end,
        paragraph=unit.paragraph,
        directness=decision.directness,
        score=scored.value if scored else None,
        band=scored.band if scored else None,
        commitment=stands,
        attributions=tuple(a.id for a in decision.attributions),
        because=tuple(dict.fromkeys((*decision.because, *modifiers, *hedges))),
    )
    return _above_body(sentence) if is_headline(look, unit) else sentence


def _above_body(sentence: Sentence) -> Sentence:
    """A headline unit is not scored; it keeps the class that it would have in the body."""
    kept = sentence.directness
    return replace(sentence, directness=Directness.HEADLINE, score=None, band=None, would_be=kept)
