"""The sources of an article as the newsroom tells them, which goes before our reading."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace

from attribution.model import NAMED_TYPES, Attribution, Facets, Mention, Source, SourceType
from attribution.sources.assembly import BEST, without_article
from attribution.sources.resolution import Resolution
from attribution.sources.told import Correction, KnownSource, Told

LineOf = Callable[[int], int]
NOBODY = "no such source here"


@dataclass(frozen=True, slots=True)
class _Telling:
    """The sources as they are told so far; `line_of` gives the line of an offset, `idle` is what did nothing."""

    attributions: tuple[Attribution, ...]
    sources: tuple[Source, ...]
    line_of: LineOf
    idle: tuple[str, ...] = ()


def tell(resolution: Resolution, told: Told, line_of: LineOf) -> tuple[Resolution, tuple[str, ...]]:
    """Return the resolution as it is told, and a note for each correction that fits nothing in the article."""
    state = _Telling(resolution.attributions, resolution.sources, line_of)
    for known in told.known:
        state = _know(state, known)
    for correction in told.corrections:
        state = _CORRECTIONS[correction.kind](state, correction)
    used = {attribution.source_id for attribution in state.attributions}
    kept = tuple(source for source in state.sources if source.id in used)
    return Resolution(state.attributions, kept), state.idle


def told_notes(sources: Sequence[Source]) -> tuple[str, ...]:
    """Return a note for each source of which something is told."""
    return tuple(f"{source.name or source.id}: {'; '.join(source.told)}." for source in sources if source.told)


def _know(state: _Telling, known: KnownSource) -> _Telling:
    """Make what the article calls by the names of a known source one source under its name."""
    names = {_plain(name) for name in (known.name, *known.aliases)}
    # Only what a named source is called by, its title included, can be an alias: *the official* may be anybody.
    meant = [s for s in state.sources if names.intersection(_names(s) if s.named else [_plain(s.name or "")])]
    if not meant:
        return _idle(state, known, "sources", known.name) if known.written else state
    said = [f"known as {known.name}", *(part for part in (known.role, known.organisation) if part)]
    merged = _one(meant, f"{', '.join(said)} ({known.origin})")
    return _with(state, meant, replace(_typed(merged, known.type), name=known.name))


def _merge(state: _Telling, correction: Correction) -> _Telling:
    called = {words: _called(state, words) for words in correction.words}
    missing = [words for words, sources in called.items() if not sources]
    for words in missing:
        state = _idle(state, correction, correction.kind, words)
    if missing:
        return state
    meant = [source for source in state.sources if any(source in sources for sources in called.values())]
    if len(meant) < 2:  # noqa: PLR2004 - two are needed to be one
        return _idle(state, correction, correction.kind, ", ".join(correction.words), "one source already")
    return _with(state, meant, _one(meant, f"told to be one ({correction.origin})"))


def _split(state: _Telling, correction: Correction) -> _Telling:
    (words,) = correction.words
    meant = _meant(state, words, correction.line)
    for source, own in meant:
        if len(own) < len(source.mentions):
            return _parted(state, source, own, correction)
    return _idle(state, correction, "split", words, "a source of its own already" if meant else NOBODY)


def _parted(state: _Telling, source: Source, own: Sequence[Mention], correction: Correction) -> _Telling:
    """Give mentions and their attributions to a new source, which is left out where it says nothing."""
    moved = [a for a in state.attributions if a.source_id == source.id and _is_at(a, own)]
    (words,) = correction.words
    name = without_article(own[0].text if _plain(own[0].text) == _plain(words) else words)
    number = 1 + max(int(one.id.removeprefix("s")) for one in state.sources)
    note = f"told to be another ({correction.origin})"
    left = replace(source, mentions=tuple(m for m in source.mentions if m not in own), told=(*source.told, note))
    new = replace(source, id=f"s{number}", name=name, mentions=tuple(own), told=(note,))
    attributions = tuple(replace(a, source_id=new.id) if a in moved else a for a in state.attributions)
    sources = (*(left if one is source else one for one in state.sources), new)
    return replace(state, attributions=attributions, sources=sources)


def _retype(state: _Telling, correction: Correction) -> _Telling:
    (words,) = correction.words
    meant = _called(state, words)
    if not meant:
        return _idle(state, correction, correction.kind, words)
    for source in meant:
        typed = _typed(source, correction.type)
        note = f"told to be {typed.type.value} ({correction.origin})"
        state = _with(state, [source], replace(typed, told=(*typed.told, note)))
    return state


_CORRECTIONS: Mapping[str, Callable[[_Telling, Correction], _Telling]] = {
    "merge": _merge,
    "split": _split,
    "retype": _retype,
}


def _one(meant: Sequence[Source], note: str) -> Source:
    """Return several sources as one: the best name and type, what any of them says, and every mention."""
    first = next((source for source in meant if source.named), meant[0])
    mentions = sorted({m for source in meant for m in source.mentions}, key=lambda mention: mention.start)
    kind = min((source.type for source in meant), key=BEST.index)
    facets = _facets([first, *(source for source in meant if source is not first)])
    return replace(_typed(first, kind), id=meant[0].id, facets=facets, mentions=tuple(mentions), told=(note,))


def _facets(sources: Sequence[Source]) -> Facets:
    """Return for each facet what the first source says of it that says anything."""
    silent = Facets()
    said = {
        f.name: next((value for s in sources if (value := getattr(s.facets, f.name)) != getattr(silent, f.name)), None)
        for f in fields(Facets)
    }
    return replace(silent, **{name: value for name, value in said.items() if value is not None})


def _typed(source: Source, kind: SourceType | None) -> Source:
    return source if kind is None else replace(source, type=kind, named=kind in NAMED_TYPES)


def _with(state: _Telling, old: Sequence[Source], new: Source) -> _Telling:
    """Put one source in the place of others, and its type where theirs stood."""
    types = {source.id: source.type for source in old}
    sources = [new if source is old[0] else source for source in state.sources if source is old[0] or source not in old]

    def moved(a: Attribution) -> Attribution:
        if a.source_id not in types:
            return a
        kind = new.type if a.source_type is types[a.source_id] else a.source_type
        return replace(a, source_id=new.id, source_type=kind)

    return replace(state, attributions=tuple(map(moved, state.attributions)), sources=tuple(sources))


def _idle(state: _Telling, told: KnownSource | Correction, kind: str, words: str, why: str = NOBODY) -> _Telling:
    return replace(state, idle=(*state.idle, f"{told.origin}:{told.written}: {kind} “{words}”: {why}"))


def _called(state: _Telling, words: str) -> list[Source]:
    """Return the sources that the article calls so; else the one whose name or mention alone begins so."""
    exactly = [source for source in state.sources if _plain(words) in _names(source)]
    begun = [source for source in state.sources if any(_begins(name, words) for name in _names(source))]
    return exactly or (begun if len(begun) == 1 else [])


def _names(source: Source) -> Iterator[str]:
    yield _plain(source.name or "")
    yield from (_plain(mention.text) for mention in source.mentions)


def _meant(state: _Telling, words: str, line: int | None) -> list[tuple[Source, list[Mention]]]:
    """Return the sources that have mentions with these words; else with such as begin so, *Ida Lund, a nurse*."""
    here = [(s, [m for m in s.mentions if line in {None, state.line_of(m.start)}]) for s in state.sources]
    exactly = [(source, [m for m in own if _plain(m.text) == _plain(words)]) for source, own in here]
    begun = [(source, [m for m in own if _begins(_plain(m.text), words)]) for source, own in here]
    return [one for one in exactly if one[1]] or [one for one in begun if one[1]]


def _begins(name: str, words: str) -> bool:
    start = _plain(words)
    return name.startswith(start) and not name[len(start) :][:1].isalnum()


def _is_at(attribution: Attribution, mentions: Sequence[Mention]) -> bool:
    return any(span.start < m.end and m.start < span.end for span in attribution.source for m in mentions)


def _plain(words: str) -> str:
    return " ".join(without_article(words).casefold().replace("’", "'").split())
