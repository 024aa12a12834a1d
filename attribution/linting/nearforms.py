"""What is meant as an ignore but is not written as one, or stands where nothing reads it: told, never passed over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attribution.model import Article, Comment
from attribution.places import position

_LONGEST = 400  # characters of a comment in the text that are looked at
_CODE = r"(?-i:\b[A-Z]{3}[0-9O]{3}\b)"
# Ours by its own word; or by the word of another tool together with a code of our form.
_OWN = re.compile(
    r"\s*(?:attribution[\s:-]*)?(?:lint[\s_-]?ok(?:ay)?(?![a-z])|attribution[\s:-]+(?:ignore|disable|off)\b)",
    re.IGNORECASE,
)
_OTHER = re.compile(
    rf"\s*(?:attribution|no[\s_-]?(?:lint|qa)|(?:lint[\s:_-]*)?(?:ignore|disable|skip|allow|suppress)|lint)\b.*{_CODE}",
    re.IGNORECASE | re.DOTALL,
)
_COMMENT = re.compile(rf"<!--(?P<inside>[^<>]{{1,{_LONGEST}}}?)-->")
_BARE = re.compile(
    rf"(?<![\w`“\"'-])(?P<inside>lint[_-]?ok(?:-\w+)*[\s:]+{_CODE}[^\n\]}})*]{{0,{_LONGEST}}})", re.IGNORECASE
)


def is_key(key: str) -> bool:
    """Whether a key of the front matter lists ignores: in any case, and with another joint between its words."""
    return re.sub(r"[\s_-]+", "-", key.strip().lower()) in {"lint-ok", "lint-ok-file"}


def is_meant(text: str) -> bool:
    """Whether the words of a comment, or a key, are meant for us."""
    return _OWN.match(text) is not None or _OTHER.match(text) is not None


def comments_in_text(article: Article) -> Iterator[Comment]:
    """Yield the ignores that are a part of the story, since its format has no such comments, with their places."""
    found = [match for match in _COMMENT.finditer(article.text) if is_meant(match["inside"])]
    taken = {place for match in found for place in range(*match.span())}
    found += [match for match in _BARE.finditer(article.text) if match.start() not in taken]
    for match in sorted(found, key=lambda one: one.start()):
        line, column = position(article.source_map, match.start())
        yield Comment(match["inside"].strip(), match.start(), line, column, alone=False)
