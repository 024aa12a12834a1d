"""How a sentence is marked in the story: the line under it, and in words its class and whether it is second-hand."""

from __future__ import annotations

from attribution.model import Directness

_LINES = {
    "solid": ("OBS", "NQ", "NP", "TU"),
    "double": ("DOC",),
    "dashed": ("AD", "AP", "AV", "CO"),
    "wavy": ("MR", "UR", "HS"),
    "dotted": ("UA",),
}
_WORDS = {
    "named": ("NQ", "NP"),
    "anonymous": ("AD", "AP", "AV"),
    "seen": ("OBS",),
    "office": ("TU",),
    "document": ("DOC",),
    "a group": ("CO",),
    "outlet": ("MR",),
    "unnamed report": ("UR",),
    "hearsay": ("HS",),
    "unsourced": ("UA",),
    "response": ("R",),
}
_LINE_OF = {code: line for line, codes in _LINES.items() for code in codes}
_WORD_OF = {code: word for word, codes in _WORDS.items() for code in codes}


def line_of(code: Directness) -> str:
    """Return the style of the line under a sentence of a class; `none` for what is outside the scale."""
    return _LINE_OF.get(code.value, "none")


def words_of(code: Directness, *, second_hand: bool = False) -> str:
    """Return what stands behind a sentence in words: *anonymous, second-hand*; empty for background."""
    return ", ".join(word for word in (_WORD_OF.get(code.value, ""), "second-hand" * second_hand) if word)
