"""Bodies that the article names, sources or not: who *the company* or *it* can stand for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from attribution.language.grammar.tree import Tree
from attribution.ruleset import RuleSet
from attribution.sources.naming import kind_of_name, proper_name
from attribution.sources.people import People


@dataclass(frozen=True, slots=True)
class Body:
    """A body's name at one place where it acts or owns, and the sentence in which it stands."""

    name: tuple[str, ...]
    position: int
    unit: int = 0


def bodies(trees: Sequence[Tree], known: People, rules: RuleSet) -> tuple[Body, ...]:
    """Return the bodies that are subjects or owners, in the order of the text."""
    return tuple(body for tree in trees for body in _in_paragraph(tree, known, rules))


def _in_paragraph(tree: Tree, known: People, rules: RuleSet) -> Iterator[Body]:
    for token in tree.tokens:
        acts = (
            token.pos == "PROPN"
            and token.dep in {"nsubj", "nsubjpass", "poss"}
            and token.entity not in {"DATE", "NORP", "GPE"}
        )
        if acts and kind_of_name(tree, token.i, known, rules) == "org":
            yield Body(proper_name(tree, token.i, "org", known, rules), token.start)
