"""Attributions as they are counted: several cues of one chain for one content are one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from attribution.model import Attribution

_Chain = tuple[str | None, tuple[str | None, ...]]


def counted(attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return the attributions less those that give again what one before them gave by the same chain.

    A chain is a source and its relays; "again" means that the contents share at least one character (scale C, `A`).
    The order is kept.
    """
    chains: dict[_Chain, list[Attribution]] = defaultdict(list)
    for attribution in attributions:
        chains[_chain(attribution)].append(attribution)
    again = {id_ for chain in chains.values() for id_ in _again(chain)}
    return tuple(a for a in attributions if a.id not in again)


def _chain(attribution: Attribution) -> _Chain:
    return attribution.source_id, tuple(relay.name and relay.name.casefold() for relay in attribution.relays)


def _again(chain: Iterable[Attribution]) -> set[int]:
    """Return the ids of those whose content touches that of one with a lower id, in one sweep in text order."""
    pieces = sorted((span.start, span.end, a.id) for a in chain for span in a.content)
    again: set[int] = set()
    reach, owner = -1, -1
    for start, end, id_ in pieces:
        if start < reach and id_ != owner:
            again.add(max(id_, owner))
            owner = min(id_, owner)
        elif start >= reach:
            owner = id_
        reach = max(reach, end)
    return again
