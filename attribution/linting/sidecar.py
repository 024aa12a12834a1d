"""The file of ignores beside an article, so that nothing of them reaches print."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attribution.errors import InputError
from attribution.linting.ignores import Ignore
from attribution.linting.neighbours import neighbours
from attribution.suggestions import did_you_mean
from attribution.yamlfile import YamlError, YamlFile, read_yaml

_TOP = "ignores"
_KEYS = ("rules", "reason", "words", "line", "paragraph")


def sidecar_of(article: str | None) -> Path | None:
    """Return the file of ignores beside an article, or None: `dam.txt.ignores.yaml`, else `dam.ignores.yaml`."""
    if article is None:
        return None
    return next((file for file in neighbours(article) if file.is_file()), None)


def ignores_beside(article: str | None) -> Iterator[Ignore]:
    """Yield the ignores of the file beside an article. Raises `InputError` for a file that is not as it must be."""
    path = sidecar_of(article)
    if path is None:
        return
    try:
        file = read_yaml(path)
    except YamlError as error:
        raise _refusal(path, error.fault.line, error.fault.what, error.fault.remedy) from error
    for fault in file.faults:
        raise _refusal(path, fault.line, fault.what, fault.remedy)
    if file.data is None:
        return
    data: Any = file.data
    if not isinstance(data, dict) or list(data) != [_TOP] or not isinstance(data[_TOP], list):
        raise _refusal(path, 1, f"is not a list under the one key {_TOP!r}", f"begin with {_TOP}:")
    for number, entry in enumerate(data[_TOP]):
        yield _ignore(path, file, number, entry)


def _ignore(path: Path, file: YamlFile, number: int, entry: Any) -> Ignore:
    line = file.line((_TOP, number))
    if not isinstance(entry, dict):
        raise _refusal(path, line, "an entry without keys", "write rules: and reason:")
    for key in entry:
        if key not in _KEYS:
            remedy = did_you_mean(key, _KEYS) or f"the keys are {', '.join(_KEYS)}"
            raise _refusal(path, file.line((_TOP, number, key)), f"unknown key {key!r}", remedy)
    if "line" in entry and "paragraph" in entry:
        raise _refusal(path, line, "both line and paragraph", "keep one of them")
    reach = next((key for key in ("line", "paragraph") if key in entry), "file")
    at = entry.get(reach, 1)
    if not isinstance(at, int) or isinstance(at, bool) or at < 1:
        raise _refusal(path, line, f"{reach} is not a line number of the article", "give a number from 1")
    return Ignore(
        _rules(path, line, entry.get("rules")),
        _words(path, line, entry, "reason"),
        reach,
        at,
        _words(path, line, entry, "words"),
        origin="sidecar",
        where=str(path),
        written=line,
    )


def _rules(path: Path, line: int, value: Any) -> tuple[str, ...]:
    """Read `rules: ANO201`, `rules: ANO201, HED301` or a list."""
    listed = value.split(",") if isinstance(value, str) else value
    if not isinstance(listed, list) or not listed or not all(isinstance(one, str) and one.strip() for one in listed):
        raise _refusal(path, line, "rules is not a code, a name or a list of them", "write rules: CODE")
    return tuple(dict.fromkeys(one.strip() for one in listed))


def _words(path: Path, line: int, entry: dict[str, Any], key: str) -> str:
    value = entry.get(key)
    if isinstance(value, (dict, list, bool)):
        raise _refusal(path, line, f"{key} is not a text", f"put {key} in quotation marks")
    return "" if value is None else " ".join(str(value).split())


def _refusal(path: Path, line: int, what: str, remedy: str) -> InputError:
    return InputError(f"{path}:{line}", what, remedy)
