"""What makes a finding the same one after the draft was edited elsewhere."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterator

from attribution.model import Finding, Report

_PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})


def fingerprints(report: Report, *, path: str = "") -> tuple[str, ...]:
    """Return a fingerprint for each finding in order: its rule, its sentence and which one it is of several alike.

    Lines and columns play no part, so that it survives edits and moves. With `path` it differs from file to file.
    """
    return tuple(_numbered(report, path))


def _numbered(report: Report, path: str) -> Iterator[str]:
    seen: Counter[str] = Counter()
    for finding in report.findings:
        parts = (finding.code, normalized(sentence_text(report, finding)), path)
        digest = hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
        seen[digest] += 1
        yield f"{digest}:{seen[digest]}"


def sentence_text(report: Report, finding: Finding) -> str:
    """Return the text of the sentence in which a finding begins; outside of all sentences its own words."""
    for sentence in report.sentences:
        if sentence.start <= finding.start < sentence.end:
            return report.article.text[sentence.start : sentence.end]
    return report.article.text[finding.start : finding.end]


def normalized(text: str) -> str:
    """Return a text without what an editor changes in passing: case, spaces, the kind of quotation mark or dash."""
    return " ".join(unicodedata.normalize("NFKC", text).translate(_PLAIN).casefold().split())
