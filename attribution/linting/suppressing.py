"""Ignores at work: which findings they silence, and what is wrong with the ignores themselves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from attribution.linting.complaints import complaints
from attribution.linting.ignores import NOWHERE, Ignore
from attribution.linting.selection import Selection
from attribution.model import Finding, Report, Span
from attribution.places import position

_ALIKE = {"'": "['’‘]", "’": "['’‘]", "‘": "['’‘]", '"': '["“”]', "“": '["“”]', "”": '["“”]'}


def apply_ignores(report: Report, selection: Selection, ignores: Sequence[Ignore]) -> Report:
    """Return the report with what the ignores silence marked, and with findings about the ignores.

    An ignore without a reason silences nothing: else an error could be made a warning by leaving the reason out. One
    of a rule that is not in force for the article is not called unused.
    """
    layout = _Layout(report)
    valid = [(ignore, key) for ignore in ignores if _works(ignore) for key in ignore.rules]
    used: set[tuple[Ignore, str]] = set()

    def suppressed(finding: Finding) -> Finding:
        covering = [one for one in valid if _means(one[1], finding) and layout.covers(one[0], finding)]
        used.update(covering)
        return replace(finding, suppressed=covering[0][0].reason) if covering else finding

    found = [suppressed(finding) for finding in report.findings]
    told = map(selection.chosen, complaints(report.article, selection, ignores, used))
    found += [suppressed(finding) for finding in told if finding is not None]
    return replace(report, findings=tuple(sorted(found, key=_place)))


def _place(finding: Finding) -> tuple[int, int, int, str, int]:
    """Return by what findings are ordered: as an editor meets them in the file, whatever the order of the text."""
    return finding.line, finding.column, finding.start, finding.code, finding.end


def _works(ignore: Ignore) -> bool:
    return bool(ignore.reason) and not ignore.odd and ignore.reach != NOWHERE


def _means(key: str, finding: Finding) -> bool:
    """Whether a code or a name, in capitals or not, is that of a finding."""
    return key.lower() in {finding.code.lower(), finding.name.lower()}


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
