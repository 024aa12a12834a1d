"""GRF707: anonymous sources of whom readers cannot tell whether they are one or several."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from attribution.checks.case import Case
from attribution.checks.registry import Options, check
from attribution.checks.secondhand import cued
from attribution.checks.wording import words_of
from attribution.findings import Hit
from attribution.model import ANONYMOUS_TYPES, Attribution, SourceType, Span


@dataclass(frozen=True, slots=True)
class _Descriptor:
    """How a source is called: the noun in the singular, the words before it, the names after it.

    `fresh`: nothing leads back to somebody, counts, or tells one from another.
    """

    span: Span
    noun: str
    before: frozenset[str]
    names: frozenset[str]
    plural: bool
    fresh: bool
    vague: bool


@check("ambiguous-descriptor")
def ambiguous_descriptor(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on the second of two descriptors of anonymous speakers that may or may not mean the same people.

    The case is `loose` where the first is one or a number of people, and the second are many.

    Options: word lists: `definite` and `apart`, words before a noun that lead back or tell apart; `umbrella`, nouns
    that can mean anybody described before; `articles`, words that say nothing of a source; `breaking`, words after a
    noun with which its description goes on.
    """
    seen: list[_Descriptor] = []
    told: set[str] = set()
    for line, attribution in cued(case):
        here = _descriptor(case, attribution, options) if line.number is not None else None
        if here is None:
            continue
        before = next((d for d in seen if _may_be_same(case, d, here, options["umbrella"])), None)
        if before is not None and not {before.noun, here.noun} & told:
            told |= {before.noun, here.noun}
            words = {"first": case.words(before.span), "second": case.words(here.span)}
            loose = not before.fresh or (here.plural and not before.plural)
            yield Hit(here.span, words, "loose" if loose else "", (before.span,))
        seen.append(here)


def _descriptor(case: Case, attribution: Attribution, options: Options) -> _Descriptor | None:
    if attribution.source_type not in ANONYMOUS_TYPES or not attribution.source:
        return None
    span = attribution.source[0]
    group = _group(case, span, case.rules.words(options["breaking"]))
    heads = [marker.span for marker in case.marked(group, "source-kind")]
    if not heads or case.words(max(heads)).lower() in case.rules.words(options["articles"]):
        return None
    head = max(heads)
    if case.words(Span(head.end, group.end)):
        return None
    noun = case.words(head).lower()
    before = [word.lower() for word in words_of(case, Span(span.start, head.start))]
    closed = case.rules.words(options["definite"]) | case.rules.words(options["apart"])
    return _Descriptor(
        Span(span.start, head.end),
        noun.removesuffix("s"),
        frozenset(before) - case.rules.words(options["articles"]),
        frozenset(word for word in words_of(case, Span(head.end, span.end)) if word[0].isupper()),
        noun.endswith("s") or noun == "people",
        not closed & {*before} and not any(word[0].isdigit() for word in before),
        attribution.source_type is SourceType.ANON_VAGUE and head.end == span.end,
    )


def _group(case: Case, span: Span, breaking: frozenset[str]) -> Span:
    """Return a source's words up to where a comma or a word breaks off the group of its noun."""
    text = case.report.article.text
    end = min((i for i in range(span.start, span.end) if text[i] == ","), default=span.end)
    for match in re.finditer(r"\w+", text[span.start : end]):
        if match[0].lower() in breaking:
            return Span(span.start, span.start + match.start())
    return Span(span.start, end)


def _may_be_same(case: Case, first: _Descriptor, second: _Descriptor, umbrella: str) -> bool:
    """Whether the second can mean the people of the first: the same noun with no more words, or one for anybody."""
    if not second.fresh:
        return False
    if first.noun == second.noun:
        return first.fresh and not first.plural and first.before >= second.before and first.names >= second.names
    return second.vague and not second.before and second.noun in case.rules.words(umbrella)
