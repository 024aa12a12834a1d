"""The page as Markdown, for a comment in a review. Nothing from the article can become markup."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attribution.metrics import verdict
from attribution.model import Report
from attribution.reporters.view.figures import FIGURE_HEADINGS, figure_rows
from attribution.reporters.view.markup import escape
from attribution.reporters.view.roots import questions, root_trees
from attribution.reporters.view.run import Look, Run
from attribution.reporters.view.story import StoryLine, story
from attribution.reporters.view.summary import SUMMARY_HEADINGS, summary_rows
from attribution.reporters.view.tables import SOURCE_HEADINGS, closing_notes, source_rows
from attribution.ruleset import RuleSet

STORY_HEADINGS = ("", "class", "score", "sentence", "who says it, and why it stands there")


def render(run: Run, *, look: Look) -> str:  # noqa: ARG001 - every reporter is called alike
    """Return a section for each article, and a table over all where there is more than one file."""
    sections = ["\n".join(section(report, run.rules)) for report in run.reports]
    if len(run.reports) + len(run.refusals) > 1:
        sections.append("\n".join(("## All files", "", *_table(summary_rows(run), SUMMARY_HEADINGS))))
    if run.refusals:
        refused = (f"- {escape(refusal.message)}" for refusal in run.refusals)
        sections.append("\n".join(("## Refused", "", *refused)))
    return "\n\n".join(sections) + "\n" if sections else ""


def section(report: Report, rules: RuleSet) -> Iterator[str]:
    """Yield the lines of one article's section."""
    yield from (f"## {escape(report.article.path or report.article.name)}", "", f"**{escape(verdict(report))}**")
    yield from ("", "### Sentence by sentence", "")
    yield from _table([_story_row(line) for line in story(report, rules)], STORY_HEADINGS)
    if report.sources:
        yield from ("", "### Sources", "", *_table(source_rows(report), SOURCE_HEADINGS))
    yield from ("", "### Where it comes from", "")
    for tree in root_trees(report):
        yield f"- {escape(tree.root)}"
        yield from (f"  - {escape(branch)}" for branch in tree.branches)
    for question in questions(report):
        yield from ("", escape(question))
    if report.metrics:
        yield from ("", "### Figures", "", *_table(figure_rows(report), FIGURE_HEADINGS))
    if notes := closing_notes(report):
        yield from ("", "### Notes", "", *(f"- {escape(note)}" for note in notes))


def _story_row(line: StoryLine) -> tuple[str, ...]:
    told = " · ".join(part for part in (line.chain, line.reason) if part)
    return line.label, line.code, f"{line.score} {line.band}".strip(), line.text, told


def _table(rows: Sequence[Sequence[str]], headings: Sequence[str]) -> Iterator[str]:
    yield f"| {' | '.join(headings)} |"
    yield f"|{' --- |' * len(headings)}"
    for row in rows:
        yield f"| {' | '.join(escape(cell) for cell in row)} |"
