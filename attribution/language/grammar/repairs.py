"""What the small parser gets wrong though the words beside it make it plain: put right before anything reads it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from attribution.language.grammar.relinking import Link, relinked
from attribution.language.grammar.subjectless import with_subjects
from attribution.model import Parsed, Token

HYPHENS = frozenset({"-", "‐", "‑"})
NOUNS = frozenset({"NOUN", "PROPN"})
NEAR = 30  # tokens in which a word's own words and those above it are looked for


def repaired(parsed: Parsed) -> Parsed:
    """Return a paragraph in which words with hyphens are one, clauses have their objects, and verbs their subjects.

    The parser gives *said* two subjects in *an aide who has seen the plan said no*, *aide* and *plan*, and in *the
    co-chair said no*, *co* and *chair*. In *aides cited in the report were charged* it lets the aides cite.
    """
    tokens = relinked(parsed.tokens, dict(_compounds(parsed.tokens)))
    tokens = with_subjects(relinked(tokens, dict(_objects(tokens))))
    return parsed if tokens is parsed.tokens else replace(parsed, tokens=tokens)


def _compounds(tokens: tuple[Token, ...]) -> Iterator[tuple[int, Link]]:
    """Yield new links that hang what stands before a hyphen, with its words, on the noun behind it."""
    for hyphen, last in pairwise(tokens):
        first = tokens[hyphen.i - 1]
        if hyphen.text in HYPHENS and _is_split(first, hyphen, last) and not _is_below(tokens, last, first):
            if last.head == first.i:
                yield last.i, (first.head if first.head != first.i else last.i, first.dep)
            near = tokens[max(0, first.i - NEAR) : first.i + NEAR]
            yield from ((t.i, (last.i, t.dep)) for t in near if t.head == first.i and t.i not in {first.i, last.i})
            yield from ((token.i, (last.i, "compound")) for token in (first, hyphen))


def _is_split(first: Token, hyphen: Token, last: Token) -> bool:
    """Whether a word and a noun stand on both sides of a hyphen, and the first does not hang on the second."""
    touch = first.end == hyphen.start and hyphen.end == last.start
    return touch and first.text.isalpha() and last.pos in NOUNS and first.head != last.i


def _is_below(tokens: tuple[Token, ...], token: Token, other: Token) -> bool:
    """Whether a token hangs on another by way of a third, or so far from the top that nobody can tell."""
    if token.head == other.i:
        return False
    for _ in range(NEAR):
        if token.head == token.i:
            return False
        token = tokens[token.head]
        if token.i == other.i:
            return True
    return True


def _objects(tokens: tuple[Token, ...]) -> Iterator[tuple[int, Link]]:
    """Yield each second subject with the verb right before it that describes the first, as whose object it hangs."""
    first: dict[int, int] = {}
    for token in tokens:
        if token.dep == "nsubj":
            subject = first.setdefault(token.head, token.i)
            verb = _verb_before(tokens, token.i)
            if subject != token.i and verb.dep == "relcl" and verb.head == subject:
                yield token.i, (verb.i, "dobj")


def _verb_before(tokens: tuple[Token, ...], noun: int) -> Token:
    """Return the token before a noun with the words that hang on it."""
    start = noun
    while start > 0 and tokens[start - 1].head in range(start, noun + 1):
        start -= 1
    return tokens[max(start - 1, 0)]
