"""What was decided of one sentence."""

from __future__ import annotations

from dataclasses import dataclass

from attribution.model import Attribution, Directness


@dataclass(frozen=True, slots=True)
class Decision:
    """A sentence's class with what decided it. `variant` picks the base; `points` names modifiers of A.3."""

    directness: Directness
    attributions: tuple[Attribution, ...] = ()
    variant: str = "any"
    points: tuple[str, ...] = ()
    because: tuple[str, ...] = ()
