"""Whether a sentence in the writer's voice says that somebody in particular did wrong."""

from __future__ import annotations

import re
from itertools import pairwise

from attribution.checks.case import Case, Line
from attribution.checks.wording import words_of
from attribution.model import Marker, Span

_HOLDER = re.compile(r"(?:^|\b[Tt]he|['’]s) (?:\w+ )?$")  # what makes a post or an office that of one
_PARTIES = frozenset({"role", "office", "spokesperson"})


def accuses(case: Case, line: Line) -> bool:
    """Whether the grammar puts a wrong on a person or body with a name, *he* or *she*, or the holder of an office.

    So does a possessive before the noun for a wrong (*the minister's fraud*).
    """
    found = (
        m for m in case.markers(line.span, "accusation", "trigger") if m.emits == "accusation" or _is_owned(case, m)
    )
    return any(_has_name(case, line) or _has_holder(case, Span(line.span.start, m.span.start)) for m in found)


def _is_owned(case: Case, wrong: Marker) -> bool:
    """Whether a word for a wrong belongs to a noun before it, and not only to *his* or *their*."""
    return wrong.sets.get("kind") == "wrongdoing" and case.words(wrong.span).startswith(("'s ", "’s "))


def _has_name(case: Case, line: Line) -> bool:
    """Whether a word has the capital of a name, or stands for somebody; the first has one anyway."""
    first, *rest = words_of(case, line.span) or [""]
    if any(word[0].isupper() for word in rest) or first.lower() in case.rules.words("lint-words.somebody"):
        return True
    return re.search(rf"[a-z,] {re.escape(first)}\b", case.report.article.text) is not None


def _has_holder(case: Case, before: Span) -> bool:
    """Whether a post or an office of which there is one stands in the words before the wrong."""
    words = [word.lower() for word in words_of(case, before)]
    if any(first == "the" and second in case.rules.words("accusing.titles") for first, second in pairwise(words)):
        return True
    kinds = (m for m in case.marked(before, "source-kind") if m.sets["kind"] in _PARTIES)
    return any(_HOLDER.search(case.report.article.text[before.start : m.span.start]) for m in kinds)
