"""The arrows of the drawn graph: where they run."""

from __future__ import annotations

import re

import pytest

from attribution.reporters.page.routing import BOX_HEIGHT, BOX_WIDTH, Box, path_between


def box(x: int, y: int) -> Box:
    return Box("source", "Ida Lund", "Ida Lund", "#a", x, y)


@pytest.mark.parametrize("tops", [[0, 28, 56], [14, 42], [28], [0, 22, 44], []])
@pytest.mark.parametrize(("start", "end"), [(0, 0), (0, 56), (56, 0), (28, 28)])
def test_no_arrow_runs_behind_a_box_that_it_passes(tops: list[int], start: int, end: int) -> None:
    near, far = box(0, start), box(600, end)

    path = path_between(far, near, [near, far, *(box(300, top) for top in tops)])
    level = re.search(r" (-?\d+)H530", path)

    assert path.startswith(f"M{BOX_WIDTH} {start + BOX_HEIGHT // 2}C")
    assert path.endswith(f" 600 {end + BOX_HEIGHT // 2}")
    assert (level is None) is (not tops)
    assert level is None or all(not top < int(level[1]) < top + BOX_HEIGHT for top in tops)


def test_an_arrow_to_the_next_column_goes_straight_and_one_within_a_column_swings_out() -> None:
    assert path_between(box(0, 0), box(300, 28), [box(0, 0), box(300, 28)]) == "M230 11C265 11 265 39 300 39"
    assert path_between(box(0, 0), box(0, 28), []) == "M230 11C270 11 270 39 230 39"
