"""The articles that the paths of a command line stand for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from attribution.config import Settings
from attribution.errors import InputError
from attribution.readers.files import plain_path
from attribution.readers.folders import find_articles


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article lies; `folders` are those between the path that was named and the file."""

    path: str
    folders: tuple[str, ...] = ()


def find_places(paths: Sequence[str], settings: Settings) -> Iterator[Place | InputError]:
    """Yield each article once, in the order of the paths; those in a folder and below it sorted by their paths."""
    seen: set[str] = set()
    for path in map(plain_path, paths):
        for place in _inside(path, settings) if path and Path(path).is_dir() else (Place(path),):
            if isinstance(place, InputError):
                yield place
            elif place.path not in seen:
                seen.add(place.path)
                yield place


def _inside(folder: str, settings: Settings) -> Iterator[Place | InputError]:
    found = tuple(find_articles(folder, exclude=settings.exclude, root=settings.root, file=settings.file))
    for path in found:
        yield path if isinstance(path, InputError) else Place(path, Path(path).relative_to(folder).parts[:-1])
    if not found:
        yield InputError(folder, "is a folder without articles", "name .txt or .md files")
