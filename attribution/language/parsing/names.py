"""Named entities: spaCy's recogniser, asked about all tokens at once instead of one after the other.

It goes through a text token by token and decides at each whether a name begins there, goes on, ends or is none. What it
decides outside a name depends on that token alone, so that only tokens inside names have to wait for those before them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span

from attribution.language.parsing.kinds import is_made_of
from attribution.language.parsing.vectors import IN_CHAIN, WordVectors, word_vectors

Found = tuple[int, int, str]
NEVER = -np.inf
_FEATURES = 3  # the token, the first token of the name it is in, and the token before it


class Names:
    """The parts of a recogniser: vectors of tokens, what they add up to, and the scores of what can be decided."""

    def __init__(self, component: EntityRecognizer, vectors: WordVectors) -> None:
        model = component.model
        self._vectors, self._joined = vectors, model.get_ref("tok2vec").layers[1:]
        self._lower, self._upper = model.get_ref("lower"), model.get_ref("upper")
        self._bias = self._lower.get_param("b")
        names = map(component.moves.get_class_name, range(component.moves.n_moves))
        self._moves = [(kind, label) for kind, _, label in (name.partition("-") for name in names)]
        self._number = {move: number for number, move in enumerate(self._moves)}
        self._out = self._number["O", ""]
        free = [(kind in "BU" and label) or kind == "O" for kind, label in self._moves]
        self._never = [number for number, can_be in enumerate(free) if not can_be]
        self._begin = np.array([kind == "B" for kind, _ in self._moves])
        self._name = np.array([kind in "BU" for kind, _ in self._moves])

    def __call__(self, docs: list[Doc]) -> Iterator[Found]:
        """Yield the names in documents, with places in all of them as in one."""
        sums = self._sums(docs)
        space, closed = _bounds(docs)
        best = self._outside(sums, space, closed).argmax(axis=1)
        passed = 0
        for token in np.flatnonzero(best != self._out).tolist():
            if token >= passed:
                kind, label = self._moves[best[token]]
                passed = token + 1 if kind == "U" else self._end(sums, closed, token, label)
                yield token, passed, label

    def _sums(self, docs: list[Doc]) -> Any:
        """Return what each token adds to a decision as each of the three features; first comes what none adds."""
        vectors = self._vectors(docs)
        for layer in self._joined:
            vectors = layer.predict(vectors)
        return self._lower.predict(vectors)

    def _outside(self, sums: Any, space: Any, closed: Any) -> Any:
        """Return the scores of what can be decided of each token if it is not in a name that began before it."""
        added = sums[1:, 0] + sums[0, 1] + sums[0, 2] + self._bias
        scores = self._upper.predict(np.ascontiguousarray(added.max(axis=-1)))
        scores[:, self._never] = NEVER
        scores[np.ix_(closed, self._begin)] = NEVER
        scores[np.ix_(space, self._name)] = NEVER
        return scores

    def _end(self, sums: Any, closed: Any, first: int, label: str) -> int:
        """Return where a name ends that begins with the token `first`."""
        weights, bias = self._upper.get_param("W"), self._upper.get_param("b")
        on, last = self._number["I", label], self._number["L", label]
        token = first + 1
        while not closed[token]:
            added = (sums[token + 1, 0] + sums[first + 1, 1] + sums[token, 2] + self._bias).max(axis=-1)
            if weights[last] @ added + bias[last] >= weights[on] @ added + bias[on]:
                break
            token += 1
        return token + 1


def _bounds(docs: list[Doc]) -> tuple[Any, Any]:
    """Return which tokens are white space, and behind which no name goes on: the last of sentences and documents."""
    rows = [doc.to_array(["IS_SPACE", "SENT_START"]) for doc in docs]
    for row in rows:
        row[0, 1] = 1
    space, starts = np.concatenate(rows).T == 1
    return space, np.append(starts[1:], True)


def quick_names(component: object) -> Callable[[list[Doc]], list[Doc]] | None:
    """Return a quicker way to run a recogniser of named entities, or None if it is built otherwise than we know."""
    names = _names(component) if isinstance(component, EntityRecognizer) else None
    if names is None:
        return None

    def step(docs: list[Doc]) -> list[Doc]:
        filled = [doc for doc in docs if len(doc)]
        if any(doc.has_annotation("ENT_IOB") for doc in filled):  # names that are given, of which only spaCy takes heed
            return list(component.pipe(docs))  # type: ignore[attr-defined]
        if filled:
            _set_names(filled, names(filled))
        return docs

    return step


def _names(component: EntityRecognizer) -> Names | None:
    model = component.model
    tok2vec = model.get_ref("tok2vec")
    known = (
        component.cfg["beam_width"] == 1
        and model.attrs["has_upper"]
        and not model.attrs["unseen_classes"]
        and model.get_ref("lower").get_dim("nF") == _FEATURES
        and model.get_ref("lower").get_dim("nP") > 1
        and is_made_of(tok2vec, (IN_CHAIN, "list2array", "linear"))
    )
    vectors = word_vectors(tok2vec.layers[0]) if known else None
    return Names(component, vectors) if vectors else None


def _set_names(docs: list[Doc], found: Iterator[Found]) -> None:
    name = next(found, None)
    start = 0
    for doc in docs:
        spans = []
        while name and name[0] < start + len(doc):
            spans.append(Span(doc, name[0] - start, name[1] - start, label=name[2]))
            name = next(found, None)
        doc.set_ents(spans, default="outside")
        start += len(doc)
