"""Every example that stands in our rule files, run; and what runs them, on rules made for the purpose."""

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
  - id: house/whisper
    emits: hedge
    why: A test.
    sets: {extent: whole}
    phrases: [the whisper goes]
    examples:
      match: ["The mill, [[the whisper goes]], will close."]
      no_match: ["It goes."]
      known_miss: ["The mill, [[the murmur goes]], will close."]
"""
RIGHT, MISS = "The mill, [[the whisper goes]], will close.", "The mill, [[the murmur goes]], will close."


def write(folder: Path, *changes: tuple[str, str]) -> Path:
    """Write the rule with some of its text changed."""
    text = RULE
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    (folder / "house.yaml").write_text(text, encoding="utf-8")
    return folder


def outcomes(folder: Path) -> dict[str, str]:
    settings = Settings(rules=(folder,))
    found = (run_example(example, settings=settings) for example in rule_examples(load_rules((folder,)), only="house/"))
    return {outcome.example.kind: outcome.problem for outcome in found}


CHROME = ("emits: hedge", "emits: chrome")


@pytest.mark.parametrize(
    ("changes", "kind", "problem"),
    [
        pytest.param([], "match", "", id="found where it is marked"),
        pytest.param([], "no_match", "", id="silent where it must be"),
        pytest.param([], "known_miss", "", id="a miss that still fails is right"),
        pytest.param([(RIGHT, "[[The mill]] closes.")], "match", "the rule finds nothing", id="not found"),
        pytest.param([(RIGHT, "The [[whisper]] goes.")], "match", "not at the marks", id="found elsewhere"),
        pytest.param([(RIGHT, "[[The whisper goes]], [[no]].")], "match", "not at the marks", id="every mark counts"),
        pytest.param([("It goes.", "So the whisper goes.")], "no_match", "the rule matches", id="false alarm"),
        pytest.param([(MISS, RIGHT)], "known_miss", "now works: move it to match", id="a miss that works now"),
        pytest.param([CHROME, (RIGHT, "[[The whisper goes]]")], "match", "", id="chrome needs no article beside it"),
        pytest.param(
            [CHROME, (RIGHT, "The mill, [[the whisper goes]].")], "match", "the rule finds nothing", id="none"
        ),
        pytest.param([CHROME, ("It goes.", "The whisper goes")], "no_match", "the rule matches", id="false chrome"),
    ],
)
def test_the_runner_tells_right_from_wrong(
    tmp_path: Path, changes: list[tuple[str, str]], kind: str, problem: str
) -> None:
    assert outcomes(write(tmp_path, *changes))[kind] == problem


def test_a_wrong_example_is_told_to_its_writer(tmp_path: Path) -> None:
    folder = write(tmp_path, (RIGHT, "The mill, the [[whisper]] goes."))
    result = call("rules", "test", str(folder), "--only", "house")

    assert result.exit_code == 1
    assert result.stdout == (
        "house/whisper match 1: not at the marks\n"
        "  example   The mill, the [[whisper]] goes.\n"
        "  expected  hedge “whisper” at 14\n"
        "  found     house/whisper: place “the whisper goes” at 10\n"
        f"  rule      {tmp_path / 'house.yaml'}:5\n\n"
        "3 examples of 1 rule: 2 right, 1 wrong.\n"
    )


def test_right_examples_are_counted(tmp_path: Path) -> None:
    result = call("rules", "test", str(write(tmp_path)), "--only", "house")

    assert (result.exit_code, result.stdout) == (0, "3 examples of 1 rule: 3 right, 0 wrong.\n")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        pytest.param(("emits: hedge", "emits: nothing"), "rule house/whisper: 'emits'", id="shape"),
        pytest.param(
            ("phrases: [the whisper goes]", "patterns: [[{LOWRE: has}]]"), "spaCy refuses a pattern", id="attribute"
        ),
        pytest.param(
            ("phrases: [the whisper goes]", "patterns: [[{LOWER: {REGEX: '('}}]]"), "spaCy refuses", id="expression"
        ),
        pytest.param(
            ("phrases: [the whisper goes]", "patterns: [[{_: {mood: low}}]]"), "extension attribute", id="extension"
        ),
    ],
)
@pytest.mark.parametrize("command", ["test", "check"])
def test_a_faulty_rule_is_no_wrong_example(tmp_path: Path, command: str, change: tuple[str, str], told: str) -> None:
    result = call("rules", command, str(write(tmp_path, change)))

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"attribution: error: {tmp_path / 'house.yaml'}:")
    assert told in result.stderr
