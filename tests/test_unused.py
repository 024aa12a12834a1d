"""What is called unused: parts of rules that matched nowhere, and words that stand in no text."""

from __future__ import annotations

import pytest

from attribution.ruleset import RuleSet, load_rules
from unused import Used, own_texts, taken_apart, unused_parts, unused_words


@pytest.fixture(scope="module")
def rules() -> RuleSet:
    return load_rules()


def test_every_phrase_and_pattern_of_a_rule_and_its_guard_stands_alone(rules: RuleSet) -> None:
    rule = rules.patterns["attacks/unfit"]
    parts = [part for part in taken_apart(rules).values() if part.id.startswith(f"{rule.id} ")]
    assert len(parts) == len(rule.patterns) + len(rule.unless.patterns)
    assert all(len(part.phrases) + len(part.patterns) == 1 and not part.unless.patterns for part in parts)


def test_a_part_that_matched_is_not_listed(rules: RuleSet) -> None:
    parts = taken_apart(rules)
    first, second = list(parts)[:2]
    listed = set(unused_parts(parts, Used(parts={parts[first].id})))
    assert first not in listed
    assert second in listed


def test_a_word_that_stands_in_a_text_is_not_listed(rules: RuleSet) -> None:
    row = next(row for row in unused_words(rules, Used(words={"have"})) if row.startswith("grammar.binding: "))
    assert row == "grammar.binding: need, oblige, require"


def test_a_word_written_as_a_phrase_is_a_part_and_no_word(rules: RuleSet) -> None:
    assert any("ministry|ministries" in name for name in taken_apart(rules))
    assert not any("ministry|ministries" in row for row in unused_words(rules, Used()))


def test_examples_are_read_without_their_marks(rules: RuleSet) -> None:
    texts = list(own_texts(rules))
    assert "The board has lost confidence in Larsen." in texts
