"""What a stretch of the article is made of, word by word, for checks that ask a word list."""

from __future__ import annotations

import re

from attribution.checks.case import Case, Line
from attribution.model import Span

LONG = 6  # letters
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_POSSESSIVE = re.compile(r"['’]s$")


def words_of(case: Case, span: Span) -> list[str]:
    """Return the words of a span as they stand, without a possessive ending."""
    return [_POSSESSIVE.sub("", word) for word in _WORD.findall(case.words(span))]


def words_before(case: Case, line: Line | None, start: int, count: int = 1) -> frozenset[str]:
    """Return the last `count` words of a sentence before a place, in lower case, with the marks that follow them."""
    text = case.report.article.text
    return frozenset(text[min(line.span.start, start) : start].lower().split()[-count:] if line else ())


def shares_word(case: Case, one: Span, other: Span) -> bool:
    """Whether two stretches have a long word in common that is no name, as they have where they tell of one thing."""
    first, second = ({w for w in words_of(case, span) if len(w) >= LONG and w.islower()} for span in (one, other))
    return bool(first & second)


def has_word(case: Case, span: Span, *lists: str) -> bool:
    """Whether a span has a word of one of the word lists, in singular or with a plural *s*."""
    low = [word.lower() for word in words_of(case, span)]
    known = [case.rules.words(name) for name in lists]
    return any(word in listed or word.removesuffix("s") in listed for word in low for listed in known)


def holds_name(case: Case, span: Span) -> bool:
    """Whether a word of a span, after the first, has a capital letter, as names have."""
    return any(word[0].isupper() for word in words_of(case, span)[1:])
