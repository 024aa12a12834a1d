"""Colour, as a help only: nothing is told by it alone."""

from __future__ import annotations

from attribution.reporters.view.run import Look

_CODES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33"}
BAND_INKS = {"A": "green", "B": "green", "C": "yellow", "D": "yellow", "E": "red"}


def ink(text: str, name: str, *, look: Look) -> str:
    """Return `text` in bold, dim or a colour, where the look has colour and there is a name."""
    return f"\x1b[{_CODES[name]}m{text}\x1b[0m" if look.color and name and text else text
