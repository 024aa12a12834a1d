"""Second copies of a passage, found by the runs of eight words that sentences and paragraphs share.

Shingles: A. Broder, On the resemblance and containment of documents (1997). One pass over the text, one lookup a word.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from attribution.language.sentences import Abbreviations, sentence_starts
from attribution.model import Span

RUN = 8
OVERLAP = 0.9
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(slots=True)
class _Copies:
    """The units read so far: where each run of words first stood, how many runs each has, and short units whole."""

    first: dict[int, int] = field(default_factory=dict)
    sizes: list[int] = field(default_factory=list)
    short: set[tuple[str, ...]] = field(default_factory=set)

    def seen(self, runs: frozenset[int]) -> bool:
        """Whether one earlier unit has nearly the same runs. A part of a longer unit is no copy of it."""
        shared = Counter(self.first[run] for run in runs if run in self.first)
        return any(count >= OVERLAP * max(len(runs), self.sizes[unit]) for unit, count in shared.items())

    def add(self, words: tuple[str, ...], runs: frozenset[int]) -> None:
        for run in runs:
            self.first.setdefault(run, len(self.sizes))
        self.sizes.append(len(runs))
        if words and not runs:
            self.short.add(words)


def second_copies(text: str, spans: Sequence[Span], words: Abbreviations) -> tuple[Span, ...]:
    """Return the paragraphs among `spans`, or sentences of them, that were read before, in order.

    A sentence or paragraph of fewer than eight words is a copy only where it stands among copies.
    """
    paragraphs, sentences = _Copies(), _Copies()
    found: list[list[Span]] = []
    doubtful: set[int] = set()
    for number, span in enumerate(spans):
        unit = _words(text, span)
        if unit in paragraphs.short:
            doubtful.add(number)
        runs = _runs(unit)
        whole = paragraphs.seen(runs)
        found.append([span] if whole else list(_copied_sentences(text, span, words, sentences)))
        if not whole:
            paragraphs.add(unit, runs)
    _settle(spans, found, doubtful)
    return tuple(span for part in found for span in part)


def _settle(spans: Sequence[Span], found: list[list[Span]], doubtful: set[int]) -> None:
    """Let a short repeated paragraph go with the copies that it stands among: alone, it may be a label or a refrain."""
    numbers = sorted(doubtful)
    for number in (*numbers, *reversed(numbers)):
        neighbours = (number - 1, number + 1)
        if any(0 <= other < len(spans) and found[other] == [spans[other]] for other in neighbours):
            found[number] = [spans[number]]


def _copied_sentences(text: str, span: Span, words: Abbreviations, sentences: _Copies) -> Iterator[Span]:
    starts = sentence_starts(text[span.start : span.end], words)
    for start, end in pairwise((*starts, len(span))):
        sentence = Span(span.start + start, span.start + len(text[span.start : span.start + end].rstrip()))
        unit = _words(text, sentence)
        runs = _runs(unit)
        if sentences.seen(runs):
            yield sentence
        else:
            sentences.add(unit, runs)


def _words(text: str, span: Span) -> tuple[str, ...]:
    """Return the words of a stretch, case and quotation marks aside."""
    return tuple(word.replace("’", "'") for word in _WORD.findall(text[span.start : span.end].casefold()))


def _runs(words: tuple[str, ...]) -> frozenset[int]:
    return frozenset(hash(words[i : i + RUN]) for i in range(len(words) - RUN + 1))
