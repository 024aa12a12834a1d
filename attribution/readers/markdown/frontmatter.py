"""Front matter: the settings between `---` (YAML) or `+++` (TOML) at the top of a Markdown file."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from attribution.errors import InputError
from attribution.yamlfile import YamlError, parse_yaml

_FENCES = {"---": ("---", "..."), "+++": ("+++",)}
_KEY = re.compile(r"""["']?[\w][\w .-]*["']?\s*[:=](?:\s|$)|\[""")
_LINE = re.compile(r"\(at line (\d+)")
ENTRY = 2  # how many keys lead to an entry of a list
Places = dict[str, list[int]]
REMEDY = "correct the front matter, or remove it"


class FrontMatter(NamedTuple):
    """What it says, how many lines of the file it takes, and on which line (from 0) its title stands.

    `places` has the lines (from 1) of each key and of the entries under it, as far as they are known.
    """

    meta: Mapping[str, Any]
    lines: int
    title_line: int | None = None
    places: Places = {}  # noqa: RUF012 - a named tuple never changes it


def read_front_matter(lines: Sequence[str], *, name: str) -> FrontMatter:
    """Read the front matter of a file, if it has any. Raises `InputError` with the line of a mistake in it."""
    fence = lines[0].rstrip() if lines else ""
    if fence not in _FENCES or not _begins(lines[1:]):
        return FrontMatter({}, 0)
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() in _FENCES[fence]), None)
    if end is None:
        raise _mistake(name, 1, f"the front matter has no end ({fence})")
    text = "\n".join(lines[1:end])
    meta, places = (_toml if fence == "+++" else _yaml)(text, name)
    title = next((n for n in range(1, end) if re.match(r"""["']?title["']?\s*[:=]""", lines[n])), None)
    return FrontMatter(meta, end + 1, title, places)


def _begins(lines: Sequence[str]) -> bool:
    """Whether what follows a first line of dashes is a key, or nothing: else they are a rule across the page."""
    first = next((line for line in lines if line.strip() and not line.startswith("#")), "")
    return _KEY.match(first) is not None or first.rstrip() in {"---", "+++", "..."}


def _yaml(text: str, name: str) -> tuple[Mapping[str, Any], Places]:
    try:
        file = parse_yaml(text)
    except YamlError as error:
        raise _mistake(name, error.fault.line + 1, f"front matter: {error.fault.what}") from error
    for fault in file.faults:
        raise _mistake(name, fault.line + 1, f"front matter: {fault.what}")
    if file.data is None:
        return {}, {}
    if not isinstance(file.data, dict):
        raise _mistake(name, 2, "the front matter has no keys")
    places: Places = {}
    for path, line in file.lines.items():
        if 0 < len(path) <= ENTRY:
            places.setdefault(str(path[0]), []).append(line + 1)
    return file.data, places


def _toml(text: str, name: str) -> tuple[Mapping[str, Any], Places]:
    try:
        meta = tomllib.loads(f"{text}\n")
    except tomllib.TOMLDecodeError as error:
        line = _LINE.search(str(error))
        raise _mistake(name, int(line[1]) + 1 if line else 1, f"front matter: not valid TOML ({error})") from error
    except RecursionError as error:
        raise _mistake(name, 1, "front matter: nested too deep") from error
    lines = text.split("\n")
    begins = {key: re.compile(rf"""\s*[\["']*{re.escape(key)}\b""") for key in meta}
    return meta, {key: [n for n, line in enumerate(lines, 2) if begin.match(line)][:1] for key, begin in begins.items()}


def _mistake(name: str, line: int, what: str) -> InputError:
    return InputError(f"{name}:{line}", what, REMEDY)
