"""How well an unnamed source is described: the rubric of taxonomy B.5."""

from __future__ import annotations

import re

from attribution.sources.nearby import is_strong
from attribution.sources.registry import Entity

_NUMBERS = {
    w: n for n, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())
} | {"both": 2, "dozen": 12}
_SENIORITY = frozenset(
    "senior top junior former current serving retired acting outgoing incoming deputy chief cabinet-level mid-level longtime veteran".split()
)
_PLAIN = frozenset({"official", "person", "people", "source", "insider", "individual", "man", "woman", "figure"})


def count_of(entity: Entity) -> int | None:
    """Return how many people a phrase says the source is, or None where it does not say; one for a singular."""
    for mention in entity.profiles:
        words = re.findall(r"[a-z]+|\d+", mention.text.lower())
        for word in words[:3]:
            if word in _NUMBERS and mention.plural:
                return _NUMBERS[word]
            if word.isdigit() and mention.plural and len(word) < 4:
                return int(word)
    return None if entity.plural or entity.kind in {"org", "document", "media", "report", "office", "collective"} else 1


def description_points(entity: Entity, basis: str, reason: bool, count: int | None) -> int:
    """Count the points of B.5, 0 to 6: role, organisation, seniority, basis, reason, number of a plural."""
    words = {word for mention in entity.profiles for word in mention.text.lower().split()}
    heads = {mention.head for mention in entity.profiles}
    named = any(word[:1].isupper() for mention in entity.profiles for word in mention.text.split()[1:])
    return (
        bool(heads - _PLAIN)
        + named
        + bool(words & _SENIORITY)
        + is_strong(basis)
        + reason
        + bool(entity.plural and count is not None)
    )
