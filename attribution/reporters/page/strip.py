"""The strip over the length of a story, as plain shapes: it shows where the sourcing thins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from attribution.reporters.page.told import Told

WIDTH, HEIGHT = 1000, 40
_HEIGHTS: Mapping[str, int] = {"A": 40, "B": 32, "C": 24, "D": 16, "E": 8}
_OUTSIDE = 3  # the height of what has no band


@dataclass(frozen=True, slots=True)
class Bars:
    """The bars of one band as one path: each is as long as its sentence, and as high as that is direct."""

    band: str
    path: str


def strip(told: Sequence[Told]) -> tuple[Bars, ...]:
    """Return a bar for each sentence of the story, by band; sentences outside the scale are a thin line at the foot."""
    total = sum(len(sentence.text) for sentence in told) or 1
    paths: dict[str, list[str]] = {}
    x = 0.0
    for sentence in told:
        width = WIDTH * len(sentence.text) / total
        height = _HEIGHTS.get(sentence.band, _OUTSIDE)
        bar = f"M{x:.1f} {HEIGHT}v-{height}h{max(width - 1, 0.5):.1f}v{height}z"
        paths.setdefault(sentence.band or "none", []).append(bar)
        x += width
    return tuple(Bars(band, "".join(bars)) for band, bars in sorted(paths.items()))
