"""What is kept of a file: its report, or why it was refused."""

from __future__ import annotations

from attribution.caching.packing import pack, unpack
from attribution.caching.stored import from_data, to_data
from attribution.errors import InputError
from attribution.model import Report


def pack_result(result: Report | InputError) -> bytes | None:
    """Return a result as bytes; None where it has what JSON has no form for."""
    if isinstance(result, InputError):
        return pack({"refusal": [result.where, result.what, result.remedy]})
    return pack({"report": to_data(result)})


def unpack_result(data: bytes) -> Report | InputError | None:
    """Return the result; None for bytes that are damaged."""
    kept = unpack(data)
    try:
        return InputError(*kept["refusal"]) if "refusal" in kept else from_data(Report, kept["report"])
    except (ValueError, TypeError, KeyError):
        return None
