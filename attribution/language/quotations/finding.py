"""The quotations of an article, by our own pairing of quotation marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from attribution.language.quotations.marks import Mark, find_marks
from attribution.language.quotations.pairing import Break, Step, cheapest_reading
from attribution.model import Paragraph, ParagraphKind, Quotation, Span

SENTENCE_ENDS = (".", "!", "?", "…")


def find_quotations(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Quotation, ...]:
    """Return the quotations in these paragraphs of `text` by their start; any two are disjoint or nested. Never raises.

    A quotation that is not closed ends with its paragraph. It is one turn with the next where the paragraph after it
    begins with a mark of its style, or closes what it did not open, or where a sentence ended and the next one in the
    paragraph has a mark of its own. Nothing runs on from a headline. Quotations without content are left out.
    """
    pieces = _Pieces(text)
    for event, step in cheapest_reading(_events(text, paragraphs)):
        pieces.take(event, step)
    return pieces.quotations()


def _events(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Mark | Break]:
    marks = [tuple(find_marks(text, paragraph.span)) for paragraph in paragraphs]
    for number, paragraph in enumerate(paragraphs):
        yield from marks[number]
        if number + 1 < len(paragraphs):
            yield _break(paragraph, paragraphs[number + 1], marks[number + 1])
        else:
            yield Break(paragraph.span.end, 0, "", hard=True)


def _break(paragraph: Paragraph, after: Paragraph, marks: Sequence[Mark]) -> Break:
    first = marks[0] if marks else None
    opens = first and first.start == after.span.start and first.opening < first.closing
    hard = ParagraphKind.HEADLINE in {paragraph.kind, after.kind}
    return Break(paragraph.span.end, after.span.start, first.style if first and opens else "", hard)


class _Open(NamedTuple):
    start: int
    inner: int
    turn: int


class _Pieces:
    """Carries the decisions out: keeps what is open and collects what has ended."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._open: list[_Open] = []
        self._done: list[Quotation] = []
        self._turns = 0

    def take(self, event: Mark | Break, step: Step) -> None:
        """Carry one decision out."""
        at = event.start if isinstance(event, Mark) else event.end
        turn = self._next_turn(step.keep, at)
        while len(self._open) > step.keep:
            self._end(at)
        if isinstance(event, Break):
            self._carry(step.keep, event)
        elif step.action == "open":
            self._open.append(_Open(event.start, event.end, turn))
        elif step.action == "resume":
            self._open.append(_Open(event.start, event.end, self._open.pop().turn))
        elif step.action == "close":
            self._end(at, closed=event.end)

    def _next_turn(self, keep: int, at: int) -> int:
        """Return the turn of what opens at `at`: a new one, unless it follows on a sentence that was left unclosed."""
        if len(self._open) > keep and self._text[self._open[-1].inner : at].rstrip().endswith(SENTENCE_ENDS):
            return self._open[keep].turn
        self._turns += 1
        return self._turns

    def _carry(self, keep: int, event: Break) -> None:
        for piece in self._open[:keep]:
            self._end(event.end)
            self._open.append(_Open(event.next_start, event.next_start, piece.turn))

    def _end(self, at: int, *, closed: int = 0) -> None:
        piece = self._open.pop()
        inner = Span(piece.inner, at if closed else piece.inner + len(self._text[piece.inner : at].rstrip()))
        if self._text[inner.start : inner.end].strip():
            span = Span(piece.start, closed or inner.end)
            self._done.append(Quotation(span, inner, bool(closed), piece.turn, len(self._open)))

    def quotations(self) -> tuple[Quotation, ...]:
        """Return what was found in the order of the text, with the turns numbered from 0."""
        ordered = sorted(self._done, key=lambda quotation: (quotation.span.start, -quotation.span.end))
        turns = {turn: number for number, turn in enumerate(dict.fromkeys(piece.turn for piece in ordered))}
        return tuple(replace(piece, turn=turns[piece.turn]) for piece in ordered)
