"""Whom a short form stands for: *the official*, *the ministry*, *the newspaper*, *the senator*."""

from __future__ import annotations

from attribution.sources.entities import Entity, significant
from attribution.sources.papers import by_paper
from attribution.sources.profiles import NAMED_KINDS, Profile
from attribution.sources.registry import REACH, Registry
from attribution.sources.spokenof import body, epithet, holder, known_holder, means, outlet

FAR = 4 * REACH  # sentences within which *the company* can still be the body that spoke


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
        holder(registry, mention)
        or known_holder(registry, mention)
        or outlet(registry, mention)
        or by_paper(registry, mention, unit)
        or body(registry, mention)
        or epithet(registry, mention, unit)
    )


def _counted(registry: Registry, mention: Profile) -> Entity | None:
    """Return the second of those called by a noun, for *the second official*; *another official* brings in one more."""
    if mention.plural or registry.cast.rules.words("grammar.second").isdisjoint(mention.text.lower().split()):
        return None
    alike = [e for e in registry.entities if e.profiles and e.profiles[0].head == mention.head and not e.plural]
    another = registry.cast.rules.words("grammar.another")
    others = [e for e in alike if another & set(e.profiles[0].text.lower().split())]
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
    return entity.kind == "org" and means(registry, mention, entity.name)
