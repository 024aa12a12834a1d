"""What git says has changed since a commit: the only code that calls git."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from attribution.errors import ConfigError

OPTION = "--diff"
Lines = tuple[tuple[int, int], ...]
WHOLE: Lines = ((1, 10**9),)
_HUNK = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
_BINARY = re.compile(rb"^Binary files ", re.MULTILINE)
_ALWAYS = ("--literal-pathspecs", "-c", "core.fsmonitor=false")
_PLAIN = ("--no-color", "--no-ext-diff", "--no-textconv")
_ONE_BY_ONE, _RENAMES = "--no-renames", "--find-renames"


def changed_lines(ref: str, files: Sequence[str]) -> Mapping[str, Lines]:
    """Return for each file the stretches of its lines that are not as in the commit `ref`; a new file is one stretch.

    A file that git knows to have been moved is held against what it was at its old place.

    Where lines were only taken out, the stretch is empty: it lies between the lines on its two sides, which it gives
    as last and first, and so touches what spans both. Raises `ConfigError` without git, outside a repository and for
    a ref that is no commit.
    """
    by_top: dict[str, list[str]] = {}
    for file in files:
        if Path(file).is_file():
            by_top.setdefault(_top(file), []).append(file)
    if not by_top:
        return {}
    return {file: lines for top, inside in by_top.items() for file, lines in _in_repository(top, ref, inside).items()}


def _top(file: str) -> str:
    folder = Path(file).resolve().parent
    done = _git(str(folder), "rev-parse", "--show-toplevel")
    if done.returncode:
        raise ConfigError(OPTION, f"{file} is in no git repository", f"leave out {OPTION}, or lint files of one")
    return os.fsdecode(done.stdout).removesuffix("\n")


def _in_repository(top: str, ref: str, files: list[str]) -> Mapping[str, Lines]:
    commit = _commit(top, ref)
    real = {file: os.path.relpath(Path(file).resolve(), Path(top).resolve()) for file in files}
    paths = sorted(set(real.values()))
    tracked = _names(_done(top, "ls-files", "-z", "--", *paths))
    listing = ("diff", *_PLAIN, _ONE_BY_ONE, "--name-only", "-z")
    changed = _names(_done(top, *listing, commit, "--", *paths))
    before = _renamed(top, commit) if _done(top, *listing, "--diff-filter=A", commit, "--", *paths) else {}
    lines = {path: _changed(top, commit, path, before.get(path)) for path in changed}
    return {file: lines.get(path, ()) if path in tracked else WHOLE for file, path in real.items()}


def _renamed(top: str, commit: str) -> Mapping[str, str]:
    """Return for each file that was moved since the commit where it was."""
    told = _done(top, "diff", *_PLAIN, _RENAMES, "--diff-filter=R", "--name-status", "-z", commit)
    names = [os.fsdecode(name) for name in told.split(b"\0")]
    return dict(zip(names[2::3], names[1::3], strict=False))  # R100, the old path, the new one


def _changed(top: str, commit: str, path: str, before: str | None) -> Lines:
    how, paths = (_RENAMES, (before, path)) if before else (_ONE_BY_ONE, (path,))
    return _hunks(_done(top, "diff", *_PLAIN, how, "--unified=0", commit, "--", *paths))


def _commit(top: str, ref: str) -> str:
    """Return the digest of a commit. What looks like an option is never taken for one."""
    done = _git(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}") if ref else None
    digest = done.stdout.decode("ascii", "replace").split()[-1:] if done is not None and not done.returncode else []
    if not digest:
        raise ConfigError(OPTION, f"{ref!r} is no commit of the repository {top}", "name a branch, tag or commit")
    return digest[0]


def _hunks(diff: bytes) -> Lines:
    if _BINARY.search(diff):
        return WHOLE
    found = ((int(match[1]), int(match[2] or 1)) for match in _HUNK.finditer(diff))
    return tuple((first, first + count - 1) if count else (first + 1, first) for first, count in found)


def _names(listed: bytes) -> frozenset[str]:
    return frozenset(os.fsdecode(name) for name in listed.split(b"\0") if name)


def _done(top: str, *arguments: str) -> bytes:
    done = _git(top, *arguments)
    if done.returncode:
        told = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise ConfigError(OPTION, f"git {arguments[0]} failed ({told[0] if told else done.returncode})", "see git")
    return done.stdout


def _git(folder: str, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    command = ["git", "-C", folder, *_ALWAYS, *arguments]
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
    try:
        return subprocess.run(command, capture_output=True, check=False, env=environment)  # noqa: S603 - no shell
    except (OSError, ValueError) as error:
        missing = isinstance(error, FileNotFoundError)
        what = "git is not installed" if missing else f"git cannot be called ({error})"
        raise ConfigError(OPTION, what, f"install git, or leave out {OPTION}") from error
