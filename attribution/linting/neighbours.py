"""The files beside an article that have a say in its findings."""

from __future__ import annotations

from pathlib import Path

ENDING = ".ignores.yaml"


def neighbours(article: str) -> tuple[Path, ...]:
    """Return every file beside an article that would be read, there or not, the one that goes before first."""
    path = Path(article)
    return path.with_name(f"{path.name}{ENDING}"), path.with_name(f"{path.stem}{ENDING}")
