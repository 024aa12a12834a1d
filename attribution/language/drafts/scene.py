"""The article as the search for attributions sees it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from attribution.language.drafts.units import Unit
from attribution.language.grammar.tree import Tree
from attribution.model import Quotation, RuleMatch, Span


@dataclass(frozen=True, slots=True)
class Scene:
    """The text, its sentences, the outermost quotations that may be speech, and the parses of the paragraphs."""

    text: str
    units: tuple[Unit, ...]
    quotations: tuple[Quotation, ...]
    trees: tuple[Tree, ...]

    def touched(self, span: Span) -> Iterator[Unit]:
        """Yield the sentences that a span touches."""
        first = bisect_right(self.units, span.start, key=lambda unit: unit.span.end)
        return takewhile(lambda unit: unit.span.start < span.end, islice(self.units, first, None))

    def unit_in(self, paragraph: int, span: Span) -> Unit | None:
        """Return the first sentence of a paragraph that a span touches."""
        return next((unit for unit in self.touched(span) if unit.paragraph == paragraph), None)

    def matches(self, *emits: str) -> Iterator[tuple[int, RuleMatch, Span]]:
        """Yield the matches of rules that emit one of `emits` outside quotations, with paragraph and characters."""
        for paragraph, tree in enumerate(self.trees):
            for match in tree.parsed.matches:
                if match.emits in emits and not self.quoted(span := tree.span((match.start, match.end))):
                    yield paragraph, match, span

    def around(self, span: Span) -> Quotation | None:
        """Return the quotation within whose marks a span lies."""
        last = self._last(span)
        return last if last is not None and last.inner.holds(span) else None

    def quoted(self, span: Span) -> bool:
        """Whether a span lies in a quotation, marks included."""
        last = self._last(span)
        return last is not None and last.span.holds(span)

    def _last(self, span: Span) -> Quotation | None:
        """Return the last quotation that begins before a span or with it; they stand in order and do not overlap."""
        number = bisect_right(self.quotations, span.start, key=lambda quotation: quotation.span.start)
        return self.quotations[number - 1] if number else None


def unit_numbers(units: Sequence[Unit]) -> dict[tuple[int, int], int]:
    """Return the sentence of each token, by paragraph and token."""
    return {(unit.paragraph, token): unit.index for unit in units for token in range(*unit.tokens)}
