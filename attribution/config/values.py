"""Values of a configuration file. What is none raises `WrongValueError`."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from attribution.suggestions import did_you_mean

Value = TypeVar("Value")
LONGEST = 60


class WrongValueError(ValueError):
    """What a value must be, the value, and the keys that lead to it inside a table."""

    def __init__(self, must_be: str, value: object, keys: tuple[str, ...] = ()) -> None:
        super().__init__(must_be)
        self.must_be, self.value, self.keys = must_be, value, keys


def in_words(value: object) -> str:
    """Return a value as it stands in the file; a table, or what is long, by what it is."""
    if isinstance(value, dict):
        return "a table"
    told = json.dumps(value, ensure_ascii=False, default=str)
    if len(told) <= LONGEST and "{" not in told:
        return told
    return f"{told[:LONGEST]}…" if isinstance(value, str) else "this list"


def each(table: Mapping[str, object], read: Callable[[object], Value]) -> dict[str, Value]:
    """Return a table with its values read."""
    found: dict[str, Value] = {}
    for key, value in table.items():
        try:
            found[key] = read(value)
        except WrongValueError as error:
            raise WrongValueError(error.must_be, error.value, (key, *error.keys)) from error
    return found


def text(value: object, what: str) -> str:
    """Return a word or name."""
    if not isinstance(value, str) or not value.strip():
        raise WrongValueError(what, value)
    return value


def words(value: object, what: str) -> tuple[str, ...]:
    """Return one word or a list of words, none of them empty."""
    return names([value] if isinstance(value, str) else value, what)


def names(value: object, what: str) -> tuple[str, ...]:
    """Return a list of words, none of them empty."""
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        raise WrongValueError(what, value)
    return tuple(item.strip() for item in value)


def one_of(value: object, known: Sequence[str]) -> str:
    """Return one of the known words."""
    if value not in known:
        near = did_you_mean(value, known) if isinstance(value, str) else ""
        raise WrongValueError(f"one of {', '.join(known)}{f' ({near})' if near else ''}", value)
    return str(value)
