"""From our JSON report to spans as PolNeAR draws them.

PolNeAR (Newell, Margolin and Ruths 2018) marks outermost attributions only, and its guidelines set the edges of spans
differently from ours. The adapter drops inner attributions and those without a content, and moves edges; it reads
nothing but the text beside them. It never makes an attribution, and the cue that it gives holds the cue that matched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

Piece = tuple[int, int]
Pieces = tuple[Piece, ...]

OPENING = ("“", "''", "``", '"', "«", "‘")
CLOSING = re.compile(r"[.,;:?!…–—-]*(?:”|''|\"|»|’(?!\w))")
WORD = re.compile(r"\w")
EDGE = re.compile(r"[\s,;:–—-]+")
THAT = re.compile(r"\bthat\s+$", re.IGNORECASE)
RELATIVE = re.compile(r"\b(?:who|which|that)(?=\s+$)", re.IGNORECASE)
LAST_WORD = re.compile(r"(?:^|(?<=[\s,’'\w]))(?P<word>[’'](?:s|ve|d|ll|re|m)|\w+(?:n[’']t)?)\s+$")
FINAL_STOP = re.compile(r"(?<![.…])(?<!\b[A-Z])\.$")
BETWEEN = re.compile(r"\s+(?:[\w’'-]+\s+){0,3}")
PREPOSITION = re.compile(r"\s*(?:about|against|at|for|of|on|out|over|with)\b(?=\s)", re.IGNORECASE)
ATTACHED = frozenset(
    "am is are was were be been being has have had do does did will would shall should can could may might must"
    " cannot not never to also then later again once even just still already now first previously often always soon"
    " ever both all only instead further thus yet simply 's ’s 've ’ve 'd ’d 'll ’ll 're ’re 'm ’m".split()
)


@dataclass(frozen=True, slots=True)
class Roles:
    """The spans of one attribution, as pairs of character offsets in order."""

    id: str
    source: Pieces
    cue: Pieces
    content: Pieces


def polnear_document(article: Mapping[str, Any], document_id: str) -> dict[str, Any]:
    """Turn one article of a report (version 1) into a document of PolNeAR's format, without its text."""
    outer = _outermost(article["attributions"])
    adapted = (_adapted(article["text"], roles) for roles in outer)
    return {"id": document_id, "attributions": [_as_json(roles) for roles in adapted if roles.content]}


def _outermost(attributions: Iterable[Mapping[str, Any]]) -> list[Roles]:
    """Keep what has a content, has no parent and whose cue does not lie inside another's content."""
    kept = [
        Roles(str(a["id"]), _pieces(a["source"]), _pieces(a["cue"]), _pieces(a["content"]))
        for a in attributions
        if a["parent"] is None and a["content"]
    ]
    return [a for a in kept if not any(_says(b, a) and not _says(a, b) for b in kept if b is not a)]


def _says(outer: Roles, inner: Roles) -> bool:
    return bool(inner.cue) and all(
        any(start <= cue[0] and cue[1] <= end for start, end in outer.content) for cue in inner.cue
    )


def _pieces(spans: Iterable[Mapping[str, int]]) -> Pieces:
    return tuple(sorted((span["start"], span["end"]) for span in spans))


def _as_json(roles: Roles) -> dict[str, Any]:
    return {"id": roles.id, **{role: [list(p) for p in getattr(roles, role)] for role in ("source", "cue", "content")}}


def _adapted(text: str, roles: Roles) -> Roles:
    roles = replace(roles, source=tuple(_source(text, piece) for piece in roles.source))
    roles = replace(roles, content=_without(roles.content, (*roles.source, *roles.cue)))
    roles = replace(roles, content=_content(text, roles), cue=_whole_cue(text, roles))
    cue = tuple(_cue(text, piece, roles) for piece in roles.cue)
    content = _trimmed(text, _without(roles.content, cue))
    return replace(roles, source=_relative(text, roles.source, cue), cue=cue, content=content)


def _relative(text: str, source: Pieces, cue: Pieces) -> Pieces:
    """Put the relative pronoun right before the cue for the noun that it stands for: *a clerk who said so*."""
    start = cue[0][0] if cue else 0
    pronoun = RELATIVE.search(text, max(0, start - 8), start)
    before = pronoun and source and source[-1][1] <= pronoun.end()
    return (pronoun.span(),) if pronoun and before else source


def _source(text: str, piece: Piece) -> Piece:
    """Trim a source. An appositive keeps the comma that closes it: `Lund, a nurse,`."""
    start, end = _trim(text, piece)
    return (start, end + 1) if "," in text[start:end] and text[end : end + 1] == "," else (start, end)


def _content(text: str, roles: Roles) -> Pieces:
    trimmed = _trimmed(text, roles.content)
    return tuple(_with_marks(text, _with_that(text, piece, roles.source)) for piece in trimmed)


def _trimmed(text: str, pieces: Pieces) -> Pieces:
    cut = (_without_stop(text, _trim(text, piece)) for piece in pieces)
    return tuple((start, end) for start, end in cut if WORD.search(text, start, end))


def _trim(text: str, piece: Piece) -> Piece:
    """Take white space, commas, semicolons, colons and dashes off both edges."""
    start, end = piece
    lead = EDGE.match(text, start, end)
    start = lead.end() if lead else start
    while end > start and EDGE.match(text, end - 1, end):
        end -= 1
    return start, end


def _without_stop(text: str, piece: Piece) -> Piece:
    start, end = piece
    return (start, end - 1) if FINAL_STOP.search(text, start, end) else piece


def _with_that(text: str, piece: Piece, source: Pieces) -> Piece:
    start, end = piece
    match = THAT.search(text, max(0, start - 8), start)
    return (match.start(), end) if match and not _touches((match.start(), start), source) else piece


def _with_marks(text: str, piece: Piece) -> Piece:
    """Take in the quotation marks that stand just outside."""
    start, end = piece
    opening = next((mark for mark in OPENING if text.endswith(mark, 0, start)), "")
    closing = CLOSING.match(text, end)
    return start - len(opening), closing.end() if closing else end


def _whole_cue(text: str, roles: Roles) -> Pieces:
    """Join the pieces of a cue where only a few words stand between that are nobody's: PolNeAR's cues are unbroken."""
    joined: list[Piece] = []
    for start, end in roles.cue:
        gap = (joined[-1][1], start) if joined else None
        if gap and BETWEEN.fullmatch(text, *gap) and not _touches(gap, (*roles.source, *roles.content)):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)


def _cue(text: str, piece: Piece, roles: Roles) -> Piece:
    """Widen a cue by auxiliaries, negation and adverbs before it, and by the preposition or colon after it."""
    start, end = piece
    others = (*roles.source, *roles.content)
    while (word := LAST_WORD.search(text, max(0, start - 30), start)) and _is_attached(word["word"]):
        if _touches((word.start("word"), start), others):
            break
        start = word.start("word")
    return start, _cue_end(text, end, roles)


def _is_attached(word: str) -> bool:
    low = word.lower()
    return low in ATTACHED or low.endswith(("ly", "n't", "n’t"))


def _cue_end(text: str, end: int, roles: Roles) -> int:
    if text[end : end + 1] == ":":
        return end + 1
    preposition = PREPOSITION.match(text, end)
    if preposition and any(start <= preposition.end() + 1 <= stop for start, stop in roles.content):
        return preposition.end()
    return end


def _touches(piece: Piece, others: Sequence[Piece]) -> bool:
    return any(start < piece[1] and piece[0] < end for start, end in others)


def _without(pieces: Pieces, taken: Sequence[Piece]) -> Pieces:
    """Cut `taken` out of the pieces."""
    left = list(pieces)
    for start, end in taken:
        left = [part for s, e in left for part in ((s, min(e, start)), (max(s, end), e)) if part[0] < part[1]]
    return tuple(sorted(set(left)))
