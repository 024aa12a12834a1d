"""Ids of the page's places: every article has its own prefix, so that several can share a page."""

from __future__ import annotations

import re

_UNFIT = re.compile(r"[^A-Za-z0-9]+")


def sentence_id(prefix: str, index: int) -> str:
    """Return the id of a sentence in the story."""
    return f"{prefix}s{index}"


def card_id(prefix: str, index: int) -> str:
    """Return the id of what is told of a sentence."""
    return f"{prefix}c{index}"


def node_id(prefix: str, node: str) -> str:
    """Return the id of a node of the graph, or of the row that tells the same of a source."""
    return f"{prefix}n-{_UNFIT.sub('-', node)}"
