"""Whose name must not be printed: victims of sexual violence, and minors (settled case A.8, 17)."""

from __future__ import annotations

import re

from attribution.checks.case import Case
from attribution.checks.registry import Options
from attribution.checks.voices import Voice, described, kinds
from attribution.model import Span


def must_stay_unnamed(case: Case, voice: Voice, options: Options) -> bool:
    """Whether a source is a minor, or one who lived through sexual violence that the story tells of nearby."""
    words = _words(case, described(voice))
    if words & case.rules.words(options["minors"]):
        return True
    lived = "witness" in kinds(case, voice) or words & case.rules.words(options["victims"])
    near = (line for line in case.body if abs(line.sentence.index - voice.line.sentence.index) <= int(options["near"]))
    violence = case.rules.words(options["violence"])
    return bool(lived) and any(_words(case, line.span) & violence for line in near)


def _words(case: Case, span: Span) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z-]+", case.words(span).lower()))
