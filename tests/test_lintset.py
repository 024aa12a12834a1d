"""What lint makes of the invented articles: silence on clean copy, and nearly every planted fault at its place."""

from __future__ import annotations

import runpy
from collections import Counter
from pathlib import Path

import pytest

from lintset import CLEAN, FALSE, FOUND, MISSED, Outcome, is_at, outcomes, rates

JUDGING = Path(__file__).parents[1] / "benchmarks/judging.py"
LEAST_FOUND = 112
MOST_FALSE = 0.01  # of the findings


@pytest.fixture(scope="module")
def faulty() -> list[Outcome]:
    return list(outcomes("faulty"))


def test_clean_copy_has_no_error_and_no_warning() -> None:
    severities = Counter(one.severity for one in outcomes(CLEAN))
    assert severities["error"] == severities["warning"] == 0


def test_planted_faults_are_found_at_their_places(faulty: list[Outcome]) -> None:
    found, planted, _ = rates(faulty)
    assert planted == 120
    assert found >= LEAST_FOUND, [one for one in faulty if one.outcome == MISSED]


def test_hardly_a_finding_is_false(faulty: list[Outcome]) -> None:
    found, _, false = rates(faulty)
    assert false <= MOST_FALSE * (found + false), [one for one in faulty if one.outcome == FALSE]


@pytest.mark.parametrize(
    ("fault", "words", "there"),
    [
        pytest.param({"text": "# The mill *is* shut."}, "The mill is shut.", True, id="signs of Markdown do not count"),
        pytest.param({"text": "It is shut."}, "The mill is shut, he said.", False, id="another sentence"),
        pytest.param({"text": "“One.", "passage": "“One. Two,” said Holm."}, "Two,” said Holm.", True, id="a passage"),
    ],
)
def test_a_finding_is_at_a_fault_in_its_sentence(fault: dict[str, str], words: str, *, there: bool) -> None:
    assert is_at(fault, words) is there


def test_outcomes_are_counted() -> None:
    rows = [Outcome(name, "a.md", "ANO201", "error", "Sources said so.") for name in (FOUND, FOUND, MISSED, FALSE)]
    assert rates(rows) == (2, 3, 1)


def test_verdicts_count_only_where_both_welcome_a_finding() -> None:
    rows = [{"code": "ANO201", "first": True, "second": second} for second in (True, False)]
    table = runpy.run_path(str(JUDGING))["table"]  # tests/judging.py has the name
    told = table(rows)
    assert "under 70" in told
    assert "agree on 1 of 2" in told
