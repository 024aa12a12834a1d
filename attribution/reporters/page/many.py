"""Everything that the page shows of many articles, ready for its template."""

from __future__ import annotations

from dataclasses import dataclass

from attribution.reporters.view import manycells as cells
from attribution.reporters.view.many import Group, Median, Summary, SummedArticle
from attribution.reporters.view.safe import clean

MOST = 200
_FACTS = ("outlet", "author", "section", "month")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's text, and the number by which its column is sorted; an empty one goes last."""

    text: str
    sort: float | str


@dataclass(frozen=True, slots=True)
class Row:
    """An article: its path and title, what is known of it, its figures, its findings and the gravest of them."""

    path: str
    title: str
    facts: tuple[str, ...]
    figures: tuple[Cell, ...]
    findings: Cell
    worst: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """A source of several articles: its cells, its names with the articles of each."""

    cells: tuple[str, ...]
    names: tuple[tuple[str, tuple[str, ...]], ...]


def facts_shown(summary: Summary) -> tuple[str, ...]:
    """Return what is known of at least one article: outlet, author, section, month."""
    return tuple(name for name in _FACTS if any(article.facts.get(name) for article in summary.articles))


def article_rows(summary: Summary) -> tuple[Row, ...]:
    """Return a row an article, in the order in which they were given."""
    shown = facts_shown(summary)
    return tuple(_row(article, shown) for article in summary.articles)


def _row(article: SummedArticle, shown: tuple[str, ...]) -> Row:
    row = article.row
    counts = cells.severity_counts(row)
    gravity = 1_000_000 * counts["error"] + 1_000 * counts["warning"] + counts["note"]
    values = ("" if metric.value is None else metric.value for metric in row.metrics)
    return Row(
        path=clean(article.path),
        title=clean(row.title),
        facts=tuple(clean("; ".join(article.facts.get(name, ()))) for name in shown),
        figures=tuple(Cell(text, value) for text, value in zip(cells.figure_cells(row), values, strict=True)),
        findings=Cell(cells.findings_text(row), gravity),
        worst=cells.worst_text(row),
    )


def median_tile(median: Median) -> tuple[str, str, str]:
    """Return the name of a figure, its median, and a plain sentence of what that means."""
    name, value, interval, articles = cells.median_cells(median)
    told = f"The middle one of {articles} articles for which it is defined"
    return name, value, f"{told}; {interval} in 95 of 100 draws of articles." if median.low is not None else f"{told}."


def group_rows(groups: tuple[Group, ...]) -> tuple[tuple[Cell, ...], ...]:
    """Return a row a group: its name, its month if it has one, its sizes and its medians."""
    return tuple(tuple(_group(group)) for group in groups)


def _group(group: Group) -> list[Cell]:
    texts = cells.group_cells(group)
    medians = ["" if median.value is None else median.value for median in group.medians]
    before = len(texts) - len(medians)
    return [
        *(Cell(text, int(text) if text.isdigit() and place else "") for place, text in enumerate(texts[:before])),
        *(Cell(text, value) for text, value in zip(texts[before:], medians, strict=True)),
    ]


def source_evidence(summary: Summary) -> tuple[Evidence, ...]:
    """Return the sources that recur, with the names that were taken for one."""
    return tuple(
        Evidence(
            cells.source_cells(source)[:4],
            tuple((clean(name.name), tuple(map(clean, name.paths))) for name in source.names),
        )
        for source in summary.recurring[:MOST]
    )
