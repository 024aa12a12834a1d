"""What is known of one sentence before it is classed: who covers how much of it, and what marks it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from attribution.language.drafts.extraction import Extraction
from attribution.language.drafts.lookup import Lookup
from attribution.language.drafts.units import Unit
from attribution.language.grammar.tree import Tree
from attribution.model import Attribution, Marker, Quotation, Source, Span, Token
from attribution.ruleset import RuleSet

TOUCH = 3  # characters of a sentence that a content covers at least
NARROW = 0.4  # share of a sentence below which a content covers a side clause only
_MARKS = frozenset({"PUNCT", "SPACE"})


@dataclass(frozen=True, slots=True)
class Scene:
    """The article as the classing of sentences sees it.

    `modifiers` are the names of those in force; `saying` are the words that attribute nothing when they are denied.
    """

    text: str
    extraction: Extraction
    sources: Mapping[str, Source]
    modifiers: frozenset[str]
    saying: frozenset[str]
    said_at: Lookup[tuple[Span, Attribution]]
    quoted_at: Lookup[Quotation]
    marked_at: Lookup[Marker]

    def words(self, span: Span) -> str:
        """Return the text of a span."""
        return self.text[span.start : span.end]

    def source(self, attribution: Attribution) -> Source | None:
        """Return the source of an attribution, or None where it has none."""
        return self.sources.get(attribution.source_id or "")


def scene(
    text: str, extraction: Extraction, attributions: Sequence[Attribution], sources: Sequence[Source], rules: RuleSet
) -> Scene:
    """Gather the scene."""
    outer = (quotation for quotation in extraction.quotations if quotation.depth == 0)
    pieces = ((span, attribution) for attribution in attributions for span in (*attribution.content, *attribution.cue))
    return Scene(
        text=text,
        extraction=extraction,
        sources={source.id: source for source in sources},
        modifiers=frozenset(rules.scale.modifiers),
        saying=rules.words("grammar.saying"),
        said_at=Lookup(pieces, lambda piece: piece[0]),
        quoted_at=Lookup(outer, lambda quotation: quotation.span),
        marked_at=Lookup(extraction.markers, lambda marker: marker.span),
    )


def coverage(attribution: Attribution, unit: Unit) -> int:
    """Return how many characters of a sentence an attribution's content covers."""
    return sum(max(0, min(s.end, unit.span.end) - max(s.start, unit.span.start)) for s in attribution.content)


def is_narrow(attribution: Attribution, unit: Unit) -> bool:
    """Whether an attribution's content covers a small part of a sentence only."""
    return coverage(attribution, unit) < NARROW * len(unit.span)


def touching(scene: Scene, unit: Unit) -> list[Attribution]:
    """Return the attributions with content in the sentence, and those whose cue is there while no content is."""
    near = {attribution.id: attribution for _, attribution in scene.said_at.touching(unit.span)}
    return [a for _, a in sorted(near.items()) if coverage(a, unit) >= TOUCH or _is_tag_alone(a, unit)]


def _is_tag_alone(attribution: Attribution, unit: Unit) -> bool:
    """Whether the cue stands in a sentence in which nothing of its content does."""
    return coverage(attribution, unit) == 0 and any(unit.span.holds(cue) for cue in attribution.cue)


def quoted(scene: Scene, span: Span) -> bool:
    """Whether a span lies wholly inside a quotation."""
    return any(q.span.holds(span) for q in scene.quoted_at.touching(span))


def markers_in(scene: Scene, unit: Unit, emits: str) -> list[Marker]:
    """Return the markers of a kind in a sentence, in the order of the text."""
    return [m for m in scene.marked_at.touching(unit.span) if m.emits == emits and unit.span.holds(m.span)]


def own_markers(scene: Scene, unit: Unit, emits: str) -> list[Marker]:
    """Return the markers of a kind in a sentence that stand in the writer's own words, outside quotations."""
    return [m for m in markers_in(scene, unit, emits) if not quoted(scene, m.span)]


def tree_of(scene: Scene, unit: Unit) -> Tree:
    """Return the parse of the sentence's paragraph."""
    return scene.extraction.trees[unit.paragraph]


def tokens_of(scene: Scene, unit: Unit) -> tuple[Token, ...]:
    """Return the tokens of a sentence."""
    return tree_of(scene, unit).tokens[slice(*unit.tokens)]


def root_of(scene: Scene, unit: Unit) -> Token | None:
    """Return the first root of a sentence, or None."""
    return next((token for token in tokens_of(scene, unit) if token.dep == "ROOT"), None)


def only_words(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens that are words, figures or signs: no punctuation, no space."""
    return [token for token in tokens if token.pos not in _MARKS]
