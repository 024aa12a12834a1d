"""On which line of a configuration file a key stands, which the standard library does not tell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

PROJECT_FILE = "pyproject.toml"
OUR_TABLE = ("tool", "attribution")
KeyPath = tuple[str | int, ...]
_PART = r"""(?:[\w-]+|"[^"\n]*"|'[^'\n]*')"""
_KEY = rf"{_PART}(?:\s*\.\s*{_PART})*"


def place_in(file: Path | None, *keys: str | int) -> str:
    """Return file and line of the key to which these lead, or of the nearest thing around it that has a line.

    The file is read for it, since only what is wrong has to be found.
    """
    lines: Mapping[KeyPath, int] = {}
    with suppress(OSError, UnicodeDecodeError):
        lines = key_lines(file.read_text(encoding="utf-8-sig")) if file else {}
    table = OUR_TABLE if file and file.name == PROJECT_FILE else ()
    around = ((*table, *keys[:length]) for length in range(len(keys), -1, -1))
    line = next((lines[path] for path in around if path in lines), None)
    return f"{file or 'the settings'}{f':{line}' if line else ''}"


def key_lines(text: str) -> Mapping[KeyPath, int]:
    """Return the line of each table and key of a valid TOML text, by its path; tables in lists count from 0.

    What stands inside a value has no line of its own.
    """
    lines: dict[KeyPath, int] = {}
    tables: Counter[KeyPath] = Counter()
    prefix: KeyPath = ()
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(rf"\s*(\[\[?)\s*({_KEY})\s*\]", line):
            prefix = _parts(header[2])
            if header[1] == "[[":
                tables[prefix] += 1
                prefix = (*prefix, tables[prefix] - 1)
            _note(lines, prefix, number)
        elif value := re.match(rf"\s*({_KEY})\s*=", line):
            _note(lines, (*prefix, *_parts(value[1])), number)
    return lines


def _note(lines: dict[KeyPath, int], path: KeyPath, number: int) -> None:
    """Keep the line of a key, and of the tables that begin with it."""
    for length in range(1, len(path) + 1):
        lines.setdefault(path[:length], number)


def _parts(key: str) -> KeyPath:
    return tuple(part.strip("\"'") for part in re.findall(_PART, key))
