"""The articles in a folder, less what `.gitignore` files and the user's `exclude` leave out."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from attribution.config import place_in
from attribution.errors import ConfigError, InputError
from attribution.readers.suffixes import SUFFIXES

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

GIT = ".git"
# Pages of a repository are no articles. A user's pattern such as `!README.md` takes one back.
NO_ARTICLES = frozenset("readme changelog changes contributing code_of_conduct security license licence".split())


@dataclass(frozen=True, slots=True)
class _Patterns:
    """Patterns as git reads them, and the folder to which they are relative."""

    base: str
    spec: GitIgnoreSpec | None

    def verdict(self, path: str, *, is_folder: bool) -> bool | None:
        """Return whether a path is left out (True) or taken back (False); None where no pattern speaks of it."""
        if self.spec is None:
            return None
        within = os.path.relpath(path, self.base)
        if within.startswith(os.pardir):
            return None
        return self.spec.check_file(f"{within}/" if is_folder else within).include


def find_articles(
    folder: str, *, exclude: Sequence[str] = (), root: Path | None = None, file: Path | None = None
) -> Iterator[str | InputError]:
    """Yield the paths of the articles in a folder and those below it, sorted; or why a folder cannot be read.

    Links to folders, pipes, names that begin with a dot and a repository's own pages are passed over. `exclude` holds
    patterns as in `.gitignore`, relative to `root` (here by default), which stand in `file`. Raises `ConfigError` where
    one is none.
    """
    try:
        excluded = _Patterns(os.path.abspath(root or Path.cwd()), _spec(exclude))  # noqa: PTH100
    except ValueError as error:
        raise ConfigError(
            place_in(file, "exclude"), f"exclude: not a pattern ({error})", "write patterns as in .gitignore"
        ) from error
    todo: list[tuple[str, tuple[_Patterns, ...] | None]] = [(folder, _above(folder))]
    while todo:
        path, ignored = todo.pop()
        if ignored is None:
            yield path
            continue
        try:
            entries = sorted(os.scandir(path), key=lambda entry: entry.name, reverse=True)
        except OSError as error:
            yield InputError(path, f"cannot be read ({error.strerror})", "check the path and its permissions")
            continue
        below = (*ignored, *_ignore_file(path))
        todo.extend(
            (str(Path(path, entry.name)), below if entry.is_dir(follow_symlinks=False) else None)
            for entry in entries
            if _is_wanted(entry, below, excluded)
        )


def _is_wanted(entry: os.DirEntry[str], ignored: Sequence[_Patterns], excluded: _Patterns) -> bool:
    is_folder = entry.is_dir(follow_symlinks=False)
    if entry.name.startswith(".") or not (is_folder or _is_article(entry)):
        return False
    path = os.path.abspath(entry.path)  # noqa: PTH100 - links must stay as they are named
    verdict = excluded.verdict(path, is_folder=is_folder)
    if verdict or (verdict is None and not is_folder and Path(path).stem.lower() in NO_ARTICLES):
        return False
    verdicts = (patterns.verdict(path, is_folder=is_folder) for patterns in reversed(ignored))
    return not next((verdict for verdict in verdicts if verdict is not None), False)


def _is_article(entry: os.DirEntry[str]) -> bool:
    return os.path.splitext(entry.name)[1].lower() in SUFFIXES and (entry.is_file() or not Path(entry.path).exists())  # noqa: PTH122


def _above(folder: str) -> tuple[_Patterns, ...]:
    """Return the patterns that hold in a folder because of those above it in the same git checkout."""
    here = Path(os.path.abspath(folder))  # noqa: PTH100
    around = (here, *here.parents)
    top = next((number for number, path in enumerate(around) if (path / GIT).exists()), None)
    if top is None:
        return ()
    info = _patterns(around[top], around[top] / GIT / "info" / "exclude")
    return (*info, *(found for path in reversed(around[1 : top + 1]) for found in _ignore_file(str(path))))


def _ignore_file(folder: str) -> tuple[_Patterns, ...]:
    return _patterns(Path(folder), Path(folder) / ".gitignore")


def _patterns(base: Path, path: Path) -> tuple[_Patterns, ...]:
    try:
        lines = path.read_bytes().decode("utf-8", "surrogateescape").splitlines()
    except OSError:
        return ()
    return (_Patterns(os.path.abspath(base), _spec([line for line in lines if _is_pattern(line)])),)  # noqa: PTH100


def _spec(lines: Sequence[str]) -> GitIgnoreSpec | None:
    """Return what the lines leave out; None where they hold no pattern. Raises ValueError where one cannot be read."""
    if not any(line.strip() and not line.startswith("#") for line in lines):
        return None
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - costs a third of a bare start

    return GitIgnoreSpec.from_lines(lines)


def _is_pattern(line: str) -> bool:
    """Whether a line can be read as a pattern; git passes over one that cannot."""
    try:
        _spec([line])
    except ValueError:
        return False
    return True
