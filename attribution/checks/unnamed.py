"""Which voices are people whom the text does not name."""

from __future__ import annotations

import re

from attribution.checks.case import Case
from attribution.checks.voices import Voice, described, kind_markers, nouns
from attribution.checks.wording import has_word, words_before
from attribution.model import Marker, Span

SHORT = 2  # words of a description that says no more than what kind of person it is
HUMAN = frozenset({"vague", "role", "witness", "collective"})
_NAME_AFTER = re.compile(r" (?:named |called )?(?:and (?:[A-Z][a-z]+ )+)?([A-Z]\w+)")
_NAME_APPOSED = re.compile(r", [A-Z]\w+ [A-Z]")
_TOLD = r"(?:advised|asked|ordered|told|urged|warned)"
_ADDRESSED = re.compile(rf" (?:had been|have been|are|were) {_TOLD} to\b")
_PASSIVE = re.compile(rf"^ (?:had been|have been|are|were|was|is) .*\b{_TOLD}$")
_NUMBER_NEXT = re.compile(r" (?:hundred|thousand|million|billion|trillion)\b")
_NAME_LAST = re.compile(r"[^,]*, [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)+$")
_NAME_BEFORE = re.compile(r"[A-Z][\w’'-]+ [A-Z][\w.’'-]*, $")
_OFFICE_APPOSED = re.compile(r", (?:the|its|his|her|their) [^,]*$")


def speaks_unnamed(case: Case, voice: Voice) -> bool:
    """Whether people speak whom the text neither names nor gives an office, and not a thing."""
    human = any(_is_human(case, marker) for marker in kind_markers(case, voice)) or _has_who(case, voice)
    people = voice.anonymous and human and not _is_named_beside(case, voice) and not _is_thing_of_people(case, voice)
    works = nouns(case, voice) & case.rules.words("shielded-sources.signed")
    known = works or has_published(case, voice) or _is_office(case, voice) or _is_passer(case, voice)
    said = not (_acts(case, voice) or is_unreal(case, voice) or _is_mass(case, voice) or is_addressed(case, voice))
    return people and said and not known


def is_addressed(case: Case, voice: Voice) -> bool:
    """Whether others speak to them: *residents were advised to expect rain*, *she told a clerk who asked*."""
    text = case.report.article.text
    before = words_before(case, voice.line, voice.span.start)
    between = text[voice.span.end : voice.attribution.cue[0].end]
    told_to = text.startswith(" to ", voice.attribution.cue[0].end) and _PASSIVE.search(between)
    passive = _ADDRESSED.match(between) or told_to
    return bool(passive or case.rules.words("shielded-sources.addressing") & before)


def _is_human(case: Case, marker: Marker) -> bool:
    """Whether a noun is for people, and not the *one* of *one million*."""
    number = _NUMBER_NEXT.match(case.report.article.text[marker.span.end :])
    return marker.sets["kind"] in HUMAN and number is None


def _is_thing_of_people(case: Case, voice: Voice) -> bool:
    """Whether the people are only those who have the thing that speaks, as in *anger among clerks*."""
    span, text = described(voice), case.report.article.text
    first = next((m for m in kind_markers(case, voice) if m.sets["kind"] in HUMAN), None)
    before = text[span.start : first.span.start if first else span.end].lower().split()
    return bool(case.rules.words("shielded-sources.inside").intersection(before))


def _is_passer(case: Case, voice: Voice) -> bool:
    """Whether it is one of the people of a place, asked what it is like: *one resident*."""
    words = case.words(voice.span).lower().split()
    return len(words) <= SHORT and words[-1] in case.rules.words("shielded-sources.passing")


def has_published(case: Case, voice: Voice) -> bool:
    """Whether researchers of a body, or reporters of an outlet, tell what they published under their names."""
    works = nouns(case, voice) & case.rules.words("shielded-sources.publishing")
    named = any(word[0].isupper() for word in case.words(described(voice)).split()[1:])
    return bool(works) and (named or has_word(case, voice.line.span, "document-nouns.study"))


def _has_who(case: Case, voice: Voice) -> bool:
    """Whether a clause with *who* tells that a noun which no rule knows is people: *two bakers who saw it*."""
    span = described(voice)
    return re.search(r"\bwho\b", case.report.article.text[span.start : span.end + 5]) is not None


def _acts(case: Case, voice: Voice) -> bool:
    """Whether the source does something in public that tells its will: *councillors voted to keep the pool*."""
    did = {entry.rpartition("/")[2] for entry in voice.attribution.because}
    return bool(did & case.rules.words("shielded-sources.acting"))


def _is_office(case: Case, voice: Voice) -> bool:
    """Whether an office in apposition tells who it is, as in *its owner, the harbour board*."""
    span = described(voice)
    apposed = _OFFICE_APPOSED.search(case.report.article.text[span.start : span.end])
    if apposed is None:
        return False
    kinds_there = (m.sets["kind"] for m in case.marked(Span(span.start + apposed.start(), span.end), "source-kind"))
    return "office" in kinds_there


def is_unreal(case: Case, voice: Voice) -> bool:
    """Whether nobody has said it: *if a doctor finds that*, *one could argue that*, *officials have not said*."""
    words = case.rules.words("shielded-sources.unreal")
    before = words_before(case, voice.line, voice.span.start)
    cue = case.words(voice.attribution.cue[0]).lower().replace("n't", " not").replace("n’t", " not").split()
    never = case.rules.words("shielded-sources.never")
    return bool(words.intersection({*before, *cue}) or never.intersection(cue))


def _is_mass(case: Case, voice: Voice) -> bool:
    """Whether the source is *one* in general, a share or a crowd that no reporter asks one by one."""
    words = re.findall(r"[a-z]+|%", case.words(described(voice)).lower())
    return words == ["one"] or bool(case.rules.words("shielded-sources.masses").intersection(words[:6]))


def _is_named_beside(case: Case, voice: Voice) -> bool:
    """Whether a name follows the noun, as in *producer Hollow Bean* or *party leader and minister Karin Solberg*."""
    text, days = case.report.article.text, case.rules.words("calendar")
    after = (_NAME_AFTER.match(text[m.span.end : m.span.end + 60]) for m in kind_markers(case, voice))
    apposed = _NAME_APPOSED.match(text[voice.span.end : voice.span.end + 60])
    inside = _NAME_LAST.match(text[voice.span.start : voice.span.end])
    among = text.startswith("one of", voice.span.start) and _NAME_BEFORE.search(text[: voice.span.start])
    return (
        apposed is not None
        or bool(among)
        or inside is not None
        or any(match is not None and match[1].lower() not in days for match in after)
    )
