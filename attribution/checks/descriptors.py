"""GRF707: anonymous sources of whom readers cannot tell whether they are one or several."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from attribution.checks.case import Case
from attribution.checks.registry import Hit, Options, check
from attribution.checks.secondhand import cued
from attribution.checks.wording import words_of
from attribution.model import ANONYMOUS_TYPES, Attribution, SourceType, Span


@dataclass(frozen=True, slots=True)
class _Descriptor:
    """How a source is called: the noun in the singular, the words before it, and whether it is in the plural.

    `fresh`: nothing leads back to somebody, counts, or tells one from another.
    """

    span: Span
    noun: str
    before: frozenset[str]
    plural: bool
    fresh: bool
    vague: bool


@check("ambiguous-descriptor")
def ambiguous_descriptor(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on the second of two descriptors of anonymous speakers that may or may not mean the same people.

    Options: word lists: `definite` and `apart`, words before a noun that lead back or tell apart; `umbrella`, nouns that
    can mean anybody described before; `articles`, words that say nothing of a source.
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
            yield Hit(here.span, words, related=(before.span,))
        seen.append(here)


def _descriptor(case: Case, attribution: Attribution, options: Options) -> _Descriptor | None:
    if attribution.source_type not in ANONYMOUS_TYPES or not attribution.source:
        return None
    span = attribution.source[0]
    heads = [m.span for m in case.report.markers if m.emits == "source-kind" and span.holds(m.span)]
    if not heads:
        return None
    noun = case.words(min(heads)).lower()
    before = [word.lower() for word in words_of(case, Span(span.start, min(heads).start))]
    closed = case.rules.words(options["definite"]) | case.rules.words(options["apart"])
    return _Descriptor(
        Span(span.start, min(heads).end),
        noun.removesuffix("s"),
        frozenset(before) - case.rules.words(options["articles"]),
        noun.endswith("s") or noun == "people",
        not closed & {*before} and not any(word[0].isdigit() for word in before),
        attribution.source_type is SourceType.ANON_VAGUE,
    )


def _may_be_same(case: Case, first: _Descriptor, second: _Descriptor, umbrella: str) -> bool:
    """Whether the second can mean the people of the first: the same noun with no more words, or one for anybody."""
    if not second.fresh:
        return False
    if first.noun == second.noun:
        is_repeated = not second.plural or (first.fresh and not first.plural)
        return is_repeated and (first.before >= second.before or second.before >= first.before)
    return second.vague and not second.before and second.noun in case.rules.words(umbrella)
