"""Words from outside as Markdown that shows them and does nothing else."""

from __future__ import annotations

import re

from attribution.reporters.view.safe import clean

# Lists and rules begin a line; addresses begin with www; the rest may stand anywhere.
_SPECIAL = re.compile(
    r"[\\`*_\[\]<>&#|~$@{}^]|:(?=\S)|^[-+=]|(?<=www)\.|^(?P<order>\d{1,9})(?P<stop>[.)])", re.IGNORECASE
)
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
# Code hosts link names and numbers after they have undone all escapes; a word joiner, which nobody sees, stops them.
_LINKING = "@#"
_JOINER = "\u2060"


def escape(text: str) -> str:
    """Return `text` on one line, cleaned, with every character that could be markup escaped."""
    return _SPECIAL.sub(_escaped, clean(text))


def _escaped(mark: re.Match[str]) -> str:
    if mark["order"]:
        return f"{mark['order']}\\{mark['stop']}"
    char = mark[0]
    return _ENTITIES.get(char, f"\\{char}") + (_JOINER if char in _LINKING else "")
