"""Values of a configuration file. What is none raises `ValueError` with what it must be."""

from __future__ import annotations

from collections.abc import Sequence

from attribution.suggestions import did_you_mean


def text(value: object, what: str) -> str:
    """Return a word or name."""
    if not isinstance(value, str) or not value.strip():
        raise ValueError(what)
    return value


def words(value: object, what: str) -> tuple[str, ...]:
    """Return one word or a list of words, none of them empty."""
    return names([value] if isinstance(value, str) else value, what)


def names(value: object, what: str) -> tuple[str, ...]:
    """Return a list of words, none of them empty."""
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        raise ValueError(what)
    return tuple(item.strip() for item in value)


def one_of(value: object, known: Sequence[str]) -> str:
    """Return one of the known words."""
    if value not in known:
        near = did_you_mean(value, known) if isinstance(value, str) else ""
        raise ValueError(f"one of {', '.join(known)}{f' ({near})' if near else ''}")
    return str(value)
