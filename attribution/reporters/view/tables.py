"""The rows of the sources, and the lines that close a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from attribution.model import Report, Source
from attribution.reporters.view.chains import node_label, source_label
from attribution.reporters.view.safe import clean
from attribution.reporters.view.words import EXCLUSIONS, SOURCE_TYPES, counted

SOURCE_HEADINGS = ("source", "type", "mentions", "claims", "root")


def source_rows(report: Report) -> tuple[tuple[str, str, str, str, str], ...]:
    """Return a row for each source, in the order of the report."""
    claims = Counter(attribution.source_id for attribution in report.attributions)
    return tuple(
        (
            told_label(source),
            SOURCE_TYPES[source.type],
            str(len(source.mentions)),
            str(claims[source.id]),
            node_label(report, source.root) + (" (inferred)" if source.root_inferred else ""),
        )
        for source in report.sources
    )


def told_label(source: Source) -> str:
    """Return a source's label, with a mark where the newsroom itself says something of it."""
    return f"{source_label(source)}{' [told]' if source.told else ''}"


def closing_notes(report: Report) -> tuple[str, ...]:
    """Return what was left out of the analysis, and what could not be told."""
    return (*_excluded(report), *(clean(note) for note in (*report.article.notes, *report.notes)))


def _excluded(report: Report) -> Iterator[str]:
    if not report.excluded:
        return
    reasons = Counter(passage.reason for passage in report.excluded)
    words = sum(len(report.article.text[passage.start : passage.end].split()) for passage in report.excluded)
    kinds = [counted(count, *EXCLUSIONS.get(reason, (reason, reason))) for reason, count in sorted(reasons.items())]
    yield f"Left out as no part of the article ({counted(words, 'word')}): {', '.join(kinds)}."
