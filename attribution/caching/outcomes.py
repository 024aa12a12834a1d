"""What is kept of a whole run: what it printed, what it told beside that, and how it ended."""

from __future__ import annotations

from typing import NamedTuple

from attribution.caching.packing import pack, unpack


class Outcome(NamedTuple):
    """The end of a run: its pages, each line of standard error with its kind, and the exit status."""

    pages: tuple[str, ...]
    told: tuple[tuple[str, str], ...]
    status: int


def pack_outcome(outcome: Outcome) -> bytes | None:
    """Return the outcome as bytes."""
    return pack({"pages": outcome.pages, "told": outcome.told, "status": outcome.status})


def unpack_outcome(data: bytes) -> Outcome | None:
    """Return the outcome; None for bytes that are damaged."""
    kept = unpack(data)
    try:
        return Outcome(tuple(kept["pages"]), tuple((kind, line) for kind, line in kept["told"]), kept["status"])
    except (ValueError, TypeError, KeyError):
        return None
