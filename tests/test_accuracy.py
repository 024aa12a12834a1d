"""The table of figures, what is recorded, and when a figure counts as fallen."""

from __future__ import annotations

import json

import pytest

from comparing import as_record, falls, table
from measures import MEASURES, Figure

KEY = "sentences.class_accuracy"


@pytest.mark.parametrize(
    ("now", "recorded", "fallen"),
    [
        pytest.param(80.0, 79.0, [], id="a rise is no fall"),
        pytest.param(79.5, 80.0, [], id="half a point is allowed"),
        pytest.param(79.4, 80.0, ["fallen: sentences: class, from 80.0 to 79.4"], id="more than half a point is told"),
    ],
)
def test_a_fall_is_told(now: float, recorded: float, fallen: list[str]) -> None:
    assert list(falls({KEY: Figure(now)}, {KEY: recorded})) == fallen


def test_a_figure_that_was_not_measured_has_not_fallen() -> None:
    assert list(falls({}, {KEY: 80.0})) == []


def test_a_figure_that_was_never_recorded_has_not_fallen() -> None:
    assert list(falls({KEY: Figure(1.0)}, {})) == []


def test_the_record_keeps_what_was_not_measured_and_is_sorted() -> None:
    record = as_record(
        {KEY: Figure(81.26), "sentences.lint_expected": Figure(50.0)}, {"speech.macro_f1": 88.0, KEY: 80.0}
    )
    assert list(json.loads(record).items()) == [(KEY, 81.3), ("speech.macro_f1", 88.0)]
    assert record.endswith("}\n")


@pytest.mark.parametrize(
    ("figure", "row"),
    [
        pytest.param(Figure(87.0, (84.0, 90.5)), ["80", "87", "81.5", "87.0", "84.0 to 90.5", "reached"], id="reach"),
        pytest.param(Figure(86.9), ["80", "87", "81.5", "86.9"], id="between floor and reach, no interval"),
        pytest.param(Figure(79.9), ["80", "87", "81.5", "79.9", "under the floor"], id="under the floor"),
    ],
)
def test_the_table_sets_a_figure_beside_its_aims(figure: Figure, row: list[str]) -> None:
    line = table({KEY: figure}, {KEY: 81.5}).splitlines()[-1]
    assert [cell.strip() for cell in line.split("  ") if cell.strip()] == ["sentences: class", *row]


def test_a_measure_has_one_key_and_a_reach_not_under_its_floor() -> None:
    assert len({measure.key for measure in MEASURES}) == len(MEASURES)
    assert all(measure.floor <= measure.reach <= 100 for measure in MEASURES)
