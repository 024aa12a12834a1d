"""What beside a paper without a name tells whose it is: an issuer, an act, a fuller mention, a count of votes."""

from __future__ import annotations

import re

from attribution.checks.case import Case
from attribution.checks.registry import Options
from attribution.checks.voices import Voice, nouns
from attribution.checks.wording import has_word, holds_name, words_before, words_of

_BY = re.compile(r"\bby\b")
_TELLING = re.compile(r"\d{4}|\d,\d{3}")  # a year, or how many were asked


def is_traceable(case: Case, voice: Voice, options: Options) -> bool:
    """Whether the text tells otherwise than by a name or date who has the paper."""
    return (
        _has_issuer(case, voice)
        or _is_acted_on(case, voice, options)
        or _is_told_next(case, voice)
        or _is_return(case, voice, options)
        or _is_within(case, voice)
    )


def _has_issuer(case: Case, voice: Voice) -> bool:
    """Whether an office stands before the noun (*police inquiries*), or people after *by* (*a count by organisers*)."""
    text = case.report.article.text
    for marker in case.marked(voice.span, "source-kind"):
        by = _BY.search(text[voice.span.start : marker.span.start])
        if marker.sets["kind"] == "office" or (by and marker.sets["kind"] in {"role", "collective"}):
            return True
    return False


def _is_acted_on(case: Case, voice: Voice, options: Options) -> bool:
    """Whether somebody in the sentence issued it (*the court unsealed papers that*) or acted on what it had found.

    An investigation is that of the agency of which the sentence or the one before tells.
    """
    before = words_before(case, voice.line, voice.span.start)
    issued = before & case.rules.words(options["issuing"])
    acted = before & case.rules.words(options["after"]) and has_word(case, voice.span, options["proceedings"])
    own = acted and holds_name(case, voice.line.span)
    number = voice.line.number or 0
    near = case.body[max(0, number - 1) : number + 1]
    agency = has_word(case, voice.span, options["proceedings"]) and any(
        has_word(case, line.span, options["agencies"]) for line in near
    )
    return bool(issued or own or agency)


def _is_told_next(case: Case, voice: Voice) -> bool:
    """Whether the next sentence has the same noun with a name, a year or a number beside it, or a later one by whom."""
    following = case.body[(voice.line.number or 0) + 1 :][:1]
    same = {form for noun in nouns(case, voice) for form in (noun, noun.removesuffix("s"))}
    for line in following:
        words = [word.lower() for word in words_of(case, line.span)]
        told = holds_name(case, line.span) and _TELLING.search(case.words(line.span))
        if told and same & {form for word in words[:6] for form in (word, word.removesuffix("s"))}:
            return True
    forms = "|".join(re.escape(noun.removesuffix("s")) for noun in nouns(case, voice))
    issued = re.compile(rf"\b(?:{forms})s? (?:by|from) (?:the )?[A-Z]")
    return bool(forms) and any(
        issued.search(case.words(line.span)) for line in case.body[(voice.line.number or 0) + 1 :]
    )


def _is_return(case: Case, voice: Voice, options: Options) -> bool:
    """Whether it is the count of an election, which is public when it is made."""
    return has_word(case, voice.line.span, options["voting"]) and has_word(case, voice.span, options["returns"])


def _is_within(case: Case, voice: Voice) -> bool:
    """Whether it stands in a second *that* of what somebody else says in the sentence."""
    text = case.report.article.text
    first = voice.line.first
    told = first is not None and first is not voice.attribution and first.cue[0].end <= voice.span.start
    return (
        told and re.search(r"\band that (?:the |some )?$", text[voice.line.span.start : voice.span.start]) is not None
    )
