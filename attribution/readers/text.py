"""Plain text: the decoded file is the article's text, and its source map is the identity."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from attribution.model import Article, SourceMap
from attribution.places import line_starts
from attribution.readers.decoding import decode
from attribution.readers.english import language_notes

LONGEST_LINE = 200_000


def read_text(data: bytes, *, name: str, path: str | None = None) -> Article:
    """Turn the bytes of a text file into an article, with notes on what may spoil its reading. Raises `InputError`."""
    text, notes = decode(data, name=path or name)
    starts = line_starts(text)
    return Article(name, path, "text", text, SourceMap(starts), (*notes, *_warnings(text, starts)))


def _warnings(text: str, starts: tuple[int, ...]) -> Iterator[str]:
    for number, (start, end) in enumerate(pairwise((*starts, len(text))), 1):
        if end - start > LONGEST_LINE:
            yield f"line {number} has {end - start:,} characters; the article may have lost its line breaks"
    yield from language_notes(text)
