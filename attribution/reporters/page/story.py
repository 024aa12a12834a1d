"""The story in the order of the text: its sentences, and folded between them what was left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from attribution.model import Exclusion, Report
from attribution.reporters.page.told import Told, read_report, told_of
from attribution.reporters.view.safe import clean
from attribution.reporters.view.words import EXCLUSIONS
from attribution.ruleset import RuleSet


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A passage that was left out of the analysis, and why."""

    reason: str
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of the story with its sentences, or what was left out between two of them."""

    headline: bool
    sentences: tuple[Told, ...]
    left_out: tuple[LeftOut, ...]


def blocks(report: Report, rules: RuleSet, second_hand: frozenset[int]) -> tuple[Block, ...]:
    """Return the story in the order of the text; `second_hand` are the sentences that come through a report."""
    look = read_report(report, rules, second_hand)
    numbers = {s.index: n for n, s in enumerate((s for s in report.sentences if s.would_be is None), 1)}
    found: list[tuple[int, Block]] = [(p.start, _left_out(report, p)) for p in report.excluded]
    for _, group in groupby(report.sentences, key=lambda s: (s.paragraph, s.would_be is not None)):
        sentences = tuple(group)
        told = tuple(told_of(look, s, str(numbers.get(s.index, ""))) for s in sentences)
        found.append((sentences[0].start, Block(sentences[0].would_be is not None, told, ())))
    return tuple(_gathered(block for _, block in sorted(found, key=lambda pair: pair[0])))


def _gathered(found: Iterable[Block]) -> Iterator[Block]:
    """Put what was left out side by side together."""
    for left_out, group in groupby(found, key=lambda block: bool(block.left_out)):
        if left_out:
            yield Block(headline=False, sentences=(), left_out=tuple(x for block in group for x in block.left_out))
        else:
            yield from group


def _left_out(report: Report, passage: Exclusion) -> Block:
    reason = EXCLUSIONS.get(passage.reason, (passage.reason, ""))[0]
    words = clean(report.article.text[passage.start : passage.end])
    return Block(headline=False, sentences=(), left_out=(LeftOut(reason, words),))
