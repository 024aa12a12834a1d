"""Hand-made parses: what a parser would have given, for the tests of the grammar that no model decides."""

from __future__ import annotations

import re
from itertools import accumulate

from attribution.language.grammar.tree import Tree, grow_tree
from attribution.model import Paragraph, ParagraphKind, Parsed, Span, Token

BY_TAG = {  # by the beginning of the tag
    "CC": "CCONJ",
    "CD": "NUM",
    "DT": "DET",
    "IN": "ADP",
    "JJ": "ADJ",
    "MD": "AUX",
    "NNP": "PROPN",
    "NN": "NOUN",
    "PRP": "PRON",
    "RB": "ADV",
    "TO": "PART",
    "VB": "VERB",
    "WP": "PRON",
    "WRB": "ADV",
    "WDT": "PRON",
}
BY_DEP = {"aux": "AUX", "auxpass": "AUX", "mark": "SCONJ"}


def parsed(text: str, *sentences: str, start: int = 0, kind: str = "body", index: int = 0) -> Parsed:
    """Make a parsed paragraph of `text`, which stands at `start`, from its sentences.

    A sentence is rows with slashes or line ends between: *word=lemma TAG dep head*. The head is a word of the
    sentence, the second of its kind as *that#2*, or itself where none is given. A row of a word alone makes a
    token without grammar.
    """
    rows = [[row.split() for row in re.split(r"\s/\s|\n\s*", sentence.strip())] for sentence in sentences]
    ends = list(accumulate(map(len, rows)))
    bounds = tuple(zip([0, *ends], ends, strict=False))
    tokens: list[Token] = []
    place = 0
    for (low, _), sentence in zip(bounds, rows, strict=True):
        for row in sentence:
            word = row[0].partition("=")[0]
            place = text.index(word, place)
            tokens.append(_token(len(tokens), start + place, row, low + _head(sentence, row)))
            place += len(word)
    paragraph = Paragraph(index, Span(start, start + len(text)), ParagraphKind(kind))
    return Parsed(paragraph, tuple(tokens), bounds, (), ())


def _head(sentence: list[list[str]], row: list[str]) -> int:
    if len(row) < 4:
        return next(i for i, other in enumerate(sentence) if other is row)
    word, _, number = row[3].partition("#")
    return [i for i, other in enumerate(sentence) if other[0].partition("=")[0] == word][int(number or 1) - 1]


def _token(i: int, start: int, row: list[str], head: int) -> Token:
    word, _, lemma = row[0].partition("=")
    tag, dep = row[1:3] if len(row) > 1 else ("", "ROOT")
    mark = "X" if word[0].isalnum() else "PUNCT"
    pos = BY_DEP.get(dep) or next((pos for begins, pos in BY_TAG.items() if tag.startswith(begins)), mark)
    return Token(i, start, start + len(word), word, (lemma or word).lower(), tag, pos, dep, head, "")


def tree(text: str, *sentences: str) -> Tree:
    """Grow the tree of one paragraph. See `parsed`."""
    return grow_tree(parsed(text, *sentences))


def flat(text: str, start: int = 0, index: int = 0, kind: str = "body") -> Parsed:
    """Make a paragraph without grammar: sentences end at full stops and the like, and at colons."""
    sentences = re.findall(r"\S.*?(?:[.?!:][\"”]?(?=\s|$)|$)", text)
    rows = [" / ".join(re.findall(r"[\w'’-]+|[^\w\s]", sentence)) for sentence in sentences]
    return parsed(text, *rows, start=start, index=index, kind=kind)


def place(grown: Tree, word: str) -> int:
    """Return the token of a word, the second of its kind as *that#2*."""
    text, _, number = word.partition("#")
    return [token.i for token in grown.tokens if token.text == text][int(number or 1) - 1]
