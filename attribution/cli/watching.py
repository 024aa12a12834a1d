"""Do something again whenever one of some files is saved."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

import click

from attribution.cli.output import complain
from attribution.errors import AttributionError, RuleError
from attribution.linting.neighbours import neighbours
from attribution.readers.files import STDIN

INTERVAL = 0.5
Stamps = list[tuple[int, int] | None]


def watch(named: Sequence[str], find: Callable[[], Sequence[str]], act: Callable[[], object]) -> NoReturn:
    """Act now and after each change of the files that `find` gives or of those beside them, until the user ends it.

    An error is told and does not end it: the next save may mend it. Raises `UsageError` for standard input.
    """
    if STDIN in named:
        raise click.UsageError("--watch needs files, not standard input.")
    complain("checking again on every save; Ctrl-C ends it", kind="note")
    seen: Stamps | None = None
    while True:
        now = _found(find)  # before acting: what is saved meanwhile counts as new
        if now != seen:
            seen = now
            try:
                act()
            except (AttributionError, RuleError) as error:
                for line in str(error).splitlines():
                    complain(line)
        time.sleep(INTERVAL)


def _found(find: Callable[[], Sequence[str]]) -> Stamps:
    """Return the stamps of the files; none while they cannot be found, as in settings that are half written."""
    try:
        return _stamps(find())
    except AttributionError:
        return []


def _stamps(files: Sequence[str]) -> Stamps:
    """Return time and size of every file; None for one that is not there, as while an editor replaces it."""
    return [_stamp(path) for file in files for path in (Path(file), *neighbours(file))]


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except (OSError, ValueError):
        return None
    return status.st_mtime_ns, status.st_size
