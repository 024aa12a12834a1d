"""analyze(): the one place where the stages are wired."""

from __future__ import annotations

from attribution.model import Report


def analyze(text: str) -> Report:
    raise NotImplementedError
