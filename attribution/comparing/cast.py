"""The named sources of two texts: who came, who went, and who is no longer introduced."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attribution.comparing.change import Change, same_name
from attribution.comparing.stems import stems
from attribution.model import Mention, Report, Source, SourceType, Span

_Person = tuple[Report, Source]


def source_changes(
    old: Report, new: Report, told: Sequence[Change], small: frozenset[str], idle: tuple[frozenset[str], frozenset[str]]
) -> Iterator[Change]:
    """Tell named sources that came or went, unless a statement's change has told it, and people introduced no more.

    `small` are the words that say nothing, `idle` the ids of each text's sources of which nothing came or went.
    """
    heard = [name for change in told for name in (change.was, change.now) if name]
    for source, others, kind in (
        *((source, new.sources, "source-lost") for source in old.sources),
        *((source, old.sources, "source-gained") for source in new.sources),
    ):
        name = source.name or ""
        if not name or source.id in idle[kind == "source-gained"]:  # our outlet has no name if nobody gave it
            continue
        if source.named and not _namesakes(source, others) and not any(same_name(name, other) for other in heard):
            was, now = (name, "") if kind == "source-lost" else ("", name)
            message = f"{name} is no longer a source" if was else f"{name} is a source now"
            yield Change(kind, message, was, now)
    for source in old.sources:
        twins = _namesakes(source, new.sources)
        if source.type is SourceType.PERSON and len(twins) == len(_namesakes(source, old.sources)) == 1:
            yield from _introductions((old, source), (new, twins[0]), small)


def _namesakes(source: Source, sources: Sequence[Source]) -> list[Source]:
    return [other for other in sources if other.name and same_name(source.name or "", other.name)]


def _introductions(was: _Person, now: _Person, small: frozenset[str]) -> Iterator[Change]:
    """Tell of somebody whose office or organisation stands in one text, and nothing but the name in the other."""
    before, after = _introduction(was), _introduction(now)
    if before and _is_bare(now, before, small):
        places = _sentence(was, before), _sentence(now, now[1].mentions[0])
        message = f"“{before.text}” is now only “{now[1].name}”"
        yield Change("description-thinned", message, before.text, now[1].name or "", *places)
    elif after and _is_bare(was, after, small):
        places = _sentence(was, was[1].mentions[0]), _sentence(now, after)
        message = f"“{was[1].name}” is now described as “{after.text}”"
        yield Change("description-added", message, was[1].name or "", after.text, *places)


def _introduction(person: _Person) -> Mention | None:
    """Return the first mention that gives an office or an organisation."""
    report, source = person
    found = [marker.span for marker in report.markers if marker.emits == "affiliation"]
    return next((m for m in source.mentions if any(Span(m.start, m.end).holds(span) for span in found)), None)


def _is_bare(person: _Person, introduction: Mention, small: frozenset[str]) -> bool:
    """Whether the text has nothing but the name, neither with it nor, of the other text's introduction, beside it."""
    report, source = person
    name = stems(source.name or "", small)
    said = stems(introduction.text, small) - name
    beside = (span for mention in source.mentions if (span := _sentence(person, mention)))
    is_name = bool(source.mentions) and all(stems(mention.text, small) <= name for mention in source.mentions)
    return is_name and not any(said & stems(report.article.text[span.start : span.end], small) for span in beside)


def _sentence(person: _Person, mention: Mention) -> Span | None:
    found = (s for s in person[0].sentences if s.start <= mention.start < s.end)
    return next((Span(s.start, s.end) for s in found), None)
