"""The report for other tools, version 1; the schemas of it and of its kin are `*.schema.json` in the package."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from importlib.metadata import version
from importlib.resources import files
from typing import Any

from attribution.model import Article, Attribution, Finding, Metric, Report, Response, Sentence, Source, Span
from attribution.reporters.view.run import Look, Run

VERSION = 1
SEVERITIES = ("error", "warning", "note")


def render(run: Run, *, look: Look) -> str:  # noqa: ARG001 - every reporter is called alike
    """Return the run as JSON. A lone surrogate of a text from outside is written as its escape."""
    text = json.dumps(report_data(run), ensure_ascii=False, indent=1)
    return text.encode("utf-8", "backslashreplace").decode() + "\n"


def schema(of: str = "report") -> str:
    """Return the JSON schema of version 1 of what is written as JSON: a report, comparison or summary."""
    return (files("attribution") / f"{of}.schema.json").read_text(encoding="utf-8")


def report_data(run: Run) -> dict[str, Any]:
    """Return the run as plain data. Every key is always present."""
    model = run.reports[0].model if run.reports else None
    return {
        "version": VERSION,
        "tool": {"name": "attribution", "version": version("news-attribution")},
        "model": asdict(model) if model else {"name": run.model, "version": None, "digest": None},
        "rules": {"digest": run.rules.digest},
        "articles": [article_data(report) for report in run.reports],
        "errors": [{"path": refusal.path, "message": refusal.message} for refusal in run.refusals],
        "summary": _summary(run),
    }


def _summary(run: Run) -> dict[str, Any]:
    severities = Counter(
        finding.severity for report in run.reports for finding in report.findings if finding.suppressed is None
    )
    return {
        "files": len(run.reports) + len(run.refusals),
        "articles": len(run.reports),
        "errors": len(run.refusals),
        "sentences": sum(len(report.sentences) for report in run.reports),
        "attributions": sum(len(report.attributions) for report in run.reports),
        "sources": sum(len(report.sources) for report in run.reports),
        "findings": {severity: severities[severity] for severity in SEVERITIES},
    }


def article_data(report: Report) -> dict[str, Any]:
    """Return one article as plain data."""
    return {
        **_article(report.article),
        "notes": [*report.article.notes, *report.notes],
        "headline": _spans(report.headline),
        "excluded": [asdict(passage) for passage in report.excluded],
        "sentences": [_sentence(sentence) for sentence in report.sentences],
        "attributions": [_attribution(attribution) for attribution in report.attributions],
        "sources": [_source(source) for source in report.sources],
        "graph": {
            "nodes": [asdict(node) for node in report.graph.nodes],
            "edges": [asdict(edge) for edge in report.graph.edges],
        },
        "metrics": {metric.name: _metric(metric) for metric in report.metrics},
        "responses": [_response(response) for response in report.responses],
        "findings": [finding_data(finding) for finding in report.findings],
    }


def _response(response: Response) -> dict[str, Any]:
    place = response.accusation
    return {**asdict(response), "accusation": place and {"start": place.start, "end": place.end}}


def _article(article: Article) -> dict[str, Any]:
    return {"name": article.name, "path": article.path, "format": article.format, "text": article.text}


def _spans(spans: Sequence[Span]) -> list[dict[str, int]]:
    return [{"start": span.start, "end": span.end} for span in spans]


def _sentence(sentence: Sentence) -> dict[str, Any]:
    return {
        "index": sentence.index,
        "start": sentence.start,
        "end": sentence.end,
        "paragraph": sentence.paragraph,
        "class": sentence.directness.value,
        "score": None if sentence.score is None else round(sentence.score, 1),
        "band": sentence.band,
        "commitment": sentence.commitment.value,
        "attributions": list(sentence.attributions),
        "because": list(sentence.because),
        "would_be": None if sentence.would_be is None else sentence.would_be.value,
    }


def _attribution(attribution: Attribution) -> dict[str, Any]:
    return {
        "id": attribution.id,
        "cue": _spans(attribution.cue),
        "source": _spans(attribution.source),
        "content": _spans(attribution.content),
        "source_id": attribution.source_id,
        "source_type": attribution.source_type.value,
        "form": attribution.form.value,
        "parent": attribution.parent,
        "rule": attribution.rule,
        "relays": [{"name": relay.name, "start": relay.start, "end": relay.end} for relay in attribution.relays],
    }


def _source(source: Source) -> dict[str, Any]:
    return {
        "id": source.id,
        "name": source.name,
        "type": source.type.value,
        "facets": asdict(source.facets),
        "named": source.named,
        "mentions": [asdict(mention) for mention in source.mentions],
        "root": source.root,
        "root_inferred": source.root_inferred,
        "told": list(source.told),
    }


def _metric(metric: Metric) -> dict[str, Any]:
    parts: Mapping[str, float | int | str | None] = metric.parts
    return {
        "code": metric.code,
        "value": metric.value,
        "count": metric.count,
        "of": metric.of,
        "parts": dict(parts),
    }


def finding_data(finding: Finding) -> dict[str, Any]:
    """Return a finding as plain data."""
    return {**asdict(finding), "related": _spans(finding.related)}
