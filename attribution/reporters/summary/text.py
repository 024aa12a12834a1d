"""Tables on a terminal: the articles first, then what they have in common."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attribution.reporters.view import manycells as cells
from attribution.reporters.view.ink import ink
from attribution.reporters.view.laying import NARROWEST, fitting, table, wrapped
from attribution.reporters.view.many import Group, Summary, SummedArticle
from attribution.reporters.view.run import Look
from attribution.reporters.view.safe import clean

MOST = 20
NAME = 24  # characters of a path that must have room beside the figures
# The figures in the order of their weight: a narrow page shows the first ones.
_HEADINGS = {
    "article": "article",
    "M1": "sourced",
    "M6": "roots",
    "M13": "second-\nhand",
    "M4": "anonymous\nexplained",
    "M2": "named",
    "M14": "direct-\nness",
    "findings": "findings",
    "M5": "sources",
    "M16": "responses",
}
_Rows = Sequence[Sequence[str]]


def render(summary: Summary, *, table: str, look: Look) -> str:  # noqa: ARG001 - every reporter is called alike
    """Return the tables of a summary; long ones are cut, and say so."""
    look = Look(max(look.width, NARROWEST), look.color)
    return "\n".join(_lines(summary, look)) + "\n"


def _lines(summary: Summary, look: Look) -> Iterator[str]:
    yield ink(cells.opening(summary), "bold", look=look)
    yield from _articles(summary, look)
    yield from _part("Gravest findings", _worst(summary), ("article", "finding"), look, whole="articles")
    yield from _part("Medians", [cells.median_cells(m) for m in summary.medians], cells.MEDIAN_HEADINGS, look)
    for title, groups in ((f"By {summary.by}", summary.groups), ("By month", summary.trends)):
        yield from _groups(title, groups, summary.by, look)
    sources = [cells.source_cells(source) for source in summary.recurring]
    yield from _part("Sources of several articles", sources, cells.SOURCE_HEADINGS, look, whole="sources")
    unnamed = [cells.descriptor_cells(one) for one in summary.descriptors]
    yield from _part("Anonymous sources", unnamed, cells.DESCRIPTOR_HEADINGS, look, whole="anonymous")
    yield from _part("Rules", [cells.rule_cells(rule) for rule in summary.fired], cells.RULE_HEADINGS, look)
    yield from _part("Refused", [(clean(r.message),) for r in summary.refusals], ("why",), look)
    yield from _notes(summary, look)


def _articles(summary: Summary, look: Look) -> Iterator[str]:
    """Yield a row an article, with as many figures as the page has room for."""
    columns = list(_HEADINGS)[: fitting(list(_HEADINGS.values()), NAME, look.width)]
    rows = [[_cells(article)[column] for column in columns] for article in summary.articles]
    yield from _part("Articles", rows, [_HEADINGS[column] for column in columns], look)
    if len(columns) < len(_HEADINGS):
        yield "… more figures on a wider page (--width) and in every other format"


def _groups(title: str, groups: Sequence[Group], by: str | None, look: Look) -> Iterator[str]:
    """Yield a row a group, with as many figures as the page has room for."""
    names = {heading: heading for heading in cells.group_headings(groups, by)[: -len(cells.FIGURES)]}
    headings = {**names, **{code: text for code, text in _HEADINGS.items() if code in cells.FIGURES}}
    columns = list(headings)[: fitting(list(headings.values()), NAME, look.width)]
    order = (*names, *cells.FIGURES)
    rows = [dict(zip(order, cells.group_cells(group), strict=True)) for group in groups]
    yield from _part(title, [[row[column] for column in columns] for row in rows], [headings[c] for c in columns], look)


def _cells(article: SummedArticle) -> dict[str, str]:
    figures = {metric.code: cells.figure_text(metric) for metric in article.row.metrics}
    return {"article": clean(article.path), **figures, "findings": _findings(article)}


def _findings(article: SummedArticle) -> str:
    """Return `1E 9N`, since a column has little room."""
    counts = cells.severity_counts(article.row)
    return " ".join(f"{count}{severity[0].upper()}" for severity, count in counts.items() if count)


def _worst(summary: Summary) -> list[tuple[str, str]]:
    """Return the gravest finding of each article that has an error or a warning, errors first."""
    grave = [a for a in summary.articles if a.row.worst and a.row.worst[0].severity != "note"]
    grave.sort(key=lambda article: article.row.worst[0].severity != "error")
    return [(clean(article.path), cells.worst_text(article.row)) for article in grave]


def _part(title: str, rows: _Rows, headings: Sequence[str], look: Look, *, whole: str = "") -> Iterator[str]:
    """Yield a table under its title; one that is `whole` elsewhere is cut here, and the line after it says where."""
    if not rows:
        return
    shown = rows[:MOST] if whole else rows
    yield from ("", ink(title.upper(), "bold", look=look), *table(shown, headings, look.width))
    if len(rows) > len(shown):
        yield f"… and {len(rows) - len(shown)} more: --format csv --table {whole}"


def _notes(summary: Summary, look: Look) -> Iterator[str]:
    notes = [*map(clean, summary.notes), *(f"{path}: {note}" for path, note in cells.own_notes(summary))]
    if notes:
        yield from ("", ink("NOTES", "bold", look=look))
    for note in notes:
        yield from wrapped(note, look.width, first="- ")
