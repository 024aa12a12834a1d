"""The ignores of an article: from comments, front matter and the file beside it to one list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from attribution.model import Article, Comment

FRONT_MATTER = "lint-ok"
REACHES = {"": "line", "-line": "line", "-paragraph": "paragraph", "-file": "file"}
_WORD = re.compile(r"\s*lint-ok(?P<reach>(?:-\w+)*)(?=[\s:]|$)(?P<rest>.*)", re.DOTALL)
_BODY = re.compile(
    r"(?P<rules>[^:\"“”]*)(?:[\"“”](?P<words>[^\"“”]*)[\"“”]?)?(?P<odd>[^:]*)(?::(?P<reason>.*))?", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Ignore:
    """Rules that are to be silent at a place, by code or name, and why.

    `reach` is `line`, `paragraph`, `next` (the block below the line) or `file`, `line` the line of the user's file
    that is meant; `words` narrow it to findings at these words. `where` is the file that says so, if it is not the
    article itself, and `written` and `column` its place there; `odd` is what could not be understood.
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
    """Yield the ignores that the article's own file carries, in order: front matter, then comments."""
    for text in _listed(article.meta.get(FRONT_MATTER)):
        yield replace(_ignore(text), origin="front matter")
    for comment in article.comments:
        if found := _WORD.fullmatch(comment.text):
            yield _placed(_ignore(found["rest"]), found["reach"], comment)


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
