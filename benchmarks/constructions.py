"""Name the constructions that an attribution is told in, from its spans and the text alone: for sorting errors."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

Piece = tuple[int, int]

MARK = r"[“”\"«»]|''|``"
QUOTED = re.compile(rf"(?:{MARK})(?P<words>[^“”\"«»\n]+?)(?:{MARK})")
PASSIVE = re.compile(
    r"\b(?:am|is|are|was|were|be|been|being)\s+(?:not\s+|also\s+|\w+ly\s+)?"
    r"(?:\w+ed|said|told|quoted|heard|known|seen|thought|held|written|shown|understood|given|made)\b",
    re.IGNORECASE,
)
NOMINAL = re.compile(
    r"(?:\b(?:the|a|an|this|that|any|no|his|her|their|its|our|my)|['’]s|s['’])\s+(?:[\w-]+\s+){0,2}"
    r"(?:accusation|admission|allegation|announcement|answer|argument|assertion|assessment|assurance|belief|call|charge|claim"
    r"|comment|complaint|conclusion|concern|criticism|decision|demand|denial|doubt|endorsement|estimate|expectation|fear"
    r"|finding|hope|idea|insistence|message|opinion|opposition|order|plan|pledge|prediction|promise|proposal|question"
    r"|reaction|recommendation|remark|report|request|response|rumor|rumour|speculation|statement|suggestion|support|suspicion"
    r"|testimony|theory|threat|view|vow|warning|word)s?\b",
    re.IGNORECASE,
)
DOCUMENT = re.compile(
    r"\b(?:ad|affidavit|article|audit|book|complaint|court papers|data|document|e-?mail|figure|filing|files|indictment"
    r"|lawsuit|letter|memo|note|paper|poll|post|records?|release|report|ruling|statement|statistics|study|suit"
    r"|survey|transcript|tweet|video)s?\b",
    re.IGNORECASE,
)
RELATIVE = re.compile(r"\b(?:who|whom|which|that)$", re.IGNORECASE)
JOINED = re.compile(r"(?:,|\b(?:and|but|then|or))\s+(?:also\s+|then\s+|even\s+)?$", re.IGNORECASE)
HEADLINE_WORDS = 25
PART_WORDS = 5


@dataclass(frozen=True, slots=True)
class Told:
    """An attribution in its text. `shared`: its source serves another too. `inner`: it is inside another's content."""

    text: str
    source: Sequence[Piece]
    cue: Sequence[Piece]
    content: Sequence[Piece]
    shared: bool = False
    inner: bool = False

    @property
    def paragraphs(self) -> Piece:
        """The edges of the paragraphs that it touches."""
        edges = [edge for piece in (*self.source, *self.cue, *self.content) for edge in piece]
        end = self.text.find("\n", max(edges))
        return self.text.rfind("\n", 0, min(edges)) + 1, end if end >= 0 else len(self.text)

    def words(self, pieces: Sequence[Piece]) -> str:
        """Return what the pieces say, joined by spaces."""
        return " ".join(self.text[start:end] for start, end in pieces)

    def before(self, pieces: Sequence[Piece], width: int = 24) -> str:
        """Return the text just before the first of the pieces."""
        start = pieces[0][0] if pieces else 0
        return self.text[max(0, start - width) : start]

    def after(self, pieces: Sequence[Piece], width: int = 24) -> str:
        """Return the text just after the last of the pieces."""
        end = pieces[-1][1] if pieces else len(self.text)
        return self.text[end : end + width]


def _headline(told: Told) -> bool:
    lead = len(told.text) - len(told.text.lstrip())
    end = told.text.find("\n", lead)
    last = max(piece[1] for piece in (*told.source, *told.cue, *told.content))
    return last <= end and len(told.text[lead:end].split()) <= HEADLINE_WORDS


def _follow_on(told: Told) -> bool:
    places = [told.text.count("\n", 0, start) for start, _ in told.content]
    spans_lines = any("\n" in told.text[start:end].strip() for start, end in told.content)
    return spans_lines or max(places) > min(places) or not told.cue


def _quoted(told: Told) -> bool:
    return bool(re.match(MARK, told.words(told.content)) and re.search(f"(?:{MARK})$", told.words(told.content)))


def _split_quotation(told: Told) -> bool:
    return (
        bool(told.cue)
        and told.content[0][0] < told.cue[0][0] < told.content[-1][0]
        and bool(QUOTED.search(told.words(told.content)))
    )


def _part_quotation(told: Told) -> bool:
    quoted = list(QUOTED.finditer(told.words(told.content)))
    return bool(quoted) and (not _quoted(told) or all(len(q["words"].split()) < PART_WORDS for q in quoted))


def _whole_quotation(told: Told) -> bool:
    return _quoted(told) and not _part_quotation(told) and not _split_quotation(told)


def _colon(told: Told) -> bool:
    return bool(told.cue or told.source) and (
        ":" in told.words(told.cue) or told.after(told.cue or told.source, 2).lstrip().startswith(":")
    )


def _inverted(told: Told) -> bool:
    if not (told.source and told.cue) or _according(told):
        return False
    gap = told.source[0][0] - told.cue[-1][1]
    return 0 <= gap <= 1 and told.content[0][0] < told.cue[0][0]


def _according(told: Told) -> bool:
    return "according" in told.words(told.cue).lower()


def _passive(told: Told) -> bool:
    return bool(told.cue and PASSIVE.search(told.before(told.cue, 12) + told.words(told.cue)))


def _nominal(told: Told) -> bool:
    return bool(told.cue and NOMINAL.search(told.before(told.cue, 8) + told.words(told.cue)))


def _relative(told: Told) -> bool:
    return bool(
        RELATIVE.search(told.words(told.source).rstrip(", ")) or RELATIVE.search(told.before(told.cue).rstrip())
    )


def _conjoined(told: Told) -> bool:
    return told.shared or bool(told.cue and JOINED.search(told.before(told.cue)) and not _touching(told))


def _touching(told: Told) -> bool:
    """Whether source and cue stand side by side."""
    return any(
        0 <= cue[0] - source[1] <= 1 or 0 <= source[0] - cue[1] <= 1 for source in told.source for cue in told.cue
    )


CONSTRUCTIONS: dict[str, Callable[[Told], bool]] = {
    "headline": _headline,
    "nested": lambda told: told.inner,
    "follow-on paragraph": _follow_on,
    "split quotation": _split_quotation,
    "part quotation": _part_quotation,
    "whole quotation": _whole_quotation,
    "colon": _colon,
    "inverted tag": _inverted,
    "according to": _according,
    "passive": _passive,
    "nominal cue": _nominal,
    "relative clause": _relative,
    "conjoined": _conjoined,
    "document as subject": lambda told: bool(DOCUMENT.search(told.words(told.source))),
    "no source": lambda told: not told.source,
}


def constructions(told: Told) -> tuple[str, ...]:
    """Return the names of all constructions that the attribution shows, or `other`. It must have a content."""
    return tuple(name for name, shows in CONSTRUCTIONS.items() if shows(told)) or ("other",)
