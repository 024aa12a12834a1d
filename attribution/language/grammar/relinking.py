"""Hanging tokens elsewhere."""

from __future__ import annotations

from collections.abc import Mapping

from attribution.model import Token

Link = tuple[int, str]  # a token's head, and how it hangs on it


def relinked(tokens: tuple[Token, ...], links: Mapping[int, Link]) -> tuple[Token, ...]:
    """Return the tokens with new links for those at these places."""
    if not links:
        return tokens
    moved = ((t, *links.get(t.i, (t.head, t.dep))) for t in tokens)
    return tuple(t._replace(head=head, dep=dep) for t, head, dep in moved)
