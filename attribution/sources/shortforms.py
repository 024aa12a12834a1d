"""Whom a short form stands for: *the official*, *the ministry*, *the newspaper*, *the senator*."""

from __future__ import annotations

from attribution.sources.entities import Entity, significant
from attribution.sources.papers import by_paper
from attribution.sources.people import INITIAL
from attribution.sources.profiles import NAMED_KINDS, Profile
from attribution.sources.registry import REACH, Registry

FAR = 4 * REACH  # sentences within which *the company* can still be the body that spoke
ANOTHER = frozenset({"another", "second", "third", "other"})
ORDINALS = frozenset({"second", "other"})
_PLAIN = frozenset({"the", "this", "former", "current", "incumbent", "outgoing", "sitting", "then"})
BODIES_THAT_STATE = frozenset({"org", "office", "person", "spokesperson"})


def by_short_form(registry: Registry, mention: Profile, unit: int) -> Entity | None:
    """Return whom a definite phrase stands for: a source called so before, else somebody who was named so."""
    if not mention.definite:
        return by_paper(registry, mention, unit) if mention.owned else None
    counted = _counted(registry, mention)
    if counted is not None:
        return counted
    for entity in sorted((e for e in registry.entities if e.units), key=lambda e: -e.last):
        if _called_so(entity, mention) or _stands_for(registry, entity, mention, unit):
            return entity
    return (
        _holder(registry, mention)
        or _known_holder(registry, mention)
        or _outlet(registry, mention)
        or by_paper(registry, mention, unit)
        or _body(registry, mention)
        or _epithet(registry, mention, unit)
    )


def _counted(registry: Registry, mention: Profile) -> Entity | None:
    """Return the second of those called by a noun, for *the second official*; *another official* brings in one more."""
    if mention.plural or ORDINALS.isdisjoint(mention.text.lower().split()):
        return None
    alike = [e for e in registry.entities if e.profiles and e.profiles[0].head == mention.head and not e.plural]
    others = [e for e in alike if ANOTHER & set(e.profiles[0].text.lower().split())]
    return next(iter(others or alike[1:2]), None)


def _called_so(entity: Entity, mention: Profile) -> bool:
    """Whether a named source has the role, or an unnamed one was called by the same noun with all that is said now."""
    if entity.kind == "report" and mention.kind == "report":
        return True
    if entity.plural != mention.plural:
        return False
    said = significant(mention.text)
    if entity.kind in {"person", "org"}:
        known = {role.lower() for role in entity.roles}
        return mention.head in entity.roles and (mention.bare or said - {mention.head} <= known)
    alike = (p for p in entity.profiles if p.head == mention.head)
    return entity.kind not in NAMED_KINDS and any(mention.bare or said <= significant(p.text) for p in alike)


def _stands_for(registry: Registry, entity: Entity, mention: Profile, unit: int) -> bool:
    """Whether a bare noun can mean a named body or outlet that has spoken not long ago."""
    if not mention.bare or unit - entity.last > FAR:
        return False
    if entity.kind == "media":
        return mention.kind == "report" and not mention.plural
    return entity.kind == "org" and _means(registry, mention, entity.name)


def _means(registry: Registry, mention: Profile, name: tuple[str, ...]) -> bool:
    generic = registry.cast.rules.words("source-heads.generic-body")
    return mention.head in {word.lower() for word in name} or mention.head in generic


def _holder(registry: Registry, mention: Profile) -> Entity | None:
    """Return the person last named with the role by which the text now calls them."""
    wanted = significant(mention.text)
    before = (p for p in reversed(registry.cast.known) if p.position < mention.span.start)
    last = None if mention.plural else next((p for p in before if wanted <= {role.lower() for role in p.roles}), None)
    return registry.named("person", last.name, gender=last.gender) if last else None


def _known_holder(registry: Registry, mention: Profile) -> Entity | None:
    """Return the head of state or government whom the text named last, for *the former president*."""
    office = " ".join(word for word in mention.text.lower().split() if word not in _PLAIN)
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


def _outlet(registry: Registry, mention: Profile) -> Entity | None:
    """Return the outlet that the text named last, for *the newspaper*."""
    before = registry.cast.outlet_before(mention.span.start)
    nouns = registry.cast.rules.words("media-nouns.outlet")
    fits = before is not None and not mention.plural and mention.head in nouns
    return registry.named("media", before.name) if fits and before else None


def _body(registry: Registry, mention: Profile) -> Entity | None:
    """Return the body that the text named last under this noun, for *the company*.

    Where no body has acted yet it is the one body that the text spoke of and that acts later.
    """
    before = [body for body in registry.cast.bodies if body.position < mention.span.start]
    by_name = [body for body in before if mention.head in {word.lower() for word in body.name}]
    fitting = by_name or [body for body in before if _means(registry, mention, body.name)]
    if not before and mention.bare:
        spoken_of = registry.cast.bodies_meant_before(mention.span.start)
        one = len({body.name for body in spoken_of}) == 1
        fitting = [body for body in spoken_of if one and _means(registry, mention, body.name)]
    return registry.named("org", fitting[-1].name) if fitting and not mention.plural else None


def _epithet(registry: Registry, mention: Profile, unit: int) -> Entity | None:
    """Return who has just spoken where the noun can mean them: *the Selm lawmaker*, *the statement*."""
    if mention.plural:
        return None
    kinds: frozenset[str] = frozenset()
    if mention.kind == "document" and mention.head in {"statement", "release"} and mention.bare:
        kinds = BODIES_THAT_STATE
    elif mention.kind == "role" and mention.head in registry.cast.rules.words("source-heads.epithet"):
        kinds = frozenset({"person"})
    recent = [e for e in registry.recent(unit) if e.kind in kinds]
    return recent[-1] if recent else None
