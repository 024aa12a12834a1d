"""From a lint rule and a place to a finding: the same for rules on one article and across two."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from attribution.model import Article, Finding, Span, Spans
from attribution.places import position
from attribution.ruleset.shapes import LintRule

_NAMED = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where a check holds: the words for its rule's message, and the case that picks its severity."""

    span: Span
    words: Mapping[str, str] = field(default_factory=dict)
    case: str = ""
    related: Spans = ()


def make_finding(article: Article, rule: LintRule, hit: Hit) -> Finding:
    """Return a rule's finding at a place of an article, with its severity in that case and its message in words."""
    span = hit.span
    line, column = position(article.source_map, span.start)
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=rule.cases.get(hit.case, rule.severity),
        message=fill_message(rule, hit.words),
        start=span.start,
        end=span.end,
        line=line,
        column=column,
        related=hit.related,
    )


def fill_message(rule: LintRule, words: Mapping[str, str]) -> str:
    """Put the words and the fix into the rule's message; a name in braces that nobody gives stays as it is."""
    before = rule.message.partition("{fix}")[0].rstrip()
    fix = rule.fix if not before or before.endswith(".") else f"{rule.fix[0].lower()}{rule.fix[1:]}"
    told = {"fix": fix, **words}
    return _NAMED.sub(lambda name: told.get(name[1], name[0]), rule.message)
