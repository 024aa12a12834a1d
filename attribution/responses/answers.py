"""Answers: what somebody denies or defends who speaks for an accused party."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attribution.language.drafts.units import Unit
from attribution.model import Attribution, Response, Source, SourceType
from attribution.responses.accused import Party, name_words
from attribution.responses.story import Story

ANSWERS = frozenset({"denial", "support"})
_HEARD = frozenset({SourceType.PERSON, SourceType.ORG, SourceType.TITLED, SourceType.POST})


def find_answers(
    story: Story, accused: Sequence[Party], unspecific: frozenset[str]
) -> Iterator[tuple[Party, Response]]:
    """Yield the accused who are answered for, each with the first answer, in the order of the answers."""
    done: set[Party] = set()
    for attribution, source in _denials(story):
        unit = next(story.touched(attribution.cue[0]))
        speaker = name_words(source.name or "", unspecific)
        said = speaker | name_words(story.words(unit.span), unspecific)
        for party in (p for p in accused if p not in done):
            if speaker & party.words or party.name[-1].lower() in said:
                done.add(party)
                yield party, _answered(unit, f"{' '.join(party.name)} / {source.name}", _by(story, attribution))


def _denials(story: Story) -> Iterator[tuple[Attribution, Source]]:
    """Yield the attributions that deny or defend, with their sources, where these are somebody to be heard."""
    by_id = {source.id: source for source in story.sources}
    for attribution in story.attributions:
        source = by_id.get(attribution.source_id or "")
        if source is not None and source.type in _HEARD and attribution.stance in ANSWERS:
            yield attribution, source


def _answered(unit: Unit, party: str, by: str) -> Response:
    return Response(party, "answered", by, unit.span.start, unit.span.end)


def _by(story: Story, attribution: Attribution) -> str:
    if attribution.relays:
        return "relayed"
    return "own" if story.outlet and attribution.source_type is SourceType.SELF else "unmarked"
