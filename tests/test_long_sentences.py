"""A sentence of hundreds of clauses costs no more for each of them."""

from __future__ import annotations

import pytest

from attribution.language.drafts import joining
from attribution.pipeline import analyze

NESTED = "He said " * 300 + "so."


def test_cues_inside_cues_are_not_compared_each_with_each(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    lies_in = joining._lies_in

    def counted(inner: joining.Draft, outer: joining.Draft) -> bool:
        asked.append((inner, outer))
        return lies_in(inner, outer)

    monkeypatch.setattr(joining, "_lies_in", counted)

    report = analyze(NESTED)

    assert len(report.attributions) > 100
    assert len(asked) < 4 * len(report.attributions)
