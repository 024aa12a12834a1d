"""All responses of an article in a fixed order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from attribution.model import Response, Span
from attribution.responses.accusations import find_accusations, places, unheard
from attribution.responses.accused import Party, accused_parties, name_words
from attribution.responses.answers import find_answers
from attribution.responses.stated import stated_responses
from attribution.responses.story import Story
from attribution.ruleset import RuleSet
from attribution.sources.personnames import same_person


def find_responses(story: Story, rules: RuleSet) -> tuple[Response, ...]:
    """Return the statuses that the text states, then the answers, then those of whom nothing is heard.

    These are the accused, with the place of the accusation, and whoever acts in a claim of opaque origin.
    """
    unspecific = rules.words("grammar.unspecific")
    stated = tuple(stated_responses(story, rules.words("grammar.ourselves")))
    acting = tuple(accused_parties(story, rules, unspecific))
    answers = dict(find_answers(story, acting, unspecific))
    named = [name_words(response.party, unspecific) for response in (*stated, *answers.values())]
    charged = {p: place for p, place in _charged(story, rules, unspecific) if not _is_named(p, named)}
    unanswered = [party for party in acting if party not in answers and not _is_named(party, named)]
    return (*stated, *answers.values(), *_absent(unanswered, charged))


def _charged(story: Story, rules: RuleSet, unspecific: frozenset[str]) -> Iterator[tuple[Party, Span]]:
    nested = [piece for a in story.attributions if a.parent is not None for piece in a.content]
    nested += [Span(a.content[0].start, a.content[-1].end) for a in story.attributions if a.content and not a.source]
    found = tuple(find_accusations(story, rules, unspecific))
    return places(tuple(unheard(story, found, rules, unspecific)), nested)


def _is_named(party: Party, named: Sequence[frozenset[str]]) -> bool:
    return any(words & party.words for words in named)


def _absent(acting: Sequence[Party], charged: Mapping[Party, Span]) -> Iterator[Response]:
    """Yield a response for each party; one that acts and is accused has the place of the accusation."""
    rest = dict(charged)
    for party in acting:
        same = next((other for other in rest if same_person(other.name, party.name)), None)
        yield replace(_silent(party), accusation=rest.pop(same, None) if same else None)
    for party, place in rest.items():
        yield replace(_silent(party), accusation=place)


def _silent(party: Party) -> Response:
    return Response(" ".join(party.name), "absent", "unmarked", None, None)
