"""A source while its mentions are gathered, and when two names or descriptions can be one's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from attribution.sources.personnames import same_person
from attribution.sources.profiles import NAMED_KINDS, Profile

GENDERS = frozenset({"male", "female"})
_SMALL = frozenset({"the", "a", "an", "of", "and", "in", "on", "for", "to", "at", "'s", "’s", "s"})


@dataclass(slots=True)
class Entity:
    """A source in the making. `units` are the sentences of its mentions, `last` the one in which it was last heard."""

    number: int
    kind: str
    name: tuple[str, ...] = ()
    gender: str = ""
    plural: bool = False
    profiles: list[Profile] = field(default_factory=list)
    units: list[int] = field(default_factory=list)
    roles: set[str] = field(default_factory=set)
    last: int = -1

    def take(self, mention: Profile, unit: int, until: int) -> None:
        """Add a mention and what it tells of the source; what it says there ends in the sentence `until`."""
        self.profiles.append(mention)
        self.units.append(unit)
        self.last = max(self.last, unit, until)
        self.gender = self.gender or (mention.gender if mention.gender in GENDERS else "")
        self.roles |= mention.roles | ({mention.head} if self.kind == "person" and mention.kind == "role" else set())
        if mention.kind in NAMED_KINDS and len(mention.name) > len(self.name):
            self.name = mention.name


@dataclass(frozen=True, slots=True)
class Found:
    """The source of a mention: `deferred` if by a pronoun or a short phrase, `resolved` if somebody stands before."""

    entity: Entity
    deferred: bool = False
    resolved: bool = True


def same_name(entity: Entity, kind: str, name: Sequence[str]) -> bool:
    """Whether a source of this kind can bear this name."""
    if entity.kind != kind or not entity.name:
        return False
    return same_person(entity.name, name) if kind == "person" else same_body(entity.name, name)


def significant(text: str) -> frozenset[str]:
    """Return the words that count when two descriptions or names are compared."""
    return frozenset(word for word in text.lower().replace("’", "'").replace("'s", "").split() if word not in _SMALL)


def same_body(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names can be one body's: one holds the other's words, but for small ones, or is its initials."""
    first, second = significant(" ".join(one)), significant(" ".join(other))
    if not first or not second:
        return False
    return first <= second or second <= first or initials(one) == "".join(other) or initials(other) == "".join(one)


def initials(name: Sequence[str]) -> str:
    """Return the acronym of a name: the first letters of its capitalised words."""
    return "".join(word[0] for word in name if word[:1].isupper())
