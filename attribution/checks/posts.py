"""REL505: posts of nobody in particular as the ground of what is said."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.checks.case import Case, Line
from attribution.checks.registry import Hit, Options, check
from attribution.checks.secondhand import cued
from attribution.checks.wording import has_word
from attribution.model import Attribution, SourceType


@check("unverified-post")
def unverified_post(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on each post without a known account, or crowd of users, of which nothing says that it was checked.

    Options: `crowd`, word lists of people online; `users` and `platforms`, lists of which a source has one word each.
    """
    for line, attribution in cued(case):
        if attribution.source and (_is_stray(case, attribution) or _is_crowd(case, attribution, options)):
            if not _is_checked(case, line):
                yield Hit(attribution.source[0], {"source": case.words(attribution.source[0])})


def _is_stray(case: Case, attribution: Attribution) -> bool:
    source = case.source(attribution)
    return attribution.source_type is SourceType.POST and (source is None or not source.named)


def _is_crowd(case: Case, attribution: Attribution, options: Options) -> bool:
    span = attribution.source[0]
    if has_word(case, span, options["crowd"]):
        return True
    return has_word(case, span, options["users"]) and has_word(case, span, options["platforms"])


def _is_checked(case: Case, line: Line) -> bool:
    return any(any(case.markers(other.span, "verification")) for other in case.paragraph(line))
