"""The options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import click

from attribution.config import Choice, Settings, load_settings, split_names

Command = TypeVar("Command", bound=Callable[..., Any])
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


def settings(*, config: Path | None, folders: tuple[Path, ...], **said: Any) -> Settings:
    """Return the settings of the configuration file with what the command line says over them. Raises `ConfigError`.

    Folders of rules add to those of the file; a choice of rules is kept beside that of the file; everything else
    replaces what stands there.
    """
    found = load_settings(config=config)
    if said.get("outlet") is not None:
        said["outlet"] = split_names(said["outlet"])
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
