"""Statuses that the text states: whose, what, and who asked."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.language.drafts.units import Unit
from attribution.language.grammar.nouns import core
from attribution.language.grammar.tree import Tree
from attribution.model import Directness, Marker, Response, SourceType, Span
from attribution.responses.story import Story
from attribution.sources import same_body

UNKNOWN = "not stated"
BETWEEN = 1  # words, as in *is said to have declined*
HEARSAY = "hearsay"  # the kind of such words
HIGHEST = 4  # tokens on the path from a word of the refusal to the verb that has a subject
_SECOND_HAND = frozenset({SourceType.MEDIA, SourceType.MEDIA_UNNAMED})


def stated_responses(story: Story, ourselves: frozenset[str]) -> Iterator[Response]:
    """Yield a response for each sentence of the body that states one; `ourselves` is what an outlet calls itself."""
    refusals = [marker for marker in story.extraction.markers if marker.emits == "response"]
    for sentence, unit in zip(story.sentences, story.extraction.units, strict=True):
        marker = next((m for m in refusals if unit.span.holds(m.span)), None)
        if marker is None or sentence.directness is Directness.HEADLINE or story.quoted(marker.span):
            continue
        party = _party(story.extraction.trees[unit.paragraph], marker)
        by = _by(story, unit, marker, ourselves)
        yield Response(party, marker.sets["status"], by, unit.span.start, unit.span.end)


def _party(tree: Tree, marker: Marker) -> str:
    """Return the subject of the refusal, climbing from its words to the verb that has one."""
    inside = (t.i for t in tree.tokens if marker.span.start <= t.start and t.end <= marker.span.end)
    above = (token.i for i in inside for token in tree.climb(i, HIGHEST))
    subjects = (tree.first(i, "nsubj", "nsubjpass") for i in above)
    found = next((i for i in subjects if i is not None), None)
    return UNKNOWN if found is None else _called(tree, found)


def _called(tree: Tree, head: int) -> str:
    """Return the words of a party's phrase, or of the name that stands beside it."""
    apposed = tree.first(head, "appos")
    named = apposed if apposed is not None and tree.tokens[apposed].pos == "PROPN" else head
    return " ".join(token.text for token in tree.tokens[slice(*core(tree, named))]).replace(" 's", "'s")


def _by(story: Story, unit: Unit, marker: Marker, ourselves: frozenset[str]) -> str:
    """Tell who asked: relayed where the status itself comes from elsewhere, own where our outlet is named."""
    if _is_relayed(story, marker) or _is_hearsay(story, unit, marker):
        return "relayed"
    outlets = [story.words(media.span) for media in story.markers_in(unit, "media")]
    if _is_ours(story, unit, outlets, ourselves):
        return "own"
    return "relayed" if outlets and story.outlet else "unmarked"


def _is_relayed(story: Story, marker: Marker) -> bool:
    holding = (a for a in story.attributions if any(piece.touches(marker.span) for piece in a.content))
    return any(a.relays or a.source_type in _SECOND_HAND for a in holding)


def _is_hearsay(story: Story, unit: Unit, refusal: Marker) -> bool:
    """Whether a word beside the refusal, or first in the sentence, only passes it on: *reportedly kept silent*."""
    for told in (m for m in story.markers_in(unit, "evidential") if m.sets.get("kind") == HEARSAY):
        first, second = sorted((told.span, refusal.span))
        beside = len(story.words(Span(first.end, max(first.end, second.start))).split()) <= BETWEEN
        if (beside or told.span.start == unit.span.start) and not story.quoted(told.span):
            return True
    return False


def _is_ours(story: Story, unit: Unit, outlets: list[str], ourselves: frozenset[str]) -> bool:
    words = story.words(unit.span).lower()
    if any(name in words for name in (*map(str.lower, story.outlet), *ourselves)):
        return True
    return any(same_body(name.split(), ours.split()) for name in outlets for ours in story.outlet)
