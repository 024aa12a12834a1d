"""The sources met so far, and which of them a name, a pronoun or a short phrase stands for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from attribution.ruleset import RuleSet
from attribution.sources.bodies import Body
from attribution.sources.people import Person, gender_of, same_person
from attribution.sources.profiles import NAMED_KINDS, Profile

REACH = 3
UNNAMED = frozenset({"spokesperson", "office", "role", "vague", "witness", "collective", "document", "report", "other"})


@dataclass(slots=True)
class Entity:
    """A source while its mentions are gathered. `last` is the sentence in which it was last heard."""

    number: int
    kind: str
    name: tuple[str, ...] = ()
    profiles: list[Profile] = field(default_factory=list)
    units: list[int] = field(default_factory=list)
    gender: str = ""
    roles: set[str] = field(default_factory=set)
    plural: bool = False
    last: int = -1

    def take(self, mention: Profile, unit: int) -> None:
        """Add a mention and what it tells of the source."""
        self.profiles.append(mention)
        self.units.append(unit)
        self.gender = self.gender or (mention.gender if mention.gender in {"male", "female"} else "")
        self.roles |= mention.roles
        if mention.kind in NAMED_KINDS and len(mention.name) > len(self.name):
            self.name = mention.name


@dataclass(frozen=True, slots=True)
class Found:
    """The source of a mention: `deferred` if by a pronoun or a short phrase, `resolved` if somebody stands before."""

    entity: Entity
    deferred: bool = False
    resolved: bool = True


class Registry:
    """The sources of one article in the order in which they speak, and its people whether they speak or not."""

    def __init__(
        self,
        people: Sequence[Person],
        unit_at: Sequence[int],
        bodies: Sequence[Body],
        outlets: Sequence[tuple[int, tuple[str, ...]]],
        rules: RuleSet,
    ) -> None:
        """`unit_at` gives the sentence of each of the people; `outlets` are the places of outlets' names."""
        self.outlets = tuple(outlets)
        self.entities: list[Entity] = []
        self.bodies = tuple(bodies)
        self.people = tuple(zip(people, unit_at, strict=True))
        self.rules = rules

    def find(self, mention: Profile, unit: int, until: int) -> Found:
        """Return the source of a mention, a new one where nobody that stands before fits; the mention is added to it.

        `until` is the sentence in which what is said there ends.
        """
        if mention.kind == "ours":
            found = Found(next((e for e in self.entities if e.kind == "ours"), None) or self._new(mention))
        elif mention.kind == "share":
            found = Found(self._survey(unit) or self._new(mention))
        elif mention.kind == "pronoun":
            found = self._pronoun(mention, unit)
        elif mention.kind in NAMED_KINDS:
            found = Found(self._named(mention) or self._new(mention))
        else:
            found = self._phrase(mention, unit)
        found.entity.take(mention, unit)
        found.entity.last = max(found.entity.last, until)
        if found.entity.kind == "person" and not found.entity.gender:
            found.entity.gender = gender_of((), found.entity.name, self.rules)
        return found

    def _survey(self, unit: int) -> Entity | None:
        """A share of people speaks through the survey that counted them (settled case A.8, 27)."""
        return next((e for e in reversed(self.entities) if e.kind == "document" and unit - e.last <= 2 * REACH), None)

    def _new(self, mention: Profile) -> Entity:
        entity = Entity(len(self.entities), mention.kind, mention.name, plural=mention.plural)
        self.entities.append(entity)
        return entity

    def _named(self, mention: Profile) -> Entity | None:
        for entity in reversed(self.entities):
            alike = entity.kind == mention.kind and entity.name and self._same(entity, mention.name)
            if alike or _is_surname(entity, mention):
                return entity
        return None

    def _same(self, entity: Entity, name: tuple[str, ...]) -> bool:
        if entity.kind == "person":
            return same_person(entity.name, name)
        return same_body(entity.name, name)

    def _pronoun(self, mention: Profile, unit: int) -> Found:
        shut = self._after(mention, unit)
        speakers = [e for e in reversed(self._recent(unit)) if self._agrees(e, mention) and not _among(e.name, shut)]
        person, at = self._person_before(mention, unit) if mention.gender in {"male", "female"} else (None, 0)
        if speakers and (person is None or speakers[0].last * 2 + 1.5 >= at * 2 + (1 if person.subject else -1)):
            return Found(speakers[0], deferred=True)
        if person is not None:
            return Found(self._as_entity(person), deferred=True)
        return Found(self._new(mention), deferred=True, resolved=False)

    def _after(self, mention: Profile, unit: int) -> list[tuple[str, ...]]:
        """Return who is named behind a pronoun in its sentence: *he called Rubio …* is not Rubio."""
        return [p.name for p, at in self.people if at == unit and p.position > mention.span.end]

    def _recent(self, unit: int) -> list[Entity]:
        return sorted(
            (e for e in self.entities if e.units and unit - e.last <= REACH),
            key=lambda e: (e.last, e.units.count(e.last)),
        )

    def _agrees(self, entity: Entity, mention: Profile) -> bool:
        if mention.gender in {"male", "female"}:
            human = entity.kind == "person" or (
                entity.kind in {"role", "witness", "spokesperson", "vague"} and not entity.plural
            )
            return human and entity.gender in {"", mention.gender}
        if mention.gender == "thing":
            return entity.kind in {"org", "media", "document", "report", "office", "other"} and not entity.plural
        return entity.plural or entity.kind in {"collective", "org", "office", "document"}

    def _person_before(self, mention: Profile, unit: int) -> tuple[Person | None, int]:
        """Return the person who acts last before a pronoun within reach, by subject first, and the sentence."""
        shut = self._after(mention, unit)
        before = [
            (p, at)
            for p, at in self.people
            if p.position < mention.span.start
            and unit - at <= 2
            and p.gender in {"", mention.gender}
            and not _among(p.name, shut)
        ]
        return max(before, key=lambda pair: (pair[1] * 2 + pair[0].subject, -pair[0].position), default=(None, 0))

    def _as_entity(self, person: Person) -> Entity:
        for entity in self.entities:
            if entity.kind == "person" and same_person(entity.name, person.name):
                return entity
        entity = Entity(len(self.entities), "person", self._fullest(person.name), gender=person.gender)
        self.entities.append(entity)
        return entity

    def _fullest(self, name: tuple[str, ...]) -> tuple[str, ...]:
        return max((p.name for p, _ in self.people if same_person(p.name, name)), key=len, default=name)

    def _phrase(self, mention: Profile, unit: int) -> Found:
        if mention.definite:
            earlier = self._short(mention, unit)
            if earlier is not None:
                return Found(earlier, deferred=True)
        speaking = self._speaking(mention, unit)
        if speaking is not None:
            return Found(speaking, deferred=True)
        same = next(
            (e for e in reversed(self.entities) if e.kind == mention.kind and self._same_words(e, mention)), None
        )
        if same is None and mention.kind == "report":
            same = next(
                (e for e in self.entities if e.kind == "report" and any(p.head == mention.head for p in e.profiles)),
                None,
            )
        if same is not None:
            return Found(same)
        lonely = (
            mention.definite
            and mention.bare
            and mention.head in {"official", "source", "person", "man", "woman", "aide"}
        )
        return Found(self._new(mention), deferred=lonely, resolved=not lonely)

    def _speaking(self, mention: Profile, unit: int) -> Entity | None:
        """*The Wisconsin lawmaker*, *the statement*: the person or body that has just spoken, where the noun can mean them."""
        if not mention.definite or mention.plural:
            return None
        if mention.kind == "document" and mention.head in {"statement", "release"} and mention.bare:
            kinds = {"org", "office", "person", "spokesperson"}
        elif mention.kind == "role" and mention.head in self.rules.words("source-heads.epithet"):
            kinds = {"person"}
        else:
            return None
        recent = [e for e in self._recent(unit) if e.kind in kinds]
        return recent[-1] if recent else None

    def _same_words(self, entity: Entity, mention: Profile) -> bool:
        """Whether an unnamed source is described in the same words, and not marked as another one."""
        words = mention.text.lower().split()
        if any(word in {"another", "second", "third", "other"} for word in words):
            return False
        return any(significant(p.text) == significant(mention.text) for p in entity.profiles)

    def _short(self, mention: Profile, unit: int) -> Entity | None:
        """*The official*, *the ministry*, *the newspaper*, *the senator*: whoever was last called so."""
        for entity in sorted((e for e in self.entities if e.units), key=lambda e: -e.last):
            fits = mention.bare or significant(mention.text) - {mention.head} <= {role.lower() for role in entity.roles}
            if (
                fits
                and mention.head in entity.roles
                and entity.kind in {"person", "org"}
                and entity.plural == mention.plural
            ):
                return entity
            if entity.kind == "report" and mention.kind == "report":
                return entity
            if (
                entity.kind not in NAMED_KINDS
                and entity.plural == mention.plural
                and self._described_so(entity, mention)
            ):
                return entity
            if mention.bare and self._stands_for(entity, mention) and unit - entity.last <= 4 * REACH:
                return entity
        return self._role_holder(mention) or self._outlet_before(mention) or self._body_before(mention)

    def _described_so(self, entity: Entity, mention: Profile) -> bool:
        """Whether an unnamed source was called by the same noun before, with all that the short form says."""
        said = significant(mention.text)
        return any(p.head == mention.head and (mention.bare or said <= significant(p.text)) for p in entity.profiles)

    def _stands_for(self, entity: Entity, mention: Profile) -> bool:
        if entity.kind == "org":
            words = {word.lower() for word in entity.name}
            return mention.head in words or (
                mention.head in self.rules.words("source-heads.office") and mention.head in GENERIC_BODIES
            )
        if entity.kind == "media":
            return mention.kind == "report" and not mention.plural
        return False

    def _outlet_before(self, mention: Profile) -> Entity | None:
        """*The newspaper* is the outlet that the text named last."""
        before = [name for at, name in self.outlets if at < mention.span.start]
        if not before or mention.plural or mention.head not in self.rules.words("media-nouns.outlet"):
            return None
        known = next((e for e in self.entities if e.kind == "media" and same_body(e.name, before[-1])), None)
        if known is None:
            known = Entity(len(self.entities), "media", before[-1])
            self.entities.append(known)
        return known

    def _body_before(self, mention: Profile) -> Entity | None:
        """*The company* is the body that the text named last, where no source fits."""
        before = [body for body in self.bodies if body.position < mention.span.start]
        fitting = [b for b in before if mention.head in {word.lower() for word in b.name}] or (
            before if mention.head in GENERIC_BODIES else []
        )
        if not fitting or mention.plural:
            return None
        name = fitting[-1].name
        known = next((e for e in self.entities if e.kind == "org" and same_body(e.name, name)), None)
        if known is None:
            known = Entity(len(self.entities), "org", name)
            self.entities.append(known)
        return known

    def _role_holder(self, mention: Profile) -> Entity | None:
        """Return the person last named with the role by which the text now calls them."""
        wanted = significant(mention.text)
        named = [
            p
            for p, _ in self.people
            if p.position < mention.span.start and wanted <= {role.lower() for role in p.roles}
        ]
        return self._as_entity(named[-1]) if named and not mention.plural else None


def _among(name: tuple[str, ...], names: Sequence[tuple[str, ...]]) -> bool:
    return bool(name) and any(same_person(name, other) for other in names)


def _is_surname(entity: Entity, mention: Profile) -> bool:
    """Whether a name that looks like a body's is the surname of a person who has spoken."""
    full = entity.kind == "person" and len(entity.name) > 1
    return full and mention.kind == "org" and mention.name == entity.name[-1:]


GENERIC_BODIES = frozenset(
    {
        "company",
        "firm",
        "bank",
        "airline",
        "agency",
        "group",
        "organization",
        "organisation",
        "ministry",
        "department",
        "institute",
        "university",
        "commission",
        "committee",
        "council",
        "board",
        "union",
        "party",
        "association",
        "charity",
        "foundation",
        "carrier",
        "manufacturer",
        "maker",
        "authority",
        "regulator",
    }
)
_SMALL = frozenset({"the", "a", "an", "of", "and", "in", "on", "for", "to", "at", "'s", "’s", "s"})


def significant(text: str) -> frozenset[str]:
    """Return the words that count when two descriptions or names are compared."""
    return frozenset(word for word in text.lower().replace("’", "'").replace("'s", "").split() if word not in _SMALL)


def same_body(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names can be one body's: equal but for small words, one within the other, or one the other's initials."""
    first, second = significant(" ".join(one)), significant(" ".join(other))
    if not first or not second:
        return False
    return first <= second or second <= first or initials(one) == "".join(other) or initials(other) == "".join(one)


def initials(name: Sequence[str]) -> str:
    """Return the acronym of a name: the first letters of its capitalised words."""
    return "".join(word[0] for word in name if word[:1].isupper())
