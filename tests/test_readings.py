"""The tool's report of each of our own articles agrees with the editor's reading of it."""

import json
from pathlib import Path
from typing import Any

import pytest

from attribution import analyze
from judging import reading_complaints
from test_readings_are_sound import READINGS, text_of


@pytest.mark.parametrize("path", READINGS, ids=lambda path: path.stem)
def test_the_report_agrees_with_the_reading(path: Path) -> None:
    reading: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    report = analyze(text_of(reading), name=path.stem, outlet=tuple(reading.get("outlet", ())))
    assert reading_complaints(report, reading) == reading.get("known_miss", [])
