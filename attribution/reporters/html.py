"""The page that an editor reads in a browser: one file that asks for nothing and runs nothing but its own script."""

from __future__ import annotations

from importlib.metadata import version

from attribution.reporters.page.article import article_page
from attribution.reporters.page.document import render_document
from attribution.reporters.view.run import Look, Run
from attribution.reporters.view.safe import clean
from attribution.ruleset import RuleSet
from attribution.ruleset.shapes import LintRule, Standard


def render(run: Run, *, look: Look) -> str:  # noqa: ARG001 - every reporter is called alike
    """Return the articles of a run as one HTML document, ending in a newline."""
    articles = [article_page(report, run.rules, number) for number, report in enumerate(run.reports, 1)]
    model = run.reports[0].model if run.reports else None
    fired = {found.code for article in articles for told in article.told for found in told.findings}
    values = {
        "articles": articles,
        "refusals": [(clean(refusal.path), clean(refusal.message)) for refusal in run.refusals],
        "asked": [_asked(run.rules, rule) for code, rule in run.rules.lint.items() if code in fired],
        "tool": version("news-attribution"),
        "model": f"{model.name} {model.version}" if model else run.model,
        "rules": run.rules.digest,
        "title": articles[0].title if len(articles) == 1 else "Sourcing report",
    }
    return render_document("report.html", values).rstrip() + "\n"


def _asked(rules: RuleSet, rule: LintRule) -> tuple[LintRule, list[Standard]]:
    """Return a rule with the standards that ask for it."""
    return rule, [rules.standards[key] for key in rule.standards if key in rules.standards]
