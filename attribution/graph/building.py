"""The source graph as plain data.

Nodes have one of four kinds: `claim` (what is stated), `source` (who states it), `relay` (a named outlet or document
that only passes it on) and `root` (the made-up node where chains end that name nobody). Edges go from what is said
towards where it comes from, and have one of five kinds:

- `attributed`, claim to source;
- `relayed-by`, source (or claim, where only a hedge carries it) to relay and relay to relay, nearest the speaker first;
- `rooted-in`, source to the root of its chain, where that is not the source itself;
- `inferred`, the same where only C.1's rule on retellings says so; also from an authorless hedge's claim to that root;
- `nested`, from a claim to the claim inside which it is told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attribution.graph.claims import Claim, claim_text, find_claims
from attribution.graph.names import shortened
from attribution.graph.relays import Link
from attribution.graph.roots import Trace, trace
from attribution.model import Attribution, Edge, Graph, Node, Sentence, Source


def build_graph(
    text: str, sentences: Sequence[Sentence], attributions: Sequence[Attribution], sources: Sequence[Source]
) -> Graph:
    """Return the graph of an article: claims in text order, then sources, relays and the made-up root.

    `text` is `Article.text`, for the claims' labels. Every root that `assign_roots` gives is a node.
    """
    claims = find_claims(text, sentences, attributions)
    chains = trace(attributions, sources)
    nodes = (
        *(Node(claim.id, "claim", shortened(claim_text(text, claim)) or "no words") for claim in claims),
        *(Node(s.id, "source", shortened(s.name or "") or "this outlet") for s in sources),
        *_relays(attributions, sources, chains),
    )
    edges = (*_claim_edges(claims, attributions, chains), *_source_edges(attributions, sources, chains))
    return Graph(nodes, tuple(dict.fromkeys(edges)))


def _relays(attributions: Sequence[Attribution], sources: Sequence[Source], chains: Trace) -> Iterator[Node]:
    known = {source.id for source in sources}
    links: dict[str, Link] = {link.id: link for a in attributions for link in chains.links[a.id]}
    outside = [link for link in links.values() if link.id not in known]
    for link in sorted(outside, key=lambda link: link.id.startswith("root:")):
        yield Node(link.id, link.id.partition(":")[0], shortened(link.label))


def _claim_edges(claims: Sequence[Claim], attributions: Sequence[Attribution], chains: Trace) -> Iterator[Edge]:
    by_id = {a.id: a for a in attributions}
    claim_of = {id_: claim.id for claim in claims for id_ in claim.attributions}
    for claim in claims:
        for attribution in (by_id[id_] for id_ in claim.attributions):
            source = attribution.source_id
            if source and source in chains.roots:
                yield Edge(claim.id, source, "attributed")
            else:
                yield from _hearsay_edges(claim.id, attribution, chains)
            outer = claim_of.get(attribution.parent) if attribution.parent is not None else None
            if outer and outer != claim.id:
                yield Edge(claim.id, outer, "nested")


def _hearsay_edges(claim: str, attribution: Attribution, chains: Trace) -> Iterator[Edge]:
    links = chains.links[attribution.id]
    yield from _path(claim, links)
    if not links and chains.retelling:
        yield Edge(claim, chains.retelling, "inferred")


def _source_edges(attributions: Sequence[Attribution], sources: Sequence[Source], chains: Trace) -> Iterator[Edge]:
    by_source: dict[str, list[Attribution]] = defaultdict(list)
    for attribution in sorted(attributions, key=lambda a: a.id):
        by_source[attribution.source_id or ""].append(attribution)
    for source in sources:
        said = by_source[source.id]
        for attribution in said:
            yield from _path(source.id, chains.links[attribution.id])
        if source.id in chains.inferred:
            yield Edge(source.id, chains.roots[source.id], "inferred")
        elif chains.roots[source.id] != source.id:
            yield from _root_edges(source, said, chains)


def _root_edges(source: Source, said: Sequence[Attribution], chains: Trace) -> Iterator[Edge]:
    roots = [chains.roots[source.id], *(chains.root_of(attribution) for attribution in said)]
    yield from (Edge(source.id, root, "rooted-in") for root in roots if root and root != source.id)


def _path(start: str, links: Sequence[Link]) -> Iterator[Edge]:
    steps = [start, *(link.id for link in reversed(links))]
    yield from (Edge(near, far, "relayed-by") for near, far in pairwise(steps))
