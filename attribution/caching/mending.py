"""A damaged file of results: found, and removed so that the next run begins anew. Other runs may have it open."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from attribution.caching.place import ASIDE


def is_damage(error: BaseException) -> bool:
    """Whether an error says that the file is no sound database: not that it is in use, or the disk full."""
    return type(error) is sqlite3.DatabaseError


def parts(file: Path) -> list[Path]:
    """Return the file and those that SQLite keeps beside it."""
    return [file, *(file.with_name(file.name + ending) for ending in ASIDE)]


def remove(file: Path) -> None:
    """Remove the file. Raises OSError. What is beside it goes first: none of it may stand beside a new file."""
    for part in reversed(parts(file)):
        part.unlink(missing_ok=True)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Keep other runs from removing what this one may just have made anew, where the system has locks for it."""
    try:
        import fcntl  # noqa: PLC0415 - not on every system, and only where something is damaged
    except ImportError:  # there a file that is open cannot be removed
        yield
        return
    held = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
    finally:
        os.close(held)
