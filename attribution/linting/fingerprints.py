"""What a finding is known by when the draft around it changes: its rule and its sentence, without their words."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from bisect import bisect_right

from attribution.model import Finding, Report

_WORD = re.compile(r"\w+")


def fingerprints(report: Report) -> tuple[str, ...]:
    """Return a digest of rule and sentence for each finding of a report, in their order.

    Case, white space and marks do not count, nor where the sentence stands.
    """
    starts = [sentence.start for sentence in report.sentences]
    return tuple(_fingerprint(finding, _sentence(report, starts, finding)) for finding in report.findings)


def _sentence(report: Report, starts: list[int], finding: Finding) -> str:
    """Return the sentence in which a finding begins, or its own words where that is none."""
    number = bisect_right(starts, finding.start) - 1
    if number >= 0 and finding.start <= report.sentences[number].end:
        sentence = report.sentences[number]
        return report.article.text[sentence.start : sentence.end]
    return report.article.text[finding.start : finding.end]


def _fingerprint(finding: Finding, words: str) -> str:
    normal = " ".join(_WORD.findall(unicodedata.normalize("NFKC", words).casefold()))
    return hashlib.sha256(f"{finding.code}\0{normal}".encode("utf-8", "backslashreplace")).hexdigest()[:20]
