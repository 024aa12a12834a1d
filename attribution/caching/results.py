"""What is kept of a file: its report, whole and in brief, or why it was refused."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass, replace
from typing import Any

from attribution.caching.stored import from_data, to_data
from attribution.errors import InputError
from attribution.model import Graph, Report


@dataclass(frozen=True, slots=True)
class Packed:
    """A result as bytes. `brief` has the article and its findings alone, which are quicker to read."""

    brief: bytes
    whole: bytes


def pack(result: Report | InputError) -> Packed | None:
    """Return a result as bytes; None where it has what JSON has no form for."""
    try:
        if isinstance(result, InputError):
            refusal = _packed({"refusal": [result.where, result.what, result.remedy]})
            return Packed(refusal, refusal)
        return Packed(_packed({"report": to_data(in_brief(result))}), _packed({"report": to_data(result)}))
    except (TypeError, ValueError, RecursionError):
        return None


def unpack(data: bytes) -> Report | InputError | None:
    """Return the result; None for bytes that are damaged."""
    try:
        kept = json.loads(zlib.decompress(data))
        if "refusal" in kept:
            return InputError(*kept["refusal"])
        return from_data(Report, kept["report"])
    except (zlib.error, ValueError, TypeError, KeyError, RecursionError):
        return None


def in_brief(report: Report) -> Report:
    """Return a report with nothing but the article, its findings and what they were made with."""
    return replace(
        report,
        headline=(),
        excluded=(),
        sentences=(),
        attributions=(),
        sources=(),
        quotations=(),
        markers=(),
        responses=(),
        graph=Graph((), ()),
        metrics=(),
    )


def _packed(data: Any) -> bytes:
    """Pack with a check sum, which zlib has, so that a damaged row is never taken for a result."""
    return zlib.compress(json.dumps(data, separators=(",", ":")).encode("ascii"), level=1)
