"""What changed in the sourcing of one statement."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.comparing.aligning import Pair
from attribution.comparing.attributing import attribution_changes, response_changes
from attribution.comparing.change import Change
from attribution.comparing.wording import firmness_changes, quotation_changes
from attribution.model import Directness


def pair_changes(pair: Pair) -> Iterator[Change]:
    """Yield what changed between two versions of a statement. An unchanged sentence changes nothing."""
    if pair.old.text == pair.new.text and pair.old.source == pair.new.source:
        return
    if Directness.RESPONSE in {pair.old.directness, pair.new.directness}:
        yield from response_changes(pair)
        yield from (change for change in firmness_changes(pair) if change.kind == "hedge-dropped")
        return
    yield from attribution_changes(pair)
    yield from firmness_changes(pair)
    yield from quotation_changes(pair)
