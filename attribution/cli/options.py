"""The options that several commands share."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import click

from attribution.config import Choice, Settings, find_config, load_settings, split_names
from attribution.readers.files import STDIN

Command = TypeVar("Command", bound=Callable[..., Any])
SettingsOf = Callable[[str], Settings]
FOLDER = click.Path(path_type=Path)
FILE = click.Path(path_type=Path, dir_okay=False)

_RULES = (
    click.option(
        "--rules", "folders", type=FOLDER, multiple=True, metavar="DIR", help="Add a folder of rules (repeatable)."
    ),
    click.option("--config", type=FILE, metavar="FILE", help="Read settings from this file and no other."),
)
_ANALYSIS = (
    click.option("--outlet", metavar="NAME[,ALIAS...]", help="Say which outlet is ours, and how else it is called."),
    click.option("--model", metavar="NAME", help="Use this installed spaCy pipeline."),
    *_RULES,
    click.option("--max-size", type=click.IntRange(min=1), metavar="BYTES", help="Refuse files larger than this."),
    click.option("--stdin-filename", metavar="NAME", help="Read standard input as the file of this name."),
)
_CHOICE = (
    click.option("--select", metavar="RULES", help="Use these rules only: codes, names or families, with commas."),
    click.option("--ignore", metavar="RULES", help="Leave these rules out."),
    click.option("--preset", metavar="NAME", help="Use the rules of this desk: reporter, copy or standards."),
    click.option("--article-format", metavar="NAME", help="Say what kind of article it is, such as interview."),
)
COMMAND_LINE = "the command line"
_PLAIN = ("outlet", "model", "max_size", "fail_on")
output_option = click.option("--output", "-o", type=FILE, metavar="FILE", help="Write to a file.")


def rules_options(command: Command) -> Command:
    """Add the options that say which rules are meant."""
    return _with(command, _RULES)


def analysis_options(command: Command) -> Command:
    """Add the options that an analysis can be given."""
    return _with(command, _ANALYSIS)


def choice_options(command: Command) -> Command:
    """Add the options that choose among the lint rules."""
    return _with(command, _CHOICE)


def _with(command: Command, options: tuple[Callable[[Command], Command], ...]) -> Command:
    for option in reversed(options):
        command = option(command)
    return command


def settings(near: str = "", **options: Any) -> Settings:
    """Return the settings that hold for a path, by default for the working folder. Raises `ConfigError`."""
    return settings_by_place(**options)(near)


def settings_by_place(
    *, config: Path | None, folders: tuple[Path, ...], stdin_filename: str | None = None, **said: Any
) -> SettingsOf:
    """Return what gives the settings that hold for a path: those of `config`, else of the nearest configuration file.

    What the command line says lies over them. Where no file is near, that of the working folder holds. All paths for
    which one file holds get the same object. What is returned raises `ConfigError`.
    """
    here = Path.cwd()

    @cache
    def of_file(file: Path | None) -> Settings:
        return _with_said(load_settings(file), folders, {**said, "stdin_filename": stdin_filename})

    @cache
    def of_folder(folder: Path) -> Settings:
        return of_file(config or find_config(folder) or find_config(here))

    return lambda path: of_folder(_folder(stdin_filename if path == STDIN else path))


def distinct(found: Iterable[Settings]) -> tuple[Settings, ...]:
    """Return settings, those of one configuration file once, in the order in which they come."""
    return tuple({one.file: one for one in found}.values())


def _folder(path: str | None) -> Path:
    """Return the folder a path lies in, or that it is; the working folder for what has no path."""
    whole = Path(os.path.abspath(path or ""))  # noqa: PTH100 - links must stay as they are named
    return whole.parent if path and not whole.is_dir() else whole


def _with_said(found: Settings, folders: tuple[Path, ...], said: dict[str, Any]) -> Settings:
    """Lay what the command line says over settings.

    Folders of rules add to those of the file; a choice of rules is kept beside that of the file; everything else
    replaces what stands there.
    """
    if said.get("outlet") is not None:
        said = {**said, "outlet": split_names(said["outlet"])}
    plain = {name: said[name] for name in _PLAIN if said.get(name) is not None}
    asked = Choice(
        preset=said.get("preset"),
        format=said.get("article_format"),
        select=split_names(said.get("select") or ""),
        ignore=split_names(said.get("ignore") or ""),
    )
    told = {**plain, **({"rules": folders} if folders else {})}
    return replace(
        found,
        **plain,
        rules=(*found.rules, *folders),
        asked=asked,
        stdin_name=said.get("stdin_filename"),
        origins={**found.origins, **{name.replace("_", "-"): COMMAND_LINE for name in told}},
    )
