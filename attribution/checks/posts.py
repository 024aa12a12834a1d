"""REL505: posts of nobody in particular as the ground of what is said."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.checks.case import Case, Line
from attribution.checks.registry import Options, check
from attribution.checks.secondhand import cued
from attribution.checks.wording import has_word, words_of
from attribution.findings import Hit
from attribution.model import Attribution, SourceType


@check("unverified-post")
def unverified_post(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on each post without a known account, or crowd of users, of which nothing says that it was checked.

    Options, word lists: `posted`, what is posted; `crowd`, people online; `users` and `platforms`, of which a source
    has one word each.
    """
    for line, attribution in cued(case):
        nobody = attribution.source and (_is_stray(case, attribution, options) or _is_crowd(case, attribution, options))
        if nobody and not _is_checked(case, line):
            yield Hit(attribution.source[0], {"source": case.words(attribution.source[0])})


def _is_stray(case: Case, attribution: Attribution, options: Options) -> bool:
    """Whether the source is a post in which no name but that of a platform stands."""
    if attribution.source_type is not SourceType.POST or not has_word(case, attribution.source[0], options["posted"]):
        return False
    names = {word.lower() for word in words_of(case, attribution.source[0])[1:] if word[0].isupper()}
    return names <= case.rules.words(options["platforms"]) | case.rules.words("calendar")


def _is_crowd(case: Case, attribution: Attribution, options: Options) -> bool:
    span = attribution.source[0]
    if has_word(case, span, options["crowd"]):
        return True
    return has_word(case, span, options["users"]) and has_word(case, span, options["platforms"])


def _is_checked(case: Case, line: Line) -> bool:
    return any(any(case.markers(other.span, "verification")) for other in case.paragraph(line))
