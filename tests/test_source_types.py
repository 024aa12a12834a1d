"""The type of a source by its phrase alone."""

from __future__ import annotations

import pytest

from attribution.model import SourceType, Span
from attribution.pipeline import analyze
from attribution.sources.profiles import Profile
from attribution.sources.typing import Known, type_of

PEOPLE = {
    "nobody is told": ("People", True, Known(), SourceType.COLLECTIVE),
    "a vague number": ("Many people", False, Known(), SourceType.COLLECTIVE),
    "they are described": ("Young people", False, Known(), SourceType.ANON_VAGUE),
    "they know of it": ("people familiar with the sale", False, Known(basis="familiar"), SourceType.ANON_VAGUE),
}


@pytest.mark.parametrize(("text", "bare", "known", "expected"), PEOPLE.values(), ids=PEOPLE)
@pytest.mark.parametrize("kind", ["vague", "other"])
def test_people_who_say_are_a_collective(kind: str, text: str, bare: bool, known: Known, expected: SourceType) -> None:
    mention = Profile(kind, Span(0, len(text)), text, "people", 0, (0, len(text.split())), bare=bare)
    assert type_of(mention, known) is expected


def test_they_ask_not_to_be_named_for_those_who_spoke_last_and_all_for_everybody() -> None:
    told = "Officials said it leaked.\n\nSources said the mayor lied.\n\nTwo harbour aides said the dock was sold."
    because = "spoke on condition of anonymity because they feared for their jobs."

    assert reasons(f"{told} They {because}") == ["none", "none", "retaliation-job"]
    assert reasons(f"{told} All {because}") == ["retaliation-job"] * 3
    assert reasons(f"{told}\n\nThey {because}") == ["none", "none", "retaliation-job"]


def reasons(text: str) -> list[str]:
    return [source.facets.reason_class or "none" for source in analyze(text).sources]
