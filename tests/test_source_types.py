"""The type of a source by its phrase alone."""

from __future__ import annotations

import pytest

from attribution.model import SourceType, Span
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
