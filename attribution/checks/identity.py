"""ATT107: people who are quoted by name and of whom the text says nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attribution.checks.case import Case
from attribution.checks.registry import Options, check
from attribution.checks.voices import Voice, first_voices
from attribution.checks.wording import words_of
from attribution.findings import Hit
from attribution.model import Form, Source, SourceType

ROLES = frozenset({"role", "spokesperson"})
_WORD_BEFORE = re.compile(r"([\w'’-]+|[A-Z][a-z]{1,4}\.)[ ]$")
_TOKEN = re.compile(r"[^\W\d_]+")
_APART = re.compile(r"\s*,(?!\s*[“\"])\s*\w|\s*\(|\s+[–—-]")  # an appositive, an age, a post in brackets


@check("unidentified-person")
def unidentified_person(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on the first cue of each named person whose role, expertise or relation no mention of the name tells.

    The case is `public` for a post or a statement, which readers can follow to whoever made it, and for those who tell
    what they did themselves (*Holm said she had built the boat*).
    """
    known = case.rules.words(options["known"])
    for voice in first_voices(case):
        parts = (voice.source.name or "").lower().split()
        apposed = ", " in case.words(voice.span)  # the harbour master, Pia Holm
        told = apposed or known.intersection(parts) or not _is_full_name(voice) or _has_role_nearby(case, voice)
        if not told and not any(_tells(case, place, parts, options) for place in _places(case, voice.source)):
            yield Hit(voice.span, {"source": voice.source.name or ""}, _openness(case, voice, options))


def _openness(case: Case, voice: Voice, options: Options) -> str:
    """Return the case `public`, or none."""
    content = min(voice.attribution.content, default=voice.span)
    first = next((word.lower() for word in words_of(case, content) if word.lower() != "that"), "")
    own = voice.attribution.form is Form.INDIRECT and first in case.rules.words(options["somebody"])
    contents = voice.attribution.content
    words = (m for m in _TOKEN.finditer(case.report.article.text, voice.line.span.start, voice.line.span.end))
    around = {m[0].lower() for m in words if not any(c.start <= m.start() < c.end for c in contents)}
    return "public" if own or around & case.rules.words(options["public"]) else ""


def _is_full_name(voice: Voice) -> bool:
    """Whether the source is a person by first name and surname; one name alone may be a body or a place."""
    source, facets = voice.source, voice.source.facets
    told = facets.role != "unknown" or facets.affiliation != "unknown" or facets.status != "unknown"
    return source.type is SourceType.PERSON and len((source.name or "").split()) > 1 and not told


def _has_role_nearby(case: Case, voice: Voice) -> bool:
    """Whether a noun for what somebody is stands in the sentence or the one before: *His lawyer … Erik Larsen said*.

    One that tells of another named speaker does not count: *Tom Reyes, the mayor, said*.
    """
    number = voice.line.number or 0
    lines = case.body[max(0, number - 1) : number + 1]
    others = (a for line in lines for a in line.attributions if a.source_id != voice.source.id)
    spent = [span for a in others if a.source_type is SourceType.PERSON for span in a.source]
    taken = (*voice.attribution.content, *spent)
    markers = (m for line in lines for m in case.marked(line.span, "source-kind"))
    roles = (m.span for m in markers if m.sets["kind"] in {"role", "spokesperson"})
    return any(not any(other.holds(span) for other in taken) for span in roles)


def _places(case: Case, source: Source) -> Iterator[tuple[int, int]]:
    """Yield where the article has the name, or the surname alone."""
    text, name = case.report.article.text, source.name or ""
    for form in (name, name.split()[-1]):
        yield from ((m.start(), m.end()) for m in re.finditer(rf"\b{re.escape(form)}\b", text))


def _tells(case: Case, place: tuple[int, int], first: Sequence[str], options: Options) -> bool:
    """Whether a noun or title stands before the name, or something that tells of the person stands after it."""
    text = case.report.article.text
    after = text[place[1] : place[1] + 60].removeprefix("'s").removeprefix("’s")
    following = (after.split() or [""])[0]
    if _APART.match(after) or following.endswith("ing") or following in case.rules.words(options["telling"]):
        return True
    before = _WORD_BEFORE.search(text[max(0, place[0] - 40) : place[0]])
    if before is None:
        return False
    word = before[1].lower()
    return word not in case.rules.words(options["silent"]) and word not in first
