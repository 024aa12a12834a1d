"""The keys of a configuration file: what each may say, and what is told of a mistake."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from attribution.config.choices import CHOICES
from attribution.config.settings import FAIL_ON, Choice, PathChoice
from attribution.config.values import names, one_of, text, words
from attribution.errors import ConfigError
from attribution.suggestions import did_you_mean

Parser = Callable[[Path, object], Any]
PATH = "path"
_NOTATION = re.compile(r"[|*#()<>]|\.\.\.")  # of the phrases of rules, as which the names are read


def split_names(names: str) -> tuple[str, ...]:
    """Split `Name, Alias` at its commas."""
    return tuple(name for part in names.split(",") if (name := part.strip()))


def read_keys(path: Path, table: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of `Settings` that a table sets. Raises `ConfigError` with the key that cannot be used."""
    values = _parsed(path, table, {**_KEYS, **CHOICES}, "")
    choice = {key: values.pop(key) for key in CHOICES if key in values}
    values = {key.replace("-", "_"): value for key, value in values.items()}
    return {**values, "choice": Choice(**choice)}


def _parsed(path: Path, table: Mapping[str, Any], known: Mapping[str, Parser], place: str) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in known:
            remedy = did_you_mean(key, known) or f"the keys are {', '.join(known)}"
            raise ConfigError(str(path), f"{place}unknown key {key!r}", remedy)
        try:
            values[key] = known[key](path, value)
        except ValueError as error:
            what = f"{place}{key} must be {error}, not {value!r}"
            raise ConfigError(str(path), what, f"correct {key}") from error
    return values


def _model(_path: Path, value: object) -> str:
    return text(value, "the name of a spaCy pipeline")


def _rules(path: Path, value: object) -> tuple[Path, ...]:
    """Read folders, which stand in a file relative to that file."""
    return tuple(path.parent / item for item in words(value, "a folder or a list of folders"))


def _sources(path: Path, value: object) -> tuple[Path, ...]:
    """Read files, which stand in a file relative to that file."""
    return tuple(path.parent / item for item in words(value, "a file or a list of files"))


def _outlet(_path: Path, value: object) -> tuple[str, ...]:
    return names(value if not isinstance(value, str) else list(split_names(value)), "a name or a list of names")


def _outlets(_path: Path, value: object) -> tuple[str, ...]:
    found = names(value, "a list of names of outlets")
    if any(_NOTATION.search(name) for name in found):
        raise ValueError("names without | * # ( ) < > and ...")
    return found


def _exclude(_path: Path, value: object) -> tuple[str, ...]:
    return words(value, "a pattern or a list of patterns")


def _max_size(_path: Path, value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ValueError("a number of bytes above 0")
    return value


def _fail_on(_path: Path, value: object) -> str:
    return one_of(value, FAIL_ON)


def _per_path(path: Path, value: object) -> tuple[PathChoice, ...]:
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise ValueError("tables, each below its own [[per-path]]")
    return tuple(_path_choice(path, item, number) for number, item in enumerate(value, 1))


def _path_choice(path: Path, table: Mapping[str, Any], number: int) -> PathChoice:
    place = f"per-path {number}: "
    values = _parsed(path, table, {PATH: _exclude, **CHOICES}, place)
    patterns = values.pop(PATH, ())
    if not patterns:
        raise ConfigError(str(path), f"{place}has no path", 'say for which files, such as path = "opinion/**"')
    return PathChoice(patterns, Choice(**values))


_KEYS: Mapping[str, Parser] = {
    "model": _model,
    "rules": _rules,
    "outlet": _outlet,
    "max-size": _max_size,
    "outlets": _outlets,
    "sources": _sources,
    "exclude": _exclude,
    "fail-on": _fail_on,
    "per-path": _per_path,
}
