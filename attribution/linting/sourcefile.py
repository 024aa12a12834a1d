"""Files in which a newsroom says what it knows of sources: those of the house, and one beside an article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attribution.config import Settings
from attribution.linting.asides import Aside, read_aside
from attribution.linting.neighbours import SOURCES, neighbours
from attribution.model import SourceType
from attribution.sources.told import Correction, KnownSource, Told
from attribution.suggestions import did_you_mean
from attribution.yamlfile import KeyPath

KNOWN = "sources"
BESIDE = (KNOWN, "merge", "split", "retype")
TYPES = {kind.value: kind for kind in SourceType if kind not in {SourceType.NONE, SourceType.DEFERRED}}


def read_told(article: str | None, settings: Settings) -> Told:
    """Return what the files of the house and the one beside the article say. Raises `InputError` with file and line."""
    read = [read_aside(path, (KNOWN,)) for path in settings.sources]
    beside = next((path for path in neighbours(article, SOURCES) if path.is_file()), None) if article else None
    read += [read_aside(beside, BESIDE)] if beside else []
    known = tuple(
        _known(aside, number, beside=aside.path == beside)
        for aside in read
        for number in range(len(aside.lists.get(KNOWN, ())))
    )
    return Told(known, tuple(one for aside in read for one in _corrections(aside)))


def _known(aside: Aside, number: int, *, beside: bool) -> KnownSource:
    at, entry = (KNOWN, number), aside.lists[KNOWN][number]
    aside.check_keys(at, entry, ("name", "aliases", "role", "organisation", "type"))
    name, role, organisation = (aside.name(at, entry, key) for key in ("name", "role", "organisation"))
    if not name:
        raise aside.wrong(at, "a source without name", "add name:")
    aliases = _words(aside, at, entry.get("aliases", []))
    written = aside.file.line(at) if beside else 0
    return KnownSource(name, aliases, role, organisation, _type(aside, at, entry), aside.path.name, written)


def _corrections(aside: Aside) -> Iterator[Correction]:
    for number, entry in enumerate(aside.lists.get("merge", ())):
        words = _words(aside, ("merge", number), entry)
        if len(words) < 2:  # noqa: PLR2004 - two are needed to be one
            raise aside.wrong(("merge", number), "not two sources or more", "write - [one, the other]")
        yield Correction("merge", words, origin=aside.path.name, written=aside.file.line(("merge", number)))
    for kind, key in (("split", "line"), ("retype", "type")):
        for number, entry in enumerate(aside.lists.get(kind, ())):
            aside.check_keys((kind, number), entry, ("words", key))
            yield _correction(aside, kind, (kind, number), entry)


def _correction(aside: Aside, kind: str, at: KeyPath, entry: Mapping[str, Any]) -> Correction:
    words, type_ = aside.text(at, entry, "words"), _type(aside, at, entry)
    if not words:
        raise aside.wrong(at, "an entry without words", "add words: as the article has them")
    if kind == "retype" and type_ is None:
        raise aside.wrong(at, "an entry without type", f"the types are {', '.join(TYPES)}")
    return Correction(kind, (words,), type_, aside.number(at, entry, "line"), aside.path.name, aside.file.line(at))


def _words(aside: Aside, at: KeyPath, value: Any) -> tuple[str, ...]:
    listed = [value] if isinstance(value, str) else value
    if not isinstance(listed, list) or not all(isinstance(one, str) and one.strip() for one in listed):
        raise aside.wrong(at, "not a list of names", "write [one, the other]")
    return tuple(" ".join(one.split()) for one in listed)


def _type(aside: Aside, at: KeyPath, entry: Mapping[str, Any]) -> SourceType | None:
    value = entry.get("type")
    if value is None:
        return None
    if value not in TYPES:
        remedy = did_you_mean(str(value), TYPES) or f"the types are {', '.join(TYPES)}"
        raise aside.wrong((*at, "type"), f"unknown type {value!r}", remedy)
    return TYPES[str(value)]
