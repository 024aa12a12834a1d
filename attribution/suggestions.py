"""What the user may have meant by a word that we do not know."""

from __future__ import annotations

from collections.abc import Iterable


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return `did you mean 'a' or 'b'?` for the known words nearest to `word`, or nothing where none is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - only where something was not known

    by_lower = {name.lower(): name for name in known}
    near = get_close_matches(word.lower(), list(by_lower), n=3, cutoff=0.6)
    return f"did you mean {' or '.join(repr(by_lower[name]) for name in near)}?" if near else ""
