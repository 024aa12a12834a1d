"""What a sentence does if it states nothing: it asks, orders, or heads what follows."""

from __future__ import annotations

import re

from attribution.directness.facts import Scene, only_words, root_of, tokens_of, tree_of
from attribution.language.drafts.units import Unit
from attribution.language.grammar.tags import ASSERTING
from attribution.model import ParagraphKind

LONGEST_PHRASE = 8  # words of a heading without a finite verb, at most
LONGEST_HEADING = 12  # words of a paragraph without a full stop that is a heading, at most
_SIGNED = re.compile(r"[“”\"].*[.!?][“”\"] ?[-–—―]")
_STOPS = ".!?…:\"”’'"


def is_question(scene: Scene, unit: Unit) -> bool:
    """Whether the sentence asks."""
    return scene.words(unit.span).rstrip("\"'”’) ").endswith("?")


def is_order(scene: Scene, unit: Unit) -> bool:
    """Whether the sentence is an imperative."""
    root = root_of(scene, unit)
    if root is None or root.tag != "VB":
        return False
    return tree_of(scene, unit).first(root.i, "nsubj", "aux", "nsubjpass") is None


def is_heading(scene: Scene, unit: Unit) -> bool:
    """Whether the sentence is a heading, a short phrase without a finite verb, or a lead-in that ends in a colon."""
    words = only_words(tokens_of(scene, unit))
    verbless = not any(token.tag in ASSERTING for token in words)
    if verbless and len(words) <= LONGEST_PHRASE:
        return True
    return is_bare_heading(scene, unit) or scene.words(unit.span).endswith(":")


def is_bare_heading(scene: Scene, unit: Unit) -> bool:
    """Whether the sentence is a short paragraph of its own without a stop or a quotation at its end.

    A quotation that a name signs is none.
    """
    if _SIGNED.match(scene.words(unit.span)):
        return False
    alone = len(tree_of(scene, unit).parsed.sentences) == 1
    short = len(only_words(tokens_of(scene, unit))) <= LONGEST_HEADING
    return alone and short and scene.words(unit.span)[-1] not in _STOPS


def is_headline(scene: Scene, unit: Unit) -> bool:
    """Whether the sentence stands above the body; headlines need no full stop to state something."""
    return tree_of(scene, unit).parsed.paragraph.kind is ParagraphKind.HEADLINE
