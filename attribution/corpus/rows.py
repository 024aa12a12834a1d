"""From the report of an article to the small row that is kept of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from attribution.corpus.frontmatter import known_meta
from attribution.graph.names import shortened
from attribution.metrics import verdict
from attribution.model import ANONYMOUS_TYPES, Finding, Metric, Report, Source, SourceType
from attribution.reporters.view.many import ArticleRow, FiredRule, SourceUse, UnnamedUse, WorstFinding
from attribution.reporters.view.safe import clean

FIGURES = ("M1", "M2", "M5", "M6", "M13", "M4", "M14", "M16")
SEVERITIES = ("error", "warning", "note")
LONGEST = 200
MOST_FINDINGS = 3
MOST_NAMES = 5
# A document is what it is in one article: another's report is another report. Our own eyes are nobody's.
_KINDS: Mapping[SourceType, str] = {
    SourceType.PERSON: "person",
    SourceType.POST: "person",
    SourceType.ORG: "body",
    SourceType.MEDIA: "body",
}


def article_row(report: Report) -> ArticleRow:
    """Return the row of a report. Whatever it takes from the text is short, on one line, and shows all that it has."""
    statements = Counter(attribution.source_id for attribution in report.attributions)
    findings = [finding for finding in report.findings if finding.suppressed is None]
    return ArticleRow(
        title=next((_short(report.article.text[span.start : span.end]) for span in report.headline), ""),
        verdict=_short(verdict(report)),
        metrics=tuple(_figures(report)),
        sources=tuple(_named(source, statements[source.id]) for source in report.sources if _recurs(source)),
        unnamed=tuple(
            _unnamed(source, statements[source.id]) for source in report.sources if source.type in ANONYMOUS_TYPES
        ),
        responses=tuple(_short(f"{response.party}: {response.status}") for response in report.responses),
        fired=tuple(_fired(findings)),
        worst=tuple(map(_worst, sorted(findings, key=_gravity)[:MOST_FINDINGS])),
        notes=tuple(_short(note) for note in (*report.article.notes, *report.notes)),
        meta=known_meta(getattr(report.article, "meta", None) or {}),
    )


def _figures(report: Report) -> Iterator[Metric]:
    by_code = {metric.code: metric for metric in report.metrics}
    for code in FIGURES:
        metric = by_code[code]
        yield Metric(metric.code, metric.name, metric.value, metric.count, metric.of)


def _recurs(source: Source) -> bool:
    return bool(source.named and source.name and source.type in _KINDS)


def _named(source: Source, statements: int) -> SourceUse:
    name = _short(source.name or "")
    told = (source.facets.affiliation, source.facets.role)
    return SourceUse(
        name=name,
        kind=_KINDS[source.type],
        names=tuple(dict.fromkeys((name, *_acronyms(source))))[:MOST_NAMES],
        statements=statements,
        described=", ".join(word for word in told if word != "unknown"),
    )


def _acronyms(source: Source) -> Iterator[str]:
    """Yield the mentions that are an acronym: what an article calls a body once it has named it."""
    for mention in source.mentions:
        text = _short(mention.text).removeprefix("the ").removeprefix("The ")
        if text.isalpha() and text.isupper() and len(text) > 1:
            yield text


def _unnamed(source: Source, statements: int) -> UnnamedUse:
    facets = source.facets
    known = facets.basis not in {"none", "familiar"}
    return UnnamedUse(_short(source.name or ""), statements, facets.reason != "none", known)


def _fired(findings: list[Finding]) -> Iterator[FiredRule]:
    counts = Counter((finding.code, finding.name, finding.severity) for finding in findings)
    for (code, name, severity), count in sorted(counts.items()):
        yield FiredRule(code, name, severity, count)


def _worst(finding: Finding) -> WorstFinding:
    return WorstFinding(finding.code, finding.severity, _short(finding.message), finding.line)


def _gravity(finding: Finding) -> tuple[int, int, str]:
    return SEVERITIES.index(finding.severity), finding.start, finding.code


def _short(text: str) -> str:
    return shortened(clean(text[: 4 * LONGEST]), LONGEST)
