"""What the small parser gets wrong though the words beside it make it plain: put right before anything reads it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from attribution.model import Parsed, Token


def repaired(parsed: Parsed) -> Parsed:
    """Return a paragraph in which a clause on a speaker has its object: *an aide who has seen the plan said no*.

    The parser gives *said* two subjects there, *aide* and *plan*.
    """
    moved = dict(_objects(parsed.tokens))
    if not moved:
        return parsed
    tokens = (t if t.i not in moved else t._replace(head=moved[t.i], dep="dobj") for t in parsed.tokens)
    return replace(parsed, tokens=tuple(tokens))


def _objects(tokens: tuple[Token, ...]) -> Iterator[tuple[int, int]]:
    """Yield each second subject with the verb right before it that describes the first."""
    first: dict[int, int] = {}
    for token in tokens:
        if token.dep == "nsubj":
            subject = first.setdefault(token.head, token.i)
            verb = _verb_before(tokens, token.i)
            if subject != token.i and verb.dep == "relcl" and verb.head == subject:
                yield token.i, verb.i


def _verb_before(tokens: tuple[Token, ...], noun: int) -> Token:
    """Return the token before a noun with the words that hang on it."""
    start = noun
    while start > 0 and tokens[start - 1].head in range(start, noun + 1):
        start -= 1
    return tokens[max(start - 1, 0)]
