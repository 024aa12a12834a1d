"""What stands under a key figure: who and where it is, so that nobody has to look for it in the story."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from attribution.metrics.basis import Basis
from attribution.metrics.relaying import relayed
from attribution.model import ANONYMOUS_TYPES, Attribution, Directness, Response, Source, SourceType
from attribution.reporters.page.links import Links
from attribution.reporters.view.chains import node_label, source_label
from attribution.reporters.view.safe import clean

_UNNAMED = frozenset({SourceType.MEDIA_UNNAMED, SourceType.DOC_UNNAMED})
MOST_NAMES, MOST_SENTENCES = 8, 12


@dataclass(frozen=True, slots=True)
class Place:
    """A name (it may be empty) with the indexes of its first sentences, and whether there are more."""

    name: str
    sentences: tuple[int, ...] = ()
    more: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """A line under a figure: *did not reply: the ministry 8*. `left` is how many names did not find room."""

    label: str
    places: tuple[Place, ...]
    left: int = 0


def answers(code: str, basis: Basis, links: Links) -> tuple[Answer, ...]:
    """Return the lines under a figure; none where it counts nobody."""
    found = ((label, tuple(places)) for label, places in _ANSWERS[code](basis, links))
    return tuple(
        Answer(label, places[:MOST_NAMES], max(len(places) - MOST_NAMES, 0)) for label, places in found if places
    )


_Lines = Iterator[tuple[str, Iterable[Place]]]


def _roots(basis: Basis, _: Links) -> _Lines:
    roots = dict.fromkeys(source.root for source in basis.sources)
    unnamed = {s.id for s in basis.report.sources if s.type in _UNNAMED}
    places = [Place(node_label(basis.report, root) + " (not named)" * (root in unnamed)) for root in roots]
    yield ("comes from" if len(roots) == 1 else "come from"), places


def _named(basis: Basis, links: Links) -> _Lines:
    yield "named", _sources((s for s in basis.sources if s.named), links)


def _second_hand(basis: Basis, _: Links) -> _Lines:
    passed_on = _sentences_of(basis, relayed(basis))
    hearsay = [s.index for s in basis.sentences if s.directness is Directness.HEARSAY]
    yield "through a report", [_place("", passed_on)] if passed_on else []
    yield "hearsay, nobody named", [_place("", hearsay)] if hearsay else []


def _explained(basis: Basis, links: Links) -> _Lines:
    unnamed = [s for s in basis.sources if s.type in ANONYMOUS_TYPES]
    yield "why is not said", _sources((s for s in unnamed if s.facets.reason == "none"), links)


def _responses(basis: Basis, _: Links) -> _Lines:
    for status, label in _STATUSES.items():
        yield label, [_reply(basis, one) for one in basis.report.responses if one.status == status]


def _sources(sources: Iterable[Source], links: Links) -> Iterator[Place]:
    return (_place(source_label(source), links.supports.get(source.id, ())) for source in sources)


def _reply(basis: Basis, response: Response) -> Place:
    name = f"{response.party} ({_ASKED[response.by]})" if response.by in _ASKED else response.party
    at = response.start
    return _place(name, [s.index for s in basis.sentences if at is not None and s.start <= at < s.end])


def second_hand_sentences(basis: Basis) -> frozenset[int]:
    """Return the indexes of the sentences that reach the reader through somebody else's report."""
    return frozenset(_sentences_of(basis, relayed(basis)))


def _sentences_of(basis: Basis, attributions: Iterable[Attribution]) -> list[int]:
    wanted = {attribution.id for attribution in attributions}
    return [s.index for s in basis.sentences if wanted.intersection(s.attributions)]


def _place(name: str, sentences: Iterable[int]) -> Place:
    found = tuple(key for key, _ in groupby(sorted(sentences)))
    return Place(clean(name), found[:MOST_SENTENCES], len(found) > MOST_SENTENCES)


_STATUSES: Mapping[str, str] = {
    "answered": "answered",
    "declined": "declined to comment",
    "no-reply": "did not reply",
    "sought-unspecified": "asked, outcome not told",
    "absent": "not heard, nor said to be asked",
}
_ASKED: Mapping[str, str] = {"own": "asked by this outlet", "relayed": "asked by another"}
_ANSWERS: Mapping[str, Callable[[Basis, Links], _Lines]] = {
    "M6": _roots,
    "M2": _named,
    "M13": _second_hand,
    "M4": _explained,
    "M16": _responses,
}
