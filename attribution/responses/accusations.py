"""Where a text says something bad of somebody whom it can be asked for: the accusations and the accused."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from attribution.language.grammar.nouns import core
from attribution.language.grammar.tree import Range, Tree
from attribution.model import Directness, RuleMatch, Sentence, SourceType, Span
from attribution.responses.accused import Party, name_words
from attribution.responses.story import Story
from attribution.ruleset import RuleSet
from attribution.sources.personnames import name_words as without_titles
from attribution.sources.personnames import same_person

_NAMES = frozenset({"PERSON", "ORG"})
_PAPERS = frozenset({SourceType.DOC, SourceType.DOC_UNNAMED, SourceType.MEDIA})
_CRIME = "crime"
_UNJUDGED = frozenset({Directness.HEADLINE, Directness.RESPONSE, Directness.NO_CLAIM})


@dataclass(frozen=True, slots=True)
class Accusation:
    """Something bad that is said of a party, from the party's name to the word that says it."""

    party: Party
    place: Span
    sentence: Sentence


def find_accusations(story: Story, rules: RuleSet, unspecific: frozenset[str]) -> Iterator[Accusation]:
    """Yield the accusations in the body against people and bodies who are named or known by a title, in text order.

    News tells most crimes as settled: a crime accuses only in what somebody says of another.
    """
    numbered = {(unit.paragraph, i): unit.index for unit in story.extraction.units for i in range(*unit.tokens)}
    for paragraph, tree in enumerate(story.extraction.trees):
        for match in sorted((*tree.matches("accusation"), *tree.matches("crime")), key=lambda found: found.start):
            number, head = numbered.get((paragraph, match.start)), match.role("party")
            party = None if head is None else _party(tree, head, rules, unspecific)
            if number is None or party is None or story.sentences[number].directness in _UNJUDGED:
                continue
            place = _place(tree, match, head or 0)
            if match.emits != _CRIME or _is_said(story, place):
                yield Accusation(party, place, story.sentences[number])


def _is_said(story: Story, place: Span) -> bool:
    """Whether a passage stands in what a person, a body or an unnamed source says."""
    said = (a for a in story.attributions if a.source_id and a.source_type not in _PAPERS)
    return any(content.holds(place) for a in said for content in a.content)


def _place(tree: Tree, match: RuleMatch, head: int) -> Span:
    return tree.span((min(match.start, core(tree, head)[0]), max(match.start, head) + 1))


def _party(tree: Tree, head: int, rules: RuleSet, unspecific: frozenset[str]) -> Party | None:
    token = tree.tokens[head]
    phrase = core(tree, head)
    if token.pos == "PROPN" and token.entity in _NAMES:
        start, end = next(((s, e) for s, e, _ in tree.parsed.entities if s <= head < e), (head, head + 1))
        name = without_titles([t.text for t in tree.tokens[start:end]], rules)
        return Party(name, name_words(tree.text(phrase), unspecific)) if name else None
    if tree.tokens[phrase[0]].text.lower() == "the" and token.text.lower() in rules.words("accusing.titles"):
        words = [t.text for t in tree.tokens[phrase[0] : head + 1]]
        return Party(tuple(words), name_words(" ".join(words), unspecific))
    return _office(tree, head, phrase, unspecific)


def _office(tree: Tree, head: int, phrase: Range, unspecific: frozenset[str]) -> Party | None:
    """Return an office that the text gives to somebody, as in *the town's harbour board*: so all know which it is."""
    owner = next(
        (i for i in range(phrase[0], head) if tree.tokens[i].dep == "poss" and tree.tokens[i].pos != "PRON"), None
    )
    office = any(m.start == head and m.rule == "source-kinds/office" for m in tree.matches("source-kind"))
    if owner is None or not office:
        return None
    name = tuple(tree.text((phrase[0], head + 1)).split())
    return Party(name, name_words(tree.text((owner + 1, head + 1)), unspecific))


def unheard(
    story: Story, accusations: Sequence[Accusation], rules: RuleSet, unspecific: frozenset[str]
) -> Iterator[Accusation]:
    """Yield the accusations against parties who neither speak, nor are spoken for, nor had a court speak of them."""
    for accusation in accusations:
        party = accusation.party
        heard = _speaks(story, accusation, unspecific) or _is_answered(story, party, rules, unspecific)
        if not heard and not _stands_for_name(story, party):
            yield accusation


def _speaks(story: Story, accusation: Accusation, unspecific: frozenset[str]) -> bool:
    """Whether the party is a source, or an office speaks that belongs to a body of the accusing sentence."""
    sentence = accusation.sentence
    near = name_words(story.words(Span(sentence.start, sentence.end)), unspecific)
    accusers = {a.source_id for a in story.attributions if a.id in sentence.attributions}
    for source in story.sources:
        told = name_words(" ".join((source.name or "", *(m.text for m in source.mentions))), unspecific)
        if told & accusation.party.words and source.type not in _PAPERS:
            return True
        body = name_words(" ".join(w for w in (source.name or "").split() if w[0].isupper()), unspecific)
        if source.type is SourceType.TITLED and source.id not in accusers and body and body <= near:
            return True
    return False


def _stands_for_name(story: Story, party: Party) -> bool:
    """Whether a title is elsewhere that of a name, so that it means somebody of whom the name tells more."""
    title = re.escape(party.name[-1])
    return party.name[0].lower() == "the" and bool(re.search(rf"\b(?i:{title}),? [A-Z]", story.text))


def _is_answered(story: Story, party: Party, rules: RuleSet, unspecific: frozenset[str]) -> bool:
    """Whether a sentence with the party's name tells of an answer, a plea or a verdict."""
    signs = (rules.words("accusing.heard") | rules.words("accusing.settled")) - party.words
    name = party.name[-1].lower()
    said = (name_words(story.words(Span(s.start, s.end)), unspecific) for s in story.sentences)
    return any(name in words and words & signs for words in said)


def places(accusations: Sequence[Accusation], nested: Sequence[Span]) -> Iterator[tuple[Party, Span]]:
    """Yield each party once, with the first accusation in none of the spans `nested` (hearsay too), else the first."""
    done: list[Party] = []
    outer = [a for a in accusations if not any(span.holds(a.place) for span in nested)]
    for accusation in chain(outer, accusations):
        if not any(same_person(accusation.party.name, party.name) for party in done):
            done.append(accusation.party)
            yield accusation.party, accusation.place
