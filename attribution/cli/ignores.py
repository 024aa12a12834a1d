"""`attribution ignores`: every ignore of a desk's drafts, for the standards editor."""

from __future__ import annotations

from pathlib import Path

import click

from attribution.cli.analysing import find_places
from attribution.cli.group import FAILED, leave
from attribution.cli.options import FILE, settings_by_place
from attribution.cli.output import complain, emit
from attribution.errors import InputError
from attribution.linting.ignores import Ignore
from attribution.linting.judging import read_ignores
from attribution.reporters.view.safe import clean

_REACHES = {
    "line": "line",
    "paragraph": "paragraph",
    "next": "next paragraph",
    "file": "file",
    "text": "in the text, nothing",
}


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE|FOLDER...|-")
@click.option("--config", type=FILE, metavar="FILE", help="Read settings from this file and no other.")
def ignores(files: tuple[str, ...], config: Path | None) -> None:
    """List the ignores of drafts: where, which rules, how far they reach, and the reason.

    Nothing is analysed. Whether an ignore still does something is a finding of attribution lint (LNT002).
    """
    from attribution.readers.choosing import read_file  # noqa: PLC0415 - --help must be quick

    holds = settings_by_place(config=config, folders=())
    failed = False
    for path in find_places(files, holds):
        try:
            if isinstance(path, InputError):
                raise path
            found = read_ignores(read_file(path, max_size=holds(path).max_size))
        except InputError as error:
            complain(str(error))
            failed = True
        else:
            emit("".join(f"{_told(path, ignore)}\n" for ignore in found))
    leave(FAILED if failed else 0)


def _told(path: str, ignore: Ignore) -> str:
    place = f"{ignore.where or path}:{ignore.written}"
    rules = ", ".join(ignore.rules) or "no rule"
    words = f" “{ignore.words}”" if ignore.words else ""
    reach = _REACHES.get(ignore.reach, ignore.odd)
    if ignore.odd and not ignore.rules:
        rules = f"not understood “{ignore.odd}”"
    if ignore.where and ignore.reach != "file":
        reach = f"{reach} {ignore.line}"
    return clean(f"{place}: {rules}{words} ({reach}, {ignore.origin}): {ignore.reason or 'no reason'}")
