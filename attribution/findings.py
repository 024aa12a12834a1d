"""From a lint rule and a place to a finding: the same for rules on one article and across two."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from attribution.graph.names import shortened
from attribution.model import Article, Finding, Span, Spans
from attribution.places import position
from attribution.ruleset.shapes import LintRule

LONGEST = 60  # characters of the article's words in a message
_NAMED = re.compile(r"(“?)\{(\w+)\}(”?)")
_LOOSE = re.compile(r"^['’]s\s+|^[\s,;:.]+")
_WHOLE = re.compile(r"[“\"]([^“”\"]*)[”\"]\W?")
_INNER = str.maketrans('“”"', "‘’'")
_ENDS = " .,;:"


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
    """Put the words and the fix into the rule's message; a name in braces that nobody gives stays as it is.

    Words in the message's quotation marks are cut to a sensible length, and make no sentence of their own.
    """
    before = rule.message.partition("{fix}")[0].rstrip()
    fix = rule.fix if not before or before.endswith(".") else f"{rule.fix[:1].lower()}{rule.fix[1:]}"
    return filled(rule.message, {"fix": fix, **words})


def filled(template: str, told: Mapping[str, str]) -> str:
    """Put words into a template; those in its quotation marks are the article's."""

    def put(place: re.Match[str]) -> str:
        opening, name, closing = place.groups()
        if name not in told:
            return place[0]
        return f"{opening}{inside(told[name]) if opening and closing else told[name]}{closing}"

    return _NAMED.sub(put, template)


def inside(words: str, longest: int = LONGEST) -> str:
    """Return words as they stand between quotation marks, cut to a length."""
    whole = _WHOLE.fullmatch(words)
    bare = _LOOSE.sub("", whole[1] if whole else words).rstrip(_ENDS)
    return shortened(bare, longest).translate(_INNER)
