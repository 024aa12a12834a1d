"""Two texts side by side: a row for each pair of sentences, and for each that stands alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from attribution.comparing.aligning import Pair
from attribution.comparing.change import Change
from attribution.comparing.headlines import HEADLINE_KINDS
from attribution.comparing.statements import Statement
from attribution.model import Span
from attribution.reporters.page.labels import words_of
from attribution.reporters.view.comparing import ChangeLine, Contrast, change_line
from attribution.reporters.view.safe import clean

HEADLINE = "headline"


@dataclass(frozen=True, slots=True)
class Row:
    """A row: the sentence of each text with its class, empty where a side has none, and what changed."""

    old: str
    old_class: str
    new: str
    new_class: str
    changes: tuple[ChangeLine, ...]


def side_rows(contrast: Contrast) -> tuple[Row, ...]:
    """Return the rows in the order of the new text, each sentence that is gone before its old successor's row.

    Headlines have a row, the first, where something changed in them.
    """
    comparison, alignment = contrast.comparison, contrast.comparison.alignment
    rows = [(p.new.index, p.old.index, _row(contrast, p.old, p.new)) for p in alignment.pairs]
    rows += [(p.new.index, p.old.index, _beside(p)) for p in alignment.joined]
    rows += [(s.index, -1, _row(contrast, None, s)) for s in alignment.added]
    after = sorted((p.old.index, p.new.index) for p in alignment.pairs)
    for gone in alignment.gone:
        place = next((new for old, new in after if old > gone.index), len(comparison.new.sentences))
        rows.append((place, -2, _row(contrast, gone, None)))
    return (*_headlines(contrast), *(row for _, _, row in sorted(rows, key=lambda row: row[:2])))


def _headlines(contrast: Contrast) -> Iterator[Row]:
    for change in contrast.comparison.changes:
        if change.kind in HEADLINE_KINDS:
            yield Row(clean(change.was), HEADLINE, clean(change.now), HEADLINE, (change_line(contrast, change),))


def _beside(pair: Pair) -> Row:
    """Return the row of a sentence that was joined to another or split from it; what changed stands at the other's."""
    return Row(clean(pair.old.text), _class(pair.old), clean(pair.new.text), _class(pair.new), ())


def _row(contrast: Contrast, old: Statement | None, new: Statement | None) -> Row:
    spans = {one.span for one in (old, new) if one}
    told = (change for change in contrast.comparison.changes if _stands(change, old, new, spans))
    return Row(
        clean(old.text) if old else "",
        _class(old) if old else "",
        clean(new.text) if new else "",
        _class(new) if new else "",
        tuple(change_line(contrast, change) for change in told),
    )


def _class(statement: Statement) -> str:
    return f"{statement.directness} {words_of(statement.directness)}".strip()


def _stands(change: Change, old: Statement | None, new: Statement | None, spans: set[Span]) -> bool:
    if change.new is not None:
        return new is not None and change.new == new.span and change.new in spans
    return change.old is not None and old is not None and change.old == old.span
