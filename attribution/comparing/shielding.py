"""What the text tells of unnamed sources beside who they are: why they are not named, and how they know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attribution.comparing.aligning import Pair
from attribution.comparing.change import Change, change_of
from attribution.model import ANONYMOUS_TYPES, Report, Source

_REASONS: Mapping[str, int] = {"none": 0, "stock": 1}  # any other is a reason of their own, and 2
_DESCRIBING = frozenset({"description-thinned", "description-added"})

_Meeting = tuple[Pair, Source, Source]


def shielding_changes(old: Report, new: Report, pairs: Sequence[Pair], told: Sequence[Change]) -> Iterator[Change]:
    """Tell of each unnamed source that lost or got a reason or a way of knowing, once, at its first sentence.

    The words must be gone from the text, or new in it: what only moved may reach another source by the analysis. A way
    of knowing that is `told` with the description of the source is not told again.
    """
    met = tuple(_meetings(old, new, pairs))
    reasons = _growth(old, new, "anonymity-reason")
    for pair in _poorer(met) if reasons < 0 else ():
        yield change_of(pair, "reason-dropped", f"gives no reason any more for not naming “{pair.old.source}”")
    for pair in _poorer(_turned(met)) if reasons > 0 else ():
        yield change_of(pair, "reason-added", f"gives a reason now for not naming “{pair.new.source}”")
    described = {(change.old, change.new) for change in told if change.kind in _DESCRIBING}
    rest = tuple(one for one in met if (one[0].old.span, one[0].new.span) not in described)
    bases = _growth(old, new, "knowledge-basis")
    for pair in _poorer(rest, by_basis=True) if bases < 0 else ():
        yield change_of(pair, "basis-dropped", f"no longer says how “{pair.old.source}” came to know it")
    for pair in _poorer(_turned(rest), by_basis=True) if bases > 0 else ():
        yield change_of(pair, "basis-added", f"says now how “{pair.new.source}” came to know it")


def _meetings(old: Report, new: Report, pairs: Sequence[Pair]) -> Iterator[_Meeting]:
    """Yield the pairs in which both sentences have an unnamed source, with these."""
    before = {source.id: source for source in old.sources if source.type in ANONYMOUS_TYPES}
    after = {source.id: source for source in new.sources if source.type in ANONYMOUS_TYPES}
    for pair in pairs:
        if pair.old.source_id in before and pair.new.source_id in after:
            yield pair, before[pair.old.source_id], after[pair.new.source_id]


def _turned(met: Sequence[_Meeting]) -> tuple[_Meeting, ...]:
    return tuple((pair, new, old) for pair, old, new in met)


def _poorer(met: Sequence[_Meeting], *, by_basis: bool = False) -> Iterator[Pair]:
    """Yield the first pair of each first source of which no second one that it meets tells as much."""
    seen = set[str]()
    for pair, one, _ in met:
        others = [other for _, same, other in met if same.id == one.id]
        if one.id not in seen and _told(one, by_basis=by_basis) > max(_told(o, by_basis=by_basis) for o in others):
            yield pair
        seen.add(one.id)


def _told(source: Source, *, by_basis: bool) -> int:
    return int(source.facets.basis != "none") if by_basis else _REASONS.get(source.facets.reason, 2)


def _growth(old: Report, new: Report, emits: str) -> int:
    """Return by how many words of a kind one text has more than the other."""
    was, now = (sum(marker.emits == emits for marker in report.markers) for report in (old, new))
    return now - was
