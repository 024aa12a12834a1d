"""Words from outside made harmless: an article or a file name must not be able to steer a terminal."""

from __future__ import annotations

import unicodedata

_JOINERS = "\u200c\u200d"
_SPACES = {"Zs", "Zl", "Zp"}


def clean(text: str) -> str:
    """Return `text` on one line without control, escape, direction and other invisible characters.

    Joiners stay, since scripts and emoji need them; a lone surrogate becomes a question mark.
    """
    return " ".join(visible(text).split())


def visible(text: str) -> str:
    """Return `text` likewise, but with every space that it has; a line break becomes one."""
    return "".join(_shown(char) for char in text)


def _shown(char: str) -> str:
    if char.isascii() and char.isprintable():
        return char
    category = unicodedata.category(char)
    if category in _SPACES or char.isspace():
        return " "
    if category == "Cs":
        return "?"
    return "" if category in {"Cc", "Cf"} and char not in _JOINERS else char
