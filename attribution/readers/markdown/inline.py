"""Inside a block: markdown-it reads emphasis, links and the rest, and we keep where each piece of it stood."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from attribution.readers.markdown.visible import Piece, Raw

NESTED = 60  # blocks, or links and emphasis, inside one another; what lies deeper is not read
LONGEST = 8_000  # characters that are read at once, so that no block makes the time grow with its square
BRACKETS = 100  # a block with more opening square brackets is read without links, for the same reason
_FOOTNOTE = re.compile(r"\[\^([^\s\]]+)\]")
_BREAK = re.compile(r"<br\b", re.IGNORECASE)


@cache
def parser(*, links: bool = True) -> MarkdownIt:
    """Return the parser: CommonMark with tables, strike-through and marks of footnotes; it stops at the blocks."""
    md = MarkdownIt("commonmark", {"maxNesting": NESTED}).enable(["table", "strikethrough"]).disable("fragments_join")
    md.core.ruler.enableOnly(["normalize", "block"])
    if links:
        md.inline.ruler.before("link", "footnote_mark", _footnote_mark)
    else:
        md.disable(["link", "image"])
    return md


def inline_pieces(raw: Raw, env: dict[str, Any]) -> Iterator[Piece]:
    """Yield what is seen of a block, and its comments; code, pictures and tags are left out."""
    md = parser(links=raw.text.count("[") <= BRACKETS)
    start = 0
    while start < len(raw.text):
        end = _cut(raw.text, start)
        for piece in _pieces(md, raw.text[start:end], env):
            yield piece._replace(at=raw.place(start + piece.at))
        start = end


def _cut(text: str, start: int) -> int:
    """Return where the next stretch ends: at the end, at white space, or anywhere where there is none."""
    if len(text) - start <= LONGEST:
        return len(text)
    end = max(text.rfind("\n", start, start + LONGEST), text.rfind(" ", start, start + LONGEST))
    return end if end > start else start + LONGEST


def _pieces(md: MarkdownIt, text: str, env: dict[str, Any]) -> Iterator[Piece]:
    """Yield the pieces of a stretch with their places in it."""
    seen = 0
    for token in _tokens(md, text, env):
        at = token.meta["at"]
        if token.type in {"text", "text_special"} and token.content:
            at = next((p for p in (max(at, seen), at, at + 1) if text.startswith(token.content, p)), at)
            seen = at + len(token.content)
            yield Piece(token.content, at)
        elif token.type == "softbreak":
            yield Piece(" ", at)
        elif token.type == "hardbreak" or (token.type == "html_inline" and _BREAK.match(token.content)):
            yield Piece("\n", at)
        elif token.type == "html_inline" and token.content.startswith("<!--"):
            yield Piece(token.content[4:].removesuffix("-->"), at, is_comment=True)


def _tokens(md: MarkdownIt, text: str, env: dict[str, Any]) -> list[Token]:
    state = _PlacedState(text, md, env, [])
    md.inline.tokenize(state)
    for rule in md.inline.ruler2.getRules(""):
        rule(state)
    return state.tokens


class _PlacedState(StateInline):
    """Keeps with each token where it begins, which markdown-it does not."""

    _begun = 0

    def append_pending(self, text: str) -> None:
        if not self.pending:
            self._begun = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:  # noqa: N802 - as in markdown-it
        token = super().pushPending()
        token.meta = {"at": self._begun}
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        token.meta = {"at": self.pos}
        return token


def _footnote_mark(state: StateInline, silent: bool) -> bool:
    """Read `[^1]`, of which a reader sees a number and follows it to the note."""
    mark = _FOOTNOTE.match(state.src, state.pos)
    if mark is None or mark[1] not in state.env["footnotes"] or mark.end() > state.posMax:
        return False
    if not silent:
        state.push("footnote_mark", "", 0)
    state.pos = mark.end()
    return True
