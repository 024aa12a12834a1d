"""From spaCy's tokens to plain data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from operator import add
from typing import TYPE_CHECKING

from attribution.language.matching.columns import Columns
from attribution.model import Paragraph, Parsed, RuleMatch, Token

if TYPE_CHECKING:
    from spacy.strings import StringStore


class Spellings(dict[int, str]):
    """The words of an article by the numbers that spaCy has for them, so that each is kept once."""

    def __init__(self, strings: StringStore) -> None:
        super().__init__()
        self._strings = strings
        self._small: dict[str, str] = {}

    def __missing__(self, number: int) -> str:
        return self.setdefault(number, self._strings[number])

    def small(self, number: int) -> str:
        """Return a word in lower case."""
        word = self[number]
        return self._small.setdefault(word, word.lower())


def as_parsed(paragraph: Paragraph, columns: Columns, matches: tuple[RuleMatch, ...], spellings: Spellings) -> Parsed:
    """Return what later stages know of a paragraph, with the places of its tokens in the article."""
    doc = columns.doc
    return Parsed(
        paragraph,
        tuple(_tokens(columns, paragraph.span.start, spellings)),
        tuple((sent.start, sent.end) for sent in doc.sents),
        tuple((ent.start, ent.end, ent.label_) for ent in doc.ents),
        matches,
    )


def moved(parsed: Parsed, paragraph: Paragraph) -> Parsed:
    """Return what was parsed elsewhere as that of a paragraph with the same text."""
    by = paragraph.span.start - parsed.paragraph.span.start
    if by == 0:
        return replace(parsed, paragraph=paragraph)
    tokens = (token._replace(start=token.start + by, end=token.end + by) for token in parsed.tokens)
    return replace(parsed, paragraph=paragraph, tokens=tuple(tokens))


def _tokens(columns: Columns, offset: int, spellings: Spellings) -> Iterator[Token]:
    texts, *readings = (map(spellings.__getitem__, columns[name]) for name in ("ORTH", "TAG", "POS", "DEP", "ENT_TYPE"))
    starts = [offset + place for place in columns["IDX"]]
    ends = map(add, starts, columns["LENGTH"])
    lemmas = map(spellings.small, columns["LEMMA"])
    tag, pos, dep, entity = readings
    rows = zip(count(), starts, ends, texts, lemmas, tag, pos, dep, columns.heads, entity, strict=False)
    return map(Token._make, rows)
