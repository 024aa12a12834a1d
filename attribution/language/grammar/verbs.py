"""Verb groups and voice."""

from __future__ import annotations

from attribution.language.grammar.tree import Range, Tree

_GROUPED = frozenset({"aux", "auxpass", "neg", "advmod"})
_AUXILIARY = frozenset({"AUX", "PART", "ADV", "VERB"})


def verb_group(tree: Tree, verb: int) -> Range:
    """Return the verb with the auxiliaries, negation and adverbs that stand directly before it, and its particle."""
    start, end = verb, verb + 1
    own = set(tree.children_by(verb, *_GROUPED))
    while start - 1 in own and tree.tokens[start - 1].pos in _AUXILIARY:
        start -= 1
    return start, end + (tree.first(verb, "prt") == end)


def has_passive_auxiliary(tree: Tree, verb: int) -> bool:
    """Whether the verb is the main verb of a passive clause."""
    return tree.first(verb, "nsubjpass", "auxpass") is not None


def is_passive(tree: Tree, verb: int) -> bool:
    """Whether the verb stands in the passive, as a bare participle too (*asked whether …, he said*)."""
    if has_passive_auxiliary(tree, verb):
        return True
    token = tree.tokens[verb]
    return token.tag == "VBN" and token.dep in {"advcl", "acl"} and tree.first(verb, "aux") is None
