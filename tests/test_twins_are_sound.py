"""The twins themselves: they keep to their vocabulary and cover every trap. No text is analysed here."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from attribution.model import Directness, SourceType
from judging_twins import CHECKS

FILE: dict[str, Any] = json.loads((Path(__file__).parent / "twins.json").read_text(encoding="utf-8"))
TWINS: list[dict[str, Any]] = FILE["twins"]


def test_every_trap_has_two_twins_or_more() -> None:
    per_trap = Counter(twin["trap"] for twin in TWINS)
    assert sorted(per_trap) == list(range(1, 15))
    assert min(per_trap.values()) >= 2


def test_ids_are_unique_and_name_their_trap() -> None:
    assert len({twin["id"] for twin in TWINS}) == len(TWINS)
    assert [twin["id"] for twin in TWINS if int(twin["id"][:-1]) != twin["trap"]] == []


def test_every_word_of_the_vocabulary_is_checked() -> None:
    assert {*FILE["vocabulary"]} == {*CHECKS, "same_as"}


@pytest.mark.parametrize("twin", TWINS, ids=lambda twin: twin["id"])
def test_a_twin_keeps_to_the_vocabulary_and_to_its_text(twin: dict[str, Any]) -> None:
    assert twin.keys() - {"id", "trap", "about", "text"} <= FILE["vocabulary"].keys()
    words = [*twin.get("sentences", ()), *twin.get("classes", ()), *twin.get("deciding", ())]
    words += [*twin.get("content_contains", {}).values(), *(row["starts"] for row in twin.get("excluded", ()))]
    assert [start for start in words if start not in twin["text"]] == []


@pytest.mark.parametrize("twin", TWINS, ids=lambda twin: twin["id"])
def test_a_twin_names_classes_and_types_of_the_scale(twin: dict[str, Any]) -> None:
    assert {name for row in twin.get("classes", {}).values() for name in row} <= {*Directness}
    assert {name for row in twin.get("deciding", {}).values() for name in row.get("type", ())} <= {*SourceType}
