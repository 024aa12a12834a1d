"""Everything that the page shows of one article, ready for its template."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from attribution.metrics import verdict
from attribution.metrics.basis import read_basis
from attribution.model import Report
from attribution.reporters.json import SEVERITIES
from attribution.reporters.page.answers import second_hand_sentences
from attribution.reporters.page.cards import Card, cards
from attribution.reporters.page.drawing import Drawing, draw
from attribution.reporters.page.figures import KeyFigure, key_figures
from attribution.reporters.page.links import read_links
from attribution.reporters.page.people import AnonymousRow, SourceRow, anonymous_rows, source_rows
from attribution.reporters.page.story import Block, blocks
from attribution.reporters.page.strip import Bars, strip
from attribution.reporters.page.told import Told
from attribution.reporters.view.figures import figure_rows
from attribution.reporters.view.safe import clean
from attribution.reporters.view.tables import closing_notes
from attribution.reporters.view.words import counted
from attribution.ruleset import RuleSet


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """One article of a page. `prefix` begins the ids of all its places."""

    prefix: str
    name: str
    title: str
    verdict: str
    findings: str
    figures: tuple[KeyFigure, ...]
    blocks: tuple[Block, ...]
    told: tuple[Told, ...]
    cards: tuple[Card, ...]
    strip: tuple[Bars, ...]
    sources: tuple[SourceRow, ...]
    anonymous: tuple[AnonymousRow, ...]
    drawing: Drawing
    all_figures: tuple[tuple[str, str, str, str], ...]
    notes: tuple[str, ...]
    numbers: dict[int, str]
    letters: tuple[tuple[str, str], ...]


def article_page(report: Report, rules: RuleSet, number: int) -> ArticlePage:
    """Gather what the page shows of an article; `number` is its place in the run, from 1."""
    prefix = f"a{number}"
    links = read_links(report)
    basis = read_basis(report, {})
    story = blocks(report, rules, second_hand_sentences(basis))
    told = tuple(sentence for block in story for sentence in block.sentences)
    headline = next((clean(report.article.text[span.start : span.end]) for span in report.headline), "")
    name = clean(report.article.path or report.article.name)
    return ArticlePage(
        prefix=prefix,
        name=name,
        title=headline or name,
        verdict=clean(verdict(report)),
        findings=_counted_findings(told),
        figures=key_figures(basis, links, rules),
        blocks=story,
        told=told,
        cards=cards(told),
        strip=strip(told),
        sources=source_rows(report, links),
        anonymous=anonymous_rows(report, links),
        drawing=draw(report, links, prefix),
        all_figures=figure_rows(report),
        notes=closing_notes(report),
        numbers={sentence.index: sentence.label or "H" for sentence in told},
        letters=tuple(sorted({(sentence.code, sentence.class_name) for sentence in told})),
    )


def _counted_findings(told: tuple[Told, ...]) -> str:
    """Return `2 errors, 1 note`, of the findings that nobody has ignored; empty where there are none."""
    found = Counter(finding.severity for one in told for finding in one.findings if finding.suppressed is None)
    return ", ".join(counted(found[severity], severity) for severity in SEVERITIES if found[severity])
