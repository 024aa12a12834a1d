"""Roots: where each chain of attribution ends (scale C.1)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from attribution.graph.chains import counted
from attribution.graph.relays import REPORT_TYPES, Link, relay_links
from attribution.model import ANONYMOUS_TYPES, Attribution, Source, SourceType

CHAINS_OF_A_RETELLING = 3
_UNMARKED_TYPES = ANONYMOUS_TYPES | {SourceType.TITLED, SourceType.COLLECTIVE}


@dataclass(frozen=True, slots=True)
class Trace:
    """The chains of an article: the relays of each attribution, the root of each source, and the root of a retelling.

    `links` go from the writer to the speaker. `inferred` are the sources whose root rests on the article being a
    retelling. `retelling` is the one root of a retelling, None elsewhere.
    """

    links: Mapping[int, tuple[Link, ...]]
    roots: Mapping[str, str]
    inferred: frozenset[str]
    retelling: str | None

    def root_of(self, attribution: Attribution) -> str | None:
        """Return the root of one attribution: its relay's, else its source's; None for an authorless hedge."""
        links = self.links.get(attribution.id, ())
        if links:
            return self.roots.get(root_link(links).id, root_link(links).id)
        return self.roots.get(attribution.source_id) if attribution.source_id else None


def root_link(links: Sequence[Link]) -> Link:
    """Return where a chain roots: the last outlet or document before the speaker, else the outermost person."""
    return next((link for link in reversed(links) if link.outlet), links[0])


def trace(attributions: Sequence[Attribution], sources: Sequence[Source]) -> Trace:
    """Follow every chain of an article to its root. Roots that `sources` already have are not looked at."""
    links = relay_links(attributions, sources)
    stated = Trace(links, _stated_roots(attributions, sources, links), frozenset(), None)
    retelling = _retelling_root(attributions, sources, stated)
    if retelling is None:
        return stated
    unmarked = [s.id for s in sources if s.type in _UNMARKED_TYPES and stated.roots[s.id] == s.id != retelling]
    return Trace(links, {**stated.roots, **dict.fromkeys(unmarked, retelling)}, frozenset(unmarked), retelling)


def assign_roots(attributions: Sequence[Attribution], sources: Sequence[Source]) -> tuple[Source, ...]:
    """Return the sources with their roots, each the id of a node of the graph (scale C.1).

    A source is its own root if any of its attributions is unrelayed; else its root is that of the relay of its first
    attribution. In a retelling the unmarked sources take the one root, and `root_inferred` says so.
    """
    found = trace(attributions, sources)
    return tuple(replace(s, root=found.roots[s.id], root_inferred=s.id in found.inferred) for s in sources)


def is_retelling(attributions: Sequence[Attribution], sources: Sequence[Source]) -> bool:
    """Tell whether the article retells one report: three explicit chains, one root, no named speaker of its own."""
    return trace(attributions, sources).retelling is not None


def _stated_roots(
    attributions: Sequence[Attribution], sources: Sequence[Source], links: Mapping[int, tuple[Link, ...]]
) -> dict[str, str]:
    chains: dict[str, list[tuple[Link, ...]]] = defaultdict(list)
    for attribution in sorted(attributions, key=lambda a: a.id):
        if attribution.source_id:
            chains[attribution.source_id].append(links[attribution.id])
    upward = {id_: root_link(own[0]).id for id_, own in chains.items() if all(own)}
    order = {source.id: place for place, source in enumerate(sources)}
    return {source.id: _end(source.id, upward, order) for source in sources}


def _end(node: str, upward: Mapping[str, str], order: Mapping[str, int]) -> str:
    """Follow the relays from a source; where they go in a circle, its root is the source of it that stands first."""
    path: dict[str, None] = {}
    while node in upward and node not in path:
        path[node] = None
        node = upward[node]
    if node not in path:
        return node
    circle = list(path)[list(path).index(node) :]
    return min(circle, key=lambda id_: order[id_])


def _retelling_root(attributions: Sequence[Attribution], sources: Sequence[Source], stated: Trace) -> str | None:
    explicit = [a for a in counted(attributions) if a.relays or a.source_type in REPORT_TYPES]
    roots = {stated.root_of(a) for a in explicit}
    if len(explicit) < CHAINS_OF_A_RETELLING or len(roots) != 1:
        return None
    root = roots.pop()
    own_voices = {s.id for s in sources if s.named} - {root}
    return None if _unrelayed(attributions) & own_voices else root


def _unrelayed(attributions: Iterable[Attribution]) -> set[str]:
    return {a.source_id for a in attributions if a.source_id and not a.relays}
