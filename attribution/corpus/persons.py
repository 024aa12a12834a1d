"""When names in different articles are one person's or one body's. In doubt they are two."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attribution.graph.names import folded

FULL = 2  # words of a name that tells a person from the next
Words = tuple[str, ...]


def same_name(name: str) -> str:
    """Return a name as it is compared: without accents, marks and case."""
    letters = unicodedata.normalize("NFKD", folded(name).replace("-", " "))
    return " ".join("".join(c for c in letters if c.isalnum() or c.isspace()).split())


def people_of(names: Iterable[str]) -> dict[str, str]:
    """Return for each compared name of a person the fullest one that is the same person's.

    Two names are one person's where the surname is the same, first names are or one is the other's initial, and middle
    names do not contradict each other. A name that fits two people who contradict each other stays alone, and so does
    a surname without a first name.
    """
    by_surname: dict[str, list[Words]] = defaultdict(list)
    for name in sorted(set(names)):
        words = tuple(name.split())
        if words:
            by_surname[words[-1]].append(words)
    return {short: full for group in by_surname.values() for short, full in _gathered(group)}


def _gathered(names: Sequence[Words]) -> Iterator[tuple[str, str]]:
    """Join each name, the fullest first, to the one person whose every name it fits."""
    people: list[list[Words]] = []
    for name in sorted(names, key=lambda words: (-len(words), -len(" ".join(words)), words)):
        fitting = [person for person in people if any(_fits(name, other) for other in person)]
        if len(fitting) == 1 and all(_fits(name, other) for other in fitting[0]):
            fitting[0].append(name)
        else:
            people.append([name])
    for person in people:
        yield from ((" ".join(name), " ".join(person[0])) for name in person)


def _fits(one: Words, other: Words) -> bool:
    if min(len(one), len(other)) < FULL:
        return one == other
    short, full = sorted((one, other), key=len)
    if short[-1] != full[-1] or not _alike(short[0], full[0]):
        return False
    rest = iter(full[1:-1])
    return all(any(_alike(word, middle) for middle in rest) for word in short[1:-1])


def _alike(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def bodies_of(names: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return for each acronym the one body that an article calls so; `names` has the acronyms of each full name."""
    owners: dict[str, set[str]] = defaultdict(set)
    for full, shorts in names.items():
        for short in shorts:
            if short != full:
                owners[short].add(full)
    return {short: next(iter(fulls)) for short, fulls in owners.items() if len(fulls) == 1}
