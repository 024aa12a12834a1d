"""Which parts of a plain text are the article. Reasons come in the order chrome, duplicate, disclaimer, furniture."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from operator import attrgetter

from attribution.language.layout.blocks import ruled_blocks
from attribution.language.layout.duplicates import second_copies
from attribution.language.layout.extents import Block
from attribution.language.layout.headline import DECKS, Line, headline_count
from attribution.language.layout.paragraphs import leave_out, paragraph_spans
from attribution.language.reading import LanguageReader
from attribution.model import Exclusion, Paragraph, ParagraphKind, Span, Spans
from attribution.ruleset import RuleSet

TOP = DECKS + 6  # paragraphs that decide what is headline


@dataclass(frozen=True, slots=True)
class Layout:
    """The paragraphs that are analysed, headline units first, and what is not part of the article; both in order."""

    paragraphs: tuple[Paragraph, ...]
    exclusions: tuple[Exclusion, ...]


def read_layout(
    reader: LanguageReader, rules: RuleSet, text: str, *, headline: Span | None = None, subheads: Spans = ()
) -> Layout:
    """Divide a text into the paragraphs of the article and the passages that do not belong to it.

    `headline` and `subheads` are what the file marks as headings; without a headline its words decide. A subhead is a
    headline unit where it stands.

    No two spans overlap, and each lies in the text. The decision order is that of the scale, A.5; the rules are those
    that emit chrome, disclaimer and furniture; second copies carry the code of the lint rule that tells of them.
    """
    blocks = ruled_blocks(reader, text, paragraph_spans(text))
    units = _headline_units(rules, text, blocks, headline) | _below(text, blocks, subheads)
    copies = _second_copies(reader, text, blocks, units)
    excluded = tuple(_joined(text, sorted((*_duplicates(copies), *_ruled(text, blocks, copies)))))
    holes = [Span(part.start, part.end) for part in excluded]
    spans = [span for block in blocks for span in leave_out(text, block.span, holes)]
    kinds = [ParagraphKind.HEADLINE if span in units else ParagraphKind.BODY for span in spans]
    return Layout(tuple(map(Paragraph, count(), spans, kinds)), excluded)


def _headline_units(rules: RuleSet, text: str, blocks: Sequence[Block], headline: Span | None) -> frozenset[Span]:
    """Return the spans of headline and decks. A marked headline is one wherever it stands."""
    left = [span for block in blocks for span in _left(text, block)]
    marked = headline is not None and any(headline.holds(span) for span in left[:1])
    units = frozenset(left[: headline_count(rules, _lines(text, blocks), marked=marked)])
    if headline is None or marked:
        return units
    return frozenset(span for span in left[:-1] if headline.holds(span))


def _below(text: str, blocks: Sequence[Block], subheads: Spans) -> frozenset[Span]:
    """Return the spans of the subheads, which are in order, as far as the rules leave them."""
    found: set[Span] = set()
    for block in blocks if subheads else ():
        subhead = subheads[max(bisect_right(subheads, block.span.start, key=attrgetter("start")) - 1, 0)]
        found.update(span for span in _left(text, block) if subhead.holds(span))
    return frozenset(found)


def _left(text: str, block: Block) -> Iterator[Span]:
    return leave_out(text, block.span, [Span(part.start, part.end) for part in block.excluded])


def _lines(text: str, blocks: Sequence[Block]) -> list[Line]:
    """Return the first lines that the rules leave, for the judgement what is headline."""
    lines: list[Line] = []
    below = False
    for block in blocks:
        if block.gone:
            below = below or block.opens
            continue
        lines.extend(Line(text[span.start : span.end], block.opens, below) for span in _left(text, block))
        below = False
        if len(lines) >= TOP:
            break
    return lines


def _second_copies(reader: LanguageReader, text: str, blocks: Sequence[Block], headline: Container[Span]) -> list[Span]:
    """Return what the article and its disclaimers say twice. Neither is a copy of the other, or of the headline."""
    body = [span for block in blocks for span in _left(text, block) if span not in headline]
    disclaimers = [block.span for block in blocks if block.gone and block.excluded[0].reason == "disclaimer"]
    return sorted(copy for spans in (body, disclaimers) for copy in second_copies(text, spans, reader.words))


def _duplicates(copies: Sequence[Span]) -> Iterator[Exclusion]:
    return (Exclusion(copy.start, copy.end, "duplicate", "HYG801") for copy in copies)


def _ruled(text: str, blocks: Sequence[Block], copies: Sequence[Span]) -> Iterator[Exclusion]:
    """Yield what the rules exclude, less the second copies: a second copy of a disclaimer is a second copy."""
    for part in (part for block in blocks for part in block.excluded):
        span = Span(part.start, part.end)
        if next(leave_out(text, span, []), None) is None:
            yield part
        else:
            yield from (replace(part, start=rest.start, end=rest.end) for rest in leave_out(text, span, copies))


def _joined(text: str, parts: Sequence[Exclusion]) -> Iterator[Exclusion]:
    """Join neighbours that one rule excludes, so that a passage printed twice is one second copy."""
    last: Exclusion | None = None
    for part in parts:
        if last and (last.reason, last.rule) == (part.reason, part.rule) and not text[last.end : part.start].strip():
            last = replace(last, end=part.end)
            continue
        if last:
            yield last
        last = part
    if last:
        yield last
