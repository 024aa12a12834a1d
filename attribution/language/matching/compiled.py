"""The patterns of one rule ready to run: our own for nearly all that spaCy's matchers know, else those."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.matcher import DependencyMatcher, Matcher
from spacy.vocab import Vocab

from attribution.language.matching.commonness import Commonness
from attribution.language.matching.rowpatterns import RowPattern, row_pattern
from attribution.language.matching.treepatterns import TreePattern, tree_pattern
from attribution.ruleset.shapes import TokenPattern


@dataclass(frozen=True, slots=True)
class Rows:
    """The token patterns of a rule or guard. `matcher` is spaCy's, where one of them asks for what only it can tell."""

    patterns: tuple[RowPattern, ...] = ()
    matcher: Matcher | None = None


@dataclass(frozen=True, slots=True)
class Trees:
    """The dependency patterns of a rule. `matcher` has those that only spaCy's can match, `names` their nodes."""

    patterns: tuple[TreePattern, ...] = ()
    matcher: DependencyMatcher | None = None
    names: tuple[tuple[str, ...], ...] = ()


def compile_rows(name: str, patterns: Sequence[TokenPattern], vocab: Vocab, commonness: Commonness) -> Rows:
    """Compile token patterns. spaCy compiles all, even where it need not run them: it knows what is wrong with them."""
    matcher = row_matcher(name, patterns, vocab)
    rows = tuple(row for pattern in patterns if (row := row_pattern(pattern, vocab.strings, commonness)))
    return Rows(rows) if len(rows) == len(patterns) else Rows(matcher=matcher)


def compile_trees(patterns: Sequence[TokenPattern], vocab: Vocab, commonness: Commonness) -> Trees:
    """Compile dependency patterns. spaCy compiles all of them, as above."""
    tree_matcher(patterns, vocab)
    trees = [tree_pattern(pattern, vocab.strings, commonness) for pattern in patterns]
    others = [pattern for pattern, tree in zip(patterns, trees, strict=True) if tree is None]
    names = tuple(tuple(node["RIGHT_ID"] for node in pattern) for pattern in others)
    return Trees(tuple(tree for tree in trees if tree), tree_matcher(others, vocab), names)


def row_matcher(name: str, patterns: Sequence[TokenPattern], vocab: Vocab) -> Matcher | None:
    """Return spaCy's matcher of token patterns; of those that overlap the longest wins. Raises what spaCy raises."""
    if not patterns:
        return None
    matcher = Matcher(vocab, validate=True)
    matcher.add(name, list(patterns), greedy="LONGEST")
    return matcher


def tree_matcher(patterns: Sequence[TokenPattern], vocab: Vocab) -> DependencyMatcher | None:
    """Return spaCy's matcher of dependency patterns, with their numbers as keys. Raises what spaCy raises."""
    if not patterns:
        return None
    matcher = DependencyMatcher(vocab, validate=True)
    for number, pattern in enumerate(patterns):
        matcher.add(str(number), [pattern])
    return matcher
