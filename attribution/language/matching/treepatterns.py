"""Patterns of tokens that hang on each other, matched from their first node on by the relations of the parse.

They match what spaCy's dependency matcher matches, which tries all combinations of all tokens that fit a node.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from spacy.strings import StringStore

from attribution.language.matching.columns import Columns
from attribution.language.matching.commonness import Commonness
from attribution.language.matching.tokenchecks import Checks, holds, token_checks

Roles = tuple[tuple[str, int], ...]
Relation = Callable[[Columns, int], Iterable[int]]


def _later(columns: Columns, token: int) -> list[int]:
    root = [token, *columns.above(token)][-1]
    return [other for other in range(token + 1, columns.size) if [other, *columns.above(other)][-1] == root]


RELATIONS: Mapping[str, Relation] = {
    ">": lambda columns, token: columns.children[token],
    ">++": lambda columns, token: [child for child in columns.children[token] if child > token],
    "<": lambda columns, token: [head for head in (columns.heads[token],) if head != token],
    "<<": Columns.above,
    ".*": _later,
}


@dataclass(frozen=True, slots=True)
class TreePattern:
    """Nodes with their names; each but the first hangs on an earlier one, given by its number and the relation."""

    names: tuple[str, ...]
    nodes: tuple[Checks, ...]
    links: tuple[tuple[int, Relation], ...]

    @property
    def anchor(self) -> Checks:
        """What the first node asks for."""
        return self.nodes[0]

    def matches(self, columns: Columns, first: int) -> list[Roles]:
        """Return the token of each node for every match whose first node is a token that is an anchor."""
        found: list[tuple[int, ...]] = [(first,)]
        for checks, (left, relation) in zip(self.nodes[1:], self.links, strict=True):
            found = [
                (*tokens, other)
                for tokens in found
                for other in relation(columns, tokens[left])
                if holds(checks, columns, other)
            ]
        return [tuple(zip(self.names, tokens, strict=True)) for tokens in found]


def tree_pattern(
    nodes: Sequence[Mapping[str, Any]], strings: StringStore, commonness: Commonness
) -> TreePattern | None:
    """Return a dependency pattern ready to run, or None where it asks for what only spaCy's own matcher can tell."""
    names = tuple(str(node["RIGHT_ID"]) for node in nodes)
    asked = [token_checks(node["RIGHT_ATTRS"], strings) for node in nodes]
    relations = [RELATIONS.get(str(node["REL_OP"])) for node in nodes[1:]]
    checks = tuple(part for part in asked if part is not None)
    links = tuple(
        (names.index(str(node["LEFT_ID"])), relation)
        for node, relation in zip(nodes[1:], relations, strict=True)
        if relation is not None
    )
    plain = all("OP" not in node["RIGHT_ATTRS"] for node in nodes)
    if not plain or len(checks) < len(nodes) or len(links) < len(relations):
        return None
    return TreePattern(names, (commonness.rarest_first(checks[0]), *checks[1:]), links)
