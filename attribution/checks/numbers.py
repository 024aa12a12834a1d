"""ATT105: counts and sums that nobody is said to have counted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attribution.checks.case import Case, Line
from attribution.checks.registry import Options, check
from attribution.checks.wording import has_word
from attribution.findings import Hit
from attribution.model import Directness, Marker, Span

_LARGE = re.compile(r"\d\d|[2-9]")
_NEW = "lint-words.new"
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_RATE = re.compile(r"(?: [a-z-]+){1,2} an? (?:hour|day|night|week|month|year)\b")
_UNSOURCED = frozenset({Directness.BARE, Directness.BACKGROUND})


@check("number-without-source")
def number_without_source(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on the first number of a sentence that has no source in its paragraph, nor for that number elsewhere.

    The case is what is counted: `casualties`, `money`, `poll` or `count`; none for what goes on by the day or year.
    It is `known` where the sentence gives the year, nothing in the paragraph tells that it is new, or another sentence
    has the like by a source.
    """
    sourced = frozenset(n for line in case.body if line.directness not in _UNSOURCED for n in _digits(case, line))
    for line in case.body:
        if line.directness in _UNSOURCED and not _is_attributed(case, line):
            marker = next(_numbers(case, line, options), None)
            if marker is not None and not _digits(case, line) & sourced:
                yield Hit(marker.span, {"number": case.words(marker.span)}, _case_of(case, line, marker))


def _case_of(case: Case, line: Line, marker: Marker) -> str:
    kind = marker.sets.get("what", "")
    sourced = (other for other in case.body if other.directness not in _UNSOURCED)
    counted = any(m.sets.get("what") == kind for other in sourced for m in case.marked(other.span, "trigger"))
    old = _YEAR.search(case.words(line.span)) or not any(has_word(case, o.span, _NEW) for o in case.paragraph(line))
    return "known" if counted or old else kind


def _is_attributed(case: Case, line: Line) -> bool:
    return any(a.source_id for other in case.paragraph(line) for a in other.attributions)


def _numbers(case: Case, line: Line, options: Options) -> Iterator[Marker]:
    """Yield the numbers that are somebody's reckoning: rounded ones, money to come, and the tolls of what is new."""
    rounded = [hedge.span for hedge in case.markers(line.span, "hedge") if hedge.sets.get("kind") == "approximator"]
    reckons = has_word(case, line.span, "lint-words.reckoning")
    forecasts = [m for m in case.markers(line.span, "trigger") if m.sets.get("kind") == "forecast"]
    for marker in case.markers(line.span, "trigger"):
        if marker.sets.get("kind") == "number":
            near = any(0 <= marker.span.start - hedge.start <= int(options["reach"]) for hedge in rounded)
            words = case.words(marker.span).lower()
            foretold = marker.sets.get("what") == "money" and any(forecasts) and reckons
            toll = marker.sets.get("what") == "casualties" and not _YEAR.search(case.words(line.span))
            if (
                (near or foretold or toll)
                and not _is_rule(case, line, marker, options)
                and (_LARGE.search(words) or case.rules.words("shielded-sources.masses").intersection(words.split()))
            ):
                yield marker
    yield from (hedge for hedge in case.markers(line.span, "hedge") if _is_rate(case, hedge))


def _is_rate(case: Case, hedge: Marker) -> bool:
    """Whether a rounded number counts something by the day or year: *nearly 900 sacks a week*."""
    rounded = hedge.sets.get("kind") == "approximator" and _LARGE.search(case.words(hedge.span))
    return bool(rounded) and _RATE.match(case.report.article.text[hedge.span.end :]) is not None


def _digits(case: Case, line: Line) -> frozenset[str]:
    return frozenset(re.findall(r"\d[\d.,]*\d|\d", case.words(line.span)))


def _is_rule(case: Case, line: Line, marker: Marker, options: Options) -> bool:
    """Whether a rule sets the number (*must have at least 15 percent*), or it is a public count of votes."""
    before = case.words(Span(line.span.start, marker.span.start)).lower()
    words = frozenset(re.findall(r"[a-z]+", case.words(line.span).lower()))
    is_set = frozenset(re.findall(r"[a-z]+", before)) & case.rules.words(options["rules"])
    return bool(is_set or words & case.rules.words(options["public"]))
