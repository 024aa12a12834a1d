"""The configuration file: which one is read, and how."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from attribution.config.keys import read_keys
from attribution.config.lines import PROJECT_FILE, place_in
from attribution.config.settings import Settings
from attribution.errors import ConfigError, ModelError

OWN_FILE = "attribution.toml"
_IN_WORDS = {
    "Cannot overwrite": "the key stands twice",
    "Cannot declare": "the table stands twice",
    "Invalid value": "a value is missing, or words are without quotation marks",
    "Invalid initial character": "a line begins with what is no key",
}


def load_settings(path: Path | None) -> Settings:
    """Return the settings of a configuration file; without one these are the defaults. Raises `ConfigError`."""
    if path is None:
        return Settings()
    table = _table(path)
    if table is None:
        raise ConfigError(str(path), "has no table [tool.attribution]", "add it, or name another file")
    origins = dict.fromkeys(table, str(path))
    return replace(Settings(), **read_keys(path, table), file=path, root=path.parent, origins=origins)


@contextmanager
def placing_model(settings: Settings) -> Iterator[None]:
    """Say of a model that cannot be used where it was chosen, if the configuration file did."""
    try:
        yield
    except ModelError as error:
        if settings.file is None or settings.origins.get("model") != str(settings.file):
            raise
        raise replace(error, where=place_in(settings.file, "model"), what=f"model: {error.what}") from error


def find_config(start: Path) -> Path | None:
    """Return the nearest `attribution.toml`, or `pyproject.toml` with our table, in `start` or a folder above."""
    for folder in (start, *start.parents):
        own, project = folder / OWN_FILE, folder / PROJECT_FILE
        if own.is_file():
            return own
        if project.is_file() and _mentions_us(project) and _table(project) is not None:
            return project
    return None


def _mentions_us(path: Path) -> bool:
    """Look before parsing: another tool's broken or unreadable project file is not our business."""
    try:
        return b"attribution" in path.read_bytes()
    except OSError:
        return False


def _table(path: Path) -> Mapping[str, Any] | None:
    """Return our settings in a file: all of it, or the table `tool.attribution` of a pyproject file, if it has one."""
    data = _read(path)
    if path.name != PROJECT_FILE:
        return data
    tool = data.get("tool", {})
    table = tool.get("attribution") if isinstance(tool, dict) else None
    if table is not None and not isinstance(table, dict):
        raise ConfigError(place_in(path), "tool.attribution is not a table", "write [tool.attribution] above its keys")
    return table


def _text(path: Path) -> str:
    data = b""
    try:
        data = path.read_bytes()
        return data.decode("utf-8-sig")
    except OSError as error:
        raise ConfigError(str(path), f"cannot be read ({error.strerror})", "check the path") from error
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise ConfigError(f"{path}:{line}", "not UTF-8", "save the file as UTF-8") from error


def _read(path: Path) -> Mapping[str, Any]:
    import tomllib  # noqa: PLC0415 - only where there is a file

    text = _text(path)
    try:
        return _parsed(text)
    except tomllib.TOMLDecodeError as error:
        told, _, place = str(error).rstrip(")").partition(" (at ")
        line = place.split()[1].rstrip(",") if place.startswith("line ") else len(text.splitlines())
        what = next((words for start, words in _IN_WORDS.items() if told.startswith(start)), told)
        raise ConfigError(f"{path}:{line}", f"not valid TOML: {what}", "correct it there") from error


@lru_cache(maxsize=8)
def _parsed(text: str) -> Mapping[str, Any]:
    """Return a TOML text as a table; many folders ask for the same file."""
    import tomllib  # noqa: PLC0415

    return tomllib.loads(text)
