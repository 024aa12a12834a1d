"""HYG: passages that are no part of the article and would spoil its figures."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.checks.case import Case
from attribution.checks.registry import Options, check
from attribution.findings import Hit
from attribution.model import Span

_EDGES = frozenset({"", "\n"})  # what stands before and after a line


@check("excluded-passage")
def excluded_passage(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on each passage that was left out for one of the reasons in the option `reasons`.

    The case is `lifted` for a sentence inside a paragraph, as standfirsts, pull quotes and live files repeat them.
    """
    for passage in case.report.excluded:
        span = Span(passage.start, passage.end)
        asked = passage.reason == "duplicate" and case.after_questions(span)
        if passage.reason in options["reasons"].split() and not asked:
            words = {"text": case.words(span), "reason": passage.reason}
            yield Hit(span, words, "lifted" if passage.reason == "duplicate" and _is_lifted(case, span) else "")


def _is_lifted(case: Case, copy: Span) -> bool:
    """Whether a copy or what it repeats is but a part of a paragraph."""
    text = case.report.article.text
    first = text.find(text[copy.start : copy.end], 0, copy.start)
    return not _is_alone(text, copy.start, len(copy)) or (first >= 0 and not _is_alone(text, first, len(copy)))


def _is_alone(text: str, start: int, length: int) -> bool:
    before, after = text[:start].rstrip(" "), text[start + length :].lstrip(" ")
    return before[-1:] in _EDGES and after[:1] in _EDGES
