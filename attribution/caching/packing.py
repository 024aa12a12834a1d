"""Plain data as bytes with a check sum, so that a damaged row is never taken for a result."""

from __future__ import annotations

import json
import zlib
from typing import Any


def pack(data: Any) -> bytes | None:
    """Return the data as bytes; None for what JSON has no form for."""
    try:
        return zlib.compress(json.dumps(data, separators=(",", ":")).encode("ascii"), level=1)
    except (TypeError, ValueError, RecursionError):
        return None


def unpack(data: bytes) -> dict[str, Any]:
    """Return the mapping that was packed; an empty one for bytes that are damaged."""
    try:
        kept = json.loads(zlib.decompress(data))
    except (zlib.error, ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}
