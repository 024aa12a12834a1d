"""Which descriptions without a name tell exactly who speaks."""

from __future__ import annotations

import re

from attribution.checks.case import Case, Line
from attribution.checks.voices import Voice, described, is_plural, nouns
from attribution.model import SourceType

_NAMED = re.compile(r"(?:\w+ ){0,2}[A-Z][\w’'-]+ [A-Z][\w’'-]+")  # a name, at most two words from the beginning
_SAID_BY = re.compile(r"\b(?:said|says|wrote) (?:[\w-]+ ){0,4}[A-Z][\w’'-]+ [A-Z]")
_OWNED = re.compile(r"['’]s? (\w+)$")


def is_known(case: Case, voice: Voice) -> bool:
    """Whether readers can tell who it is: the only one of the kind, a relation, or somebody named a breath away."""
    return is_unique(case, voice) or is_epithet(case, voice)


def is_unique(case: Case, voice: Voice) -> bool:
    """Whether the description fits one person alone, such as *the agency's chief vet*, *the driver* or *her agent*."""
    told = case.words(described(voice)).lower()
    words = told.split()
    owned = words[0] in case.rules.words("lint-words.owned") or _OWNED.search(told)
    if owned and words[-1] in case.rules.words("shielded-sources.kin"):
        return True
    if words[0] == "both":
        return True
    one = words[0] == "the" or not is_plural(voice)
    definite = words[0] not in case.rules.words("shielded-sources.single") and one
    return definite and bool(case.rules.words("shielded-sources.unique").intersection(words))


def is_epithet(case: Case, voice: Voice) -> bool:
    """Whether *the expert* is the named person who spoke right before, or *an expert* one who is named right after."""
    words, number = case.words(described(voice)).lower().split(), voice.line.number or 0
    if is_plural(voice) and voice.source.facets.count is None:
        return False
    single = words[0] in case.rules.words("shielded-sources.single")
    if words[0] == "the" or (not single and case.rules.words("shielded-sources.posted").intersection(words)):
        last = case.body[max(0, number - 1) : number]
        return any(_has_person(case, line) or _SAID_BY.search(case.words(line.span)) for line in last)
    kind = case.rules.words("shielded-sources.epithets").intersection(nouns(case, voice) | {*words})
    following = case.body[number + 1 : number + 2] if words[0] in {"a", "an"} and kind else ()
    return any(_has_person(case, line) or _NAMED.match(case.words(line.span)) for line in following)


def _has_person(case: Case, line: Line) -> bool:
    sources = (case.source(a) for a in line.attributions)
    return any(source is not None and source.type is SourceType.PERSON for source in sources)
