"""Names and labels of nodes: when two names are one, what a name's id is, and what may stand in a label."""

from __future__ import annotations

import re

LABEL_LENGTH = 80
_ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"['’]s$")
_UNFIT = re.compile(r"[\s\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]+")


def folded(name: str) -> str:
    """Return a name as it is compared: in lower case, single spaces, without an article before it or *'s* behind it."""
    return _POSSESSIVE.sub("", _ARTICLE.sub("", clean_label(name))).casefold()


def slug(name: str) -> str:
    """Return a name in the form it has in an id: letters and digits, joined by hyphens; empty if it has none."""
    return re.sub(r"[\W_]+", "-", folded(name)).strip("-")


def clean_label(text: str) -> str:
    """Return a text on one line, without the characters that XML cannot hold: every format reads back the same."""
    return _UNFIT.sub(" ", text).strip()


def shortened(text: str, length: int = LABEL_LENGTH) -> str:
    """Return the text, cleaned, in at most `length` characters; what is cut at a word's end gets an ellipsis."""
    label = clean_label(text[: 4 * length])
    if len(label) <= length and len(text) <= 4 * length:
        return label
    cut = label[: length - 1]
    return (cut[: cut.rfind(" ")] if " " in cut[length // 2 :] else cut).rstrip(" ,;:.") + "…"
