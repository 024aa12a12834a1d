"""Attributions written into a text: a short way to give and to expect spans.

`[s|...]` marks a piece of the source, `[q|...]` of the cue, `[c|...]` of the content; a number after the letter tells
attributions apart.
"""

from __future__ import annotations

import re
from typing import Any

MARK = re.compile(r"\[(?P<role>[sqc])(?P<id>\d?)\|(?P<words>[^\[\]]*)\]")
ROLES = {"s": "source", "q": "cue", "c": "content"}


def read(marked: str) -> tuple[str, list[dict[str, Any]]]:
    text, found, last = "", dict[str, dict[str, Any]](), 0
    for mark in MARK.finditer(marked):
        text += marked[last : mark.start()]
        empty = {"id": int(mark["id"] or 0), "source": [], "cue": [], "content": []}
        roles = found.setdefault(mark["id"], empty)
        roles[ROLES[mark["role"]]].append((len(text), len(text) + len(mark["words"])))
        text, last = text + mark["words"], mark.end()
    return text + marked[last:], list(found.values())
