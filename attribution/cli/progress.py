"""How far a long run is, on a terminal alone."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")
PATIENCE = 2.0


def with_progress(items: Iterable[Item], total: int) -> Iterator[Item]:
    """Yield the items; where they take long and standard error is a terminal, show there how many are done."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield from items
        return
    from tqdm import tqdm  # noqa: PLC0415 - --help must be quick

    yield from tqdm(items, total=total, unit="file", delay=PATIENCE, leave=False, file=sys.stderr)
