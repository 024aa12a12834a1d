"""Which lines at the top are headline and decks: decided on the words, since nothing is parsed yet.

A line without end punctuation, in title case, or above a byline or dateline is a headline. One that ends like a
sentence must also leave out what sentences need (articles, auxiliaries, pronouns, past forms), or be taken up below.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from attribution.language.layout.paragraphs import count_words
from attribution.ruleset import RuleSet

LONGEST = 25  # words of a headline at most
SENTENCE = 14  # words of a headline that ends like a sentence
DECK = 60  # words of a deck at most; it may be several sentences
DECKS = 3
PROSE = 2  # words that only sentences need, in a headline at most
TAKEN_UP = 0.4  # share of a headline's words that the first paragraphs take up
RESTATED = 0.7  # share of a deck's words that a longer first paragraph says again
TITLE_CASE = 0.9  # share of the longer words that begin with a capital
BELOW = 3  # paragraphs below the headline in which its words are sought
OPENING = 8  # words in which a first paragraph introduces somebody
_WORD = re.compile(r"[^\W\d_](?:[\w'’.-]*\w)?")
_FINAL = re.compile(r"[.!?…][\"'”’»)\]]*$")
_UNFINISHED = re.compile(r"[:,–—-]$")
_DOUBLE = re.compile(r"[\"“”„«»]")
_STEM = 5


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph at the top. `dateline`: it began with one. `below`: a byline or a label stands right above it."""

    text: str
    dateline: bool = False
    below: bool = False

    @property
    def opens(self) -> bool:
        """Whether the body begins here."""
        return self.dateline or self.below


@dataclass(frozen=True, slots=True)
class _Lists:
    prose: frozenset[str]
    tags: frozenset[str]
    empty: frozenset[str]
    titles: frozenset[str]


def headline_count(rules: RuleSet, lines: Sequence[Line], *, marked: bool = False) -> int:
    """Return how many of the lines at the top are headline units. The last is never one: a headline has a story.

    `marked`: the file itself says that the first is the headline.
    """
    lists = _Lists(*(rules.words(f"headline.{name}") for name in ("prose", "tags", "empty", "titles")))
    if len(lines) < 2 or not (marked or _is_headline(lists, lines)):  # noqa: PLR2004
        return 0
    count = 1
    while count < min(len(lines) - 1, DECKS + 1) and _is_deck(lists, lines[count - 1 :]):
        count += 1
    return count


def _is_headline(lists: _Lists, lines: Sequence[Line]) -> bool:
    line = lines[0]
    if line.dateline or count_words(line.text) > LONGEST or not _is_free(lists, line.text):
        return False
    if not _FINAL.search(line.text) or _in_title_case(line.text) or _stands_above(lines):
        return True
    return _is_terse(lists, lines, PROSE)


def _is_deck(lists: _Lists, lines: Sequence[Line]) -> bool:
    """Whether the second line is a deck under the first, which is a headline unit."""
    above, line, *below = lines
    if line.opens or count_words(line.text) > DECK:
        return False
    if above.text.endswith(";") or _stands_above(lines[1:]):
        return True
    if not _FINAL.search(line.text) or _in_title_case(line.text):
        return not _is_cut(line.text)
    if _introduces_anew(lists, line.text, below[0].text):
        return True
    return _is_free(lists, line.text) and _is_terse(lists, lines[1:], 0)


def _stands_above(lines: Sequence[Line]) -> bool:
    """Whether the body begins right below the first line, or below one more."""
    return any(line.opens for line in lines[1:3])


def _introduces_anew(lists: _Lists, deck: str, first: str) -> bool:
    """Whether the paragraph below says the deck again, or gives the full name of somebody whom the deck only titles."""
    if len(first) > len(deck) and _taken_up(lists, deck, [first]) >= RESTATED:
        return True
    names = [pair for pair in pairwise(_words(deck)) if pair[1][0].isupper()]
    titled = {name for title, name in names if title.casefold() in lists.titles}
    opening = [pair for pair in pairwise(_words(first)[:OPENING]) if pair[0][0].isupper()]
    return any(name in titled and given.casefold() not in lists.titles for given, name in opening)


def _is_cut(text: str) -> bool:
    """Whether the line begins or ends within a sentence."""
    return _UNFINISHED.search(text) is not None or next(filter(str.isalnum, text), "a").islower()


def _is_free(lists: _Lists, text: str) -> bool:
    """Whether the line is whole, and nothing in it attaches words to a speaker."""
    if _is_cut(text):
        return False
    tagged = any(word in lists.tags and after != "to" for word, after in pairwise((*_words(text), "")))
    return not tagged and "according to" not in text.casefold()


def _is_terse(lists: _Lists, lines: Sequence[Line], allowed: int) -> bool:
    """Whether the first line is short and has few of the words that sentences need, or none."""
    text = lines[0].text
    if count_words(text) > SENTENCE or _DOUBLE.search(text):
        return False
    needed = sum(word.casefold() in lists.prose or word.endswith("ed") for word in _words(text))
    below = [line.text for line in lines[1 : 1 + BELOW]]
    return needed == 0 or (needed <= allowed and _taken_up(lists, text, below) >= TAKEN_UP)


def _words(text: str) -> list[str]:
    return [match[0].removesuffix("'s").removesuffix("’s") for match in _WORD.finditer(text)]


def _in_title_case(text: str) -> bool:
    long = [word for word in _words(text) if len(word) > 3]  # noqa: PLR2004
    return len(long) > 3 and sum(word[0].isupper() for word in long) >= TITLE_CASE * len(long)  # noqa: PLR2004


def _taken_up(lists: _Lists, text: str, below: Iterable[str]) -> float:
    """Return the share of a line's content words whose beginnings come again in the text below."""
    stems = _stems(lists, text)
    return len(stems & _stems(lists, " ".join(below))) / len(stems) if stems else 0.0


def _stems(lists: _Lists, text: str) -> frozenset[str]:
    words = map(str.casefold, _words(text))
    return frozenset(word[:_STEM] for word in words if len(word) >= _STEM - 1 and word not in lists.empty)
