"""The baseline: old findings, known by rule and sentence and counted, which are not told again.

The file has no word of a draft: codes, digests and counts, by the path of the article from the file's folder.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from attribution.linting.choosing import NEW, UNCHANGED
from attribution.model import Report
from attribution.reporters.findings.parts.fingerprints import sentence_prints

Entries = Counter[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Baseline:
    """Remembered findings: for each path, how often each pair of code and fingerprint occurred."""

    path: Path
    entries: Mapping[str, Entries]

    def key(self, report: Report) -> str:
        """Return the name of a report's article in this baseline."""
        return self.key_of(report.article.path) if report.article.path else report.article.name

    def key_of(self, path: str) -> str:
        """Return a path as it stands in this baseline: from its folder, with slashes."""
        return Path(os.path.relpath(path, self.path.parent)).as_posix()

    def is_gone(self, key: str) -> bool:
        """Whether the article of a key is no longer there."""
        return not (self.path.parent / key).exists()


@dataclass(frozen=True, slots=True)
class Compared:
    """Reports with the state of each finding, and the remembered findings of their articles that no longer occur."""

    reports: tuple[Report, ...]
    missing: Mapping[str, Entries]


def remember(baseline: Baseline, reports: Iterable[Report]) -> Baseline:
    """Return the baseline with the findings of these articles in place of what it had for them.

    That is also what it had of an article that was moved and is one of these; what it has of others stays.
    """
    given = tuple(reports)
    left = _matched(baseline, given).left
    moved = {key for key in left if baseline.is_gone(key) and left[key] != baseline.entries[key]}
    kept = {key: entries for key, entries in baseline.entries.items() if key not in moved}
    return _with(baseline, {**kept, **{baseline.key(report): _entries(report) for report in given}})


def prune(baseline: Baseline, reports: Iterable[Report]) -> Baseline:
    """Return the baseline less the entries that no longer occur in these articles, or whose article is gone.

    What an article that was moved took over stands under its new path.
    """
    given = tuple(reports)
    known = compare(baseline, given).reports
    found = {baseline.key(report): _entries(report, {UNCHANGED}) for report in known}
    there = {key: entries for key, entries in baseline.entries.items() if not baseline.is_gone(key)}
    return _with(baseline, {**there, **found})


def _with(baseline: Baseline, entries: Mapping[str, Entries]) -> Baseline:
    return replace(baseline, entries={key: counts for key, counts in entries.items() if counts})


def compare(baseline: Baseline, reports: Iterable[Report]) -> Compared:
    """Say of each finding whether the baseline has it. An article that was moved takes over what it had at its place.

    What an ignore covers has no part in this.
    """
    given = tuple(reports)
    matched = _matched(baseline, given)
    keys = {baseline.key(report) for report in given}
    missing = {key: entries for key, entries in sorted(matched.left.items()) if key in keys or baseline.is_gone(key)}
    compared = tuple(_with_states(report, states) for report, states in zip(given, matched.states, strict=True))
    return Compared(compared, {key: entries for key, entries in missing.items() if entries})


class _Matched(NamedTuple):
    """The states of the findings of each article, and the entries that none of them is."""

    states: Sequence[Sequence[str | None]]
    left: Mapping[str, Entries]


def _matched(baseline: Baseline, given: Sequence[Report]) -> _Matched:
    """Match findings with entries: each article first with its own, then with those of articles that are gone."""
    left = {key: Counter(entries) for key, entries in baseline.entries.items()}
    homeless = [entries for key, entries in left.items() if baseline.is_gone(key)]
    states = [list(_states(report, left.get(baseline.key(report), Counter()))) for report in given]
    moved = [_take(report, first, homeless) for report, first in zip(given, states, strict=True)]
    return _Matched(moved, {key: +entries for key, entries in left.items()})


def _with_states(report: Report, states: Sequence[str | None]) -> Report:
    found = zip(report.findings, states, strict=True)
    return replace(report, findings=tuple(replace(finding, baseline_state=state) for finding, state in found))


def _entries(report: Report, states: Collection[str | None] = (None, NEW, UNCHANGED)) -> Entries:
    pairs = [(f, p) for f, p in zip(report.findings, sentence_prints(report), strict=True) if f.suppressed is None]
    return Counter((finding.code, print_) for finding, print_ in pairs if finding.baseline_state in states)


def _states(report: Report, entries: Entries) -> Iterator[str | None]:
    """Yield the state of each finding, and take what is found from the entries."""
    for finding, print_ in zip(report.findings, sentence_prints(report), strict=True):
        if finding.suppressed is not None:
            yield None
        elif entries[finding.code, print_] > 0:
            entries[finding.code, print_] -= 1
            yield UNCHANGED
        else:
            yield NEW


def _take(report: Report, states: list[str | None], homeless: list[Entries]) -> list[str | None]:
    """Return the states, in which a new finding is an old one where an article that is gone had it."""
    result = list(states)
    for number, (finding, print_) in enumerate(zip(report.findings, sentence_prints(report), strict=True)):
        key = (finding.code, print_)
        where = next((entries for entries in homeless if entries[key] > 0), None)
        if result[number] == NEW and where is not None:
            where[key] -= 1
            result[number] = UNCHANGED
    return result
