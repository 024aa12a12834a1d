"""Writing: results to standard output or a file, everything else to standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from attribution.errors import ConfigError, InputError
from attribution.reporters.view.run import Look
from attribution.reporters.view.safe import clean
from attribution.writing import write_whole

# What our own pages draw and quote with, for terminals that have ASCII alone.
_PLAIN = str.maketrans({"─": "-", "│": "|", "├": "|", "└": "`", "→": "->", "←": "<-", "×": "x", "−": "-"})
_QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "..."})


def emit(text: str, *, output: Path | None = None, for_programs: bool = False) -> None:
    """Write a result to a file as UTF-8, or to standard output: for programs as UTF-8, else as the terminal shows it.

    Raises `ConfigError` where it cannot be written, and BrokenPipeError where nobody reads any more.
    """
    try:
        if output is not None:
            write_whole(output, text.encode("utf-8", "replace"))
        elif sys.stdout is not None:
            _print(text, for_programs=for_programs)
    except BrokenPipeError:
        raise
    except OSError as error:
        where = str(output) if output else "standard output"
        raise ConfigError(where, f"cannot be written ({error.strerror})", "check the place") from error


def _print(text: str, *, for_programs: bool) -> None:
    stream = sys.stdout
    encoding = "utf-8" if for_programs else stream.encoding or "utf-8"
    stream.flush()
    stream.buffer.write(_encoded(text, encoding))
    stream.flush()


def _encoded(text: str, encoding: str) -> bytes:
    try:
        return text.encode(encoding)
    except UnicodeEncodeError:
        return text.translate(_PLAIN | _QUOTES).encode(encoding, "replace")


def complain(message: str, *, kind: str = "error") -> None:
    """Tell one line on standard error."""
    if sys.stderr is not None:
        # On a terminal a progress bar may stand on the line.
        start = "\r\x1b[K" if sys.stderr.isatty() and os.environ.get("TERM") != "dumb" else ""
        sys.stderr.write(f"{start}attribution: {kind}: {clean(message)}\n")


def refuse_overwriting(output: Path | None, inputs: Sequence[str]) -> None:
    """Raise `InputError` where the output file is one of the articles."""
    for path in inputs:
        if output is not None and output.exists() and Path(path).exists() and output.samefile(path):
            raise InputError(str(output), "is one of the articles", "name another file for --output")


def _columns() -> int:
    """Return the width of the terminal, as `shutil` does, whose import is a twentieth of a run on unchanged files."""
    named = os.environ.get("COLUMNS", "")
    if named.isascii() and named.isdigit() and int(named):
        return int(named)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno() if sys.__stdout__ else 1).columns or 80
    except (OSError, ValueError):
        return 80


def page_look(*, color: str, width: int | None, output: Path | None) -> Look:
    """Return how a page is laid out: as asked, else as wide as the terminal and coloured if that is one.

    `NO_COLOR` (https://no-color.org) switches colour off where it was not asked for.
    """
    terminal = sys.stdout is not None and sys.stdout.isatty() and output is None
    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    wide = width or min(_columns(), 120)
    return Look(wide, color == "always" or (color == "auto" and terminal and not plain))
