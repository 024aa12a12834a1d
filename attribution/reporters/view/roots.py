"""The source graph in words: each root, and what reaches the article from it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from attribution.graph.questions import load_bearing, longest_chain
from attribution.graph.relays import relay_links
from attribution.model import Directness, Report, Source
from attribution.reporters.view.chains import ARROW, NOBODY, node_label, source_label
from attribution.reporters.view.words import counted

FROM = " ← "
MOST_BEARERS = 3
SEVERAL = 2


@dataclass(frozen=True, slots=True)
class RootTree:
    """A root with the sources that lead to it, each told as `relay ← source ← 2 claims`."""

    root: str
    branches: tuple[str, ...]


def root_trees(report: Report) -> tuple[RootTree, ...]:
    """Return the roots in the order in which the article comes to them, and last what has no source."""
    by_root: dict[str, list[Source]] = {}
    for source in report.sources:
        by_root.setdefault(source.root, []).append(source)
    trees = [_tree(report, root, sources) for root, sources in by_root.items()]
    return (*trees, *_sourceless(report))


def _tree(report: Report, root: str, sources: list[Source]) -> RootTree:
    label = node_label(report, root)
    claims = Counter(attribution.source_id for attribution in report.attributions)
    told = {source.id: counted(claims[source.id], "claim") for source in sources}
    own = [source for source in sources if source.id == root]
    branches = tuple(
        FROM.join((*_between(report, source, root), source_label(source), told[source.id]))
        + (" (inferred)" if source.root_inferred else "")
        for source in sources
        if source not in own
    )
    return RootTree(FROM.join((label, *(told[source.id] for source in own))), branches)


def _between(report: Report, source: Source, root: str) -> tuple[str, ...]:
    """Return who stands between the root and a source, in its first relayed attribution."""
    links = relay_links(report.attributions, report.sources)
    chain = next((links[a.id] for a in report.attributions if a.source_id == source.id and links[a.id]), ())
    return tuple(node_label(report, link.id) for link in chain if link.id != root)


def _sourceless(report: Report) -> Iterator[RootTree]:
    hearsay = sum(not attribution.source for attribution in report.attributions)
    bare = sum(sentence.directness == Directness.BARE for sentence in report.sentences)
    told = [
        *([counted(hearsay, "hearsay claim")] if hearsay else []),
        *([counted(bare, "bare claim")] if bare else []),
    ]
    if told:
        yield RootTree(f"{NOBODY}{FROM}{', '.join(told)}", ())


def questions(report: Report) -> tuple[str, ...]:
    """Return what the graph answers: what falls without whom, and the longest chain."""
    return (*_falls(report), *_longest(report))


def _falls(report: Report) -> Iterator[str]:
    """Tell who carries several claims; of those who carry the same claims, the one nearest the root."""
    claims = sum(node.kind == "claim" for node in report.graph.nodes)
    bearers = {load.claims: load.node for load in load_bearing(report.graph) if len(load.claims) >= SEVERAL}
    for fallen, bearer in islice(bearers.items(), MOST_BEARERS):
        yield f"Without {node_label(report, bearer)} {len(fallen)} of {claims} claims fall."


def _longest(report: Report) -> Iterator[str]:
    kinds = {node.id: node.kind for node in report.graph.nodes}
    way = [node_label(report, node) for node in longest_chain(report.graph) if kinds[node] != "claim"]
    if len(way) > 1:
        yield f"Longest chain: {ARROW.join(('writer', *reversed(way)))}."
