"""The articles that the paths of a command line stand for."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from attribution.errors import InputError

ENDINGS = frozenset({".txt", ".md", ".markdown"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article lies; `folders` are those between the path that was named and the file."""

    path: str
    folders: tuple[str, ...] = ()


def find_places(paths: Sequence[str]) -> Iterator[Place | InputError]:
    """Yield each article once, in the order of the paths; those in a folder and below it sorted by their paths."""
    seen: set[str] = set()
    for path in paths:
        for place in _inside(path) if path and Path(path).is_dir() else (Place(path),):
            if isinstance(place, InputError):
                yield place
            elif place.path not in seen:
                seen.add(place.path)
                yield place


def _inside(folder: str) -> Iterator[Place | InputError]:
    """Yield the articles of a folder, less links to folders and what begins with a dot."""
    empty = True
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        below = Path(root).relative_to(folder).parts
        for name in sorted(files):
            if not name.startswith(".") and Path(name).suffix.lower() in ENDINGS:
                empty = False
                yield Place(os.path.join(root, name), below)  # noqa: PTH118 - as it was typed
    if empty:
        yield InputError(folder, "is a folder without articles", "name .txt or .md files")
