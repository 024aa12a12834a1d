"""The sources of an article as rows of the page: who, of what kind, what rests on them, where they come from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from attribution.metrics.words import words_in
from attribution.model import ANONYMOUS_TYPES, Attribution, Report, Source, SourceType
from attribution.reporters.page.links import Links
from attribution.reporters.view.chains import node_label, source_label
from attribution.reporters.view.tables import told_label
from attribution.reporters.view.words import SOURCE_TYPES

_WORD = re.compile(r"\w+")
_UNIDENTIFIED = ANONYMOUS_TYPES | {SourceType.COLLECTIVE}


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source of the story. Shares are whole percents; `sentences` are those of its claims, by index.

    `falls` are the sentences that lose all support without it. `first` is the sentence of its first mention,
    and `first_as` tells of a named source whether it is identified there.
    """

    id: str
    name: str
    type: str
    role: str
    mentions: int
    claims: int
    claim_share: int
    word_share: int
    first: int | None
    first_as: str
    root: str
    inferred: bool
    sentences: tuple[int, ...]
    falls: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AnonymousRow:
    """A source without a name, as the ledger has it."""

    id: str
    described: str
    basis: str
    reason: str
    count: str
    sentences: tuple[int, ...]


def source_rows(report: Report, links: Links) -> tuple[SourceRow, ...]:
    """Return a row for each source, in the report's order."""
    claims = Counter(attribution.source_id for attribution in report.attributions)
    total = sum(claims.values())
    words = _words(report)
    all_words = sum(words.values())
    return tuple(
        SourceRow(
            id=source.id,
            name=told_label(source),
            type=SOURCE_TYPES[source.type],
            role=_role(source),
            mentions=len(source.mentions),
            claims=claims[source.id],
            claim_share=_percent(claims[source.id], total),
            word_share=_percent(words[source.id], all_words),
            first=_first(report, source),
            first_as=("identified" if _identified(source) else "not yet identified") if source.named else "",
            root=node_label(report, source.root),
            inferred=source.root_inferred,
            sentences=links.supports.get(source.id, ()),
            falls=links.falls.get(source.id, ()),
        )
        for source in report.sources
    )


def anonymous_rows(report: Report, links: Links) -> tuple[AnonymousRow, ...]:
    """Return a row for each source that the text does not name."""
    return tuple(_ledger(report, links))


def _ledger(report: Report, links: Links) -> Iterator[AnonymousRow]:
    for source in report.sources:
        if source.type in _UNIDENTIFIED:
            facets = source.facets
            reason = facets.reason if facets.reason == "none" else f"{facets.reason} ({facets.reason_class or 'other'})"
            count = "not said" if facets.count is None else str(facets.count)
            yield AnonymousRow(
                source.id, source_label(source), facets.basis, reason, count, links.supports.get(source.id, ())
            )


def _words(report: Report) -> Counter[str]:
    found: Counter[str] = Counter()
    for attribution in report.attributions:
        if attribution.source_id:
            found[attribution.source_id] += words_in(report.article.text, attribution.content)
    return found


def _percent(part: int, whole: int) -> int:
    return round(100 * part / whole) if whole else 0


def _role(source: Source) -> str:
    facets = source.facets
    told = [facets.affiliation, facets.role] + (["former"] if facets.status == "former" else [])
    return ", ".join(word for word in told if word != "unknown") or "not said"


def _first(report: Report, source: Source) -> int | None:
    start = min((mention.start for mention in source.mentions), default=None)
    if start is None:
        return None
    return next((s.index for s in report.sentences if s.start <= start < s.end), None)


def _identified(source: Source) -> bool:
    """Whether the first mention has all the words of the fullest name."""
    first = min(source.mentions, key=lambda mention: mention.start, default=None)
    return bool(source.name and first and set(_WORD.findall(source.name)) <= set(_WORD.findall(first.text)))


def speaker_of(report: Report, attribution: Attribution | None) -> Source | None:
    """Return the source of an attribution, or None."""
    return next((s for s in report.sources if attribution and s.id == attribution.source_id), None)
