"""The summary for other tools, version 1: every table whole, every key always present."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from importlib.metadata import version
from typing import Any

from attribution.model import Metric
from attribution.reporters.view.many import Group, Summary, SummedArticle
from attribution.reporters.view.manycells import severity_counts
from attribution.reporters.view.run import Look

VERSION = 1
_FACTS = ("outlet", "author", "section", "month")


def render(summary: Summary, *, table: str, look: Look) -> str:  # noqa: ARG001 - every reporter is called alike
    """Return the summary as JSON. A lone surrogate of a text from outside is written as its escape."""
    text = json.dumps(summary_data(summary), ensure_ascii=False, indent=1)
    return text.encode("utf-8", "backslashreplace").decode() + "\n"


def summary_data(summary: Summary) -> dict[str, Any]:
    """Return a summary as plain data."""
    return {
        "version": VERSION,
        "tool": {"name": "attribution", "version": version("news-attribution")},
        "model": asdict(summary.model),
        "rules": {"digest": summary.rules_digest},
        "notes": list(summary.notes),
        "articles": [_article(article) for article in summary.articles],
        "errors": [refusal._asdict() for refusal in summary.refusals],
        "medians": [asdict(median) for median in summary.medians],
        "by": summary.by,
        "groups": [_group(group) for group in summary.groups],
        "trends": [_group(group) for group in summary.trends],
        "sources": [asdict(source) for source in summary.recurring],
        "anonymous": [asdict(descriptor) for descriptor in summary.descriptors],
        "fired": [asdict(rule) for rule in summary.fired],
    }


def _article(article: SummedArticle) -> dict[str, Any]:
    row = article.row
    return {
        "path": article.path,
        "title": row.title,
        "verdict": row.verdict,
        **{name: list(article.facts.get(name, ())) for name in _FACTS},
        "metrics": {metric.name: _metric(metric) for metric in row.metrics},
        "responses": list(row.responses),
        "findings": severity_counts(row),
        "fired": [asdict(rule) for rule in row.fired],
        "worst": [asdict(finding) for finding in row.worst],
        "notes": list(row.notes),
    }


def _metric(metric: Metric) -> Mapping[str, Any]:
    return {"code": metric.code, "value": metric.value, "count": metric.count, "of": metric.of}


def _group(group: Group) -> dict[str, Any]:
    return {**asdict(group), "medians": {median.name: asdict(median) for median in group.medians}}
