"""How far a long run is, on a terminal alone."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")
PATIENCE = 2.0  # seconds
SIZE = (80, 24)  # columns and lines, for a terminal that does not tell how large it is


def with_progress(items: Iterable[Item], total: int) -> Iterator[Item]:
    """Yield the items; where they take long and standard error is a terminal, show there how many are done."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield from items
        return
    from threading import Timer  # noqa: PLC0415 - --help must be quick

    from tqdm import tqdm  # noqa: PLC0415

    columns, lines = _size()
    bar = tqdm(
        items, total=total, unit="file", delay=PATIENCE, leave=False, file=sys.stderr, ncols=columns, nrows=lines
    )
    # One long draft is a long run too: the bar itself waits for the first file to be done.
    waiting = Timer(PATIENCE, bar.refresh)
    waiting.daemon = True
    waiting.start()
    try:
        yield from bar
    finally:
        waiting.cancel()
        bar.close()


def _size() -> tuple[int, int]:
    try:
        columns, lines = os.get_terminal_size(sys.stderr.fileno())
    except OSError:
        return SIZE
    return (columns, lines) if columns and lines else SIZE
