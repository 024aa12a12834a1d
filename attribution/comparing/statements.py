"""The sentences of a report as a comparison sees them: what is stated, by whom, through whom, and how firmly."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from attribution.graph.names import folded
from attribution.model import Attribution, Commitment, Directness, Quotation, Report, Sentence, Source, SourceType, Span

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_SHORTEST = 3
_ENDINGS = ("ations", "ation", "ingly", "ments", "ment", "ing", "ied", "ies", "ed", "es", "ly", "s", "e")
_STEM = 4  # letters that stay at least
_OUTLETS = frozenset({SourceType.MEDIA})


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence with its sourcing. `words` are the stems of what it states, without cue and source.

    `outlets` are the named outlets on its chain, `description` the words by which an unnamed source is described,
    `quotations` the words inside its quotation marks.
    """

    index: int
    span: Span
    text: str
    words: frozenset[str]
    directness: Directness
    commitment: Commitment
    source: str
    source_type: SourceType
    named: bool
    count: int | None
    description: frozenset[str]
    outlets: tuple[str, ...]
    relayed: bool
    stance: str
    cue: str
    quotations: tuple[str, ...]

    @property
    def is_sourced(self) -> bool:
        """Whether somebody or something is given as its source."""
        return bool(self.source)


def read_statements(report: Report) -> tuple[Statement, ...]:
    """Return the sentences of the body in order, each as a statement."""
    by_id = {attribution.id: attribution for attribution in report.attributions}
    sources = {source.id: source for source in report.sources}
    body = (sentence for sentence in report.sentences if sentence.would_be is None)
    return tuple(_statement(report, sentence, by_id, sources) for sentence in body)


def _statement(
    report: Report, sentence: Sentence, by_id: Mapping[int, Attribution], sources: Mapping[str, Source]
) -> Statement:
    said = [by_id[id_] for id_ in sentence.attributions if id_ in by_id]
    first = said[0] if said else None
    source = sources.get(first.source_id or "") if first else None
    span = Span(sentence.start, sentence.end)
    named = bool(source and source.named)
    name = (source.name or "this outlet") if source else ""
    return Statement(
        index=sentence.index,
        span=span,
        text=" ".join(report.article.text[span.start : span.end].split()),
        words=stems(_matter(report.article.text, span, first)),
        directness=sentence.directness,
        commitment=sentence.commitment,
        source=name,
        source_type=first.source_type if first and source else SourceType.NONE,
        named=named,
        count=source.facets.count if source else None,
        description=frozenset() if named else stems(name),
        outlets=tuple(_outlets(said, source)),
        relayed=bool(first and first.relays),
        stance=first.stance if first else "",
        cue=" ".join(report.article.text[c.start : c.end] for c in first.cue) if first else "",
        quotations=tuple(_quotations(report.article.text, report.quotations, span)),
    )


def _matter(text: str, span: Span, first: Attribution | None) -> str:
    """Return what a sentence states: its text without the cue and the source, if enough is left."""
    around = [*(first.cue if first else ()), *(first.source if first else ())]
    pieces, start = [], span.start
    for part in sorted(piece for piece in around if span.holds(piece)):
        pieces.append(text[start : max(start, part.start)])
        start = max(start, part.end)
    left = " ".join([*pieces, text[start : span.end]])
    return left if len(_WORD.findall(left)) >= _SHORTEST else text[span.start : span.end]


def _outlets(said: Sequence[Attribution], source: Source | None) -> Iterator[str]:
    if source is not None and source.type in _OUTLETS and source.name:
        yield source.name
    yield from (relay.name for attribution in said for relay in attribution.relays if relay.name)


def _quotations(text: str, quotations: Sequence[Quotation], span: Span) -> Iterator[str]:
    for quotation in quotations:
        if quotation.depth == 0 and quotation.inner.touches(span):
            start, end = max(quotation.inner.start, span.start), min(quotation.inner.end, span.end)
            yield " ".join(text[start:end].split()).strip(" ,.;:!?")


def stems(text: str) -> frozenset[str]:
    """Return the words of a text that carry matter, without their endings; figures stay whole."""
    return frozenset(
        _stem(word) for word in _folded(text) if (len(word) >= _SHORTEST or word.isdigit()) and word not in SMALL
    )


def all_stems(text: str) -> frozenset[str]:
    """Return all words of a text without their endings."""
    return frozenset(map(_stem, _folded(text)))


def _folded(text: str) -> list[str]:
    return [word.casefold().replace("’", "'").removesuffix("'s") for word in _WORD.findall(folded(text))]


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM:
            return word.removesuffix(ending)
    return word


SMALL = frozenset(
    """
    the and for that this with from was were are has have had been its his her their our your not but they them who whom
    whose which what when where why how than then there here into onto upon over under about after before between during
    also any all some such more most other others would could should may might must can will shall did does doing being
    she him hers theirs ours you yours one two said says say saying told according reports report reported
    """.split()
)
