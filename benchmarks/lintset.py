"""Lint the invented articles of tests/lintset: what it says of clean copy, and which of the planted faults it finds.

A finding finds a planted fault where the rule is the same and it lies in the fault's sentence (or, for a passage of
several, in one of them). False are the other warnings and errors on faulty copy; notes are hidden by default, and so
count for the faults that they find only.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tabulate import tabulate

from attribution.config import Settings
from attribution.model import Finding, Report
from attribution.pipeline import analyze_article
from attribution.readers.choosing import read_file

FOLDER = Path(__file__).resolve().parents[1] / "tests/lintset"
CLEAN, FOUND, MISSED, FALSE = "clean", "found", "missed", "false"
_LINK = re.compile(r"\[([^]]*)\]\([^)]*\)")
_SUFFIXES = {".md", ".txt"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """A finding, or a fault that has none: what became of it, where, under which rule, and the words there."""

    outcome: str
    article: str
    code: str
    severity: str
    words: str


def outcomes(kind: str) -> Iterator[Outcome]:
    """Yield what lint makes of the articles of one folder, `clean` or `faulty`."""
    outlets = json.loads((FOLDER / "outlets.json").read_text(encoding="utf-8"))
    faults = {} if kind == CLEAN else json.loads((FOLDER / kind / "faults.json").read_text(encoding="utf-8"))
    for path in sorted(path for path in (FOLDER / kind).iterdir() if path.suffix in _SUFFIXES):
        own = outlets.get(f"{kind}/{path.name}")
        settings = Settings(outlet=(own,) if own else ())
        report = analyze_article(read_file(str(path), max_size=settings.max_size), settings=settings)
        if kind == CLEAN:
            yield from (Outcome(CLEAN, path.name, f.code, f.severity, sentence(report, f)) for f in report.findings)
        else:
            yield from _matched(path.name, report, faults[path.name])


def _matched(article: str, report: Report, faults: Sequence[dict[str, str]]) -> Iterator[Outcome]:
    open_faults = list(faults)
    for finding in report.findings:
        words = sentence(report, finding)
        fault = next((f for f in open_faults if f["code"] == finding.code and is_at(f, words)), None)
        if fault is not None:
            open_faults.remove(fault)
            yield Outcome(FOUND, article, finding.code, fault["severity"], words)
        elif finding.severity != "note":
            yield Outcome(FALSE, article, finding.code, finding.severity, words)
    for fault in open_faults:
        yield Outcome(MISSED, article, fault["code"], fault["severity"], plain(fault["text"]))


def sentence(report: Report, finding: Finding) -> str:
    """Return the words of the sentence in which a finding lies, or the finding's own where it lies in none."""
    at = next((s for s in report.sentences if s.start <= finding.start < s.end), finding)
    return plain(report.article.text[at.start : at.end])


def plain(text: str) -> str:
    """Return text on one line without the signs of Markdown."""
    return " ".join(_LINK.sub(r"\1", text).replace("*", "").lstrip("#> ").split())


def is_at(fault: dict[str, str], words: str) -> bool:
    """Whether words are the sentence of a fault, a part of it or, for a fault that is a passage, of the passage."""
    return any(words in place or place in words for place in (plain(fault["text"]), plain(fault.get("passage", "\0"))))


def table(found: Sequence[Outcome], by: str) -> str:
    """Return the faults found and missed and the false findings, counted by `article` or `code`."""
    counts = Counter((getattr(one, by), one.outcome) for one in found)
    names = sorted({name for name, _ in counts})
    heads = FOUND, MISSED, FALSE
    return tabulate([[name, *(counts[name, head] for head in heads)] for name in names], (by, *heads))


def rates(found: Sequence[Outcome]) -> tuple[int, int, int]:
    """Return how many planted faults were found, how many there are, and how many findings are false."""
    counts = Counter(one.outcome for one in found)
    return counts[FOUND], counts[FOUND] + counts[MISSED], counts[FALSE]


def main() -> None:
    """Print what is found on clean copy, the tables for faulty copy, and each fault missed and each false finding."""
    clean, faulty = list(outcomes(CLEAN)), list(outcomes("faulty"))
    severities = Counter(one.severity for one in clean)
    print("clean:", ", ".join(f"{severities[name]} {name}s" for name in ("error", "warning", "note")))
    for one in (*clean, *(one for one in faulty if one.outcome != FOUND)):
        print(f"{one.outcome:7}{one.article:27}{one.code} {one.severity:8} {one.words[:110]}")
    for by in ("article", "code"):
        print(f"\n{table(faulty, by)}")
    found, planted, false = rates(faulty)
    print(f"\nfaulty: {found} of {planted} planted faults found, {false} false of {found + false} findings")


if __name__ == "__main__":
    main()
