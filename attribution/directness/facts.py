"""What is known of one sentence before it is classed: who covers how much of it, what it asks, hedges or refuses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from attribution.language.extraction import Extraction
from attribution.language.lookup import Lookup
from attribution.language.tree import Tree
from attribution.language.units import Unit
from attribution.model import Attribution, Marker, ParagraphKind, Quotation, Source, Span
from attribution.ruleset.shapes import Scale

TOUCH = 3


@dataclass(frozen=True, slots=True)
class Scene:
    """The article as the classing of sentences sees it, with the names of the modifiers that are in force."""

    text: str
    extraction: Extraction
    attributions: tuple[Attribution, ...]
    sources: dict[str, Source]
    quotations: tuple[Quotation, ...]
    modifiers: frozenset[str]
    said_at: Lookup[tuple[Span, Attribution]]
    quoted_at: Lookup[Quotation]
    marked_at: Lookup[Marker]

    def words(self, span: Span) -> str:
        """Return the text of a span."""
        return self.text[span.start : span.end]


def scene(
    text: str, extraction: Extraction, attributions: Sequence[Attribution], sources: Sequence[Source], scale: Scale
) -> Scene:
    """Gather the scene."""
    outer = tuple(q for q in extraction.quotations if q.depth == 0)
    return Scene(
        text,
        extraction,
        tuple(attributions),
        {s.id: s for s in sources},
        outer,
        frozenset(scale.modifiers),
        Lookup(((span, a) for a in attributions for span in (*a.content, *a.cue)), lambda pair: pair[0]),
        Lookup(outer, lambda quotation: quotation.span),
        Lookup(extraction.markers, lambda marker: marker.span),
    )


def coverage(attribution: Attribution, unit: Unit) -> int:
    """Return how many characters of a sentence an attribution's content covers."""
    return sum(max(0, min(s.end, unit.span.end) - max(s.start, unit.span.start)) for s in attribution.content)


def touching(scene: Scene, unit: Unit) -> list[Attribution]:
    """Return the attributions whose content, or where they have none or stand alone whose cue, is in the sentence."""
    near = {a.id: a for _, a in scene.said_at.touching(unit.span)}
    return [
        a
        for _, a in sorted(near.items())
        if coverage(a, unit) >= TOUCH or any(unit.span.holds(cue) for cue in a.cue if not a.content or _alone(a, unit))
    ]


def _alone(attribution: Attribution, unit: Unit) -> bool:
    """A tag that is a sentence of its own: its content lies outside."""
    return coverage(attribution, unit) == 0


def quoted(scene: Scene, span: Span) -> bool:
    """Whether a span lies wholly inside a quotation."""
    return any(q.span.holds(span) for q in scene.quoted_at.touching(span))


def quoted_length(scene: Scene, unit: Unit, attribution: Attribution) -> int:
    """Return how many characters of the attribution's content in the sentence stand in quotation marks."""
    return sum(
        max(0, min(q.span.end, unit.span.end, c.end) - max(q.span.start, unit.span.start, c.start))
        for q in scene.quoted_at.touching(unit.span)
        for c in attribution.content
    )


def markers_in(scene: Scene, unit: Unit, *emits: str) -> list[Marker]:
    """Return the markers of a kind in a sentence, in the order of the text."""
    return [m for m in scene.marked_at.touching(unit.span) if m.emits in emits and unit.span.holds(m.span)]


def tree_of(scene: Scene, unit: Unit) -> Tree:
    """Return the parse of the sentence's paragraph."""
    return scene.extraction.trees[unit.paragraph]


def has_finite_quote(scene: Scene, unit: Unit) -> bool:
    """Whether at least five quoted words of the sentence stand with a finite verb of their own (settled case A.8, 2)."""
    tree = tree_of(scene, unit)
    for quotation in scene.quoted_at.touching(unit.span):
        inside = [
            t
            for t in tree.tokens[slice(*unit.tokens)]
            if quotation.inner.start <= t.start and t.end <= quotation.inner.end
        ]
        words = [t for t in inside if t.pos not in {"PUNCT", "SPACE"}]
        finite = any(t.tag in {"VBD", "VBP", "VBZ", "MD"} or (t.tag == "VB" and t.dep == "ROOT") for t in words)
        if len(words) >= 5 and finite:
            return True
    return False


def is_utterance(scene: Scene, unit: Unit) -> bool:
    """Whether a quotation of the sentence stands as an utterance of its own: it begins a sentence and is closed by a stop."""
    for quotation in scene.quoted_at.touching(unit.span):
        if quotation.span.touches(unit.span):
            begins = max(quotation.inner.start, unit.span.start)
            before = scene.text[max(0, quotation.span.start - 2) : quotation.span.start].strip()
            opens = (
                quotation.span.start <= unit.span.start
                or quotation.inner.start < unit.span.start
                or before in {",", ":"}
            )
            if opens and scene.text[begins : begins + 2].lstrip("\"“‘'[")[:1].isupper():
                return True
    return False


def is_question(scene: Scene, unit: Unit) -> bool:
    """Whether the sentence asks."""
    return scene.words(unit.span).rstrip("\"'”’) ").endswith("?")


def is_heading(scene: Scene, unit: Unit) -> bool:
    """Whether the sentence states nothing: no finite verb, or the whole of a short paragraph without a full stop, or a lead-in."""
    words = scene.words(unit.span)
    tree = tree_of(scene, unit)
    tokens = [t for t in tree.tokens[slice(*unit.tokens)] if t.pos not in {"PUNCT", "SPACE"}]
    finite = any(t.tag in {"VBD", "VBP", "VBZ", "MD"} for t in tokens)
    return is_bare_heading(scene, unit) or (not finite and len(tokens) <= 8) or words.endswith(":")


def is_headline(scene: Scene, unit: Unit) -> bool:
    """Whether the sentence stands above the body; headlines need no full stop to state something."""
    return tree_of(scene, unit).parsed.paragraph.kind is ParagraphKind.HEADLINE


def is_bare_heading(scene: Scene, unit: Unit) -> bool:
    """Whether the sentence is a short paragraph of its own without a stop or a quotation at its end."""
    tree = tree_of(scene, unit)
    words = [t for t in tree.tokens[slice(*unit.tokens)] if t.pos not in {"PUNCT", "SPACE"}]
    return len(tree.parsed.sentences) == 1 and len(words) <= 12 and scene.words(unit.span)[-1] not in ".!?…:\"”’'"


def is_order(scene: Scene, unit: Unit) -> bool:
    """Whether the sentence is an imperative."""
    tree = tree_of(scene, unit)
    root = next((t for t in tree.tokens[slice(*unit.tokens)] if t.dep == "ROOT"), None)
    return root is not None and root.tag == "VB" and tree.first(root.i, "nsubj", "aux", "nsubjpass") is None
