"""The keys of a configuration file: what each may say, and what is told of a mistake."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from attribution.config.choices import CHOICES
from attribution.config.lines import KeyPath, place_in
from attribution.config.settings import FAIL_ON, Choice, PathChoice
from attribution.config.values import WrongValueError, in_words, names, one_of, text, words
from attribution.errors import ConfigError
from attribution.suggestions import did_you_mean

Parser = Callable[[Path, object], Any]
PATH, PER_PATH = "path", "per-path"
_NOTATION = re.compile(r"[|*#()<>]|\.\.\.")  # of the phrases of rules, as which the names are read


def split_names(names: str) -> tuple[str, ...]:
    """Split `Name, Alias` at its commas."""
    return tuple(name for part in names.split(",") if (name := part.strip()))


def read_keys(path: Path, table: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields that a table sets, which stands in this file.

    Raises `ConfigError` with the line and key that cannot be used.
    """
    simple = {key: table[key] for key in table if key != PER_PATH}
    values = _parsed(path, simple, {**_KEYS, **CHOICES}, ())
    if PER_PATH in table:
        values[PER_PATH] = _per_path(path, table[PER_PATH])
    choice = {key: values.pop(key) for key in CHOICES if key in values}
    values = {key.replace("-", "_"): value for key, value in values.items()}
    return {**values, "choice": Choice(**choice)}


def _parsed(path: Path, table: Mapping[str, Any], known: Mapping[str, Parser], at: KeyPath) -> dict[str, Any]:
    """Return the values of a table that stands `at` a place of the file."""
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in known:
            every = (*known, PER_PATH) if not at else tuple(known)
            raise _wrong(path, (*at, key), f"unknown key {key!r}", _remedy(key, every))
        try:
            values[key] = known[key](path, value)
        except WrongValueError as error:
            what = f"{'.'.join((key, *error.keys))} must be {error.must_be}, not {in_words(error.value)}"
            raise _wrong(path, (*at, key, *error.keys), what, "correct it there") from error
    return values


def _wrong(path: Path, at: KeyPath, what: str, remedy: str) -> ConfigError:
    number = f"{PER_PATH} {at[1] + 1}: " if at[0] == PER_PATH and len(at) > 1 and isinstance(at[1], int) else ""
    return ConfigError(place_in(path, *at), f"{number}{what}", remedy)


def _remedy(key: str, known: Sequence[str]) -> str:
    if key == "tool":
        return "a table [tool.attribution] is for pyproject.toml: here its keys stand without it"
    return did_you_mean(key, known) or f"the keys are {', '.join(known)}"


def _model(_path: Path, value: object) -> str:
    return text(value, "the name of a spaCy pipeline")


def _rules(path: Path, value: object) -> tuple[Path, ...]:
    """Read folders, which stand in a file relative to that file."""
    return tuple(_there(path.parent / item, Path.is_dir) for item in words(value, "a folder or a list of folders"))


def _sources(path: Path, value: object) -> tuple[Path, ...]:
    """Read files, which stand in a file relative to that file."""
    return tuple(_there(path.parent / item, Path.is_file) for item in words(value, "a file or a list of files"))


def _there(path: Path, is_one: Callable[[Path], bool]) -> Path:
    if not is_one(path):
        kind = "file" if is_one is Path.is_file else "folder"
        raise WrongValueError(f"a {kind} that is there", str(path))
    return path


def _outlet(_path: Path, value: object) -> tuple[str, ...]:
    return names(value if not isinstance(value, str) else list(split_names(value)), "a name or a list of names")


def _outlets(_path: Path, value: object) -> tuple[str, ...]:
    found = names(value, "a list of names of outlets")
    if any(_NOTATION.search(name) for name in found):
        raise WrongValueError("names without | * # ( ) < > and ...", value)
    return found


def _exclude(_path: Path, value: object) -> tuple[str, ...]:
    return words(value, "a pattern or a list of patterns")


def _max_size(_path: Path, value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise WrongValueError("a number of bytes above 0", value)
    return value


def _fail_on(_path: Path, value: object) -> str:
    return one_of(value, FAIL_ON)


def _per_path(path: Path, value: object) -> tuple[PathChoice, ...]:
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        what = f"{PER_PATH} must be tables, each below its own [[{PER_PATH}]], not {in_words(value)}"
        raise _wrong(path, (PER_PATH,), what, "correct it there")
    return tuple(_path_choice(path, item, number) for number, item in enumerate(value))


def _path_choice(path: Path, table: Mapping[str, Any], number: int) -> PathChoice:
    at = (PER_PATH, number)
    values = _parsed(path, table, {PATH: _exclude, **CHOICES}, at)
    patterns = values.pop(PATH, ())
    if not patterns:
        raise _wrong(path, at, "has no path", 'say for which files, such as path = "opinion/**"')
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
}
