"""The options of `lint` that say which findings count and are shown, and how its results are kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import click

from attribution.cli.options import FILE
from attribution.config import FAIL_ON
from attribution.readers.files import STDIN

Command = TypeVar("Command", bound=Callable[..., Any])
NOTE = "note"


class Wishes(NamedTuple):
    """What the user wants to see of the findings."""

    show: str | None = None
    show_suppressed: bool = False
    max_findings: int | None = None
    baseline: Path | None = None
    strict: bool = False
    diff: str | None = None
    no_cache: bool = False
    watch: bool = False

    @property
    def look_further(self) -> bool:
        """Whether more than the drafts decides what is shown."""
        return self.baseline is not None or self.diff is not None

    def seen(self, fail_on: str) -> dict[str, bool]:
        """Return what is shown beside warnings and errors."""
        return {"notes": self.show is not None or fail_on == NOTE, "suppressed": self.show_suppressed}


_OPTIONS = (
    click.option("--fail-on", type=click.Choice(FAIL_ON), show_default="error"),
    click.option("--max-findings", type=click.IntRange(min=0), metavar="N", help="Fail too if more than N are shown."),
    click.option("--show", type=click.Choice(("notes",)), help="Show notes too; --fail-on note does so as well."),
    click.option("--show-suppressed", is_flag=True, help="Show suppressed findings too, with the reason."),
    click.option("--baseline", type=FILE, metavar="FILE", help="Tell only what this baseline does not have."),
    click.option("--strict", is_flag=True, help="Fail if the baseline has what no longer occurs."),
    click.option("--diff", metavar="REF", help="Tell only what touches lines changed since this commit."),
    click.option("--no-cache", is_flag=True, help="Analyse every file anew, and keep no results."),
    click.option("--watch", is_flag=True, help="Check again whenever a draft is saved, until Ctrl-C."),
)


def wish_options(command: Command) -> Command:
    """Add the options that become `Wishes`, and `--fail-on`, which a configuration file can say too."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def take_wishes(options: dict[str, Any], files: Sequence[str]) -> Wishes:
    """Take those of `Wishes` from the options of a command. Raises `UsageError` for what does not go together."""
    wishes = Wishes(**{name: options.pop(name) for name in Wishes._fields})
    if wishes.strict and wishes.baseline is None:
        raise click.UsageError("--strict needs --baseline FILE.")
    if wishes.diff is not None and STDIN in files:
        raise click.UsageError("--diff needs files: of standard input git knows nothing.")
    return wishes
