"""HTML that stands in a Markdown file: its words are seen, its tags, scripts and comments are not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from attribution.readers.markdown.visible import Piece, Raw

_TAG = re.compile(r"</?([a-zA-Z][\w-]*)[^<>]*>|<[!?/][^<>]*>")
_WORDS = re.compile(r"&(?:#\w{1,8}|\w{1,32});|\s*\n\s*|[^&\n<]+|.", re.DOTALL)
_HIDDEN = frozenset("script style template textarea title svg pre code select".split())
_INLINE = frozenset("a abbr b bdi bdo cite del dfn em font i ins mark q s small span strong sub sup time u wbr".split())


def html_blocks(raw: Raw) -> Iterator[list[Piece]]:
    """Yield the blocks of a stretch of HTML, with its comments."""
    pieces: list[Piece] = []
    place = 0
    while place < len(raw.text):
        place, piece, ends = _step(raw.text, place)
        if piece is not None:
            pieces.append(piece._replace(at=raw.place(piece.at)))
        if ends:
            yield pieces
            pieces = []
    yield pieces


def _step(text: str, place: int) -> tuple[int, Piece | None, bool]:
    """Read one thing: return where it ends, what is seen of it, and whether a block ends with it."""
    if text.startswith("<!--", place):
        end = text.find("-->", place + 4)
        inner = text[place + 4 : end if end >= 0 else len(text)]
        return place + 4 + len(inner) + 3, Piece(inner, place, is_comment=True), False
    if tag := _TAG.match(text, place):
        name = (tag[1] or "").lower()
        if name in _HIDDEN and not tag[0].startswith("</"):
            closing = re.compile(f"</{name}", re.IGNORECASE).search(text, tag.end())
            return closing.start() if closing else len(text), None, True
        return tag.end(), None, name not in _INLINE
    word = _WORDS.match(text, place)
    words = word[0] if word else text[place]
    shown = " " if "\n" in words else unescape(words)
    return place + len(words), Piece(shown, place), False
