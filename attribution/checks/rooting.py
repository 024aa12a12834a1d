"""GRF703: several sources that all come out of one report."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.checks.case import Case, Line
from attribution.checks.registry import Options, check
from attribution.checks.secondhand import cued
from attribution.checks.verifying import is_second_hand
from attribution.findings import Hit
from attribution.model import Source, SourceType, Spans

_OUTLETS = frozenset({SourceType.MEDIA, SourceType.MEDIA_UNNAMED})
MOST = 3  # names in the message
_UNLABELLED = "relay:", "root:"


@check("single-root")
def single_root(case: Case, options: Options) -> Iterator[Hit]:
    """Speak on the first sentence where at least `least` sources lead to one outlet or report.

    The case is `digest` where the headline and the first sentence name the outlet. Related are the cues that come by
    way of it and those of the sources for which that is inferred.
    """
    figure = case.metric("M6")
    root = str(figure.parts["root"])
    sources = [source for source in case.report.sources if source.root == root and case.attributions_to(source)]
    if figure.value != 1 or len(sources) < int(options["least"]) or not _is_outlet(case, root):
        return
    name = _name(case, root)
    inferred = [source.name or "" for source in sources if source.root_inferred]
    words = {
        "count": str(len(sources)),
        "root": f"“{name}”" if name else "one report that is not named",
        "inferred": _inferred(inferred),
    }
    yield Hit(case.body[0].span, words, "digest" if name and _is_labelled(case, name) else "", _members(case, sources))


def _inferred(names: list[str]) -> str:
    """Return for whom the root is inferred, at the end of a clause."""
    more = f" and {len(names) - MOST} more" if len(names) > MOST else ""
    return f" (inferred for “{'”, “'.join(names[:MOST])}”{more})" if names else ""


def _is_outlet(case: Case, root: str) -> bool:
    source = case.sources.get(root)
    return source.type in _OUTLETS if source else root.startswith(_UNLABELLED)


def _name(case: Case, root: str) -> str:
    """Return the name of the root; empty where it has none."""
    source = case.sources.get(root)
    if source is not None:
        return (source.name or "") if source.named else ""
    return next((node.label for node in case.report.graph.nodes if node.id == root and root.startswith("relay:")), "")


def _is_labelled(case: Case, name: str) -> bool:
    last = name.rsplit(maxsplit=1)[-1]
    return all(any(last in case.words(line.span) for line in lines) for lines in (_heads(case), case.body[:1]))


def _heads(case: Case) -> list[Line]:
    return [line for line in case.lines if line.number is None]


def _members(case: Case, sources: list[Source]) -> Spans:
    inferred = {source.id for source in sources if source.root_inferred}
    found = [
        attribution.cue[0]
        for line, attribution in cued(case)
        if line.number is not None and (is_second_hand(attribution) or attribution.source_id in inferred)
    ]
    return tuple(sorted(set(found)))
