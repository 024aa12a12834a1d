"""The tokens of a paragraph as columns of numbers: what rules ask of a token, read once for all of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from spacy.tokens import Doc, Span

LAYOUT = ("ORTH", "LOWER", "SHAPE", "IS_PUNCT", "LIKE_NUM", "LIKE_URL")
READINGS = ("ORTH", "LOWER", "LEMMA", "TAG", "POS", "DEP", "ENT_TYPE", "IDX", "LENGTH")


class Columns(dict[str, list[int]]):
    """From an attribute of spaCy to its value for each token, as spaCy's matchers see it; read when first asked for."""

    def __init__(self, doc: Doc, attributes: Sequence[str] = LAYOUT, *, part: slice = slice(None)) -> None:
        """Read some attributes at once, which is faster than one after the other; of a part of the tokens if asked."""
        super().__init__(zip(attributes, doc.to_array([*attributes])[part].T.tolist(), strict=True))
        self.doc = doc
        self.part = part
        self.size = len(range(len(doc))[part])

    def __missing__(self, attribute: str) -> list[int]:
        values = self.doc.to_array([attribute])[self.part].tolist()
        self[attribute] = [int(value == 1) for value in values] if attribute == "SENT_START" else values
        return self[attribute]

    @property
    def words(self) -> Doc | Span:
        """The tokens as spaCy takes them."""
        return self.doc if self.size == len(self.doc) else self.doc[self.part]

    @cached_property
    def heads(self) -> list[int]:
        """The head of each token; a root is its own."""
        offsets = self.doc.to_array(["HEAD"])[self.part].astype("int64").tolist()
        return [token + offset for token, offset in enumerate(offsets)]

    @cached_property
    def children(self) -> list[list[int]]:
        """The tokens that hang on each token."""
        children: list[list[int]] = [[] for _ in range(self.size)]
        for token, head in enumerate(self.heads):
            if head != token:
                children[head].append(token)
        return children

    def above(self, token: int) -> list[int]:
        """Return the tokens on which a token hangs, the nearest first, its root last."""
        found = []
        while self.heads[token] != token:
            token = self.heads[token]
            found.append(token)
        return found
