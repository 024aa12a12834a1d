"""Pairs of versions, each with a reviewed list of what changed in the sourcing and what did not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from attribution import analyze
from attribution.comparing import Comparison, compare_reports

PAIRS = sorted((Path(__file__).parent / "pairs").iterdir())


def compared(folder: Path) -> Comparison:
    return compare_reports(*(analyze((folder / f"{side}.txt").read_text(encoding="utf-8")) for side in ("old", "new")))


def told(comparison: Comparison) -> list[tuple[str, str]]:
    text = comparison.new.article.text
    return sorted((c.kind, text[c.new.start : c.new.end] if c.new else "") for c in comparison.changes)


@pytest.mark.parametrize("folder", PAIRS, ids=lambda folder: folder.name)
def test_each_change_of_the_reviewed_list_is_found_and_no_other(folder: Path) -> None:
    found = told(compared(folder))
    wanted = sorted((row["kind"], row["new"] or "") for row in json.loads((folder / "changes.json").read_text()))

    assert [(kind, words[: len(start)]) for (kind, words), (_, start) in zip(found, wanted, strict=False)] == wanted
    assert [kind for kind, _ in found] == [kind for kind, _ in wanted]
