"""The marks of rule examples: `[[...]]` round what must be found, `[[role|...]]` round what must play a role."""

from __future__ import annotations

import re
from dataclasses import dataclass

from attribution.model import Span

_MARK = re.compile(r"\[\[(?:([a-z]+)\|)?(.*?)\]\]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class MarkedText:
    """An example without its marks, and the marked spans with their roles (empty for the rule's own)."""

    text: str
    marks: tuple[tuple[str, Span], ...]


def read_marks(example: str) -> MarkedText:
    """Take the marks out of an example."""
    text, marks, last = "", [], 0
    for mark in _MARK.finditer(example):
        text += example[last : mark.start()]
        marks.append((mark[1] or "", Span(len(text), len(text) + len(mark[2]))))
        text += mark[2]
        last = mark.end()
    return MarkedText(text + example[last:], tuple(marks))
