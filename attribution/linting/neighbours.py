"""The files beside an article that have a say in its findings."""

from __future__ import annotations

from pathlib import Path

ENDING = ".ignores.yaml"


def neighbours(article: str) -> tuple[Path, ...]:
    """Return every file beside an article that would be read, there or not, the one that goes before first."""
    path = Path(article)
    return path.with_name(f"{path.name}{ENDING}"), path.with_name(f"{path.stem}{ENDING}")


def bytes_beside(article: str) -> list[bytes | None]:
    """Return what the files beside an article hold, None for one that is not there. Raises OSError."""
    return [_bytes(file) for file in neighbours(article)]


def _bytes(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None
