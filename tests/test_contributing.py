"""The rules that CONTRIBUTING.md shows have the shape that it describes."""

import re
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from attribution.ruleset.phrases import PhraseError, parse_phrase
from attribution.ruleset.shapes import LintRule, PatternRule
from attribution.yamlfile import parse_yaml

PAGE = (Path(__file__).parents[1] / "CONTRIBUTING.md").read_text(encoding="utf-8")
SHOWN = [rule for block in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL) for rule in parse_yaml(block).data]
NOTATION = re.findall(r"^\| `(\S+)` \|", PAGE.split("### Phrases")[1].split("###")[0], re.MULTILINE)


def test_a_rule_of_each_kind_is_shown() -> None:
    assert [next(iter(rule)) for rule in SHOWN] == ["id", "code"]


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule[next(iter(rule))])
def test_a_shown_rule_has_the_right_shape(rule: dict[str, object]) -> None:
    shape = PatternRule if "id" in rule else LintRule
    assert TypeAdapter(shape).validate_python(rule).examples.match


@pytest.mark.parametrize("piece", [piece.replace("\\|", "|") for piece in NOTATION])
def test_a_shown_piece_of_the_notation_is_read(piece: str) -> None:
    assert parse_phrase(f"before {piece} after")


def test_a_gap_at_an_end_is_refused_as_the_page_says() -> None:
    with pytest.raises(PhraseError):
        parse_phrase("before ...")
