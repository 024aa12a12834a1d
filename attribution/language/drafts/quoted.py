"""Which quotations hold a clause that somebody said."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from attribution.language.grammar.clauses import is_clause
from attribution.language.grammar.tree import Tree
from attribution.model import Quotation, Span, Token

_MARKS = frozenset({"PUNCT", "SPACE"})


def mark_clauses(
    quotations: Sequence[Quotation], speech: Collection[Quotation], trees: Sequence[Tree]
) -> tuple[Quotation, ...]:
    """Return the quotations, with those among `speech` marked that hold a clause."""
    may_be = set(speech)
    return tuple(
        replace(q, clause=True) if q in may_be and is_clause(list(_words(trees, q.inner))) else q for q in quotations
    )


def _words(trees: Sequence[Tree], inner: Span) -> Iterator[Token]:
    for tree in trees:
        if tree.parsed.paragraph.span.touches(inner):
            first = bisect_left(tree.tokens, inner.start, key=lambda token: token.start)
            for token in tree.tokens[first:]:
                if token.end > inner.end:
                    return
                if token.pos not in _MARKS:
                    yield token
