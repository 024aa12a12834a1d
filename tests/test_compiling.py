"""What spaCy refuses in a rule, or could never match, is a fault with its file and line, and all are told at once."""

from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from attribution.errors import RuleError, RuleFault
from attribution.language.matching.checking import pattern_faults
from attribution.language.matching.columns import Columns
from attribution.language.matching.compiling import CompiledRule, compile_rules
from attribution.language.matching.search import index_rules, match_rules
from attribution.ruleset import RuleSet, load_rules
from attribution.ruleset.shapes import Examples, Guard, Lexicon, PatternRule, Scale, TokenPattern, WordList

NLP = spacy.blank("en")
LISTS = {"plain": WordList(("shed", "yard", "p.m.", "'ve", "n't")), "parted": WordList(("shed", "e-mail", "bus stop"))}


def rule(name: str = "one", **parts: Any) -> PatternRule:
    return PatternRule(f"x/{name}", "hedge", "why", Examples(), where=f"x.yaml:{len(name)}", **parts)


def rule_set(*rules: PatternRule) -> RuleSet:
    lexicons = {"words": Lexicon("words", "", LISTS)}
    return RuleSet(lexicons, {rule.id: rule for rule in rules}, {}, Scale({}, {}, {}), {}, {}, "")


def compiled(*rules: PatternRule) -> tuple[CompiledRule, ...]:
    return compile_rules(rule_set(*rules), ["hedge"], NLP.vocab, NLP.tokenizer)


def faults(*rules: PatternRule) -> Sequence[RuleFault]:
    with pytest.raises(RuleError) as caught:
        compiled(*rules)
    return caught.value.faults


def found(text: str, *rules: PatternRule) -> list[str]:
    doc = NLP(text)
    return [doc[match.start : match.end].text for match in match_rules(Columns(doc), index_rules(compiled(*rules)))]


TREE = {"RIGHT_ID": "cue", "RIGHT_ATTRS": {"LOWER": "say"}}
REFUSED: dict[str, tuple[TokenPattern, str]] = {
    "unknown-attribute": ([{"LOWERR": "x"}], "LOWERR"),
    "unknown-operator": ([{"LOWER": "x", "OP": "??"}], "OP"),
    "unknown-predicate": ([{"LOWER": {"AMONG": ["x"]}}], "AMONG"),
    "word-for-a-flag": ([{"IS_TITLE": "True"}], "IS_TITLE"),
    "number-for-a-word": ([{"LOWER": 7}], "LOWER"),
    "number-in-a-list": ([{"LOWER": {"IN": [7]}}], "LOWER"),
    "nothing": ([{"LOWER": None}], "null is not allowed"),
    "bad-expression": ([{"LOWER": {"REGEX": "("}}], "missing )"),
    "bad-expression-in-a-tree": ([{"RIGHT_ID": "cue", "RIGHT_ATTRS": {"LOWER": {"REGEX": "["}}}], "unterminated"),
    "unknown-attribute-in-a-tree": ([{"RIGHT_ID": "cue", "RIGHT_ATTRS": {"LOWERR": "x"}}], "LOWERR"),
    "unknown-relation": (
        [TREE, {"RIGHT_ID": "a", "LEFT_ID": "cue", "REL_OP": "=>", "RIGHT_ATTRS": {}}],
        "=>",
    ),
    "optional-node": ([{"RIGHT_ID": "cue", "RIGHT_ATTRS": {"LOWER": "x", "OP": "?"}}], "OP"),
}


@pytest.mark.parametrize(("pattern", "reason"), REFUSED.values(), ids=REFUSED.keys())
def test_refused_pattern(pattern: TokenPattern, reason: str) -> None:
    (fault,) = faults(rule(patterns=([{"LOWER": "fine"}], pattern)))
    assert (fault.path, fault.line, fault.rule) == ("x.yaml", 3, "x/one")
    assert fault.what.startswith("spaCy refuses a pattern (")
    assert reason in fault.what
    assert "\n" not in str(fault)
    assert fault.remedy


def test_refused_guard() -> None:
    (fault,) = faults(rule(phrases=("it seems",), unless=Guard(patterns=([{"LOWERR": "x"}],))))
    assert "LOWERR" in fault.what


def test_every_fault_of_every_rule_is_told() -> None:
    told = faults(
        rule("a", patterns=([{"LOWERR": "x"}], [{"LOWER": "x"}], [{"OP": "x"}])),
        rule("bb", phrases=("fine",)),
        rule("ccc", patterns=([{"LEMMA": "e-mail"}],), unless=Guard(patterns=([{"POSS": "x"}],))),
    )
    assert [(fault.rule, fault.line) for fault in told] == [("x/a", 1), ("x/a", 1), ("x/ccc", 3), ("x/ccc", 3)]


UNMATCHABLE = {
    "hyphen": ({"patterns": ([{"LOWER": "e-mail"}],)}, "'e-mail'"),
    "space": ({"patterns": ([{"LEMMA": "bus stop"}],)}, "'bus stop'"),
    "in-a-list": ({"patterns": ([{"ORTH": {"IN": ["yard", "Bus Stop"]}}],)}, "'Bus Stop'"),
    "in-a-lexicon": ({"patterns": ([{"LOWER": {"lexicon": "words.parted"}}],)}, "'bus stop', 'e-mail'"),
    "in-a-tree": ({"patterns": ([{"RIGHT_ID": "cue", "RIGHT_ATTRS": {"LEMMA": "e-mail"}}],)}, "'e-mail'"),
    "in-a-guard": ({"phrases": ("x",), "unless": Guard(patterns=([{"LOWER": "e-mail"}],))}, "'e-mail'"),
    "lemma-of-a-phrase": ({"phrases": ("<e-mail> it",)}, "'e-mail'"),
    "alternative-of-a-phrase": ({"phrases": ("op-ed|e-mail it",)}, "'e-mail', 'op-ed'"),
    "beginning-of-a-phrase": ({"phrases": ("e-mail* it",)}, "'e-mail'"),
}


@pytest.mark.parametrize(("parts", "words"), UNMATCHABLE.values(), ids=UNMATCHABLE.keys())
def test_words_that_can_never_match(parts: dict[str, Any], words: str) -> None:
    (fault,) = faults(rule(**parts))
    assert fault.what == f"can never match {words}, since spaCy takes each for more than one token"
    assert (fault.rule, fault.line) == ("x/one", 3)


MATCHED = {
    "abbreviations-and-endings": ({"patterns": ([{"LOWER": {"lexicon": "words.plain"}}],)}, "5 p.m. don't", 2),
    "lexicon-as-phrases-may-have-spaces": ({"phrases": {"lexicon": "words.parted"}}, "The bus stop had e-mail.", 2),
    "lexicon-left-out": ({"patterns": ([{"LOWER": {"NOT_IN": {"lexicon": "words.plain"}}}],)}, "shed yard barn", 1),
    "lexicon-in-full": ({"patterns": ([{"LOWER": {"IN": {"lexicon": "words.plain"}}}],)}, "shed yard barn", 2),
    "phrase-with-an-apostrophe": ({"phrases": ("can't say",)}, "We can't say. We can’t say.", 1),
    "beginning": ({"phrases": ("verif*",)}, "verified, verify, averified", 2),
    "beginning-is-no-expression": ({"phrases": ("a.c*",)}, "abc a.c a.cd", 2),
    "gap": ({"phrases": ("seen ... file",)}, "seen the old file; seen one two three four five file", 1),
    "optional": ({"phrases": ("has (since) gone",)}, "has gone, has since gone, has now gone", 2),
    "number": ({"phrases": ("# officials",)}, "two officials, 12 officials, some officials", 2),
    "guard-silences-what-it-touches": (
        {"phrases": ("the file",), "unless": Guard(phrases=("the file cabinet",))}, "the file cabinet, the file", 1
    ),
}  # fmt: skip


@pytest.mark.parametrize(("parts", "text", "count"), MATCHED.values(), ids=MATCHED.keys())
def test_matches(parts: dict[str, Any], text: str, count: int) -> None:
    assert len(found(text, rule(**parts))) == count


def test_our_own_rules_have_no_faults() -> None:
    assert pattern_faults(load_rules()) == ()


def test_checking_tells_what_compiling_refuses() -> None:
    rules = rule_set(rule("a", patterns=([{"LOWERR": "x"}],)), rule("bb", phrases=("fine",)))
    assert [fault.rule for fault in pattern_faults(rules)] == ["x/a"]


NAMES = st.sampled_from(["LOWER", "LEMMA", "OP", "IS_TITLE", "_", "RIGHT_ID", "RIGHT_ATTRS", "REGEX", "IN", "FUZZY"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(NAMES, inside, max_size=3),
    max_leaves=6,
)


@settings(max_examples=200)
@given(st.lists(st.dictionaries(NAMES, VALUES, max_size=3), min_size=1, max_size=3))
def test_any_pattern_compiles_or_is_a_fault(pattern: TokenPattern) -> None:
    with suppress(RuleError):
        assert len(compiled(rule(patterns=(pattern,)))) == 1
