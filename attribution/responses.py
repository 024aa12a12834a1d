"""What became of the accused party's side: who answered, declined, did not reply, or is not heard (metric M16)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce

from attribution.language.extraction import Extraction
from attribution.language.nouns import core
from attribution.language.tree import Tree
from attribution.language.units import Unit
from attribution.model import Attribution, Directness, Marker, Response, Sentence, Source, SourceType, Span
from attribution.ruleset import RuleSet
from attribution.sources import same_body
from attribution.sources.people import Person, people, same_person

OPAQUE = frozenset({Directness.HEARSAY, Directness.UNNAMED_REPORT, Directness.ANON_VAGUE})
ANSWERS = frozenset({"denial", "support"})
_HEARD = frozenset({SourceType.PERSON, SourceType.ORG, SourceType.TITLED, SourceType.POST})
_SMALL = frozenset({"the", "a", "an", "of", "and", "'s", "for", "department", "office", "mr", "president", "former"})


@dataclass(frozen=True, slots=True)
class Story:
    """The article as the search for responses sees it; `outlet` gives our outlet's names."""

    text: str
    extraction: Extraction
    sentences: tuple[Sentence, ...]
    attributions: tuple[Attribution, ...]
    sources: tuple[Source, ...]
    outlet: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody of whom an opaque source tells something: the name and the words that tell their office."""

    name: tuple[str, ...]
    words: frozenset[str]


def find_responses(story: Story, rules: RuleSet) -> tuple[Response, ...]:
    """Return the statuses that the text states, then the answers, then the accused of whom nothing is heard."""
    stated = list(_stated(story))
    accused = tuple(_accused(story, rules))
    answered = list(_answered(story, accused))
    heard = {party for party, _ in answered}
    silent = [p for p in accused if p not in heard and not any(_speaks_for(_words(r.party), p) for r in stated)]
    return (
        *stated,
        *(response for _, response in answered),
        *(Response(" ".join(p.name), "absent", "unmarked", None, None) for p in silent),
    )


def _stated(story: Story) -> Iterator[Response]:
    refusals = [m for m in story.extraction.markers if m.emits == "response"]
    for sentence, unit in zip(story.sentences, story.extraction.units, strict=True):
        marker = next((m for m in refusals if unit.span.holds(m.span)), None)
        if marker is not None and sentence.directness is not Directness.HEADLINE and not _quoted(story, marker.span):
            party = _party(story.extraction.trees[unit.paragraph], marker)
            yield Response(party, marker.sets["status"], _by(story, unit, marker), unit.span.start, unit.span.end)


def _quoted(story: Story, span: Span) -> bool:
    return any(q.span.holds(span) for q in story.extraction.quotations)


def _party(tree: Tree, marker: Marker) -> str:
    """Return the subject of the refusal, climbing from its words to the verb that has one."""
    inside = [t for t in tree.tokens if marker.span.start <= t.start and t.end <= marker.span.end]
    for token in inside:
        for _ in range(4):
            found = tree.first(token.i, "nsubj", "nsubjpass")
            if found is not None:
                apposed = tree.first(found, "appos")
                named = apposed if apposed is not None and tree.tokens[apposed].pos == "PROPN" else found
                low, high = core(tree, named)
                return " ".join(t.text for t in tree.tokens[low:high]).replace(" 's", "'s")
            token = tree.tokens[token.head]
    return "not stated"


def _by(story: Story, unit: Unit, marker: Marker) -> str:
    """Tell who asked: relayed where the status itself comes from elsewhere, own where our outlet is named."""
    for attribution in story.attributions:
        if any(piece.touches(marker.span) for piece in attribution.content) and (
            attribution.relays or attribution.source_type in {SourceType.MEDIA, SourceType.MEDIA_UNNAMED}
        ):
            return "relayed"
    outlets = [m for m in story.extraction.markers if m.emits == "media" and unit.span.holds(m.span)]
    names = [story.text[m.span.start : m.span.end] for m in outlets]
    if any(same_body(name.split(), ours.split()) for name in names for ours in story.outlet):
        return "own"
    words = story.text[unit.span.start : unit.span.end].lower()
    if any(ours.lower() in words for ours in story.outlet) or "this newspaper" in words:
        return "own"
    return "relayed" if names and story.outlet else "unmarked"


def _accused(story: Story, rules: RuleSet) -> Iterator[Party]:
    """Yield the people who act in claims of opaque origin and never speak."""
    found: list[Party] = []
    everyone = people(story.extraction.trees, rules)
    speakers = [tuple((s.name or "").split()) for s in story.sources if s.type is SourceType.PERSON]
    for person in everyone:
        where = next((s for s in story.sentences if s.start <= person.position < s.end), None)
        acts = where is not None and where.directness in OPAQUE and person.subject
        if acts and not any(same_person(n, person.name) for n in (*speakers, *(p.name for p in found)) if n):
            found.append(Party(person.name, frozenset()))
    for party in found:
        yield reduce(_more, (p for p in everyone if same_person(p.name, party.name)), party)


def _more(party: Party, person: Person) -> Party:
    name = max(party.name, person.name, key=len)
    return Party(name, party.words | frozenset(w.lower() for w in (*person.name, *person.roles)) - _SMALL)


def _answered(story: Story, accused: Sequence[Party]) -> Iterator[tuple[Party, Response]]:
    by_id = {source.id: source for source in story.sources}
    done: set[Party] = set()
    for attribution in story.attributions:
        source = by_id.get(attribution.source_id or "")
        if source is None or source.type not in _HEARD or attribution.stance not in ANSWERS:
            continue
        unit = next(u for u in story.extraction.units if u.span.touches(attribution.cue[0]))
        said = _words(source.name or "") | _words(story.text[unit.span.start : unit.span.end])
        for party in (p for p in accused if p not in done):
            if _speaks_for(_words(source.name or ""), party) or party.name[-1].lower() in said:
                done.add(party)
                by = (
                    "relayed"
                    if attribution.relays
                    else "own"
                    if story.outlet and attribution.source_type is SourceType.SELF
                    else "unmarked"
                )
                yield (
                    party,
                    Response(f"{' '.join(party.name)} / {source.name}", "answered", by, unit.span.start, unit.span.end),
                )


def _speaks_for(words: frozenset[str], party: Party) -> bool:
    return bool(words & party.words)


def _words(text: str) -> frozenset[str]:
    return frozenset(word.strip(".,’'").lower().removesuffix("'s").removesuffix("’s") for word in text.split()) - _SMALL
