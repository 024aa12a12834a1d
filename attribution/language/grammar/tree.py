"""The parse of a paragraph as a tree of plain numbers, and how to walk it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from attribution.language.grammar.repairs import repaired
from attribution.model import Parsed, RuleMatch, Span, Token

Range = tuple[int, int]
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
ACCORDING = "according"
VERBAL = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Tree:
    """A parsed paragraph with its tokens and, for each, its children and the range of its subtree (end exclusive).

    `according` are the tokens that open *according to*.
    """

    parsed: Parsed
    tokens: tuple[Token, ...]
    children: tuple[tuple[int, ...], ...]
    reach: tuple[Range, ...]
    sentence: tuple[int, ...]
    emitted: Mapping[str, tuple[RuleMatch, ...]]
    according: tuple[int, ...] = ()

    def matches(self, emits: str) -> tuple[RuleMatch, ...]:
        """Return the paragraph's matches of the rules that emit one thing, in order."""
        return self.emitted.get(emits, ())

    def bounds(self, token: int) -> Range:
        """Return the token range of the sentence that holds `token`."""
        return self.parsed.sentences[self.sentence[token]]

    def children_by(self, token: int, *deps: str) -> Iterator[int]:
        """Yield the children of `token` that hang by one of `deps`, from left to right."""
        return (child for child in self.children[token] if self.tokens[child].dep in deps)

    def first(self, token: int, *deps: str) -> int | None:
        """Return the first child by one of `deps`, or None."""
        return next(self.children_by(token, *deps), None)

    def climb(self, token: int, most: int) -> Iterator[Token]:
        """Yield `token`, its head, the head of that and so on to the root, `most` tokens at most."""
        for _ in range(most):
            yield self.tokens[token]
            if self.tokens[token].head == token:
                return
            token = self.tokens[token].head

    def root(self, token: int) -> Token | None:
        """Return the first root of the sentence that holds `token`, or None."""
        low, high = self.bounds(token)
        return next((t for t in self.tokens[low:high] if t.dep == "ROOT"), None)

    def span(self, part: Range) -> Span:
        """Return the characters of a non-empty token range."""
        return Span(self.tokens[part[0]].start, self.tokens[part[1] - 1].end)

    def text(self, part: Range) -> str:
        """Return the words of a token range as they stand, each space once."""
        tokens = self.tokens[part[0] : part[1]]
        gaps = [" " if after.start > token.end else "" for token, after in pairwise(tokens)]
        return "".join(token.text + gap for token, gap in zip(tokens, [*gaps, ""], strict=True))

    def words(self, part: Range) -> str:
        """Return the words of a token range in lower case."""
        return " ".join(token.text.lower() for token in self.tokens[part[0] : part[1]])


def grow_tree(parsed: Parsed) -> Tree:
    """Turn heads into children and subtree ranges."""
    parsed = repaired(parsed)
    count = len(parsed.tokens)
    children: list[list[int]] = [[] for _ in range(count)]
    for token in parsed.tokens:
        if token.head != token.i:
            children[token.head].append(token.i)
    sentence = [0] * count
    for number, (start, end) in enumerate(parsed.sentences):
        sentence[start:end] = [number] * (end - start)
    emitted: dict[str, list[RuleMatch]] = defaultdict(list)
    for match in parsed.matches:
        emitted[match.emits].append(match)
    according = tuple(token.i for token in parsed.tokens if token.text.lower() == ACCORDING)
    by_emits = {emits: tuple(matches) for emits, matches in emitted.items()}
    reach = _reaches(parsed, children)
    return Tree(parsed, parsed.tokens, tuple(map(tuple, children)), reach, tuple(sentence), by_emits, according)


def _reaches(parsed: Parsed, children: list[list[int]]) -> tuple[Range, ...]:
    """Widen each token to its subtree, leaves first; a breadth-first order avoids deep recursion."""
    order = [token.i for token in parsed.tokens if token.head == token.i]
    for token in order:
        order.extend(children[token])
    lows, highs = list(range(len(parsed.tokens))), list(range(1, len(parsed.tokens) + 1))
    for token in reversed(order):
        head = parsed.tokens[token].head
        lows[head] = min(lows[head], lows[token])
        highs[head] = max(highs[head], highs[token])
    return tuple(zip(lows, highs, strict=True))
