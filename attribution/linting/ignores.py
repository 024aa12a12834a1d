"""The ignores of an article: from comments, front matter and the file beside it to one list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, repeat
from typing import Any

from attribution.linting.nearforms import comments_in_text, is_key, is_meant
from attribution.model import Article, Comment

REACHES = {"": "line", "-line": "line", "-paragraph": "paragraph", "-file": "file"}
NOWHERE = "text"  # the reach of an ignore that is a part of the story
_WORD = re.compile(
    r"\s*(?:attribution\s*:?\s*)?lint-ok(?P<reach>(?:-\w+)*)(?=[\s:]|$)"
    r"(?:\s*:(?=\s*(?:[a-z]{3}\d{3}|[a-z]+(?:-[a-z]+)+)\b))?(?P<rest>.*)",  # a colon too early is forgiven
    re.DOTALL | re.IGNORECASE,
)
_BODY = re.compile(
    r"(?P<rules>[^:\"“”]*)(?:[\"“”](?P<words>[^\"“”]*)[\"“”]?)?(?P<odd>[^:]*)(?::(?P<reason>.*))?", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Ignore:
    """Rules that are to be silent at a place, by code or name, and why.

    `reach` is `line`, `paragraph`, `next` (the block below the line), `file`, or `text` where it is no comment and
    silences nothing; `line` is the line of the user's file that is meant; `words` narrow it to findings at these words.
    `where` is the file that says so, if it is not the article itself, and `written` and `column` its place there; `odd`
    is what could not be understood.
    """

    rules: tuple[str, ...]
    reason: str
    reach: str = "file"
    line: int = 1
    words: str = ""
    origin: str = "comment"
    where: str = ""
    written: int = 1
    column: int = 1
    offset: int = 0
    odd: str = ""


def ignores_in(article: Article) -> Iterator[Ignore]:
    """Yield the ignores that the article's own file carries: front matter, comments, and what is none but looks it."""
    for key, value in article.meta.items():
        yield from _of_key(key, value, article.meta_lines.get(key, ()))
    for comment in article.comments:
        yield from _of_comment(comment)
    for comment in comments_in_text(article):
        for ignore in _of_comment(comment):
            yield replace(ignore, reach=NOWHERE, origin="text", odd=" ".join(comment.text.split()))


def _of_key(key: str, value: Any, lines: Sequence[int]) -> Iterator[Ignore]:
    """Read a key of the front matter. Its lines are its own and those of the entries, as far as they are known."""
    first = lines[0] if lines else 1
    if is_key(key):
        for text, line in zip(_listed(value), chain(lines[1:], repeat(first)), strict=False):
            yield replace(_ignore(text), origin="front matter", written=line)
    elif is_meant(f"{key}:"):
        yield Ignore((), "", origin="front matter", written=first, odd=key)


def _of_comment(comment: Comment) -> Iterator[Ignore]:
    if found := _WORD.fullmatch(comment.text):
        yield _placed(_ignore(found["rest"]), found["reach"].lower(), comment)
    elif is_meant(comment.text):
        yield _placed(Ignore((), "", odd=_opening(comment.text)), "", comment)


def _opening(text: str) -> str:
    """Return what a comment begins with, as far as it says how the ignore is meant."""
    return " ".join(text.partition(":")[0].split())


def _placed(ignore: Ignore, suffix: str, comment: Comment) -> Ignore:
    reach = REACHES.get(suffix, "")
    if comment.alone and reach in {"line", "paragraph"}:
        reach = "next"
    return replace(
        ignore,
        reach=reach,
        line=comment.line,
        written=comment.line,
        column=comment.column,
        offset=comment.offset,
        odd=ignore.odd if reach else f"lint-ok{suffix}",
    )


def _ignore(text: str) -> Ignore:
    """Read `CODE, name "words": reason`."""
    found = _BODY.fullmatch(text)
    if found is None:  # pragma: no cover - every part may be missing
        return Ignore((), "", odd=text)
    rules = (
        tuple(dict.fromkeys(re.split(r"[\s,]+", found["rules"].strip(" \t\r\n,")))) if found["rules"].strip() else ()
    )
    words, odd, reason = (" ".join((found[name] or "").split()) for name in ("words", "odd", "reason"))
    return Ignore(rules, reason, words=words, odd=odd)


def _listed(value: Any) -> Iterator[str]:
    """Yield the entries of the front matter, where YAML makes a mapping of `CODE: reason` without quotation marks."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            yield from (f"{rules}: {'' if reason is None else reason}" for rules, reason in item.items())
        elif item is not None:
            yield str(item)
