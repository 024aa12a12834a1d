"""The bytes of a file or of standard input, or one clear reason why there are none."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import BinaryIO

from attribution.errors import InputError

STDIN = "-"


def plain_path(path: str) -> str:
    """Return a path as it is told: *./drafts/* and *drafts* are one. Dots inside it are left, for links need them."""
    return str(Path(path)) if path else path


def read_bytes(path: str, *, max_size: int) -> bytes:
    """Return the bytes of a file, or of standard input for `-`. Raises `InputError`, also above `max_size` bytes."""
    if path == STDIN:
        return _limited("standard input", sys.stdin.buffer, max_size) if sys.stdin else b""
    if not path:
        raise InputError("''", "is no file name", "name a file")
    if Path(path).is_dir():
        raise InputError(path, "is a folder", "name the files in it")
    try:
        with Path(path).open("rb") as file:
            return _limited(path, file, max_size)
    except FileNotFoundError as error:
        raise InputError(path, "no such file", "check the path") from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise InputError(path, f"cannot be read ({reason})", "check the path and its permissions") from error


def _limited(name: str, file: BinaryIO, max_size: int) -> bytes:
    data = file.read(max_size + 1)
    if len(data) > max_size:
        raise InputError(name, f"larger than {max_size:,} bytes", "split it, or raise --max-size")
    return data
