"""The page on a terminal: the verdict first, then the story, the sources, the roots and the figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attribution.metrics import verdict
from attribution.model import Report
from attribution.reporters.view.figures import FIGURE_HEADINGS, figure_rows
from attribution.reporters.view.ink import BAND_INKS, ink
from attribution.reporters.view.laying import NARROWEST, table, wrapped
from attribution.reporters.view.roots import RootTree, questions, root_trees
from attribution.reporters.view.run import Look, Run
from attribution.reporters.view.safe import clean
from attribution.reporters.view.story import StoryLine, story
from attribution.reporters.view.summary import SUMMARY_HEADINGS, summary_rows
from attribution.reporters.view.tables import SOURCE_HEADINGS, closing_notes, source_rows
from attribution.ruleset import RuleSet

GUTTER = 15


def render(run: Run, *, look: Look) -> str:
    """Return a page for each article, and a table over all where there is more than one file."""
    look = Look(max(look.width, NARROWEST), look.color)
    pages = ["\n".join(page(report, run.rules, look=look)) for report in run.reports]
    if len(run.reports) + len(run.refusals) > 1:
        rows = summary_rows(run)
        pages.append("\n".join((_heading("All files", look), *table(rows, SUMMARY_HEADINGS, look.width))))
    return "\n\n\n".join(pages) + "\n" if pages else ""


def page(report: Report, rules: RuleSet, *, look: Look) -> Iterator[str]:
    """Yield the lines of one article's page."""
    yield ink(clean(report.article.path or report.article.name), "bold", look=look)
    yield from wrapped(clean(verdict(report)), look.width)
    yield from ("", _heading("Sentence by sentence", look))
    for line in story(report, rules):
        yield from _story_lines(line, look)
    if report.sources:
        yield from ("", _heading("Sources", look), *table(source_rows(report), SOURCE_HEADINGS, look.width))
    yield from ("", _heading("Where it comes from", look), *_trees(root_trees(report), look))
    for question in questions(report):
        yield from wrapped(question, look.width)
    if report.metrics:
        yield from ("", _heading("Figures", look), *table(figure_rows(report), FIGURE_HEADINGS, look.width))
    notes = closing_notes(report)
    yield from ("", _heading("Notes", look)) if notes else ()
    for note in notes:
        yield from wrapped(note, look.width, first="- ")


def _heading(text: str, look: Look) -> str:
    return ink(text.upper(), "bold", look=look)


def _story_lines(line: StoryLine, look: Look) -> Iterator[str]:
    gutter = f"{line.label:>3} {line.code:<3} {line.score:>4} {line.band:<1}".ljust(GUTTER)
    lines = wrapped(line.text, look.width, first=gutter, indent=GUTTER)
    yield ink(gutter, BAND_INKS.get(line.band, ""), look=look) + lines[0][GUTTER:]
    yield from lines[1:]
    for told in filter(None, (line.chain, line.reason)):
        for part in wrapped(told, look.width, first=" " * GUTTER):
            yield ink(part, "dim", look=look)


def _trees(trees: Sequence[RootTree], look: Look) -> Iterator[str]:
    for tree in trees:
        yield from wrapped(tree.root, look.width, indent=2)
        for number, branch in enumerate(tree.branches, 1):
            last = number == len(tree.branches)
            lines = wrapped(branch, look.width, first="└─ " if last else "├─ ")
            yield lines[0]
            yield from (part if last else "│" + part[1:] for part in lines[1:])
