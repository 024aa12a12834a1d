"""Word vectors: what they take from a word alone is worked out once a word, what they take from neighbours always."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
from spacy.pipeline import Tok2Vec
from spacy.tokens import Doc
from thinc.api import Model, NumpyOps

from attribution.language.parsing.kinds import is_made_of

MOST = 20_000  # words whose vectors are kept: 400 bytes each, and 100 for the word
AT_ONCE = 48  # words that are worked out at once
IN_CHAIN = "extract_features>>list2ragged>>with_array"  # how the name of a chain of such layers begins
_EMBEDDING = ("extract_features", "list2ragged", "with_array", "with_array", "ragged2list")


class WordVectors:
    """Runs a `Tok2Vec` model of spaCy; its first layers see one word at a time, so their vectors can be kept.

    As many words are worked out each time, with blanks for those that are lacking: the sums of a matrix product may be
    rounded in another order for another number of rows, and no vector may depend on what was read before.
    """

    def __init__(self, model: Model[Any, Any]) -> None:
        embedding, self._encode = model.layers
        self._extract, _, self._embed, self._mix, _ = embedding.layers
        self._width: int = model.get_dim("nO")
        self._known: dict[bytes, int] = {}
        self._vectors = np.zeros((0, self._width), dtype="f")

    def __call__(self, docs: Sequence[Doc]) -> list[Any]:
        """Return an array for each document, which has a vector for each token."""
        features = self._extract.predict(list(docs))
        vectors = self._word_vectors(np.ascontiguousarray(np.concatenate(features)))
        ends = np.cumsum([len(rows) for rows in features])[:-1]
        found: list[Any] = self._encode.predict(np.split(vectors, ends))
        return found

    def _word_vectors(self, features: Any) -> Any:
        keys = features.view(f"S{features.itemsize * features.shape[1]}").ravel().tolist()
        if len(self._known) > MOST:
            self._known, self._vectors = {}, self._vectors[:0]
        known = len(self._known)
        numbers = [self._known.setdefault(key, len(self._known)) for key in keys]
        if len(self._known) > known:
            firsts = dict(zip(reversed(numbers), range(len(numbers) - 1, -1, -1), strict=True))
            new = features[[firsts[number] for number in range(known, len(self._known))]]
            self._vectors = np.concatenate([self._vectors, *self._worked_out(new)])
        return self._vectors[numbers]

    def _worked_out(self, features: Any) -> Iterator[Any]:
        for at in range(0, len(features), AT_ONCE):
            some = features[at : at + AT_ONCE]
            full = np.zeros((AT_ONCE, features.shape[1]), dtype=features.dtype)
            full[: len(some)] = some
            yield self._mix.predict(self._embed.predict(full))[: len(some)]


def word_vectors(model: Model[Any, Any]) -> WordVectors | None:
    """Return a quicker way to run a `Tok2Vec` model, or None if it is built otherwise than we know."""
    known = isinstance(model.ops, NumpyOps) and is_made_of(model, (IN_CHAIN, "with_array"))
    return WordVectors(model) if known and is_made_of(model.layers[0], _EMBEDDING) else None


def quick_vectors(component: object) -> Callable[[list[Doc]], list[Doc]] | None:
    """Return a quicker way to run a component that gives vectors to others, or None."""
    vectors = word_vectors(component.model) if isinstance(component, Tok2Vec) else None
    if vectors is None:
        return None

    def step(docs: list[Doc]) -> list[Doc]:
        filled = [doc for doc in docs if len(doc)]
        if filled:
            component.set_annotations(filled, vectors(filled))  # type: ignore[attr-defined]
        return docs

    return step
