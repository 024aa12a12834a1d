"""What can be said against a spaCy pattern without spaCy: whether its nodes have the keys they need."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from attribution.ruleset.shapes import TokenPattern

ROLES = ("cue", "source", "content", "relay", "party")
_FIRST = frozenset({"RIGHT_ID", "RIGHT_ATTRS"})
_LATER = _FIRST | {"LEFT_ID", "REL_OP"}
Complaint = tuple[str, str]


def pattern_complaints(pattern: TokenPattern, *, guard: bool) -> Iterator[Complaint]:
    """Yield what is wrong with one pattern, each with what to do. A guard takes patterns of tokens only."""
    trees = [bool(_LATER & set(node)) for node in pattern]
    if not pattern:
        yield "has a pattern without tokens", "remove it or fill it"
    elif any(trees) and guard:
        yield "has a dependency pattern as a guard", "write the guard as a phrase or a token pattern"
    elif any(trees) and not all(trees):
        yield "mixes token and dependency nodes in one pattern", "give every node a RIGHT_ID, or none"
    elif any(trees):
        yield from _tree_complaints(pattern)
    if any(isinstance(part, Mapping) and "_" in part for node in pattern for part in (node, node.get("RIGHT_ATTRS"))):
        yield "asks for an extension attribute, of which we have none", "use spaCy's own token attributes"


def _tree_complaints(pattern: TokenPattern) -> Iterator[Complaint]:
    known: list[str] = []
    for number, node in enumerate(pattern):
        name = str(node.get("RIGHT_ID"))
        needed = _LATER if known else _FIRST
        if set(node) != needed:
            yield f"node {number + 1} needs just the keys {', '.join(sorted(needed))}", "add or remove keys"
        if not re.fullmatch(r"[a-z_]+", name):
            yield f"the node name {name!r} is not a plain word", f"use {', '.join(ROLES)} or a helper's name"
        if name in known:
            yield f"the node name {name!r} stands twice in one pattern", "give each node a name of its own"
        if known and str(node.get("LEFT_ID")) not in known:
            yield f"node {name!r} hangs on {node.get('LEFT_ID')!r}, which is no node before it", "correct LEFT_ID"
        if not isinstance(node.get("RIGHT_ATTRS", {}), Mapping):
            yield f"RIGHT_ATTRS of node {name!r} must have keys", "write them as {LEMMA: say}"
        known.append(name)


def lexicon_references(value: object) -> Iterator[str]:
    """Yield the lexicons to which a pattern refers."""
    if isinstance(value, Mapping):
        if set(value) == {"lexicon"}:
            yield str(value["lexicon"])
        else:
            for part in value.values():
                yield from lexicon_references(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from lexicon_references(part)
