"""How much of one paragraph the layout rules exclude: each rule says so by its `extent`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from attribution.language.layout.paragraphs import count_words
from attribution.language.layout.rulesearch import FILLING, match_paragraph
from attribution.language.reading import LanguageReader
from attribution.language.sentences import sentence_starts
from attribution.model import Exclusion, RuleMatch, Span

LONG = 120  # a paragraph with more words loses only the sentences that a match touches
CAPTION = 90  # a paragraph with more words is no caption, whatever its end says
QUOTES = frozenset("\"'“”„«»‘’‹›`")
REASONS = ("chrome", "disclaimer", "furniture")  # in the order in which they are tried
_SWEEPING = ("rest", "list")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph with what the rules exclude of it.

    `opens`: the body of the story begins in or right after it. `sweeps`: how much of what follows goes with a heading.
    """

    span: Span
    excluded: tuple[Exclusion, ...] = ()
    opens: bool = False
    sweeps: str = ""

    @property
    def gone(self) -> bool:
        """Whether nothing of the paragraph is left."""
        return any(part.start <= self.span.start and self.span.end <= part.end for part in self.excluded)


@dataclass(frozen=True, slots=True)
class _Paragraph:
    text: str
    matches: tuple[RuleMatch, ...]
    extents: dict[str, str]

    def of(self, *extents: str) -> tuple[RuleMatch, ...]:
        return tuple(match for match in self.matches if self.extents[match.rule] in extents)

    def filled(self, *matches: RuleMatch) -> bool:
        """Whether the matches, in order, leave no letter or digit."""
        end = 0
        for match in matches:
            if _first_word(self.text[end : match.start]) is not None:
                return False
            end = max(end, match.end)
        return _first_word(self.text[end:]) is None

    def headed(self, match: RuleMatch) -> bool:
        return _first_word(self.text[: match.start]) is None and not self.quoted()

    def tailed(self, match: RuleMatch) -> bool:
        return _first_word(self.text[match.end :]) is None and count_words(self.text) <= CAPTION

    def quoted(self) -> bool:
        """Whether a quotation mark opens the paragraph: then it is what somebody said."""
        return not QUOTES.isdisjoint(self.text[: _first_word(self.text)])


def read_block(reader: LanguageReader, text: str, span: Span) -> Block:
    """Match the layout rules on one paragraph of `text` and return what they exclude of it."""
    words = text[span.start : span.end]
    matches = match_paragraph(reader, words)
    if not matches:
        return Block(span)
    sets = {rule.rule.id: rule.rule.sets for rule in reader.layout_rules.rules}
    paragraph = _Paragraph(words, matches, {rule: facts["extent"] for rule, facts in sets.items()})
    match, taken = _decision(reader, paragraph)
    if match is None:
        return Block(span)
    found = tuple(Exclusion(span.start + a, span.start + b, match.emits, match.rule) for a, b in taken)
    sweeps = paragraph.extents[match.rule] if paragraph.filled(match) else ""
    return Block(span, found, "opens" in sets[match.rule], sweeps if sweeps in _SWEEPING else "")


def _decision(reader: LanguageReader, paragraph: _Paragraph) -> tuple[RuleMatch | None, Sequence[tuple[int, int]]]:
    """Return the match that decides, and the stretches of the paragraph that go with it."""
    everything = [(0, len(paragraph.text))]
    if match := _filling(paragraph):
        return match, everything
    for match in sorted(paragraph.matches, key=lambda match: REASONS.index(match.emits)):
        extent = paragraph.extents[match.rule]
        if extent == "end" and paragraph.tailed(match):
            return match, everything
        if extent == "anywhere" or (extent == "start" and paragraph.headed(match)):
            long = count_words(paragraph.text) > LONG
            return match, list(_touched(reader, paragraph.text, match)) if long else everything
    return next(((match, [(0, match.end)]) for match in paragraph.of("span") if paragraph.headed(match)), (None, []))


def _filling(paragraph: _Paragraph) -> RuleMatch | None:
    """Return the match that fills the paragraph, alone or with others of which it is the first that has a word."""
    if paragraph.quoted():
        return None
    for match in paragraph.of(*FILLING):
        if paragraph.filled(match):
            return match
    filling = paragraph.of(*FILLING, "span")
    worded = [match for match in filling if _first_word(paragraph.text[match.start : match.end]) is not None]
    return (worded or filling)[0] if filling and paragraph.filled(*filling) else None


def _touched(reader: LanguageReader, text: str, match: RuleMatch) -> Iterator[tuple[int, int]]:
    starts = (*sentence_starts(text, reader.words), len(text))
    for start, end in pairwise(starts):
        if start < match.end and match.start < end:
            yield start, len(text[:end].rstrip())


def _first_word(text: str) -> int | None:
    """Return where the first letter or digit stands, or None."""
    return next((place for place, character in enumerate(text) if character.isalnum()), None)
