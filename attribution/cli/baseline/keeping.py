"""`attribution baseline create`, `update` and `prune`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from attribution.cli.analysing import find_places, judged, memory_of
from attribution.cli.group import FAILED, leave
from attribution.cli.options import FILE, analysis_options, settings_by_place
from attribution.cli.output import emit
from attribution.errors import ConfigError
from attribution.linting import baseline, baseline_file
from attribution.model import Report
from attribution.reporters.view.words import counted

DEFAULT = "attribution-baseline.json"
Command = TypeVar("Command", bound=Callable[..., Any])
_files = click.argument("files", nargs=-1, required=True, metavar="FILE|FOLDER...")
_option = click.option(
    "--baseline",
    "path",
    type=FILE,
    default=DEFAULT,
    show_default=True,
    metavar="FILE",
    help="The file of the baseline.",
)
_no_cache = click.option("--no-cache", is_flag=True, help="Analyse every file anew, and keep no results.")


def _keeping(command: Command) -> Command:
    """Add what the three commands share."""
    for option in (analysis_options, _no_cache, _option, _files):
        command = option(command)
    return command


@click.command()
@_keeping
def create(files: tuple[str, ...], path: Path, **options: Any) -> None:
    """Remember all findings of these drafts in a new file."""
    if path.exists():
        raise ConfigError(str(path), "is there already", "use attribution baseline update, or name another file")
    _keep(baseline.Baseline(path, {}), files, options, baseline.remember)


@click.command()
@_keeping
def update(files: tuple[str, ...], path: Path, **options: Any) -> None:
    """Remember the findings of these drafts as they are now; what is known of other drafts stays."""
    _keep(baseline_file.read_baseline(path), files, options, baseline.remember)


@click.command()
@_keeping
def prune(files: tuple[str, ...], path: Path, **options: Any) -> None:
    """Forget what no longer occurs in these drafts, and drafts that are gone; nothing is added.

    What is known of a draft that was moved, and is one of these, goes with it.
    """
    _keep(baseline_file.read_baseline(path), files, options, baseline.prune)


def _keep(
    old: baseline.Baseline,
    files: tuple[str, ...],
    options: dict[str, Any],
    change: Callable[[baseline.Baseline, list[Report]], baseline.Baseline],
) -> None:
    """Write the changed baseline; a draft that cannot be read keeps what is remembered of it."""
    cached = not options.pop("no_cache")
    holds = settings_by_place(**options)
    with memory_of(cached=cached) as memory:
        found = list(judged(find_places(files, holds), holds, memory))
    reports = [one for one in found if isinstance(one, Report)]
    new = change(old, reports)
    baseline_file.write_baseline(new)
    number = sum(sum(entries.values()) for entries in new.entries.values())
    emit(f"{old.path}: {counted(number, 'finding')} of {counted(len(new.entries), 'draft')} remembered.\n")
    leave(FAILED if len(reports) < len(found) else 0)
