"""The files beside an article that have a say in its findings."""

from __future__ import annotations

from pathlib import Path

IGNORES, SOURCES = ".ignores.yaml", ".sources.yaml"


def neighbours(article: str, *endings: str) -> tuple[Path, ...]:
    """Return every file beside an article that would be read, there or not; the one that goes before is first."""
    path = Path(article)
    names = (f"{name}{ending}" for ending in endings or (IGNORES, SOURCES) for name in (path.name, path.stem))
    return tuple(path.with_name(name) for name in names)


def bytes_beside(article: str) -> list[bytes | None]:
    """Return what the files beside an article hold, None for one that is not there. Raises OSError."""
    return [_bytes(file) for file in neighbours(article)]


def _bytes(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
