"""What is wrong with the ignores themselves: one finding for one fault."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import PurePath

from attribution.checks import BY_COMMAND
from attribution.findings import fill_message
from attribution.linting.ignores import NOWHERE, REACHES, Ignore
from attribution.linting.neighbours import IGNORES
from attribution.linting.selection import Selection
from attribution.model import Article, Finding
from attribution.suggestions import did_you_mean

NO_REASON, UNUSED, UNKNOWN = "LNT001", "LNT002", "LNT003"
Fault = tuple[str, Mapping[str, str]]


def complaints(
    article: Article, selection: Selection, ignores: Sequence[Ignore], used: Collection[tuple[Ignore, str]]
) -> Iterator[Finding]:
    """Yield the findings about the ignores of an article, of which `used` are those that have silenced something."""
    rules = selection.rules.lint
    known = {name: rule.code for rule in rules.values() for name in (rule.code, rule.name)}
    for ignore in ignores:
        if ignore.reach == NOWHERE:
            faults = [_in_text(article, ignore)]
        else:
            faults = [*_not_understood(ignore, known), *_without_effect(selection, ignore, known, used)]
        where = f" at {ignore.where}:{ignore.written}" if ignore.where else ""
        line, column = (1, 1) if ignore.where else (ignore.written, ignore.column)
        for code, words in faults:
            if rule := rules.get(code):
                message = fill_message(rule, {"where": where, "near": "", **words})
                yield Finding(code, rule.name, rule.severity, message, ignore.offset, ignore.offset, line, column)


def _in_text(article: Article, ignore: Ignore) -> Fault:
    """Tell of an ignore that is a part of the story, and where it would do something."""
    beside = f"put it into {PurePath(article.path or 'story.txt').name}{IGNORES}"
    fix = f"{beside}, since plain text has no comments." if article.format == "text" else "put it into a comment."
    named = ", ".join(ignore.rules) or "no rule"
    return UNUSED, {"code": named, "where": " in the text of the story", "fix": fix}


def _not_understood(ignore: Ignore, known: Mapping[str, str]) -> Iterator[Fault]:
    """Yield what means nothing; words that follow a code without a colon are its reason."""
    meant = {name.lower() for name in known}
    wrong = [word for word in ignore.rules if word.lower() not in meant]
    if ignore.odd:
        near = did_you_mean(ignore.odd.lower(), [f"lint-ok{reach}" for reach in REACHES])
        yield UNKNOWN, {"said": f"has “{ignore.odd}”, which is no form of it", "near": _aside(near)}
    elif not ignore.rules:
        yield UNKNOWN, {"said": "names no rule"}
    if ignore.odd or ignore.reason or len(wrong) == len(ignore.rules):
        for word in wrong[: None if ignore.reason else 1]:
            yield UNKNOWN, {"said": f"names “{word}”, which is no rule", "near": _aside(did_you_mean(word, known))}


def _aside(question: str) -> str:
    return f" ({question})" if question else ""


def _without_effect(
    selection: Selection, ignore: Ignore, known: Mapping[str, str], used: Collection[tuple[Ignore, str]]
) -> Iterator[Fault]:
    for key in ignore.rules if not ignore.odd else ():
        code = known.get(key.upper()) or known.get(key.lower())
        if code is None:
            continue
        if not ignore.reason:
            yield NO_REASON, {"code": key}
        elif (ignore, key) not in used and selection.speaks(code) and not code.startswith(BY_COMMAND):
            yield UNUSED, {"code": key}
