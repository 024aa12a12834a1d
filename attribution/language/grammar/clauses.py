"""When words make a clause of their own."""

from __future__ import annotations

from collections.abc import Sequence

from attribution.language.grammar.tags import ASSERTING
from attribution.model import Token

FEWEST = 5  # words of a quoted clause


def is_clause(words: Sequence[Token]) -> bool:
    """Whether at least five words have a finite verb among them; an order counts as one."""
    finite = any(token.tag in ASSERTING or (token.tag == "VB" and token.dep == "ROOT") for token in words)
    return finite and len(words) >= FEWEST
