"""Lemmas: spaCy's lemmatizer by rule, with the words that it looks for in sets, where it has lists of thousands."""

from __future__ import annotations

from collections.abc import Callable

from spacy.lookups import Lookups
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc

INDEX = "lemma_index"


def quick_lemmas(component: object) -> Callable[[list[Doc]], list[Doc]] | None:
    """Return a quicker way to run a lemmatizer, or None if it works otherwise than we know."""
    if not isinstance(component, Lemmatizer) or component.mode != "rule" or INDEX not in component.lookups:
        return None
    if type(component).rule_lemmatize is not Lemmatizer.rule_lemmatize:
        return None
    own = type(component)(component.vocab, None, component.name, mode="rule", overwrite=component.overwrite)
    own.initialize(lookups=_with_sets(component.lookups))
    return lambda docs: [own(doc) for doc in docs]


def _with_sets(lookups: Lookups) -> Lookups:
    own = Lookups()
    for name in lookups.tables:
        own.set_table(name, lookups.get_table(name))
    own.remove_table(INDEX)
    own.add_table(INDEX, {kind: frozenset(words) for kind, words in lookups.get_table(INDEX).items()})
    return own
