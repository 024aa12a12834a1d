"""What words a text must have before a rule is tried on it."""

import pytest

from attribution.language.needs import may_match, needed_words

BOTH = [{"LOWER": "broke"}, {"POS": "DET"}, {"LEMMA": {"IN": ["law", "promise"]}}]
ONE = [{"LOWER": {"IN": ["Liar", "crook"]}}]
OPTIONAL = [{"LOWER": "so", "OP": "?"}, {"LOWER": "called"}]
OPEN = [{"POS": "VERB"}, {"LOWER": "so", "OP": "*"}]
TREE = [{"RIGHT_ID": "cue", "RIGHT_ATTRS": {"LEMMA": "say"}}]

ROWS = {
    "every fixed place has its word": ([BOTH], {"broke", "the", "promise"}, True),
    "one fixed place is empty": ([BOTH], {"broke", "the", "cup"}, False),
    "one of two patterns will do": ([BOTH, ONE], {"crook"}, True),
    "case makes no difference": ([ONE], {"liar"}, True),
    "an optional place needs nothing": ([OPTIONAL], {"called"}, True),
    "an optional place does not suffice": ([OPTIONAL], {"so"}, False),
    "a pattern without words may always match": ([BOTH, OPEN], set(), True),
    "a node of a tree is a place": ([TREE], {"tell"}, False),
}


@pytest.mark.parametrize(("patterns", "words", "expected"), ROWS.values(), ids=ROWS)
def test_needs(patterns: list[list[dict[str, object]]], words: set[str], expected: bool) -> None:
    assert may_match(needed_words(patterns), words) is expected
