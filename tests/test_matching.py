"""Our matching of patterns finds just what spaCy's matchers find: over the examples of all rules and made-up texts."""

from collections.abc import Iterator
from itertools import chain
from typing import Any

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from attribution.config import DEFAULT_MODEL_NAME
from attribution.language.matching.columns import READINGS, Columns
from attribution.language.matching.commonness import Commonness
from attribution.language.matching.compiled import compile_rows, compile_trees, row_matcher, tree_matcher
from attribution.language.matching.patternindex import PatternIndex
from attribution.language.matching.rowpatterns import MOST, Place, longest
from attribution.language.matching.tokenpatterns import token_patterns
from attribution.ruleset import load_rules
from attribution.ruleset.marks import read_marks
from attribution.ruleset.shapes import PatternRule, TokenPattern

BLANK = spacy.blank("en")
RULES = load_rules()
COMMONNESS = Commonness(RULES.patterns.values(), BLANK.vocab.strings)
EVERY = (0,)


def our_rows(doc: Doc, patterns: list[TokenPattern]) -> list[Place]:
    rows = compile_rows("x", patterns, doc.vocab, COMMONNESS)
    assert rows.matcher is None
    columns = Columns(doc, READINGS)
    index = PatternIndex((0, row) for row in rows.patterns)
    places = (place for _, row, token in index.anchors(columns, EVERY) for place in row.matches(columns, token))
    return sorted(longest(places))


def spacy_rows(doc: Doc, patterns: list[TokenPattern]) -> list[Place]:
    matcher = row_matcher("x", patterns, doc.vocab)
    return sorted((start, end) for _, start, end in matcher(doc, allow_missing=True)) if matcher else []


def our_trees(doc: Doc, patterns: list[TokenPattern]) -> list[tuple[int, ...]]:
    trees = compile_trees(patterns, doc.vocab, COMMONNESS)
    assert trees.matcher is None
    columns = Columns(doc, READINGS)
    index = PatternIndex((0, tree) for tree in trees.patterns)
    found = chain.from_iterable(tree.matches(columns, token) for _, tree, token in index.anchors(columns, EVERY))
    return sorted(tuple(token for _, token in roles) for roles in found)


def spacy_trees(doc: Doc, patterns: list[TokenPattern]) -> list[tuple[int, ...]]:
    matcher = tree_matcher(patterns, doc.vocab)
    return sorted(tuple(tokens) for _, tokens in matcher(doc)) if matcher else []


@pytest.fixture(scope="module")
def parsed() -> dict[str, Doc]:
    """The examples of all rules, parsed."""
    nlp = spacy.load(DEFAULT_MODEL_NAME)
    return {rule.id: nlp(" ".join(_texts(rule))) for rule in RULES.patterns.values()}


def _texts(rule: PatternRule) -> Iterator[str]:
    return (read_marks(text).text for text in (*rule.examples.match, *rule.examples.no_match))


@pytest.mark.parametrize("rule", RULES.patterns.values(), ids=RULES.patterns.keys())
def test_the_examples_of_a_rule_match_as_in_spacy(rule: PatternRule, parsed: dict[str, Doc]) -> None:
    doc = parsed[rule.id]
    patterns = list(token_patterns(RULES, rule, BLANK.tokenizer))
    flat = [pattern for pattern in patterns if "RIGHT_ID" not in pattern[0]]
    trees = [pattern for pattern in patterns if "RIGHT_ID" in pattern[0]]
    guards = list(token_patterns(RULES, rule.unless, BLANK.tokenizer))
    assert our_rows(doc, flat) == spacy_rows(doc, flat)
    assert our_rows(doc, guards) == spacy_rows(doc, guards)
    assert our_trees(doc, trees) == spacy_trees(doc, trees)


WORDS = ("the", "The", "dam", "12", "!", "says")
VALUES = st.one_of(
    st.fixed_dictionaries({"LOWER": st.sampled_from(("the", "dam", "says"))}),
    st.fixed_dictionaries({"ORTH": st.fixed_dictionaries({"IN": st.sampled_from((["The", "!"], ["12", "dam"]))})}),
    st.fixed_dictionaries({"LOWER": st.fixed_dictionaries({"NOT_IN": st.sampled_from((["the"], ["dam", "!"]))})}),
    st.fixed_dictionaries({"TEXT": st.fixed_dictionaries({"REGEX": st.sampled_from(("^[Tt]", r"\d", "m$"))})}),
    st.fixed_dictionaries({"IS_PUNCT": st.booleans()}),
    st.just({"LIKE_NUM": True, "SHAPE": "dd"}),
    st.just({}),
)
NEEDED = ("", "", "", "+", "{2}", "{1,2}", "{1,}")
OPERATORS = st.sampled_from((*NEEDED, "?", "*", "{,2}"))
TOKENS = st.builds(
    lambda values, operator: {**values, "OP": operator} if values and operator else values, VALUES, OPERATORS
)
PATTERNS = st.lists(TOKENS, min_size=1, max_size=4).filter(lambda tokens: any(map(_is_needed, tokens)))


def _is_needed(token: dict[str, Any]) -> bool:
    return token.get("OP", "") in NEEDED


@settings(max_examples=300)
@given(st.lists(PATTERNS, min_size=1, max_size=3), st.lists(st.sampled_from(WORDS), min_size=1, max_size=9))
def test_any_row_matches_as_in_spacy(patterns: list[TokenPattern], words: list[str]) -> None:
    doc = Doc(BLANK.vocab, words)
    assert our_rows(doc, patterns) == spacy_rows(doc, patterns)


def test_what_repeats_without_end_is_bounded() -> None:
    """Every token of a long row that fits can be an anchor, so that each must not reach back to the row's beginning."""
    doc = Doc(BLANK.vocab, ["dam"] * (3 * MOST))
    assert our_rows(doc, [[{"IS_ALPHA": True, "OP": "*"}, {"LOWER": "dam"}]])[0] == (0, MOST + 1)


RELATIONS = st.sampled_from((">", "<", ">++", "<<", ".*"))
NODES = st.lists(st.tuples(st.integers(0, 5), RELATIONS, st.sampled_from(WORDS)), max_size=3)


def _tree(first: str, nodes: list[tuple[int, str, str]]) -> TokenPattern:
    names = "abcd"
    root = {"RIGHT_ID": "a", "RIGHT_ATTRS": {"LOWER": first.lower()}}
    rest = (
        {"LEFT_ID": names[left % (n + 1)], "REL_OP": relation, "RIGHT_ID": names[n + 1], "RIGHT_ATTRS": {"ORTH": word}}
        for n, (left, relation, word) in enumerate(nodes)
    )
    return [root, *rest]


@settings(max_examples=300)
@given(
    st.sampled_from(WORDS),
    NODES,
    st.lists(st.tuples(st.sampled_from(WORDS), st.integers(0, 8)), min_size=1, max_size=8),
)
def test_any_tree_matches_as_in_spacy(
    first: str, nodes: list[tuple[int, str, str]], tokens: list[tuple[str, int]]
) -> None:
    """The words hang on words before them, so that they make trees; some are roots."""
    heads = [min(head, number) for number, (_, head) in enumerate(tokens)]
    doc = Doc(BLANK.vocab, [word for word, _ in tokens], heads=heads, deps=["dep"] * len(tokens))
    pattern = _tree(first, nodes)
    assert our_trees(doc, [pattern]) == spacy_trees(doc, [pattern])


def test_what_only_spacy_knows_is_left_to_it() -> None:
    exotic: list[TokenPattern] = [[{"LOWER": "dam"}], [{"LOWER": {"FUZZY": "damm"}}]]
    assert compile_rows("x", exotic, BLANK.vocab, COMMONNESS).matcher is not None
    negated: list[TokenPattern] = [[{"LOWER": "dam", "OP": "!"}]]
    assert compile_rows("x", negated, BLANK.vocab, COMMONNESS).matcher is not None
    sibling: TokenPattern = [
        {"RIGHT_ID": "a", "RIGHT_ATTRS": {"LOWER": "dam"}},
        {"LEFT_ID": "a", "REL_OP": "$++", "RIGHT_ID": "b", "RIGHT_ATTRS": {}},
    ]
    trees = compile_trees([sibling, _tree("dam", [])], BLANK.vocab, COMMONNESS)
    assert trees.matcher is not None
    assert trees.names == (("a", "b"),)
    assert len(trees.patterns) == 1
