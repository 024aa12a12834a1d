"""From the bytes of a Markdown file to an article: front matter, then block by block what a reader sees."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import Any

from markdown_it.token import Token

from attribution.errors import InputError
from attribution.model import Article, SourceMap, Span
from attribution.places import line_starts
from attribution.readers.decoding import decode
from attribution.readers.english import language_notes
from attribution.readers.markdown.frontmatter import FrontMatter, read_front_matter
from attribution.readers.markdown.htmlblock import html_blocks
from attribution.readers.markdown.inline import NESTED, inline_pieces, parser
from attribution.readers.markdown.visible import Page, Piece

CODE = "indented as code and was left out; take the indentation away if it is text"
DEEP = f"inside more than {NESTED - 1} lists and quotations and was left out; take some of their marks away"
_NOWHERE = ("", "#")
# A footnote is read as an item of a list: the same indentation belongs to it.
_NOTE = re.compile(r"^( {0,3})\[\^([^\s\]]+)\]:[ \t]*", re.MULTILINE)


def read_markdown(data: bytes, *, name: str, path: str | None = None) -> Article:
    """Turn the bytes of a Markdown file into an article. Raises `InputError`, for broken front matter too."""
    source, notes = decode(data, name=path or name)
    page = Page(source, line_starts(source))
    front = read_front_matter([page.line(n) for n in range(len(page.starts))], name=path or name)
    title = _add_title(page, front)
    left_out = list(_add_blocks(page, front.lines))
    if not page.length:
        raise InputError(path or name, "has no text outside code, comments and front matter", "give an article")
    text = "".join(page.parts)
    headline, subheads = _headings(page, title)
    return Article(
        name=name,
        path=path,
        format="markdown",
        text=text,
        source_map=SourceMap(tuple(page.starts), tuple(page.segments)),
        notes=(*notes, *_notes(left_out), *language_notes(text)),
        comments=tuple(page.comments),
        meta=front.meta,
        headline=headline,
        subheads=subheads,
        meta_lines=front.places,
        source=source,
    )


def _add_title(page: Page, front: FrontMatter) -> Span | None:
    """Let the title of the front matter stand above the text, as it does on the page."""
    title = front.meta.get("title")
    if not isinstance(title, str) or front.title_line is None:
        return None
    words = " ".join(title.split())
    within = max(page.line(front.title_line).find(words), 0)
    return page.add_block([Piece(words, page.starts[front.title_line] + within)])


def _headings(page: Page, title: Span | None) -> tuple[Span | None, tuple[Span, ...]]:
    """Return the headline and the subheads: a title goes before a heading, which must be the first or of level 1."""
    headings = [span for _, span in page.headings]
    if title is None and page.headings:
        level, first = page.headings[0]
        title = first if level == 1 or first.start == 0 else None
    return title, tuple(span for span in headings if span != title)


def _add_blocks(page: Page, first: int) -> Iterator[tuple[str, int]]:
    """Add every block from line `first` on; yield what is left out and may have been meant as text, with its line."""
    body = "\n".join(page.line(number) for number in range(first, len(page.starts)))
    env: dict[str, Any] = {"footnotes": {mark[2] for mark in _NOTE.finditer(body)}}
    tokens = parser().parse(_NOTE.sub(r"\1- ", body), env)
    row: list[Piece] | None = None
    for number, token in zip(count(), tokens):
        lines = _lines(token, first)
        if token.type == "code_block":
            yield CODE, lines[0]
        elif token.level == NESTED - 1 and token.nesting == 1 and tokens[number + 1].nesting == -1:
            yield DEEP, lines[0]
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            page.add_block(row or [])
            row = None
        elif token.type == "html_block":
            for pieces in html_blocks(page.raw(token.content, lines)):
                page.add_block(pieces)
        elif token.type == "inline" and row is not None:
            row.extend(tuple(_cell(page, token, lines, env, row)))
        elif token.type == "inline":
            _add_inline(page, tokens[number - 1], token, lines, env)
    _add_unseen(page, env, first)


def _add_unseen(page: Page, env: Mapping[str, Any], first: int) -> None:
    """Add the comments that are written as a link to nowhere, `[//]: # (a note)`, which no page shows."""
    links = (*env.get("references", {}).values(), *env.get("duplicate_refs", ()))
    for link in links:
        if link["title"] and link["href"] in _NOWHERE:
            page.add_comment(link["title"], first + link["map"][0])


def _lines(token: Token, first: int) -> tuple[int, int]:
    start, end = token.map or (0, 1)
    return first + start, first + end


def _add_inline(page: Page, opening: Token, token: Token, lines: tuple[int, int], env: dict[str, Any]) -> None:
    span = page.add_block(inline_pieces(page.raw(token.content, lines), env))
    if opening.type == "heading_open" and span is not None:
        page.headings.append((int(opening.tag[1:]), span))


def _cell(
    page: Page, token: Token, lines: tuple[int, int], env: dict[str, Any], row: Sequence[Piece]
) -> Iterator[Piece]:
    """Yield what is seen of a cell, parted from the one before it by a tab."""
    raw = page.raw(token.content.replace("|", "\\|"), lines)
    after = row[-1].at + len(row[-1].text) if row else page.starts[lines[0]]
    found = page.source.find(raw.text, after)
    if found >= 0:
        raw = raw._replace(lines=((0, found),))
    if row:
        yield Piece("\t", raw.lines[0][1])
    yield from inline_pieces(raw, env)


def _notes(left_out: Sequence[tuple[str, int]]) -> Iterator[str]:
    """Yield one note for each kind of thing that was left out, with the first line of it."""
    for kind in (CODE, DEEP):
        first = next((line for other, line in left_out if other == kind), None)
        if first is not None:
            yield f"line {first + 1} is {kind}"
