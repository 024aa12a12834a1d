"""What makes a finding the same one after the draft was edited elsewhere: its rule and its sentence."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from attribution.model import Finding, Report

_WORD = re.compile(r"\w+")


def sentence_prints(report: Report, *, path: str = "") -> Iterator[str]:
    """Yield a digest of rule and sentence for each finding in order; with `path` it differs from file to file.

    Case, white space and marks do not count, nor where the sentence stands. Nothing can be read back from it.
    """
    starts = [sentence.start for sentence in report.sentences]
    for finding in report.findings:
        parts = (finding.code, _normalized(_sentence(report, starts, finding)), path)
        yield hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:20]


def fingerprints(report: Report, *, path: str = "") -> tuple[str, ...]:
    """Return a fingerprint for each finding in order: that of its sentence, and which one it is of several alike."""
    return tuple(_numbered(report, path))


def _numbered(report: Report, path: str) -> Iterator[str]:
    seen: Counter[str] = Counter()
    for digest in sentence_prints(report, path=path):
        seen[digest] += 1
        yield f"{digest}:{seen[digest]}"


def _sentence(report: Report, starts: list[int], finding: Finding) -> str:
    """Return the sentence in which a finding begins; outside of all sentences its own words."""
    number = bisect_right(starts, finding.start) - 1
    if number >= 0 and finding.start < report.sentences[number].end:
        sentence = report.sentences[number]
        return report.article.text[sentence.start : sentence.end]
    return report.article.text[finding.start : finding.end]


def _normalized(text: str) -> str:
    return " ".join(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))
