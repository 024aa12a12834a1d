"""From parsed paragraphs to drafts of attributions: candidates, quotations, hearsay, and who speaks inside whose words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from attribution.language.cues import Candidate, candidates
from attribution.language.drafts import Draft, draft
from attribution.language.hearsay import hearsay_drafts
from attribution.language.markers import find_markers
from attribution.language.observation import observation_drafts
from attribution.language.quoteforms import is_scare_or_title, title_words
from attribution.language.speech import Scene, give_quotations
from attribution.language.tree import Tree, grow_tree
from attribution.language.units import Unit, sentence_units
from attribution.model import Marker, Parsed, Quotation, Span
from attribution.ruleset import RuleSet


@dataclass(frozen=True, slots=True)
class Extraction:
    """What the language stages hand over: drafts in the order of their cues, with the draft inside whose content each lies."""

    trees: tuple[Tree, ...]
    units: tuple[Unit, ...]
    quotations: tuple[Quotation, ...]
    drafts: tuple[Draft, ...]
    parents: tuple[int | None, ...]
    markers: tuple[Marker, ...]


def extract(text: str, parsed: Sequence[Parsed], quotations: tuple[Quotation, ...], rules: RuleSet) -> Extraction:
    """Find every attribution that the rules give, with cue, source and content."""
    trees = tuple(grow_tree(paragraph) for paragraph in parsed)
    units = sentence_units(trees)
    markers = tuple(marker for tree in trees for marker in find_markers(tree, rules))
    titles = title_words(rules.words)
    outer = tuple(q for q in quotations if q.depth == 0 and not is_scare_or_title(text, q, titles))
    found = give_quotations(Scene(text, units, outer, trees), tuple(_drafts(trees, units, rules)))
    kept = map(partial(_kept_inside, outer), found)
    found = tuple(d for d in kept if _stands(d, outer) and _speaks(trees[d.paragraph], d.candidate))
    seen = [o for n, tree in enumerate(trees) for o in observation_drafts(tree, n, units, outer, found, rules)]
    found = (*found, *seen)
    hearsay = [h for n, tree in enumerate(trees) for h in hearsay_drafts(tree, n, units, outer, found)]
    found = tuple(_without_hedge(d, hearsay) for d in found)
    drafts = _without_doubles(sorted((*found, *hearsay), key=lambda d: (d.cue[0].start, d.cue[0].end)))
    return Extraction(trees, units, quotations, drafts, tuple(_parents(drafts)), markers)


def _drafts(trees: Sequence[Tree], units: Sequence[Unit], rules: RuleSet) -> Iterator[Draft]:
    where = {(unit.paragraph, token): unit.index for unit in units for token in range(*unit.tokens)}
    for number, tree in enumerate(trees):
        for candidate in candidates(tree, rules):
            unit = where.get((number, candidate.head))
            if unit is not None:
                yield draft(tree, number, unit, candidate)


def _kept_inside(quotations: Sequence[Quotation], found: Draft) -> Draft:
    """Keep what somebody says inside a quotation inside it."""
    around = next((q.inner for q in quotations if q.inner.holds(found.cue[0])), None)
    if around is None:
        return found
    clipped = (Span(max(s.start, around.start), min(s.end, around.end)) for s in found.content if s.touches(around))
    return replace(found, content=tuple(clipped))


_NOBODY = frozenset({"which", "what", "you", "there", "that", "nothing", "anything", "everything"})
_INFERRED = frozenset(
    {
        "suggest",
        "indicate",
        "show",
        "prove",
        "demonstrate",
        "signal",
        "reveal",
        "highlight",
        "underscore",
        "underline",
        "reflect",
        "imply",
        "establish",
        "confirm",
        "illustrate",
    }
)


def _speaks(tree: Tree, candidate: Candidate) -> bool:
    """Whether the source can speak: a name, a pronoun, a noun that the rules know, or any noun beside a plain verb of saying."""
    if candidate.source_head is None:
        return False
    head = tree.tokens[candidate.source_head]
    if head.text.lower() in _NOBODY:
        return False
    known = head.pos in {"PROPN", "PRON", "NUM"} or bool(head.entity) or head.text[:1].isupper()
    known = known or any(m.emits in {"source-kind", "media"} and m.start <= head.i < m.end for m in tree.parsed.matches)
    loose = (
        candidate.frame in {"complement", "infinitive", "phrase", "stance", "sentence"}
        or tree.tokens[candidate.head].lemma in _INFERRED
    )
    return known or not loose


def _stands(found: Draft, quotations: Sequence[Quotation]) -> bool:
    """Whether a draft has what an attribution needs: a source, and a content unless its frame is a bare stance."""
    if found.source is None:
        return False
    if found.content:
        return True
    return found.candidate.frame == "stance" and not any(q.span.holds(found.cue[0]) for q in quotations)


def _without_hedge(found: Draft, hearsay: Sequence[Draft]) -> Draft:
    """*Reportedly said*: the hedge is a cue of its own."""
    cue = found.cue
    for hedge in (h.cue[0] for h in hearsay if h.cue[0].touches(found.cue[0])):
        cue = tuple(part for span in cue for part in _cut(span, hedge))
    return replace(found, cue=cue) if cue else found


def _cut(span: Span, hole: Span) -> Iterator[Span]:
    """Yield what is left of a span once a hole and the space beside it are taken out."""
    if span.start < hole.start:
        yield Span(span.start, min(span.end, hole.start - 1))
    if hole.end < span.end:
        yield Span(max(span.start, hole.end + 1), span.end)


def _without_doubles(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Make one of two cues of one source where the first is a bare stance and the second gives the content."""
    result: list[Draft] = []
    for found in drafts:
        twin = next((i for i, d in enumerate(result) if _same_chain(d, found)), None)
        if twin is None:
            result.append(found)
        else:
            bare, full = sorted((result[twin], found), key=lambda d: bool(d.content))
            also = (bare.candidate.rule, bare.candidate.word)
            result[twin] = replace(
                full, cue=tuple(sorted((*bare.cue, *full.cue))), source=result[twin].source, because=also
            )
    return tuple(result)


def _same_chain(one: Draft, other: Draft) -> bool:
    same = one.unit == other.unit and one.paragraph == other.paragraph and one.source is not None
    return same and one.candidate.source_head == other.candidate.source_head and not (one.content and other.content)


def _parents(drafts: Sequence[Draft]) -> Iterator[int | None]:
    for number, inner in enumerate(drafts):
        holders = [
            (sum(map(len, outer.content)), i)
            for i, outer in enumerate(drafts)
            if i != number and any(piece.holds(_head(inner)) for piece in outer.content) and not _mutual(inner, outer)
        ]
        yield min(holders)[1] if holders else None


def _head(found: Draft) -> Span:
    return found.cue[-1]


def _mutual(inner: Draft, outer: Draft) -> bool:
    """Two that hold each other's cue: the one with the wider content is the outer."""
    holds = any(piece.holds(_head(outer)) for piece in inner.content)
    return holds and sum(map(len, inner.content)) >= sum(map(len, outer.content))
