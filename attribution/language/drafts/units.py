"""Sentences of the whole article with their places in the paragraphs, and what stands around a span."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from attribution.language.grammar.tree import Range, Tree
from attribution.model import Span


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence: its number in the article, its characters, its paragraph and its tokens there."""

    index: int
    span: Span
    paragraph: int
    tokens: Range


def sentence_units(trees: Sequence[Tree]) -> tuple[Unit, ...]:
    """Number the sentences of all paragraphs; white space at their ends is not part of them."""
    units: list[Unit] = []
    for number, tree in enumerate(trees):
        for low, high in tree.parsed.sentences:
            words = [i for i in range(low, high) if tree.tokens[i].text.strip()]
            if words:
                span = Span(tree.tokens[words[0]].start, tree.tokens[words[-1]].end)
                units.append(Unit(len(units), span, number, (words[0], words[-1] + 1)))
    return tuple(units)
