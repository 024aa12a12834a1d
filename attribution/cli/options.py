"""The options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import click

from attribution.config import Settings, load_settings, split_names

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
)
output_option = click.option("--output", "-o", type=FILE, metavar="FILE", help="Write to a file.")


def rules_options(command: Command) -> Command:
    """Add the options that say which rules are meant."""
    return _with(command, _RULES)


def analysis_options(command: Command) -> Command:
    """Add the options that an analysis can be given."""
    return _with(command, _ANALYSIS)


def _with(command: Command, options: tuple[Callable[[Command], Command], ...]) -> Command:
    for option in reversed(options):
        command = option(command)
    return command


def settings(
    *,
    config: Path | None,
    folders: tuple[Path, ...],
    outlet: str | None = None,
    model: str | None = None,
    max_size: int | None = None,
) -> Settings:
    """Return the settings of the configuration file with what the command line says over them. Raises `ConfigError`.

    Folders of rules add to those of the file; everything else replaces what stands there.
    """
    found = load_settings(config=config)
    return replace(
        found,
        rules=(*found.rules, *folders),
        outlet=found.outlet if outlet is None else split_names(outlet),
        model=model or found.model,
        max_size=max_size or found.max_size,
    )
