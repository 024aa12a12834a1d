"""Regular expressions in rules: what they find, what is refused, and that none can hang a run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from spacy.strings import StringStore

from attribution.language.matching.expressions import Spelled
from commands import start

STRINGS = StringStore()
WORDS = ["Ærø", "A1", "aa", "b-c", "o’er", "»", "_", "]", "7", "", "x]"]
EXPRESSIONS = [
    r"^\w+$",
    r"^[\w’-]+$",
    r"\W",
    r"^[^\w]$",
    r"[]\w]$",
    r"^\\w",
    r"\d",
    "^A|7$",
    r"[\]]",
    r"(?i)^a",
    r"^\[?\w",
]


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_an_expression_finds_what_pythons_finds(expression: str) -> None:
    found = Spelled([expression], STRINGS)

    assert [word for word in WORDS if STRINGS.add(word) in found] == [w for w in WORDS if re.search(expression, w)]


def test_one_of_several_is_enough() -> None:
    found = Spelled(["^a$", "^b"], STRINGS)

    assert [STRINGS.add(word) in found for word in ("a", "ab", "bc")] == [True, False, True]


@pytest.mark.parametrize(("expression", "told"), [("(?=a)", "(?="), (r"(a)\1", "invalid escape"), ("(", "missing )")])
def test_what_it_has_no_form_for_is_refused(expression: str, told: str) -> None:
    with pytest.raises(ValueError, match="is no expression of RE2: ") as caught:
        Spelled([expression], STRINGS)

    assert told in str(caught.value)


RULE = """family: mine
about: Slow on purpose.
rules:
  - id: mine/slow
    emits: wording
    why: It takes a backtracking engine longer than there is time.
    patterns:
      - [{LOWER: {REGEX: %s}}]
    examples:
      match: ["It is [[aaa]]."]
      no_match: ["It is b.", "It is c.", "It is d."]
"""


@pytest.mark.parametrize("expression", ['"(a+)+$"', '{IN: ["(a+)+$", "zz"]}'], ids=["one", "a list"])
def test_an_expression_cannot_hang_a_run(tmp_path: Path, expression: str) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "mine.yaml").write_text(RULE % expression, encoding="utf-8")
    (tmp_path / "a.txt").write_text(f"Mayor Tom Reyes said that {'a' * 300}b was fine.\n", encoding="utf-8")
    done = start("lint", "--rules", "rules", "--no-cache", "a.txt", cwd=tmp_path)  # ends by itself, or raises

    assert (done.returncode, done.stderr) == (0, b"")


def test_an_expression_that_looks_ahead_is_told_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(RULE % '"(?=a)a"', encoding="utf-8")
    done = start("rules", "check", ".", cwd=tmp_path)

    assert done.returncode != 0
    assert b"mine.yaml:4: rule mine/slow: " in done.stderr
    assert b"is no expression of RE2" in done.stderr
