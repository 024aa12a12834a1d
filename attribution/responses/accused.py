"""The people of whom an opaque source tells something and who do not speak themselves."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce

from attribution.model import Directness, SourceType
from attribution.responses.story import Story
from attribution.ruleset import RuleSet
from attribution.sources.people import Person, people
from attribution.sources.personnames import same_person

Name = tuple[str, ...]
OPAQUE = frozenset({Directness.HEARSAY, Directness.UNNAMED_REPORT, Directness.ANON_VAGUE})


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody of whom an opaque source tells something: the name and the words that tell their office."""

    name: Name
    words: frozenset[str] = frozenset()


def accused_parties(story: Story, rules: RuleSet, unspecific: frozenset[str]) -> Iterator[Party]:
    """Yield the people who act in claims of opaque origin and never speak, in the order in which they do."""
    everyone = people(story.extraction.trees, rules)
    speakers = [tuple((source.name or "").split()) for source in story.sources if source.type is SourceType.PERSON]
    for name in _accused(story, everyone, [name for name in speakers if name]):
        mentions = (person for person in everyone.sharing(name) if same_person(person.name, name))
        party = reduce(_more, mentions, Party(name))
        yield Party(party.name, party.words - unspecific)


def _accused(story: Story, everyone: Sequence[Person], speakers: Sequence[Name]) -> Iterator[Name]:
    """Yield one name of each person who acts in an opaque claim and is none of the speakers."""
    known = list(speakers)
    for person in everyone:
        if person.subject and _is_opaque(story, person) and not any(same_person(n, person.name) for n in known):
            known.append(person.name)
            yield person.name


def _is_opaque(story: Story, person: Person) -> bool:
    """Whether the sentence in which somebody is mentioned has an opaque source."""
    number = bisect_right(story.sentences, person.position, key=lambda sentence: sentence.start) - 1
    where = story.sentences[number] if number >= 0 else None
    return where is not None and person.position < where.end and where.directness in OPAQUE


def _more(party: Party, person: Person) -> Party:
    """Add a mention's words; the longest name stands."""
    words = frozenset(word.lower() for word in (*person.name, *person.roles))
    return Party(max(party.name, person.name, key=len), party.words | words)


def name_words(text: str, unspecific: frozenset[str]) -> frozenset[str]:
    """Return the words of a text in lower case, without possessives, but those that tell nobody apart."""
    words = (word.strip(".,’'").lower() for word in text.split())
    return frozenset(word.removesuffix("'s").removesuffix("’s") for word in words) - unspecific
