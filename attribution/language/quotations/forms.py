"""What the words in quotation marks look like: how many there are, and whether they are a name rather than speech.

All is read off the surface, since a parser knows least where a text has been cut out of its clause.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from attribution.model import Quotation

LONGEST_TITLE = 8
LONGEST_NICKNAME = 4
LONGEST_SCARE = 3
FEWEST_OF_PASSAGE = 6
FEWEST_UNDER_ANY_VERB = 8
NEARBY = 60
# An editor's own words, which are not the speaker's.
_INSERTED = re.compile(r"(?<!\w)\[[^\[\]]*\](?!\w)")
_WORD = re.compile(r"[\w\[\]]+(?:['’.,&/-][\w\[\]]+)*")
_BEFORE = re.compile(r"(?P<pair>(?:[\w.’'-]+ )?(?P<last>[\w.’'-]+))(?P<comma>,?)\s$")
_AFTER = re.compile(r"\s(?P<next>[\w’'-]+)(?P<then> ?\w?)")
_STOPS = (".", "!", "?", ",", ";", ":", "…")
_OPENING = " \"'“‘.…"
_OWNER = re.compile(r"\w(?:['’]s|s['’])$")


class QuoteForm(StrEnum):
    """What a quotation is if it is no speech. A fragment is a scare quote, or part of the words of whoever is cited."""

    TITLE = "title"
    NICKNAME = "nickname"
    SCARE = "scare"
    FRAGMENT = "fragment"


@dataclass(frozen=True, slots=True)
class TitleWords:
    """The lists of the lexicon `titles`, in lower case."""

    works: frozenset[str]
    bearers: frozenset[str]
    naming: frozenset[str]
    distancing: frozenset[str]
    determiners: frozenset[str]
    small: frozenset[str]
    finite: frozenset[str]


def title_words(words: Callable[[str], frozenset[str]]) -> TitleWords:
    """Take the lists from the lexicon through `RuleSet.words`. Raises KeyError if one is missing."""
    return TitleWords(**{name: words(f"titles.{name}") for name in TitleWords.__slots__})


def is_uttered(text: str, quotation: Quotation) -> bool:
    """Whether a quotation stands as an utterance, not as part of a clause: set off before it, and with a capital."""
    before = text[: quotation.span.start].rstrip(" ")[-1:]
    opening = _INSERTED.sub("", text[quotation.inner.start : quotation.inner.end]).lstrip(_OPENING)[:1]
    return not before.isalnum() and not opening.islower()


def is_passage(text: str, quotation: Quotation, fewest: int = FEWEST_OF_PASSAGE) -> bool:
    """Whether a quotation is surely somebody's words whoever said them: an utterance, or `fewest` words and more."""
    many = len(_words(text[quotation.inner.start : quotation.inner.end])) >= fewest
    return many or is_uttered(text, quotation)


def is_scare_or_title(text: str, quotation: Quotation, words: TitleWords) -> bool:
    """Tell whether a quotation of `text` is surely a title, a nickname or a scare quote. See `quote_form`."""
    return quote_form(text, quotation, words) not in {None, QuoteForm.FRAGMENT}


def quote_form(text: str, quotation: Quotation, words: TitleWords) -> QuoteForm | None:
    """Return what a short quotation is by its capitals and the words beside it; None where it may be speech.

    For quotations of the body: the capitals of a headline deceive it.
    """
    inside = text[quotation.inner.start : quotation.inner.end].strip()
    before = text[max(0, quotation.span.start - NEARBY) : quotation.span.start]
    if inside.endswith(_STOPS) and before.rstrip(" \xa0").endswith("\n"):
        before = ""  # a sentence on a line of its own has no words beside it
    beside = _Beside.of(before, text[quotation.span.end : quotation.span.end + NEARBY])
    quoted = _words(inside)
    if not quoted:
        return None
    return next((form for form, judge in _JUDGES.items() if judge(inside, quoted, beside, words)), None)


class _Beside(NamedTuple):
    """The words beside the marks: the last two and the last before, whether a comma follows them, and the next."""

    pair: str
    last: str
    comma: bool
    next: str
    then: str

    @classmethod
    def of(cls, before: str, after: str) -> _Beside:
        left, right = _BEFORE.search(before), _AFTER.match(after)
        return cls(
            _low(left["pair"]) if left else "",
            left["last"] if left else "",
            bool(left and left["comma"]),
            right["next"] if right else "",
            right["then"].strip() if right else "",
        )


def _is_title(inside: str, quoted: list[str], beside: _Beside, words: TitleWords) -> bool:
    if len(quoted) > LONGEST_TITLE or not _title_case(quoted, words):
        return False
    if _low(beside.last) in words.works:
        return len(quoted) > 1 or not beside.comma
    if _low(beside.next) in words.bearers and not inside.endswith(_STOPS):
        return True
    owned = _OWNER.search(beside.last) and _low(beside.last) not in words.finite
    return bool(owned) and len(quoted) > 1 and (inside.endswith(",") or not beside.next[:1].isupper())


def _is_nickname(inside: str, quoted: list[str], beside: _Beside, words: TitleWords) -> bool:
    if len(quoted) > LONGEST_NICKNAME or _makes_clause(quoted, words):
        return False
    if {_low(beside.last), beside.pair} & words.naming:
        return True
    middle = beside.last[:1].isupper() and beside.next[:1].isupper() and not beside.then.isupper()
    proper = _title_case(quoted[1:] if quoted[0] == "the" else quoted, words)
    return middle and proper and not beside.comma and not inside.endswith(_STOPS)


def _is_scare(inside: str, quoted: list[str], beside: _Beside, words: TitleWords) -> bool:
    return _low(beside.last) in words.distancing and _is_short(inside, quoted, words)


def _is_fragment(inside: str, quoted: list[str], beside: _Beside, words: TitleWords) -> bool:
    inserted = _low(beside.last) in words.determiners and not beside.comma and beside.next[:1].islower()
    return inserted and inside[0].islower() and _is_short(inside, quoted, words)


def _is_short(inside: str, quoted: list[str], words: TitleWords) -> bool:
    return len(quoted) <= LONGEST_SCARE and not _makes_clause(quoted, words) and not inside.endswith(_STOPS)


_JUDGES = {
    QuoteForm.TITLE: _is_title,
    QuoteForm.NICKNAME: _is_nickname,
    QuoteForm.SCARE: _is_scare,
    QuoteForm.FRAGMENT: _is_fragment,
}


def _title_case(quoted: list[str], words: TitleWords) -> bool:
    """Whether the first word and all but the small words begin with a capital or a figure."""
    return bool(quoted) and all(
        not word[0].islower() or (number > 0 and word in words.small) for number, word in enumerate(quoted)
    )


def _makes_clause(quoted: list[str], words: TitleWords) -> bool:
    return any(_low(word) in words.finite for word in quoted)


def _low(word: str) -> str:
    return word.lower().replace("’", "'")


def _words(text: str) -> list[str]:
    return [word for word in _WORD.findall(_INSERTED.sub(" ", text)) if any(char.isalnum() for char in word)]
