"""A comparison in words: the line that sums it up, and each change with both texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from attribution.comparing import Comparison
from attribution.comparing.change import OTHER, STRONGER, WEAKER, Change
from attribution.comparing.crediting import LOSS, Credit
from attribution.metrics.telling import percent
from attribution.model import Finding, Span
from attribution.reporters.view.safe import clean
from attribution.reporters.view.words import counted

NOTHING = "The sourcing has not changed."


@dataclass(frozen=True, slots=True)
class Contrast:
    """A comparison ready to be written; `credit` and `findings` only where a rewrite is held against its original."""

    comparison: Comparison
    credit: Credit | None = None
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """A change in words; `kind` has the code of the finding that was made of it, if one was."""

    direction: str
    kind: str
    message: str


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """The changes of one statement, with its sentence in each text; empty where a side has none."""

    lines: tuple[ChangeLine, ...]
    old: str
    new: str


def change_groups(contrast: Contrast) -> tuple[ChangeGroup, ...]:
    """Return the changes by statement, in the order of the comparison; those of the whole story come last."""
    return tuple(_groups(contrast))


def _groups(contrast: Contrast) -> Iterator[ChangeGroup]:
    comparison = contrast.comparison
    for (old, new), group in groupby(comparison.changes, key=lambda change: (change.old, change.new)):
        lines = tuple(change_line(contrast, change) for change in group)
        yield ChangeGroup(lines, _words(comparison.old.article.text, old), _words(comparison.new.article.text, new))


def change_line(contrast: Contrast, change: Change) -> ChangeLine:
    """Return a change in words, with the code of the finding that was made of it."""
    return ChangeLine(change.direction, _kind(contrast, change), clean(change.message))


def _kind(contrast: Contrast, change: Change) -> str:
    lost = (
        contrast.credit is not None and change.direction == WEAKER and change.old is not None and change.new is not None
    )
    return f"{change.kind} ({LOSS})" if lost and any(found.code == LOSS for found in contrast.findings) else change.kind


def whole_findings(contrast: Contrast) -> tuple[Finding, ...]:
    """Return the findings that no single change tells."""
    return tuple(found for found in contrast.findings if found.code != LOSS)


def _words(text: str, span: Span | None) -> str:
    return clean(text[span.start : span.end]) if span else ""


def headline(contrast: Contrast) -> str:
    """Return what a reader must know first: changes by direction, roots, sentences, and what a rewrite has borrowed."""
    return "; ".join(_parts(contrast)) + "."


def _parts(contrast: Contrast) -> Iterator[str]:
    comparison = contrast.comparison
    counts = {direction: len(comparison.of(direction)) for direction in (WEAKER, STRONGER, OTHER)}
    yield ", ".join(f"{count} {direction}" for direction, count in counts.items())
    was, now = comparison.roots
    yield f"independent roots {was}" if was == now else f"independent roots {was} → {now}"
    alignment = comparison.alignment
    kept = len({pair.old.index for pair in (*alignment.pairs, *alignment.joined)})
    yield f"{counted(kept, 'sentence')} kept, {len(alignment.gone)} gone, {len(alignment.added)} added"
    if contrast.credit is not None:
        credit = contrast.credit
        named = (
            "" if credit.outlet is None else f" ({clean(credit.outlet)} {'named' if credit.credited else 'not named'})"
        )
        yield f"{percent(credit.share)} of the rewrite has no root of its own{named}"


def names(comparison: Comparison) -> tuple[str, str]:
    """Return what the two texts are called."""
    old, new = comparison.old.article, comparison.new.article
    return clean(old.path or old.name), clean(new.path or new.name)
