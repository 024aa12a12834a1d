"""The words of the lexicon `grammar`, taken once an article."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Grammar:
    """The lists of the lexicon `grammar` that the extraction of attributions asks, in lower case."""

    silent: frozenset[str]
    faceless: frozenset[str]
    showing: frozenset[str]
    continuing: frozenset[str]
    timing: frozenset[str]
    placing: frozenset[str]


def grammar_words(words: Callable[[str], frozenset[str]]) -> Grammar:
    """Take the lists from the lexicon through `RuleSet.words`. Raises KeyError if one is missing."""
    return Grammar(**{name: words(f"grammar.{name}") for name in Grammar.__slots__})
