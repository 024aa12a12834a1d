"""The cells of a summary's tables, as an editor reads them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attribution.metrics import as_text
from attribution.metrics.telling import percent
from attribution.model import Metric
from attribution.reporters.view.many import ArticleRow, Descriptor, Group, Median, Recurring, RuleTotal, Summary
from attribution.reporters.view.safe import clean
from attribution.reporters.view.words import counted, number

FIGURES: Mapping[str, str] = {
    "M1": "sourced",
    "M2": "named",
    "M5": "sources",
    "M6": "roots",
    "M13": "second-hand",
    "M4": "anonymous explained",
    "M14": "directness",
    "M16": "responses",
}
SHARES = frozenset({"M1", "M2", "M13", "M4", "M16"})
MEDIAN_HEADINGS = ("figure", "median", "95 % interval", "articles")
SOURCE_HEADINGS = ("source", "kind", "articles", "statements", "names", "described as")
DESCRIPTOR_HEADINGS = ("called", "sources", "articles", "explained", "way of knowing")
RULE_HEADINGS = ("rule", "severity", "findings", "articles")
Cells = tuple[str, ...]


def figure_cells(row: ArticleRow) -> Cells:
    """Return the figures of an article, one cell each."""
    return tuple(figure_text(metric) for metric in row.metrics)


def figure_text(metric: Metric) -> str:
    """Return a figure; nothing where it is not defined, as the share of none."""
    return "" if metric.value is None else clean(as_text(metric))


def value_text(code: str, value: float | None) -> str:
    """Return a value of a figure alone."""
    if value is None:
        return ""
    return percent(value) if code in SHARES else number(value)


def findings_text(row: ArticleRow) -> str:
    """Return `2 errors, 1 note`, or nothing."""
    counts = severity_counts(row)
    return ", ".join(counted(count, severity) for severity, count in counts.items() if count)


def severity_counts(row: ArticleRow) -> dict[str, int]:
    """Return how many findings of each severity an article has."""
    severities = ("error", "warning", "note")
    return {one: sum(rule.findings for rule in row.fired if rule.severity == one) for one in severities}


def worst_text(row: ArticleRow) -> str:
    """Return the gravest finding of an article, or nothing."""
    return f"{row.worst[0].code} {clean(row.worst[0].message)} (line {row.worst[0].line})" if row.worst else ""


def median_cells(median: Median) -> Cells:
    """Return a figure's name, median, interval and number of articles."""
    told = value_text(median.code, median.value) or "n/a"
    return FIGURES[median.code], told, interval_text(median), str(median.articles)


def interval_text(median: Median) -> str:
    """Return `40 % to 62 %`, or that there are too few articles for an interval."""
    if median.low is None or median.high is None:
        return "too few"
    return f"{value_text(median.code, median.low)} to {value_text(median.code, median.high)}"


def group_headings(groups: Sequence[Group], by: str | None) -> Cells:
    """Return the headings of groups, with the month where they are split by it."""
    name = (by or "group",)
    month = ("month",) if any(group.month for group in groups) else ()
    return (*name, *month, "articles", "findings", *FIGURES.values())


def group_cells(group: Group) -> Cells:
    """Return a group's name, month if it has one, sizes and medians."""
    month = (group.month,) if group.month else ()
    values = (value_text(median.code, median.value) for median in group.medians)
    return (clean(group.name), *month, str(group.articles), str(group.findings), *values)


def source_cells(source: Recurring) -> Cells:
    """Return a source with its other names, each with how many articles use it."""
    names = source.names if len(source.names) > 1 else ()
    told = "; ".join(f"{clean(name.name)} ({len(name.paths)})" for name in names)
    described = "; ".join(map(clean, source.described))
    return clean(source.name), source.kind, str(len(source.paths)), str(source.statements), told, described


def descriptor_cells(one: Descriptor) -> Cells:
    """Return a descriptor and of how many sources so called the text says why, and how they know."""
    shares = (f"{count} of {one.sources}" for count in (one.explained, one.with_basis))
    return (clean(one.words), str(one.sources), str(one.articles), *shares)


def rule_cells(rule: RuleTotal) -> Cells:
    """Return a rule with its findings and articles."""
    return f"{rule.code} {rule.name}", rule.severity, str(rule.findings), str(rule.articles)


def opening(summary: Summary) -> str:
    """Return what the summary is of: *12 articles, 1 refused; 31 findings*."""
    findings = sum(rule.findings for rule in summary.fired)
    refused = f", {len(summary.refusals)} refused" if summary.refusals else ""
    return f"{counted(len(summary.articles), 'article')}{refused}; {counted(findings, 'finding')}."


def own_notes(summary: Summary) -> Iterator[tuple[str, str]]:
    """Yield the notes of single articles with their paths; those of all are in `Summary.notes`."""
    for article in summary.articles:
        for note in article.row.notes:
            if note not in summary.notes:
                yield clean(article.path), clean(note)
