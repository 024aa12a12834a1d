"""Hearsay without an author: a hedge of the writer's that carries the main clause becomes an attribution without a source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attribution.language.contents import rest_of_sentence
from attribution.language.cues import Candidate
from attribution.language.drafts import Draft, draft
from attribution.language.tree import Range, Tree
from attribution.language.units import Unit
from attribution.model import Quotation, RuleMatch, Span

_MAIN = frozenset({"ROOT", "conj", "ccomp"})
_CLIMB = frozenset(
    {
        "advmod",
        "aux",
        "auxpass",
        "xcomp",
        "acomp",
        "attr",
        "mark",
        "nsubj",
        "expl",
        "prep",
        "pobj",
        "agent",
        "neg",
        "punct",
        "det",
        "compound",
    }
)


def hearsay_drafts(
    tree: Tree, paragraph: int, units: Sequence[Unit], quotations: Sequence[Quotation], drafts: Sequence[Draft]
) -> Iterator[Draft]:
    """Yield a draft for each sentence whose main clause rests on a hearsay hedge outside quotations and attributed content."""
    seen: set[int] = set()
    for match in tree.parsed.matches:
        if match.emits != "evidential":
            continue
        span = tree.span((match.start, match.end))
        unit = next((u for u in units if u.paragraph == paragraph and u.span.touches(span)), None)
        if unit is None or unit.index in seen or not carries_main_clause(tree, match):
            continue
        if any(q.span.holds(span) for q in quotations) or _attributed(span, drafts):
            continue
        seen.add(unit.index)
        yield draft(tree, paragraph, unit.index, _candidate(tree, match))


def _candidate(tree: Tree, match: RuleMatch) -> Candidate:
    part: Range = match.start, match.end
    content = rest_of_sentence(tree, match.start, part)
    return Candidate(match.rule, "hearsay", "", match.start, part, None, None, content, part)


def _attributed(span: Span, drafts: Sequence[Draft]) -> bool:
    return any(piece.holds(span) for d in drafts if d.source for piece in d.content)


def carries_main_clause(tree: Tree, match: RuleMatch) -> bool:
    """Whether the hedge hangs on the main verb of its sentence, or on one coordinated with it."""
    token = tree.tokens[match.start]
    for _ in range(20):
        if token.dep == "ROOT":
            return True
        if token.dep == "conj" and tree.first(token.i, "nsubj", "nsubjpass", "expl") is not None:
            return False
        if match.start <= token.head < match.end or token.dep in _CLIMB or token.dep == "conj":
            token = tree.tokens[token.head]
            continue
        return token.dep == "ccomp" and tree.tokens[token.head].dep == "ROOT" and tree.tokens[token.head].tag != "VBG"
    return False
