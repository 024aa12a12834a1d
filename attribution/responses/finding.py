"""All responses of an article in a fixed order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attribution.model import Response
from attribution.responses.accused import Party, accused_parties, name_words
from attribution.responses.answers import find_answers
from attribution.responses.stated import stated_responses
from attribution.responses.story import Story
from attribution.ruleset import RuleSet


def find_responses(story: Story, rules: RuleSet) -> tuple[Response, ...]:
    """Return the statuses that the text states, then the answers, then the accused of whom nothing is heard."""
    unspecific = rules.words("grammar.unspecific")
    stated = tuple(stated_responses(story, rules.words("grammar.ourselves")))
    accused = tuple(accused_parties(story, rules, unspecific))
    answers = dict(find_answers(story, accused, unspecific))
    named = [name_words(response.party, unspecific) for response in stated]
    unheard = [party for party in accused if party not in answers]
    return (*stated, *answers.values(), *_absent(unheard, named))


def _absent(parties: Sequence[Party], named: Sequence[frozenset[str]]) -> Iterator[Response]:
    """Yield a response for each party that no stated status names."""
    for party in parties:
        if not any(words & party.words for words in named):
            yield Response(" ".join(party.name), "absent", "unmarked", None, None)
