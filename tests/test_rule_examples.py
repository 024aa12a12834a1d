"""Every example that stands in our rule files, run through the analysis; and the runner itself, on rules made for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribution.config import Settings
from attribution.rule_examples import Example, Outcome, rule_examples, run_example
from attribution.ruleset import load_rules
from commands import call


@pytest.mark.parametrize("example", [pytest.param(example, id=example.name) for example in rule_examples(load_rules())])
def test_the_example_is_right(example: Example) -> None:
    assert run_example(example, settings=Settings()) == Outcome(example)


RULE = """
family: house
about: Rules whose examples are right or wrong in a known way.
rules:
  - id: house/grumbled
    emits: {emits}
    why: A test.
    {find}
    examples:
      match: ["{match}"]
      no_match: ["{no_match}"]
      known_miss: ["{known_miss}"]
"""
WORD = "phrases: [the whisper goes]"
TREE = (
    "patterns: [[{RIGHT_ID: cue, RIGHT_ATTRS: {LOWER: grumblified}},"
    " {LEFT_ID: cue, REL_OP: '>', RIGHT_ID: source, RIGHT_ATTRS: {DEP: nsubj}}]]"
)
RIGHT = "The mill, [[the whisper goes]], will close."
MISS = "The mill, [[the murmur goes]], will close."


def write(
    folder: Path, *, emits: str = "hedge", find: str = WORD, match: str = RIGHT, no: str = "It goes.", miss: str = MISS
) -> Path:
    text = RULE.format(emits=emits, find=find, match=match, no_match=no, known_miss=miss)
    (folder / "house.yaml").write_text(text, encoding="utf-8")
    return folder


def outcomes(folder: Path) -> dict[str, str]:
    settings = Settings(rules=(folder,))
    found = (run_example(example, settings=settings) for example in rule_examples(load_rules((folder,)), only="house/"))
    return {outcome.example.kind: outcome.problem for outcome in found}


@pytest.mark.parametrize(
    ("rule", "kind", "problem"),
    [
        pytest.param({}, "match", "", id="found where it is marked"),
        pytest.param({}, "no_match", "", id="silent where it must be"),
        pytest.param({}, "known_miss", "", id="a miss that still fails is right"),
        pytest.param({"match": "[[The mill]] will close."}, "match", "the rule finds nothing", id="not found"),
        pytest.param(
            {"match": "The mill, the [[whisper]] goes, will close."}, "match", "not at the marks", id="found elsewhere"
        ),
        pytest.param(
            {"match": "The mill, [[the whisper goes]], [[will]] close."},
            "match",
            "not at the marks",
            id="every mark counts",
        ),
        pytest.param({"no": "The mill, the whisper goes, shut."}, "no_match", "the rule matches", id="false alarm"),
        pytest.param({"miss": RIGHT}, "known_miss", "now works: move it to match", id="a miss that works now"),
        pytest.param(
            {"emits": "chrome", "match": "[[The whisper goes]] here"}, "match", "", id="page chrome needs no article"
        ),
        pytest.param({"emits": "chrome", "no": "The whisper goes"}, "no_match", "the rule matches", id="false chrome"),
    ],
)
def test_the_runner_tells_right_from_wrong(tmp_path: Path, rule: dict[str, str], kind: str, problem: str) -> None:
    assert outcomes(write(tmp_path, **rule))[kind] == problem


def test_a_wrong_example_is_told_to_its_writer(tmp_path: Path) -> None:
    result = call("rules", "test", str(write(tmp_path, match="The mill, the [[whisper]] goes.")), "--only", "house")

    assert result.exit_code == 1
    assert result.stdout == (
        "house/grumbled match 1: not at the marks\n"
        "  example   The mill, the [[whisper]] goes.\n"
        "  expected  hedge “whisper” at 14\n"
        "  found     house/grumbled: place “the whisper goes” at 10\n"
        f"  rule      {tmp_path / 'house.yaml'}:5\n\n"
        "3 examples of 1 rule: 2 right, 1 wrong.\n"
    )


def test_right_examples_are_counted(tmp_path: Path) -> None:
    result = call("rules", "test", str(write(tmp_path)), "--only", "house")

    assert (result.exit_code, result.stdout) == (0, "3 examples of 1 rule: 3 right, 0 wrong.\n")


def test_a_faulty_file_is_no_wrong_example(tmp_path: Path) -> None:
    assert call("rules", "test", str(write(tmp_path, emits="nothing"))).exit_code == 2


def test_a_pattern_that_spacy_refuses_is_told(tmp_path: Path) -> None:
    result = call("rules", "test", str(write(tmp_path, find="patterns: [[{LOWRE: has}]]")), "--only", "house")

    assert result.exit_code == 2
    assert f"{tmp_path / 'house.yaml'}:5: rule house/grumbled: spaCy refuses a pattern" in result.stderr
