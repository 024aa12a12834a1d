"""The options of `lint` that choose among the findings, and what comes of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from attribution.cli.options import FILE
from attribution.cli.output import complain
from attribution.linting.choosing import shown

if TYPE_CHECKING:
    from attribution.model import Report

Command = TypeVar("Command", bound=Callable[..., Any])


class Wishes(NamedTuple):
    """What the user wants to see of the findings."""

    show: str | None = None
    show_suppressed: bool = False
    baseline: Path | None = None
    strict: bool = False
    diff: str | None = None
    no_cache: bool = False
    watch: bool = False

    @property
    def look_further(self) -> bool:
        """Whether more than the drafts decides what is shown."""
        return self.baseline is not None or self.diff is not None

    def shown(self, report: Report) -> Report:
        """Return the report with the findings that are to be shown."""
        return shown(report, notes=self.show is not None, suppressed=self.show_suppressed)


class Chosen(NamedTuple):
    """Reports with the findings that count, and whether the baseline has what no longer occurs."""

    reports: tuple[Report, ...]
    outdated: bool = False


def wish_options(command: Command) -> Command:
    """Add the options that become `Wishes`."""
    for option in reversed(
        (
            click.option("--show", type=click.Choice(("notes",)), help="Show notes too."),
            click.option("--show-suppressed", is_flag=True, help="Show what ignores silence, with their reasons."),
            click.option("--baseline", type=FILE, metavar="FILE", help="Tell only what this baseline does not have."),
            click.option("--strict", is_flag=True, help="Fail if the baseline has what no longer occurs."),
            click.option("--diff", metavar="REF", help="Tell only what touches lines changed since this commit."),
            click.option("--no-cache", is_flag=True, help="Analyse every file anew, and keep no results."),
            click.option("--watch", is_flag=True, help="Check again whenever a draft is saved, until Ctrl-C."),
        )
    ):
        command = option(command)
    return command


def take_wishes(options: dict[str, Any]) -> Wishes:
    """Take from the options of a command those of `Wishes`. Raises `UsageError` for what does not go together."""
    wishes = Wishes(**{name: options.pop(name) for name in Wishes._fields})
    if wishes.strict and wishes.baseline is None:
        raise click.UsageError("--strict needs --baseline FILE.")
    return wishes


def choose(wishes: Wishes, files: Sequence[str], judged: Callable[[], Sequence[Report]]) -> Chosen:
    """Return the reports with the findings that the wishes leave. What cannot be used is told before any analysis."""
    if not wishes.look_further:
        return Chosen(tuple(judged()))
    from attribution.linting.baseline import compare  # noqa: PLC0415 - only where they are asked for
    from attribution.linting.baseline_file import read_baseline  # noqa: PLC0415
    from attribution.linting.changes import only_changed  # noqa: PLC0415
    from attribution.linting.git import WHOLE, changed_lines  # noqa: PLC0415

    baseline = read_baseline(wishes.baseline) if wishes.baseline is not None else None
    changed = changed_lines(wishes.diff, files) if wishes.diff is not None else None
    reports = tuple(judged())
    outdated = False
    if baseline is not None:
        compared = compare(baseline, reports)
        reports = compared.reports
        outdated = wishes.strict and bool(compared.missing)
        for article, entries in compared.missing.items() if wishes.strict else ():
            number = sum(entries.values())
            what = f"{number} of the findings remembered of {article} no longer {'occurs' if number == 1 else 'occur'}"
            complain(f"{wishes.baseline}: {what}; run attribution baseline prune")
    if changed is not None:
        reports = tuple(only_changed(report, changed.get(report.article.path or "", WHOLE)) for report in reports)
    return Chosen(reports, outdated)
