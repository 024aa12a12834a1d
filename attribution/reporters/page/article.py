"""Everything that the page shows of one article, ready for its template."""

from __future__ import annotations

from dataclasses import dataclass

from attribution.metrics import verdict
from attribution.model import Report
from attribution.reporters.page.drawing import Bar, Drawing, draw, strip
from attribution.reporters.page.figures import KeyFigure, key_figures
from attribution.reporters.page.links import read_links
from attribution.reporters.page.people import AnonymousRow, SourceRow, anonymous_rows, source_rows
from attribution.reporters.page.story import Block, Told, blocks
from attribution.reporters.view.figures import figure_rows
from attribution.reporters.view.safe import clean
from attribution.reporters.view.tables import closing_notes
from attribution.ruleset import RuleSet


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """One article of a page. `prefix` begins the ids of all its places."""

    prefix: str
    name: str
    title: str
    verdict: str
    figures: tuple[KeyFigure, ...]
    blocks: tuple[Block, ...]
    told: tuple[Told, ...]
    strip: tuple[Bar, ...]
    sources: tuple[SourceRow, ...]
    anonymous: tuple[AnonymousRow, ...]
    drawing: Drawing
    all_figures: tuple[tuple[str, str, str, str], ...]
    notes: tuple[str, ...]
    numbers: dict[int, str]


def article_page(report: Report, rules: RuleSet, number: int) -> ArticlePage:
    """Gather what the page shows of an article; `number` is its place in the run, from 1."""
    prefix = f"a{number}"
    links = read_links(report)
    story = blocks(report, rules)
    told = tuple(sentence for block in story for sentence in block.sentences)
    headline = next((clean(report.article.text[span.start : span.end]) for span in report.headline), "")
    name = clean(report.article.path or report.article.name)
    return ArticlePage(
        prefix=prefix,
        name=name,
        title=headline or name,
        verdict=clean(verdict(report)),
        figures=key_figures(report, rules),
        blocks=story,
        told=told,
        strip=strip(told, prefix),
        sources=source_rows(report, links),
        anonymous=anonymous_rows(report, links),
        drawing=draw(report, links, prefix),
        all_figures=figure_rows(report),
        notes=closing_notes(report),
        numbers={sentence.index: sentence.label or "H" for sentence in told},
    )
