"""Whom the text named or let speak last that a definite phrase can mean, by what the phrase is a noun for."""

from __future__ import annotations

from attribution.sources.entities import Entity, significant
from attribution.sources.personnames import INITIAL
from attribution.sources.profiles import Profile
from attribution.sources.registry import Registry

BODIES_THAT_STATE = frozenset({"org", "office", "person", "spokesperson"})


def means(registry: Registry, mention: Profile, name: tuple[str, ...]) -> bool:
    """Whether the noun is a word of a body's name, or one that stands for any body."""
    generic = registry.cast.rules.words("source-heads.generic-body")
    return mention.head in {word.lower() for word in name} or mention.head in generic


def holder(registry: Registry, mention: Profile) -> Entity | None:
    """Return the person last named with the role by which the text now calls them."""
    wanted = significant(mention.text)
    before = (p for p in reversed(registry.cast.known) if p.position < mention.span.start)
    last = None if mention.plural else next((p for p in before if wanted <= {role.lower() for role in p.roles}), None)
    return registry.named("person", last.name, gender=last.gender) if last else None


def known_holder(registry: Registry, mention: Profile) -> Entity | None:
    """Return the head of state or government whom the text named last, for *the former president*."""
    plain = registry.cast.rules.words("grammar.office")
    office = " ".join(word for word in mention.text.lower().split() if word not in plain)
    before = (p for p in reversed(registry.cast.known) if p.position < mention.span.start)
    names = (registry.cast.fullest(person.name) for person in (before if not mention.plural else ()))
    return next((registry.named("person", name) for name in names if _held(registry, name) == office), None)


def _held(registry: Registry, name: tuple[str, ...]) -> str | None:
    """Return the office that a well-known person holds or held; initials in the middle of the name may be left out."""
    words = [word.lower() for word in name]
    short = [word for n, word in enumerate(words) if n in {0, len(words) - 1} or len(word) > INITIAL]
    forms = (" ".join(words), " ".join(short))
    facts = (registry.cast.rules.facts("heads-of-state", form) for form in forms)
    return next((f["office"] for f in facts if "office" in f), None)


def outlet(registry: Registry, mention: Profile) -> Entity | None:
    """Return the outlet that the text named last, for *the newspaper*."""
    before = registry.cast.outlet_before(mention.span.start)
    nouns = registry.cast.rules.words("media-nouns.outlet")
    fits = before is not None and not mention.plural and mention.head in nouns
    return registry.named("media", before.name) if fits and before else None


def body(registry: Registry, mention: Profile) -> Entity | None:
    """Return the body that the text named last under this noun, for *the company*.

    Where no body has acted yet it is the one body that the text spoke of and that acts later.
    """
    before = [body for body in registry.cast.bodies if body.position < mention.span.start]
    by_name = [body for body in before if mention.head in {word.lower() for word in body.name}]
    fitting = by_name or [body for body in before if means(registry, mention, body.name)]
    if not before and mention.bare:
        spoken_of = registry.cast.bodies_meant_before(mention.span.start)
        one = len({body.name for body in spoken_of}) == 1
        fitting = [body for body in spoken_of if one and means(registry, mention, body.name)]
    return registry.named("org", fitting[-1].name) if fitting and not mention.plural else None


def epithet(registry: Registry, mention: Profile, unit: int) -> Entity | None:
    """Return who has just spoken where the noun can mean them: *the Selm lawmaker*, *the statement*."""
    if mention.plural:
        return None
    kinds: frozenset[str] = frozenset()
    if mention.kind == "document" and mention.head in registry.cast.rules.words("grammar.statement") and mention.bare:
        kinds = BODIES_THAT_STATE
    elif mention.kind == "role" and mention.head in registry.cast.rules.words("source-heads.epithet"):
        kinds = frozenset({"person"})
    recent = [e for e in registry.recent(unit) if e.kind in kinds]
    return recent[-1] if recent else None
