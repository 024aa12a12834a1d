"""HYG: passages that are no part of the article and would spoil its figures."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.checks.case import Case
from attribution.checks.registry import Options, check
from attribution.findings import Hit
from attribution.model import Span


@check("excluded-passage")
def excluded_passage(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on each passage that was left out for one of the reasons in the option `reasons`."""
    for passage in case.report.excluded:
        span = Span(passage.start, passage.end)
        asked = passage.reason == "duplicate" and case.after_questions(span)
        if passage.reason in options["reasons"].split() and not asked:
            yield Hit(span, {"text": shortened(case.words(span)), "reason": passage.reason})


def shortened(words: str, longest: int = 60) -> str:
    """Return the words, or their beginning with an ellipsis."""
    return words if len(words) <= longest else words[: longest - 1].rsplit(" ", 1)[0] + " …"
