"""Pieces of a SARIF log: messages, places, and the table of rules."""

from __future__ import annotations

import os
import re
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from attribution.model import Article, Finding, Span
from attribution.reporters.findings.parts.places import place, posix_path, utf16
from attribution.reporters.findings.parts.standards import addresses, standards
from attribution.reporters.view.markup import escape
from attribution.reporters.view.safe import clean
from attribution.ruleset import RuleSet
from attribution.ruleset.shapes import LintRule

_BRACES = str.maketrans({"{": "{{", "}": "}}"})  # single ones stand for arguments (3.11.5)
_LINK = re.compile(r"\[([^\[\]]*)\](?=\()")  # a text that reads like a link would become one (3.11.6)
# Lone surrogates but those that stand for bytes of a file name that is not UTF-8.
_NO_BYTES = re.compile("[\ud800-\udc7f\udd00-\udfff]")
# How much of a rule's description the code scanning of GitHub takes.
LONGEST = 1024


def message(text: str) -> dict[str, str]:
    """Return a text as a message in which nothing is a placeholder or a link. It may not be empty."""
    return {"text": _LINK.sub(r"\\[\1\\]", clean(text).translate(_BRACES)) or "-"}


def location(article: Article, what: Span | Finding, told: str = "") -> dict[str, Any]:
    """Return the place of a span or finding, with a message if there is one. Columns are in code units of UTF-16."""
    at = place(article, what, unit=utf16)
    region = {
        "startLine": at.line,
        "startColumn": at.column,
        "endLine": at.end_line,
        "endColumn": at.end_column,
    }
    physical = {"artifactLocation": {"uri": uri(article.path or article.name)}, "region": region}
    return {"physicalLocation": physical, **({"message": message(told)} if told else {})}


def uri(path: str) -> str:
    """Return a path as a reference: relative as the user gave it, or `file:` where it is absolute."""
    path = _NO_BYTES.sub("\ufffd", path)
    if PurePath(path).is_absolute():
        return PurePath(path).as_uri()
    return quote(os.fsencode(posix_path(path)))


def rule_table(rules: RuleSet) -> list[dict[str, Any]]:
    """Return a descriptor for each lint rule, ordered by code."""
    return [_descriptor(rules, rules.lint[code]) for code in sorted(rules.lint)]


def _descriptor(rules: RuleSet, rule: LintRule) -> dict[str, Any]:
    links = addresses(rules, rule.code)
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.name.replace("-", " ").capitalize()},
        "fullDescription": {"text": clean(rule.why)[:LONGEST]},
        "help": {"text": "\n\n".join(_help(rules, rule)), "markdown": "\n\n".join(_help_markdown(rules, rule))},
        **({"helpUri": links[0]} if links else {}),
        "defaultConfiguration": {"level": rule.severity},
        "properties": {"tags": ["sourcing", rule.code.rstrip("0123456789")], "standards": list(rule.standards)},
    }


def _help(rules: RuleSet, rule: LintRule) -> list[str]:
    asked = [f"{s.name}: {clean(s.asks)} {s.address}" for s in standards(rules, rule.code)]
    return [clean(rule.why), clean(rule.fix), *asked]


def _help_markdown(rules: RuleSet, rule: LintRule) -> list[str]:
    asked = [f"- [{escape(s.name)}](<{s.address}>): {escape(s.asks)}" for s in standards(rules, rule.code)]
    return [escape(rule.why), f"**{escape(rule.fix)}**", *asked]
