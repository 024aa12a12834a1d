"""Whom a headline means: it is written from the body, and calls the body's sources by the shortest name there is."""

from __future__ import annotations

from collections.abc import Callable

from attribution.sources.entities import Entity, initials, same_name, significant
from attribution.sources.profiles import NAMED_KINDS, Profile
from attribution.sources.registry import Registry

LONGEST_ACRONYM = 4


def by_headline(registry: Registry, mention: Profile) -> Entity | None:
    """Return the body's source that a mention of the headline stands for, the first in the text; None where none fits.

    A name stands for who bears it, and a part of a name for the one body whose name has it (*Norland says*); a title's
    initials for who has the title; a noun for who is called by it, or for the one who is when several could be.
    """
    spoken = sorted((e for e in registry.entities if e.profiles), key=lambda e: e.profiles[0].span.start)
    if mention.kind in NAMED_KINDS and (known := [e for e in spoken if same_name(e, mention.kind, mention.name)]):
        return known[0]
    words = registry.cast.text[mention.span.start : mention.span.end].split()
    if mention.kind in NAMED_KINDS:
        return _only(spoken, lambda entity: entity.kind == "org" and set(words) <= _words(entity))
    if len(words) == 1 and words[0].isupper() and len(words[0]) <= LONGEST_ACRONYM:
        return _only(spoken, lambda entity: any(_abbreviates(words[0], p) for p in entity.profiles))
    return _only(spoken, lambda entity: _is_called(entity, mention))


def _only(spoken: list[Entity], fits: Callable[[Entity], bool]) -> Entity | None:
    fitting = [entity for entity in spoken if fits(entity)]
    return fitting[0] if len(fitting) == 1 else None


def _words(entity: Entity) -> set[str]:
    return {word.removesuffix("'s").removesuffix("’s") for word in entity.name}


def _abbreviates(letters: str, mention: Profile) -> bool:
    return mention.kind == "role" and initials([w for w in mention.text.split() if w.lower() != "the"]) == letters


def _is_called(entity: Entity, mention: Profile) -> bool:
    if entity.plural != mention.plural:
        return False
    if entity.kind == "person":
        return mention.head in entity.roles
    said = significant(mention.text)
    return any(p.head == mention.head and said <= significant(p.text) for p in entity.profiles)
