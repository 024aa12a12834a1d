"""Whom a pronoun stands for: by gender, number, nearness, and who acts or speaks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from attribution.sources.cast import Appearance
from attribution.sources.entities import GENDERS, Entity
from attribution.sources.personnames import same_person
from attribution.sources.profiles import Profile
from attribution.sources.registry import Registry

NEAR = 2  # sentences back in which a person who does not speak can be meant
SPEAKS = 1.5  # how much nearer, in half sentences, a speaker counts than another name
HUMAN = frozenset({"role", "witness", "spokesperson", "vague"})
THINGS = frozenset({"org", "media", "document", "report", "office", "other"})
GROUPS = frozenset({"collective", "org", "office"})


def by_pronoun(registry: Registry, mention: Profile, unit: int) -> Entity | None:
    """Return whom a pronoun stands for, or None. A speaker goes before somebody who is only named."""
    speaker = next((e for e in reversed(registry.recent(unit)) if _fits(registry, e, mention, unit)), None)
    other = max(_others(registry, mention, unit), key=_weight, default=None)
    if speaker is not None and (other is None or 2 * speaker.last + SPEAKS >= _weight_against_speaker(other)):
        return speaker
    if mention.gender == "thing":
        return _body_named(registry, mention, unit)
    if other is not None:
        return registry.named("person", other.person.name, gender=other.person.gender)
    return _taken_for_body(registry, mention, unit)


def _taken_for_body(registry: Registry, mention: Profile, unit: int) -> Entity | None:
    """Return who spoke last, for *he* or *she* that nobody else can be: a surname alone may look like a body's name."""
    last = next(iter(registry.recent(unit)[-1:]), None)
    if mention.gender not in GENDERS or last is None or last.kind != "org" or unit - last.last > 1:
        return None
    return last if len(last.name) == 1 and last.name[0].istitle() else None


def _fits(registry: Registry, entity: Entity, mention: Profile, unit: int) -> bool:
    return agrees(entity, mention.gender) and not (entity.name and _named_after(registry, entity.name, mention, unit))


def agrees(entity: Entity, gender: str) -> bool:
    """Whether a source can be meant by a pronoun of this gender: male, female, thing, plural, or empty."""
    if gender in GENDERS:
        human = entity.kind == "person" or (entity.kind in HUMAN and not entity.plural)
        return human and entity.gender in {"", gender}
    if gender == "thing":
        return entity.kind in THINGS and not entity.plural
    return entity.plural or entity.kind in GROUPS


def _others(registry: Registry, mention: Profile, unit: int) -> Iterator[Appearance]:
    """Yield the people whom the writer named before the pronoun within reach and whom it can mean."""
    if mention.gender not in GENDERS:
        return
    near = registry.cast.people_since(unit - NEAR)
    for appearance in takewhile(lambda a: a.person.position < mention.span.start, near):
        person = appearance.person
        agreeing = person.gender in {"", mention.gender} and not appearance.quoted
        if agreeing and not _named_after(registry, person.name, mention, unit):
            yield appearance


def _body_named(registry: Registry, mention: Profile, unit: int) -> Entity | None:
    """Return the body that acted last before *it* within reach."""
    before = (body for body in reversed(registry.cast.bodies) if body.position < mention.span.start)
    nearest = next(before, None)
    near = nearest is not None and unit - nearest.unit <= NEAR
    return registry.named("org", nearest.name) if near and nearest else None


def _named_after(registry: Registry, name: tuple[str, ...], mention: Profile, unit: int) -> bool:
    """Whether a name follows the pronoun in its sentence: *he called Dahl …* is not Dahl (principle C of binding)."""
    return any(
        a.person.position > mention.span.end and same_person(name, a.person.name)
        for a in takewhile(lambda a: a.unit == unit, registry.cast.people_since(unit))
    )


def _weight(appearance: Appearance) -> tuple[int, int]:
    return 2 * appearance.unit + appearance.person.subject, -appearance.person.position


def _weight_against_speaker(appearance: Appearance) -> int:
    return 2 * appearance.unit + (1 if appearance.person.subject else -1)
