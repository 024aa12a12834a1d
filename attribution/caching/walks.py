"""What is kept of a walk through a folder: which of its names the patterns leave out."""

from __future__ import annotations

from collections.abc import Mapping

from attribution.caching.packing import pack, unpack

Verdict = bool | None


def pack_walk(asked: Mapping[str, Mapping[str, Verdict]]) -> bytes | None:
    """Return verdicts by patterns and path as bytes."""
    return pack(asked)


def unpack_walk(data: bytes | None) -> dict[str, dict[str, Verdict]]:
    """Return the verdicts; none for bytes that are damaged or not there."""
    return {} if data is None else unpack(data)
