"""Strict YAML files beside an article, or of the house: what is wrong is told with file and line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from attribution.errors import InputError
from attribution.suggestions import did_you_mean
from attribution.yamlfile import KeyPath, YamlError, YamlFile, read_yaml


class Aside(NamedTuple):
    """A file that was read: the lists under its keys, and where everything in them stands."""

    path: Path
    file: YamlFile
    lists: Mapping[str, Sequence[Any]]

    def wrong(self, at: KeyPath, what: str, remedy: str) -> InputError:
        """Return the error for what stands at a place."""
        return InputError(f"{self.path}:{self.file.line(at)}", what, remedy)

    def check_keys(self, at: KeyPath, entry: Any, keys: Sequence[str]) -> None:
        """Raise `InputError` where an entry is no mapping with these keys."""
        if not isinstance(entry, dict):
            raise self.wrong(at, f"{'an entry' if at else 'a file'} without keys", f"the keys are {', '.join(keys)}")
        for key in entry:
            if key not in keys:
                remedy = did_you_mean(key, keys) or f"the keys are {', '.join(keys)}"
                raise self.wrong((*at, key), f"unknown key {key!r}", remedy)

    def text(self, at: KeyPath, entry: Mapping[str, Any], key: str) -> str:
        """Return the words under a key, "" where there are none. Raises `InputError`."""
        value = entry.get(key)
        if isinstance(value, (dict, list, bool)):
            raise self.wrong((*at, key), f"{key} is not a text", f"put {key} in quotation marks")
        return "" if value is None else " ".join(str(value).split())

    def name(self, at: KeyPath, entry: Mapping[str, Any], key: str) -> str:
        """Return what somebody or something is called, "" where nothing is said. Raises `InputError`."""
        if isinstance(entry.get(key), (int, float)):
            raise self.wrong((*at, key), f"{key} is a number", f"put {key} in quotation marks if it is meant")
        return self.text(at, entry, key)

    def number(self, at: KeyPath, entry: Mapping[str, Any], key: str) -> int | None:
        """Return the line number under a key; None where there is none. Raises `InputError`."""
        value = entry.get(key)
        if value is not None and (not isinstance(value, int) or isinstance(value, bool) or value < 1):
            raise self.wrong((*at, key), f"{key} is not a line number of the article", "give a number from 1")
        return value


def read_aside(path: Path, allowed: Sequence[str]) -> Aside:
    """Read a file whose keys are among these and hold lists. Raises `InputError`."""
    try:
        file = read_yaml(path)
    except YamlError as error:
        where = f"{path}:{error.fault.line}" if error.fault.line else str(path)
        raise InputError(where, error.fault.what, error.fault.remedy) from error
    for fault in file.faults:
        raise InputError(f"{path}:{fault.line}", fault.what, fault.remedy)
    data: Any = {} if file.data is None else file.data
    aside = Aside(path, file, data)
    aside.check_keys((), data, allowed)
    for key, value in data.items():
        if not isinstance(value, list):
            raise aside.wrong((key,), f"{key} is not a list", f"write {key}: and an entry with a dash on each line")
    return aside
