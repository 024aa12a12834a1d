"""Find the source of a mention among those met so far, or add it as a new one."""

from __future__ import annotations

from dataclasses import replace

from attribution.sources.entities import Entity, Found, significant
from attribution.sources.headlines import by_headline
from attribution.sources.personnames import gender_of
from attribution.sources.profiles import NAMED_KINDS, Profile
from attribution.sources.pronouns import by_pronoun
from attribution.sources.registry import REACH, Registry
from attribution.sources.shortforms import by_short_form


def find(registry: Registry, mention: Profile, unit: int, until: int) -> Found:
    """Return the source of a mention in sentence `unit`, the mention added; what it says ends in sentence `until`."""
    return _taken(registry, _found(registry, mention, unit), mention, unit, until)


def find_in_headline(registry: Registry, mention: Profile, unit: int, until: int) -> Found:
    """Return the source of a headline's mention, when those of the body have been found."""
    meant = by_headline(registry, mention)
    if meant is None:
        return find(registry, mention, unit, until)
    known = replace(mention, kind=meant.kind, name=meant.name) if mention.kind in NAMED_KINDS else mention
    return _taken(registry, Found(meant), known, unit, until)


def _taken(registry: Registry, found: Found, mention: Profile, unit: int, until: int) -> Found:
    """Add the mention to its source."""
    found.entity.take(mention, unit, until)
    if found.entity.kind == "person" and not found.entity.gender:
        found.entity.gender = gender_of((), found.entity.name, registry.cast.rules)
    return found


def _found(registry: Registry, mention: Profile, unit: int) -> Found:
    if mention.kind == "pronoun":
        meant = by_pronoun(registry, mention, unit)
        return Found(meant or registry.new(mention), deferred=True, resolved=meant is not None)
    if mention.kind == "ours":
        return Found(next((e for e in registry.entities if e.kind == "ours"), None) or registry.new(mention))
    if mention.kind == "share":
        return Found(_survey(registry, unit) or registry.new(mention))
    if mention.kind in NAMED_KINDS and mention.name:
        return Found(_by_surname(registry, mention) or registry.named(mention.kind, mention.name))
    return _by_phrase(registry, mention, unit)


def _by_surname(registry: Registry, mention: Profile) -> Entity | None:
    """Return the person who has spoken and whose surname looked like a body's name."""
    if mention.kind != "org":
        return None
    spoken = (e for e in reversed(registry.entities) if e.kind == "person" and len(e.name) > 1)
    return next((e for e in spoken if e.name[-1:] == mention.name), None)


def _survey(registry: Registry, unit: int) -> Entity | None:
    """Return the survey through which a share of people speaks (settled case A.8, 27)."""
    near = (e for e in reversed(registry.entities) if unit - e.last <= 2 * REACH)
    return next((e for e in near if e.kind == "document"), None)


def _by_phrase(registry: Registry, mention: Profile, unit: int) -> Found:
    speaking = next((e for e in registry.entities if _is_place_of(e, mention)), None)
    if speaking is not None:
        return Found(speaking)
    earlier = by_short_form(registry, mention, unit)
    if earlier is not None:
        return Found(earlier, deferred=True)
    alike = (e for e in reversed(registry.entities) if _is_alike(registry, e, mention))
    same = next(alike, None) or _serving(registry, mention)
    if same is not None:
        return Found(same)
    lonely = mention.definite and mention.bare and mention.head in registry.cast.rules.words("source-heads.lonely")
    return Found(registry.new(mention), deferred=lonely, resolved=not lonely)


def _is_place_of(entity: Entity, mention: Profile) -> bool:
    """Whether the same words were met already, as where somebody *who fears a fine said* two things."""
    return any(p.span.start == mention.span.start for p in entity.profiles)


def _is_alike(registry: Registry, entity: Entity, mention: Profile) -> bool:
    """Whether a source was described in the same words, or is the body whose name they are in small letters."""
    if entity.kind == "org" and mention.kind == "office":
        return significant(" ".join(entity.name)) == significant(mention.text)
    return entity.kind == mention.kind and _described_alike(registry, entity, mention)


def _serving(registry: Registry, mention: Profile) -> Entity | None:
    """Return the one group of aides so far, where one of the two phrases does not say whose they are."""
    if not mention.plural or mention.head not in registry.cast.rules.words("source-heads.serving"):
        return None
    alike = [e for e in registry.entities if e.plural and e.profiles and e.profiles[0].head == mention.head]
    open_ = mention.bare or all(p.bare for e in alike for p in e.profiles)
    return alike[0] if len(alike) == 1 and open_ else None


def _described_alike(registry: Registry, entity: Entity, mention: Profile) -> bool:
    """Whether an unnamed source was described in the same words, and is not marked as another one."""
    if registry.cast.rules.words("grammar.another") & set(mention.text.lower().split()):
        return False
    if mention.kind == "report" and any(p.head == mention.head for p in entity.profiles):
        return True
    return any(significant(p.text) == significant(mention.text) for p in entity.profiles)
