"""Read layouts in tests, and tell them as pairs of a kind and the words."""

from __future__ import annotations

from functools import cache

from attribution.language.layout.hygiene import Layout, read_layout
from attribution.language.reading import LanguageReader, language_reader
from attribution.ruleset import RuleSet, load_rules


@cache
def prepared() -> tuple[RuleSet, LanguageReader]:
    rules = load_rules()
    return rules, language_reader(rules)


def layout_of(text: str) -> Layout:
    rules, reader = prepared()
    return read_layout(reader, rules, text)


def told(text: str) -> list[tuple[str, str]]:
    """Return every part of a text in order: headline, body or the reason why it is excluded, and its words."""
    layout = layout_of(text)
    parts = [(p.span.start, p.span.end, str(p.kind)) for p in layout.paragraphs]
    parts += [(e.start, e.end, e.reason) for e in layout.exclusions]
    return [(kind, text[start:end]) for start, end, kind in sorted(parts)]


def excluded(text: str) -> list[tuple[str, str]]:
    return [(kind, words) for kind, words in told(text) if kind not in {"headline", "body"}]


def headlines(text: str) -> list[str]:
    return [words for kind, words in told(text) if kind == "headline"]
