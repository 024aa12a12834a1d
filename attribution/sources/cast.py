"""Everybody whom the article names, whether they speak or not: people, bodies, outlets."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from attribution.language.drafts.extraction import Extraction
from attribution.language.drafts.lookup import Lookup
from attribution.model import Span
from attribution.ruleset import RuleSet
from attribution.sources.bodies import Body, bodies
from attribution.sources.people import People, Person, all_people
from attribution.sources.personnames import same_person


@dataclass(frozen=True, slots=True)
class Appearance:
    """A person's name at one place, with the sentence in which it stands, and whether that is in somebody's words."""

    person: Person
    unit: int
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Cast:
    """The named of an article, each in the order of the text."""

    known: People
    people: tuple[Appearance, ...]
    bodies: tuple[Body, ...]
    outlets: tuple[Body, ...]
    rules: RuleSet
    text: str = ""

    def fullest(self, name: Sequence[str]) -> tuple[str, ...]:
        """Return the longest form in which the article gives a person's name."""
        forms = (person.name for person in self.known.forms.sharing(name))
        return max((form for form in forms if same_person(form, name)), key=len, default=tuple(name))

    def bodies_meant_before(self, position: int) -> list[Body]:
        """Return the bodies that act only after a place, but that the text before it names in any letters."""
        before = self.text[:position].casefold()
        return [b for b in self.bodies if b.position > position and " ".join(b.name).casefold() in before]

    def people_since(self, unit: int) -> Iterator[Appearance]:
        """Yield the people from a sentence on."""
        first = bisect_left(self.people, unit, key=lambda appearance: appearance.unit)
        return islice(self.people, first, None)

    def outlet_before(self, position: int) -> Body | None:
        """Return the outlet named last before a place."""
        return next((outlet for outlet in reversed(self.outlets) if outlet.position < position), None)


def cast_of(text: str, extraction: Extraction, rules: RuleSet) -> Cast:
    """Gather the named of an article."""
    named = all_people(extraction.trees, rules)
    known = People(_gendered(person, named) for person in named)
    starts = [unit.span.start for unit in extraction.units]
    said = Lookup((q.inner for q in extraction.quotations), lambda inner: inner)
    appearances = tuple(
        Appearance(
            person, _unit_at(starts, person.position), bool(said.touching(Span(person.position, person.position + 1)))
        )
        for person in known
    )
    acting = bodies(extraction.trees, known, rules)
    placed = tuple(replace(body, unit=_unit_at(starts, body.position)) for body in acting)
    return Cast(known, appearances, placed, tuple(_outlets(text, extraction)), rules, text)


def _unit_at(starts: Sequence[int], position: int) -> int:
    """Return the number of the sentence in which a place lies; `starts` are where the sentences begin."""
    return max(0, bisect_right(starts, position) - 1)


def _gendered(person: Person, known: People) -> Person:
    """Give a surname the gender that the article tells beside a fuller form of the name."""
    if person.gender:
        return person
    alike = (p.gender for p in known.forms.sharing(person.name) if p.gender and same_person(p.name, person.name))
    return replace(person, gender=next(alike, ""))


def _outlets(text: str, extraction: Extraction) -> Iterator[Body]:
    for marker in extraction.markers:
        if marker.emits == "media":
            words = text[marker.span.start : marker.span.end].split()
            yield Body(tuple(word for word in words if word.lower() != "the"), marker.span.start)
