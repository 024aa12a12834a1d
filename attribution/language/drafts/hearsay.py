"""Hearsay without an author: a writer's hedge that carries the main clause becomes an attribution without a source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attribution.language.cues.candidates import Candidate
from attribution.language.cues.contents import rest_of_sentence
from attribution.language.drafts.draft import Draft, draft
from attribution.language.drafts.lookup import Lookup
from attribution.language.drafts.scene import Scene
from attribution.language.grammar.ranges import trim
from attribution.language.grammar.tree import Range, Tree
from attribution.model import RuleMatch, Span, Token

FRAME = "hearsay"
HIGHEST = 20  # tokens on the path from a hedge to the main verb
_CLIMB = frozenset(
    "advmod aux auxpass xcomp acomp attr mark nsubj expl prep pobj agent neg punct det compound conj".split()
)


def hearsay_drafts(scene: Scene, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield a draft for each sentence whose main clause rests on a hedge outside quotations and attributed content."""
    seen: set[int] = set()
    said = Lookup((piece for d in drafts if d.source for piece in d.content), lambda piece: piece)
    for paragraph, match, span in scene.matches("evidential"):
        tree, unit = scene.trees[paragraph], scene.unit_in(paragraph, span)
        if unit is None or unit.index in seen or _attributed(span, said) or not carries_main_clause(tree, match):
            continue
        seen.add(unit.index)
        sourced = [d.candidate.head for d in drafts if d.source and d.unit == unit.index]
        yield draft(tree, paragraph, unit.index, _candidate(tree, match, sourced))


def _candidate(tree: Tree, match: RuleMatch, sourced: Sequence[int]) -> Candidate:
    """Take the sentence up to a clause beside it that has a source of its own (*…, but Lund later said*)."""
    part: Range = match.start, match.end
    end = min((_clause_start(tree, head) for head in sourced if _stands_beside(tree, head, match)), default=None)
    content = rest_of_sentence(tree, match.start, part)
    if end is not None:
        content = tuple(trim(tree, (low, min(high, end))) for low, high in content if low < end)
    return Candidate(match.rule, FRAME, "", match.start, part, None, None, content, part)


def _stands_beside(tree: Tree, head: int, match: RuleMatch) -> bool:
    """Whether a verb after the hedge has a subject of its own and is coordinated with what the hedge carries."""
    own = tree.first(head, "nsubj", "nsubjpass") is not None
    return own and tree.tokens[head].dep == "conj" and _clause_start(tree, head) > match.end


def _clause_start(tree: Tree, head: int) -> int:
    """Return where a clause begins, with its conjunction and comma."""
    start = tree.reach[head][0]
    while start and tree.tokens[start - 1].pos in {"CCONJ", "PUNCT"}:
        start -= 1
    return start


def _attributed(span: Span, said: Lookup[Span]) -> bool:
    return any(piece.holds(span) for piece in said.touching(span))


def _is_main_without_subject(tree: Tree, verb: Token) -> bool:
    """Whether the parser took a participle for the main verb, and the main verb for an insertion without a subject."""
    lost = verb.dep == "parataxis" and tree.tokens[verb.head].dep == "ROOT"
    return lost and verb.tag == "VBN" and tree.first(verb.i, "nsubj", "nsubjpass", "expl") is None


def carries_main_clause(tree: Tree, match: RuleMatch) -> bool:
    """Whether the hedge hangs on the main verb of its sentence, or on one coordinated with it."""
    for token in tree.climb(match.start, HIGHEST):
        if token.dep == "ROOT" or _is_main_without_subject(tree, token):
            return True
        if token.dep == "conj" and tree.first(token.i, "nsubj", "nsubjpass", "expl") is not None:
            return False
        if not match.start <= token.head < match.end and token.dep not in _CLIMB:
            above = tree.tokens[token.head]
            return token.dep == "ccomp" and above.dep == "ROOT" and above.tag != "VBG"
    return False
