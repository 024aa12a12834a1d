"""The words of a person's name: without titles, with a gender, and beside another name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from attribution.ruleset import RuleSet

INITIAL = 2  # letters and stops of a first name that is only an initial
_MARKS = frozenset({"'s", "’s", "'", "’", "-", ".", ","})
_BEFORE_NAMES = ("name-titles", "source-heads.role", "source-heads.witness")


def name_words(words: Sequence[str], rules: RuleSet) -> tuple[str, ...]:
    """Return the words of a name without titles before it, and letters (*KC*, *Jr.*) and possessive marks after it."""
    kept = [word for word in words if word not in _MARKS and word.strip()]
    while len(kept) > 1 and kept[-1].lower().rstrip(".") in rules.words("name-neighbours.letters"):
        kept = kept[:-1]
    while len(kept) > 1 and (_is_title(kept[0].lower(), rules) or not kept[0][0].isupper()):
        kept = kept[1:]
    return tuple(kept)


def _is_title(word: str, rules: RuleSet) -> bool:
    return any(word in rules.words(name) for name in _BEFORE_NAMES)


def gender_of(titles: Sequence[str], words: Sequence[str], rules: RuleSet) -> str:
    """Return male, female or an empty string, by a title before a name or by a frequent first name."""
    for title in titles:
        if found := rules.facts("name-titles", title).get("gender"):
            return found
    return rules.facts("first-names", words[0].lower()).get("gender", "") if len(words) > 1 else ""


def same_person(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names can be one person's: the same surname, and first names that do not contradict each other."""
    if not one or not other:
        return False
    short, full = sorted((_small(tuple(one)), _small(tuple(other))), key=len)
    if len(short) == 1:
        return short[0] in {full[0], full[-1]}
    if short[-1] != full[-1]:
        return set(short) <= set(full)
    initial = min(len(short[0]), len(full[0])) <= INITIAL
    return short[0] == full[0] or (initial and short[0][0] == full[0][0])


@lru_cache(maxsize=4096)
def _small(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word.lower() for word in words)
