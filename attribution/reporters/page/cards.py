"""What is told beside the story: a card for each sentence, and one for all of which the same is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from attribution.reporters.page.told import Told


@dataclass(frozen=True, slots=True)
class Card:
    """What is told, as of the first of its sentences; each sentence has its index and its number in the story."""

    told: Told
    sentences: tuple[tuple[int, str], ...]


def cards(told: Sequence[Told]) -> tuple[Card, ...]:
    """Return the cards in the order of their first sentences."""
    alike: dict[Told, list[Told]] = {}
    for one in told:
        alike.setdefault(replace(one, index=0, label="", text=""), []).append(one)
    return tuple(Card(group[0], tuple((one.index, one.label) for one in group)) for group in alike.values())
