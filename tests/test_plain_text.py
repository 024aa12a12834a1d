"""What the parser is given: every character in its place, and no word without an end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution.language.reading import LONGEST, plain


@given(text=st.text(st.characters(codec=None)))
def test_every_character_keeps_its_place(text: str) -> None:
    assert len(plain(text)) == len(text)


@pytest.mark.parametrize("length", [LONGEST - 1, LONGEST, LONGEST + 1, 2 * LONGEST, 7 * LONGEST + 3])
@pytest.mark.parametrize("mark", ["x", "“", '"', "🙂"])
def test_what_has_no_end_is_cut(mark: str, length: int) -> None:
    given_out = plain(f"Lund {mark * length} said")

    assert len(given_out) == len("Lund  said") + length
    assert max(map(len, given_out.split())) < LONGEST
    assert given_out.startswith("Lund ")
    assert given_out.endswith(" said")


def test_marks_are_straight_and_spaces_plain() -> None:
    assert plain("“No,”\u2028Lund’s\x00word\ud800") == '"No," Lund\'s word '


def test_two_apostrophes_are_one_mark_without_a_space_too_many() -> None:
    given = "''No,'' Lund's aide said, ``not ''now'' or `ever`.''"
    assert plain(given) == '" No, " Lund\'s aide said, " not " now " or \'ever\'. "'
