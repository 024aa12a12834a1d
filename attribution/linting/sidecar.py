"""The file of ignores beside an article, so that nothing of them reaches print."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attribution.linting.asides import Aside, read_aside
from attribution.linting.ignores import Ignore
from attribution.linting.neighbours import IGNORES, neighbours
from attribution.yamlfile import KeyPath

_TOP = "ignores"
_KEYS = ("rules", "reason", "words", "line", "paragraph")


def sidecar_of(article: str | None) -> Path | None:
    """Return the file of ignores beside an article, or None: `dam.txt.ignores.yaml`, else `dam.ignores.yaml`."""
    if article is None:
        return None
    return next((file for file in neighbours(article, IGNORES) if file.is_file()), None)


def ignores_beside(article: str | None) -> Iterator[Ignore]:
    """Yield the ignores of the file beside an article. Raises `InputError` for a file that is not as it must be."""
    path = sidecar_of(article)
    if path is None:
        return
    aside = read_aside(path, (_TOP,))
    for number, entry in enumerate(aside.lists.get(_TOP, ())):
        yield _ignore(aside, (_TOP, number), entry)


def _ignore(aside: Aside, at: KeyPath, entry: Any) -> Ignore:
    aside.check_keys(at, entry, _KEYS)
    if "line" in entry and "paragraph" in entry:
        raise aside.wrong(at, "both line and paragraph", "keep one of them")
    reach = next((key for key in ("line", "paragraph") if key in entry), "file")
    return Ignore(
        _rules(aside, at, entry.get("rules")),
        aside.text(at, entry, "reason"),
        reach,
        aside.number(at, entry, reach) or 1,
        aside.text(at, entry, "words"),
        origin="sidecar",
        where=str(aside.path),
        written=aside.file.line(at),
    )


def _rules(aside: Aside, at: KeyPath, value: Any) -> tuple[str, ...]:
    """Read `rules: ANO201`, `rules: ANO201, HED301` or a list."""
    listed = value.split(",") if isinstance(value, str) else value
    if not isinstance(listed, list) or not listed or not all(isinstance(one, str) and one.strip() for one in listed):
        raise aside.wrong(at, "rules is not a code, a name or a list of them", "write rules: CODE")
    return tuple(dict.fromkeys(one.strip() for one in listed))
