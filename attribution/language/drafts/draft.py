"""Attributions while they are made: spans of characters, with the place of the source in the parse."""

from __future__ import annotations

from dataclasses import dataclass

from attribution.language.cues.candidates import Candidate
from attribution.language.grammar.tree import Tree
from attribution.model import Quotation, Span, Spans


@dataclass(frozen=True, slots=True)
class Draft:
    """A candidate in the article: `unit` is the sentence of its cue; `quotes` are the quotations that it took.

    `because` are the reasons of another draft that was joined to this one.
    """

    paragraph: int
    unit: int
    candidate: Candidate
    cue: Spans
    source: Span | None
    tag: Span
    content: Spans
    quotes: tuple[Quotation, ...] = ()
    because: tuple[str, ...] = ()


def draft(tree: Tree, paragraph: int, unit: int, candidate: Candidate) -> Draft:
    """Turn the token ranges of a candidate into spans."""
    return Draft(
        paragraph,
        unit,
        candidate,
        (tree.span(candidate.cue),),
        tree.span(candidate.source) if candidate.source else None,
        tree.span(candidate.tag),
        tuple(tree.span(part) for part in candidate.content),
    )


def joined(spans: Spans) -> Spans:
    """Sort spans and join those that overlap or stand next to each other but for a space."""
    result: list[Span] = []
    for span in sorted(spans):
        if result and span.start <= result[-1].end + 1:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return tuple(result)
