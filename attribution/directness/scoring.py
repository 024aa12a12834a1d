"""The number of a class: base, relays, floor and points, as the scale's file sets them (scale A.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from attribution.model import Directness, Relay
from attribution.ruleset.shapes import Scale

NAMED, UNNAMED = "relay-named", "relay-unnamed"


@dataclass(frozen=True, slots=True)
class Score:
    """A score from 0 to 100 with its band, and the modifiers that moved it, in order."""

    value: float
    band: str
    modifiers: tuple[str, ...]


def score(
    scale: Scale, directness: Directness, variant: str, relays: Sequence[Relay], points: Sequence[str]
) -> Score | None:
    """Return clamp(max(floor, base × Π relay) + Σ points), or None for a class outside the scale.

    `variant` picks the base where a class has several (person_named, post, both, backed); `points` names modifiers.
    """
    bases = scale.classes[directness].base if directness in scale.classes else {}
    if not bases:
        return None
    base = bases.get(variant, bases.get("any", max(bases.values())))
    kinds = tuple(kind for kind in (NAMED if relay.name else UNNAMED for relay in relays) if kind in scale.modifiers)
    value = base
    for kind in kinds:
        value *= _part(scale, kind, "factor", 1.0)
    floor = _floor(scale, kinds)
    used = [*kinds, *([floor[0]] if floor[1] > value else []), *(p for p in points if p in scale.modifiers)]
    value = max(value, floor[1]) + sum(_part(scale, p, "points", 0.0) for p in points)
    value = round(min(100.0, max(0.0, value)), 1)
    return Score(value, band_of(scale, value), tuple(f"modifier/{name}" for name in used))


def _part(scale: Scale, name: str, part: str, default: float) -> float:
    modifier = scale.modifiers.get(name)
    value = getattr(modifier, part) if modifier else None
    return default if value is None else float(value)


def _floor(scale: Scale, kinds: Sequence[str]) -> tuple[str, float]:
    """The chain alone never takes a sentence below a bare relay: telling more of another's sourcing must not cost."""
    if not kinds:
        return "", 0.0
    name = "floor-unnamed" if UNNAMED in kinds else "floor-named"
    return name, _part(scale, name, "floor", 0.0)


def band_of(scale: Scale, value: float) -> str:
    """Return the band in which a score lies."""
    return max(
        (name for name, band in scale.bands.items() if value >= band.least), key=lambda name: scale.bands[name].least
    )
