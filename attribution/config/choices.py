"""The keys by which a file chooses among lint rules, for all articles or below `per-path` for some.

Whether there is a rule, preset, format or option of a name is not known here: the rules are read later.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from attribution.config.settings import SEVERITIES
from attribution.config.values import WrongValueError, each, one_of, text, words


def _preset(_path: Path, value: object) -> str:
    return text(value, "the name of a preset")


def _format(_path: Path, value: object) -> str:
    return text(value, "the name of an article format")


def _codes(_path: Path, value: object) -> tuple[str, ...]:
    return words(value, "a list of codes, names or families of rules")


def _severity(_path: Path, value: object) -> Mapping[str, str]:
    if not isinstance(value, dict) or not value:
        raise WrongValueError('a table, such as ATT101 = "error"', value)
    return each(value, lambda severity: one_of(severity, SEVERITIES))


def _options(_path: Path, value: object) -> Mapping[str, Mapping[str, str]]:
    return each(_table(value), lambda options: each(_table(options), _option))


def _table(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise WrongValueError("a table: [options.CODE], and the options below it", value)
    return value


def _option(value: object) -> str:
    """Return an option as checks read it: a word, a number, or words with spaces between them."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, list):
        return " ".join(words(value, "words, numbers or lists of words"))
    return text(value, "words, numbers or lists of words")


CHOICES: Mapping[str, Callable[[Path, object], Any]] = {
    "preset": _preset,
    "format": _format,
    "select": _codes,
    "ignore": _codes,
    "severity": _severity,
    "options": _options,
}
