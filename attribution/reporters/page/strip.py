"""The strip over the length of a story, as plain shapes: it shows where the sourcing thins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from attribution.reporters.page.names import card_id
from attribution.reporters.page.told import Told

WIDTH, HEIGHT = 1000, 40
_HEIGHTS = {"A": 40, "B": 32, "C": 24, "D": 16, "E": 8}


@dataclass(frozen=True, slots=True)
class Bar:
    """A sentence on the strip: from left to right as long as its text, and as high as it is direct."""

    x: float
    y: int
    width: float
    height: int
    band: str
    label: str
    href: str


def strip(told: Sequence[Told], prefix: str) -> tuple[Bar, ...]:
    """Return a bar for each sentence of the story; sentences outside the scale are a thin line at the foot."""
    total = sum(len(sentence.text) for sentence in told) or 1
    bars, x = [], 0.0
    for sentence in told:
        width = WIDTH * len(sentence.text) / total
        height = _HEIGHTS.get(sentence.band, 3)
        label = f"{sentence.label or 'headline'}: {sentence.class_name} {sentence.score}".strip()
        href = card_id(prefix, sentence.index)
        band = sentence.band or "none"
        bars.append(Bar(round(x, 1), HEIGHT - height, round(max(width - 1, 0.5), 1), height, band, label, href))
        x += width
    return tuple(bars)
