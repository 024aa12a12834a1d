"""Run a spaCy pipeline over documents: each component by a quicker way of ours if there is one, else as spaCy does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce
from typing import TYPE_CHECKING

from attribution.language.parsing.attributes import quick_attributes
from attribution.language.parsing.lemmas import quick_lemmas
from attribution.language.parsing.names import quick_names
from attribution.language.parsing.vectors import quick_vectors

if TYPE_CHECKING:
    from spacy.language import Language, PipeCallable
    from spacy.tokens import Doc

Step = Callable[[list["Doc"]], list["Doc"]]
QUICK = (quick_vectors, quick_attributes, quick_lemmas, quick_names)
AS_ONE = 4  # spaCy's parser takes a quarter of a batch at once, and is quickest where it may take all


class Parser:
    """The components of a pipeline, ready to run. They give what `nlp.pipe` gives."""

    def __init__(self, nlp: Language) -> None:
        self.steps = {name: _step(component) for name, component in nlp.pipeline}

    def parse(self, docs: Sequence[Doc]) -> list[Doc]:
        """Annotate documents that the tokenizer made, all at once, and return them in their order."""
        return reduce(lambda done, step: step(done), self.steps.values(), list(docs))


def _step(component: PipeCallable) -> Step:
    return next((step for quick in QUICK if (step := quick(component))), None) or _as_spacy_does(component)


def _as_spacy_does(component: PipeCallable) -> Step:
    pipe = getattr(component, "pipe", None)
    if pipe is None:
        return lambda docs: [component(doc) for doc in docs]
    return lambda docs: list(pipe(docs, batch_size=AS_ONE * max(1, len(docs))))
