"""One table of a summary for a spreadsheet, in which nothing from outside is a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from attribution.model import Metric
from attribution.reporters.view.many import Group, Median, Summary
from attribution.reporters.view.manycells import severity_counts, worst_text
from attribution.reporters.view.run import Look
from attribution.reporters.view.safe import clean

Cell = str | float | None
Line = Mapping[str, Cell]
# A spreadsheet takes what begins so for a formula, some of them the wide forms too; an apostrophe makes it text.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "|", "%")
_FACTS = ("outlet", "author", "section", "month")
_SEVERAL = "; "
_MONTH, _ALL = "month", "all articles"


def render(summary: Summary, *, table: str, look: Look) -> str:  # noqa: ARG001 - every reporter is called alike
    """Return the table with a line of headings; a table without rows is empty but for a newline."""
    lines = list(_TABLES[table](summary))
    out = io.StringIO()
    writer = csv.DictWriter(out, lines[0] if lines else (), lineterminator="\n")
    writer.writeheader()
    for line in lines:
        writer.writerow({name: _cell(value) for name, value in line.items()})
    return out.getvalue()


def _cell(value: Cell) -> str:
    """Return a number as it is, and text as text that no spreadsheet runs."""
    if not isinstance(value, str):
        return "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)
    text = clean(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _articles(summary: Summary) -> Iterator[Line]:
    for article in summary.articles:
        row = article.row
        yield {
            "path": article.path,
            "title": row.title,
            **{name: _SEVERAL.join(article.facts.get(name, ())) for name in _FACTS},
            **{name: value for metric in row.metrics for name, value in _figure(metric)},
            **{f"{severity}s": count for severity, count in severity_counts(row).items()},
            "worst_finding": worst_text(row),
            "responses_of": _SEVERAL.join(row.responses),
            "verdict": row.verdict,
        }


def _figure(metric: Metric) -> Iterator[tuple[str, Cell]]:
    yield metric.name, metric.value
    if metric.of is not None:
        yield from ((f"{metric.name}_count", metric.count), (f"{metric.name}_total", metric.of))


def _medians(summary: Summary) -> Iterator[Line]:
    for one in summary.medians:
        yield {"figure": one.name, "articles": one.articles, **_spread("", one)}


def _spread(prefix: str, median: Median) -> dict[str, Cell]:
    return {f"{prefix}median": median.value, f"{prefix}low": median.low, f"{prefix}high": median.high}


def _groups(groups: tuple[Group, ...], by: str | None) -> Iterator[Line]:
    for group in groups:
        yield {
            by or "group": group.name,
            **({"trend_month": group.month} if group.month else {}),
            "articles": group.articles,
            "findings": group.findings,
            **{name: cell for one in group.medians for name, cell in _spread(f"{one.name}_", one).items()},
        }


def _trends(summary: Summary) -> Iterator[Line]:
    """Yield the trend; by month the groups are it, but for the articles without one."""
    if summary.by != _MONTH:
        yield from _groups(summary.trends, summary.by)
        return
    known = {month for article in summary.articles for month in article.facts.get(_MONTH, ())}
    months = tuple(replace(group, name=_ALL, month=group.name) for group in summary.groups if group.name in known)
    yield from _groups(months, None)


def _sources(summary: Summary) -> Iterator[Line]:
    for one in summary.recurring:
        yield {
            "source": one.name,
            "kind": one.kind,
            "articles": len(one.paths),
            "statements": one.statements,
            "names": _SEVERAL.join(f"{name.name} ({len(name.paths)})" for name in one.names),
            "described_as": _SEVERAL.join(one.described),
            "paths": _SEVERAL.join(one.paths),
        }


def _anonymous(summary: Summary) -> Iterator[Line]:
    for one in summary.descriptors:
        yield {
            "called": one.words,
            "sources": one.sources,
            "articles": one.articles,
            "explained": one.explained,
            "with_way_of_knowing": one.with_basis,
            "examples": _SEVERAL.join(one.examples),
        }


def _rules(summary: Summary) -> Iterator[Line]:
    for one in summary.fired:
        yield {
            "code": one.code,
            "name": one.name,
            "severity": one.severity,
            "findings": one.findings,
            "articles": one.articles,
        }


def _refused(summary: Summary) -> Iterator[Line]:
    for one in summary.refusals:
        yield {"path": one.path, "why": one.message}


_TABLES: Mapping[str, Callable[[Summary], Iterator[Line]]] = {
    "articles": _articles,
    "medians": _medians,
    "groups": lambda summary: _groups(summary.groups, summary.by),
    "trends": _trends,
    "sources": _sources,
    "anonymous": _anonymous,
    "rules": _rules,
    "refused": _refused,
}
