"""ANO208: critics, experts and residents of whom nobody is named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attribution.checks.case import Case, Line
from attribution.checks.registry import Hit, Options, check
from attribution.checks.voices import first_voices, nouns
from attribution.model import Directness, SourceType

_NAME = r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)+"


@check("unbacked-collective")
def unbacked_collective(case: Case, options: Options) -> Iterator[Hit]:
    """Stand on the first cue of each class of people, unless a member is named somewhere or named voices follow."""
    seen: set[frozenset[str]] = set()
    for voice in first_voices(case):
        heads = nouns(case, voice)
        counted = voice.source.facets.count is not None or re.search(r"\d|^one\b", case.words(voice.span).lower())
        new = not counted and voice.decides and voice.line.directness is Directness.COLLECTIVE and heads not in seen
        if new and not _has_member(case, heads, options) and not _is_backed(case, voice.line, int(options["near"])):
            seen.add(heads)
            yield Hit(voice.span, {"source": case.words(voice.span)})


def _has_member(case: Case, heads: frozenset[str], options: Options) -> bool:
    """Whether some sentence gives a member's name: the noun in the singular, or a role that is one, beside a name."""
    members = frozenset(role for head in heads for role in _roles(case, head, options))
    if not members:
        return False
    role = rf"\b(?i:{'|'.join(sorted(map(re.escape, members)))})s?\b"
    beside = re.compile(rf"{role}[^.;”\"]{{0,40}}{_NAME}|{_NAME}[^.;”\"]{{0,60}}{role}")
    return any(beside.search(case.words(line.span)) for line in case.body)


def _roles(case: Case, head: str, options: Options) -> frozenset[str]:
    """Return the singular of a collective noun, and the roles whose holders belong to it."""
    singular = head.removesuffix("s")
    part = f"{options['members']}.{head}"
    known = head in case.rules.lexicons[options["members"]].lists
    return frozenset({singular}) | (case.rules.words(part) if known else frozenset())


def _is_backed(case: Case, line: Line, near: int) -> bool:
    """Whether two named people speak within the next sentences, so that the sentence announces them."""
    after = case.body[(line.number or 0) + 1 :][:near]
    sources = (case.source(attribution) for other in after for attribution in other.attributions)
    return len({source.id for source in sources if source and source.type is SourceType.PERSON}) > 1
