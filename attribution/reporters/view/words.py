"""The words in which a report speaks of sources, passages and counts."""

from __future__ import annotations

from collections.abc import Mapping

from attribution.model import SourceType

SOURCE_TYPES: Mapping[SourceType, str] = {
    SourceType.PERSON: "named person",
    SourceType.ORG: "named organisation",
    SourceType.DOC: "identified document",
    SourceType.TITLED: "office, unnamed",
    SourceType.ANON_DESCRIBED: "anonymous, described",
    SourceType.ANON_PARTIAL: "anonymous, partly described",
    SourceType.ANON_VAGUE: "anonymous, vague",
    SourceType.COLLECTIVE: "collective",
    SourceType.MEDIA: "named outlet",
    SourceType.DOC_UNNAMED: "unidentified document",
    SourceType.MEDIA_UNNAMED: "unnamed report",
    SourceType.POST: "social-media post",
    SourceType.SELF: "our own observation",
    SourceType.DEFERRED: "pronoun",
    SourceType.NONE: "nobody",
}
EXCLUSIONS: Mapping[str, tuple[str, str]] = {
    "duplicate": ("second copy of a passage", "second copies of passages"),
    "chrome": ("piece of page chrome", "pieces of page chrome"),
    "disclaimer": ("disclaimer", "disclaimers"),
    "furniture": (
        "piece of furniture (dateline, caption, credit)",
        "pieces of furniture (datelines, captions, credits)",
    ),
}


def counted(count: int, one: str, many: str = "") -> str:
    """Return `1 claim`, `2 claims`."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def number(value: float) -> str:
    """Return a score or factor without needless decimals: 92, 37.5."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
