"""The articles in a folder, less what `.gitignore` files and the user's `exclude` leave out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
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


Known = Mapping[str, Mapping[str, bool | None]]


@dataclass(frozen=True, slots=True)
class Verdicts:
    """Whether patterns leave paths out: what earlier walks found, and what this one asked for.

    Both are by the patterns, line by line, and then by the path beside which they stand. They cannot go out of date.
    """

    known: Known = field(default_factory=dict)
    asked: dict[str, dict[str, bool | None]] = field(default_factory=dict)

    def of(self, lines: tuple[str, ...], path: str) -> bool | None:
        """Return whether a path is left out (True) or taken back (False); None where no pattern speaks of it."""
        text = "\n".join(lines)
        asked, known = self.asked.setdefault(text, {}), self.known.get(text, {})
        asked[path] = known[path] if path in known else _known_to_git(lines).check_file(path).include
        return asked[path]


@dataclass(frozen=True, slots=True)
class _Patterns:
    """Patterns as git reads them, and the folder to which they are relative."""

    base: str
    lines: tuple[str, ...]

    def verdict(self, path: str, verdicts: Verdicts, *, is_folder: bool) -> bool | None:
        """Return whether a path is left out (True) or taken back (False); None where no pattern speaks of it."""
        within = os.path.relpath(path, self.base)
        if not self.lines or within.startswith(os.pardir):
            return None
        return verdicts.of(self.lines, f"{within}/" if is_folder else within)


def find_articles(
    folder: str,
    *,
    exclude: Sequence[str] = (),
    root: Path | None = None,
    file: Path | None = None,
    verdicts: Verdicts | None = None,
) -> Iterator[str | InputError]:
    """Yield the paths of the articles in a folder and those below it, sorted; or why a folder cannot be read.

    Links to folders, pipes, names that begin with a dot and a repository's own pages are passed over. `exclude` holds
    patterns as in `.gitignore`, relative to `root` (here by default), which stand in `file`. `verdicts` spares asking
    again what earlier walks found. Raises `ConfigError` where a pattern is none.
    """
    verdicts = verdicts or Verdicts()
    excluded = _excluded(exclude, root, file, verdicts)
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
            if _is_wanted(entry, below, excluded, verdicts)
        )


def _excluded(exclude: Sequence[str], root: Path | None, file: Path | None, verdicts: Verdicts) -> _Patterns:
    patterns = _Patterns(os.path.abspath(root or Path.cwd()), _written(exclude))  # noqa: PTH100
    try:
        if patterns.lines and "\n".join(patterns.lines) not in verdicts.known:
            _spec(patterns.lines)
    except ValueError as error:
        raise ConfigError(
            place_in(file, "exclude"), f"exclude: not a pattern ({error})", "write patterns as in .gitignore"
        ) from error
    return patterns


def _is_wanted(entry: os.DirEntry[str], ignored: Sequence[_Patterns], excluded: _Patterns, verdicts: Verdicts) -> bool:
    is_folder = entry.is_dir(follow_symlinks=False)
    if entry.name.startswith(".") or not (is_folder or _is_article(entry)):
        return False
    path = os.path.abspath(entry.path)  # noqa: PTH100 - links must stay as they are named
    verdict = excluded.verdict(path, verdicts, is_folder=is_folder)
    if verdict or (verdict is None and not is_folder and Path(path).stem.lower() in NO_ARTICLES):
        return False
    found = (patterns.verdict(path, verdicts, is_folder=is_folder) for patterns in reversed(ignored))
    return not next((verdict for verdict in found if verdict is not None), False)


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
    return (_Patterns(os.path.abspath(base), _written(lines)),)  # noqa: PTH100


def _written(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(line for line in lines if line.strip() and not line.startswith("#"))


@cache
def _spec(lines: tuple[str, ...]) -> GitIgnoreSpec:
    """Return what the lines leave out. Raises ValueError where one cannot be read as a pattern."""
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - costs half of a bare start

    return GitIgnoreSpec.from_lines(lines)


def _known_to_git(lines: tuple[str, ...]) -> GitIgnoreSpec:
    """Return what the lines leave out; git passes over one that cannot be read."""
    return _spec(tuple(line for line in lines if _is_pattern(line)))


def _is_pattern(line: str) -> bool:
    try:
        _spec((line,))
    except ValueError:
        return False
    return True
