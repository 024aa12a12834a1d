"""The traps of the specimen, on invented texts of the same kinds."""

from typing import Any

import pytest

from judging_twins import twin_complaints
from test_twins_are_sound import TWINS

pytest.importorskip("attribution.pipeline")

from attribution import analyze


@pytest.mark.parametrize("twin", TWINS, ids=lambda twin: twin["id"])
def test_what_must_hold_of_the_twin_holds(twin: dict[str, Any]) -> None:
    assert twin_complaints(twin, analyze) == []
