"""Who stands between the writer and each speaker: relays resolved to nodes of the graph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from attribution.graph.names import folded, slug
from attribution.model import Attribution, Relay, Source, SourceType, Span

UNKNOWN = "root:unknown"
REPORT_TYPES = frozenset({SourceType.MEDIA, SourceType.MEDIA_UNNAMED})
_OUTLET_TYPES = REPORT_TYPES | {SourceType.DOC, SourceType.DOC_UNNAMED}


@dataclass(frozen=True, slots=True)
class Link:
    """A relay as a node of the graph. `outlet` is true for an outlet or document, false for a person or body."""

    id: str
    label: str
    outlet: bool


@dataclass(frozen=True, slots=True)
class _Directory:
    """Everything by which a relay is recognised."""

    sources: Mapping[str, Source]
    attributions: Mapping[int, Attribution]
    places: Mapping[Span, str]
    names: Mapping[str, str]
    surfaces: Mapping[str, str]
    unnamed: str | None


def relay_links(attributions: Sequence[Attribution], sources: Sequence[Source]) -> Mapping[int, tuple[Link, ...]]:
    """Return the relays of each attribution, by its id, in the order from the writer to the speaker.

    A relay is a source of the article where its place lies in the source of an enclosing attribution, where it is a
    mention of that source, or where it has its name (or the end of it: *the Herald* for *the Carrow Herald*). Else a
    named relay is an outlet of its own, `relay:` and its name, and one without a name is the article's one unnamed
    report or, if there is none or several, `root:unknown`. A source does not relay itself.
    """
    directory = _directory(attributions, sources)
    return {a.id: tuple(_links(directory, a)) for a in attributions}


def _directory(attributions: Sequence[Attribution], sources: Sequence[Source]) -> _Directory:
    names: dict[str, str] = {}
    for source in sources:
        if source.name:
            names.setdefault(folded(source.name), source.id)
    for source in sources:
        for mention in source.mentions if source.named else ():
            names.setdefault(folded(mention.text), source.id)
    return _Directory(
        {source.id: source for source in sources},
        {a.id: a for a in attributions},
        {Span(m.start, m.end): source.id for source in sources for m in source.mentions},
        names,
        _full_names(attributions, sources),
        _unnamed_report(sources),
    )


def _full_names(attributions: Sequence[Attribution], sources: Sequence[Source]) -> Mapping[str, str]:
    """Map each relay's name, folded, to the one longer name of the article that ends with it, or to itself."""
    spoken = [relay.name for a in attributions for relay in a.relays if relay.name]
    known = [*spoken, *(source.name for source in sources if source.named and source.name)]
    by_end: dict[str, dict[str, str]] = defaultdict(dict)
    for name in known:
        for end in _ends(folded(name)):
            by_end[end].setdefault(folded(name), name)
    return {key: _one_name(key, by_end[key]) for key in dict.fromkeys(map(folded, spoken))}


def _ends(key: str) -> Iterator[str]:
    words = key.split(" ")
    yield from (" ".join(words[n:]) for n in range(len(words)))


def _one_name(key: str, longer: Mapping[str, str]) -> str:
    """Return the longest of the names that end with a key, in its own spelling, unless they are names of several."""
    longest = max(longer, key=len)
    return longer[longest if all(other in _ends(longest) for other in longer) else key]


def _unnamed_report(sources: Sequence[Source]) -> str | None:
    """Return the article's one report without a name: of media first, else an unidentified document so called."""
    media = [s.id for s in sources if s.type is SourceType.MEDIA_UNNAMED]
    papers = [s.id for s in sources if s.type is SourceType.DOC_UNNAMED and "report" in (s.name or "").casefold()]
    candidates = media or papers
    return candidates[0] if len(candidates) == 1 else None


def _links(directory: _Directory, attribution: Attribution) -> Iterator[Link]:
    seen = {attribution.source_id}
    for relay in attribution.relays:
        link = _link(directory, attribution, relay)
        if link.id not in seen:
            seen.add(link.id)
            yield link


def _link(directory: _Directory, attribution: Attribution, relay: Relay) -> Link:
    found = _by_place(directory, attribution, Span(relay.start, relay.end))
    name = directory.surfaces.get(folded(relay.name), relay.name) if relay.name else ""
    if found is None and slug(name):
        found = directory.names.get(folded(name)) or directory.names.get(folded(relay.name or ""))
        if found is None:
            return Link(f"relay:{slug(name)}", name, outlet=True)
    found = found or directory.unnamed
    if found is None:
        return Link(UNKNOWN, "not named", outlet=True)
    source = directory.sources[found]
    return Link(source.id, source.name or "", outlet=source.type in _OUTLET_TYPES)


def _by_place(directory: _Directory, attribution: Attribution, place: Span) -> str | None:
    for outer in _enclosing(directory, attribution):
        if outer.source_id in directory.sources and any(span.touches(place) for span in outer.source):
            return outer.source_id
    mentioned = directory.places.get(place)
    return mentioned if mentioned != attribution.source_id else None


def _enclosing(directory: _Directory, attribution: Attribution) -> Iterator[Attribution]:
    seen = {attribution.id}
    parent = attribution.parent
    while parent is not None and parent not in seen and parent in directory.attributions:
        seen.add(parent)
        outer = directory.attributions[parent]
        yield outer
        parent = outer.parent
