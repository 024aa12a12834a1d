"""`attribution cache`: the results kept between runs."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from attribution.cli.output import emit
from attribution.errors import ConfigError
from attribution.reporters.view.words import counted


@click.group()
def cache() -> None:
    """Show or clear the results that lint keeps of unchanged drafts."""


@cache.command()
def info() -> None:
    """Show where results are kept, how many, and how large the file is."""
    from attribution.caching.store import info as look  # noqa: PLC0415 - --help must be quick

    file = _file()
    with _told(file, "attribution cache clear mends it"):
        found = look(file)
        emit(f"{file}\n{counted(found.results, 'result')}, {found.size:,} bytes\n")


@cache.command()
def clear() -> None:
    """Forget all results. Nothing of a draft is left in the file."""
    from attribution.caching.store import clear as empty  # noqa: PLC0415 - --help must be quick

    file = _file()
    with _told(file, "try again when no other run uses it"):
        empty(file)
        emit(f"{file}\ncleared\n")


def _file() -> Path:
    from attribution.caching.place import cache_file  # noqa: PLC0415

    file = cache_file()
    if file is None:
        raise ConfigError("", "there is no folder for a cache", "set XDG_CACHE_HOME or HOME")
    return file


@contextmanager
def _told(file: Path, remedy: str) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        raise ConfigError(str(file), f"the cache cannot be used ({error})", remedy) from error
    except OSError as error:
        raise ConfigError(str(file), f"the cache cannot be used ({error.strerror})", "check the folder") from error
