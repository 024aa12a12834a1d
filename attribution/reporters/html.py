"""The page that an editor reads in a browser: one file that asks for nothing and runs nothing but its own script."""

from __future__ import annotations

from importlib.metadata import version

from attribution.reporters.page.article import article_page
from attribution.reporters.page.document import render_document
from attribution.reporters.view.run import Look, Run
from attribution.reporters.view.safe import clean


def render(run: Run, *, look: Look) -> str:  # noqa: ARG001 - every reporter is called alike
    """Return the articles of a run as one HTML document, ending in a newline."""
    articles = [article_page(report, run.rules, number) for number, report in enumerate(run.reports, 1)]
    model = run.reports[0].model if run.reports else None
    asked = {key for article in articles for told in article.told for found in told.findings for key in found.standards}
    values = {
        "articles": articles,
        "refusals": [(clean(refusal.path), clean(refusal.message)) for refusal in run.refusals],
        "standards": [(key, standard) for key, standard in run.rules.standards.items() if key in asked],
        "tool": version("news-attribution"),
        "model": f"{model.name} {model.version}" if model else run.model,
        "rules": run.rules.digest,
        "title": articles[0].title if len(articles) == 1 else "Sourcing report",
    }
    return render_document("report.html", values).rstrip() + "\n"
