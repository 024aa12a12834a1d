"""Ignores at work: which findings they silence, and what is wrong with the ignores themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from attribution.checks import BY_COMMAND
from attribution.findings import fill_message
from attribution.linting.ignores import REACHES, Ignore
from attribution.linting.selection import Selection
from attribution.model import Finding, Report, Span
from attribution.places import position
from attribution.ruleset.shapes import LintRule
from attribution.suggestions import did_you_mean

NO_REASON, UNUSED, UNKNOWN = "LNT001", "LNT002", "LNT003"
LintRules = Mapping[str, LintRule]
_ALIKE = {"'": "['’‘]", "’": "['’‘]", "‘": "['’‘]", '"': '["“”]', "“": '["“”]', "”": '["“”]'}


def apply_ignores(report: Report, selection: Selection, ignores: Sequence[Ignore]) -> Report:
    """Return the report with what the ignores silence marked, and with findings about the ignores.

    An ignore without a reason silences nothing: else an error could be made a warning by leaving the reason out. One
    of a rule that is not in force for the article is not called unused.
    """
    layout = _Layout(report)
    valid = [(ignore, key) for ignore in ignores if ignore.reason and not ignore.odd for key in ignore.rules]
    used: set[tuple[Ignore, str]] = set()

    def suppressed(finding: Finding) -> Finding:
        covering = [one for one in valid if one[1] in (finding.code, finding.name) and layout.covers(one[0], finding)]
        used.update(covering)
        return replace(finding, suppressed=covering[0][0].reason) if covering else finding

    found = [suppressed(finding) for finding in report.findings]
    complaints = map(selection.chosen, _complaints(selection, ignores, used))
    found += [suppressed(finding) for finding in complaints if finding is not None]
    return replace(report, findings=tuple(sorted(found, key=_place)))


def _place(finding: Finding) -> tuple[int, int, int, str, int]:
    """Return by what findings are ordered: as an editor meets them in the file, whatever the order of the text."""
    return finding.line, finding.column, finding.start, finding.code, finding.end


def _complaints(selection: Selection, ignores: Sequence[Ignore], used: set[tuple[Ignore, str]]) -> Iterator[Finding]:
    """Yield what is wrong with the ignores, one finding for one fault."""
    rules = selection.rules.lint
    known = {name: rule.code for rule in rules.values() for name in (rule.code, rule.name)}
    for ignore in ignores:
        right = [key for key in ignore.rules if key in known]
        wrong = [word for word in (ignore.odd, *ignore.rules) if word and word not in known]
        if not right or ignore.odd or ignore.reason:  # words that follow a code without a colon are its reason
            for word in (wrong or ["nothing"] * (not right))[: None if ignore.reason else 1]:
                yield from _complaint(rules, UNKNOWN, ignore, word, _near(word, known))
        for key in right if not ignore.odd else ():
            if not ignore.reason:
                yield from _complaint(rules, NO_REASON, ignore, key)
            elif (ignore, key) not in used and selection.speaks(known[key]) and not known[key].startswith(BY_COMMAND):
                yield from _complaint(rules, UNUSED, ignore, key)


def _near(word: str, known: Mapping[str, str]) -> str:
    """Return `: did you mean 'ANO201'` for a word like a known one."""
    near = did_you_mean(word, [f"lint-ok{reach}" for reach in REACHES] if word.startswith("lint-ok") else known)
    return f": {near.removesuffix('?')}" if near else ""


def _complaint(rules: LintRules, code: str, ignore: Ignore, key: str, near: str = "") -> Iterator[Finding]:
    if code not in rules:
        return
    rule = rules[code]
    words = {
        "code": key,
        "fix": rule.fix,
        "near": near,
        "where": f" at {ignore.where}:{ignore.written}" if ignore.where else "",
    }
    line, column = (1, 1) if ignore.where else (ignore.written, ignore.column)
    message = fill_message(rule, words)
    yield Finding(code, rule.name, rule.severity, message, ignore.offset, ignore.offset, line, column)


@dataclass(frozen=True)
class _Layout:
    """Where the lines and blocks of an article lie in the user's file."""

    report: Report

    def covers(self, ignore: Ignore, finding: Finding) -> bool:
        """Whether a finding lies where an ignore reaches, and at its words."""
        first, last = finding.line, self._line(max(finding.end - 1, finding.start))
        lines = self._lines(ignore)
        return (lines is None or any(low <= last and first <= high for low, high in lines)) and self._at_words(
            ignore, Span(finding.start, finding.end)
        )

    def _lines(self, ignore: Ignore) -> list[tuple[int, int]] | None:
        """Return the stretches of lines that an ignore reaches, or None for the whole file."""
        match ignore.reach:
            case "line":
                return [(ignore.line, ignore.line)]
            case "paragraph":
                return [lines for lines in self._blocks if lines[0] <= ignore.line <= lines[1]]
            case "next":
                return [lines for lines in self._blocks if lines[0] > ignore.line][:1]
        return None

    @cached_property
    def _blocks(self) -> list[tuple[int, int]]:
        """Return the first and the last line of every paragraph and excluded passage, in order."""
        spans: dict[int, Span] = {}
        for sentence in self.report.sentences:
            first = spans.get(sentence.paragraph, Span(sentence.start, sentence.end))
            spans[sentence.paragraph] = Span(first.start, sentence.end)
        blocks = [*spans.values(), *(Span(passage.start, passage.end) for passage in self.report.excluded)]
        return sorted((self._line(block.start), self._line(max(block.end - 1, block.start))) for block in blocks)

    def _line(self, offset: int) -> int:
        return position(self.report.article.source_map, offset)[0]

    def _at_words(self, ignore: Ignore, place: Span) -> bool:
        if not ignore.words:
            return True
        found = re.finditer(_loosely(ignore.words), self.report.article.text, re.IGNORECASE)
        return any(Span(*match.span()).touches(place) for match in found)


def _loosely(words: str) -> str:
    """Return a pattern for the words in which white space and the form of quotation marks do not count."""
    return r"\s+".join("".join(_ALIKE.get(char, re.escape(char)) for char in word) for word in words.split())
