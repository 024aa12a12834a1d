"""What the layout rules exclude of an article, headings that take what follows with them included."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from attribution.language.layout.extents import Block, read_block
from attribution.language.layout.paragraphs import count_words
from attribution.language.reading import LanguageReader
from attribution.model import Exclusion, Span

TITLE = 25  # words that the title of another story has at most
FAR_DOWN = 100  # words that stand above a list of other stories at least
LEGAL = 200  # words that legal text or comments under an article have at most
NEAR_END = 0.6  # share of the words that stand above them at least
_ENDS = (".", "!", "?", "…")


def ruled_blocks(reader: LanguageReader, text: str, spans: Sequence[Span]) -> tuple[Block, ...]:
    """Match the layout rules on the paragraphs at `spans` and return what they exclude of each, in order."""
    blocks = [read_block(reader, text, span) for span in spans]
    above = list(accumulate((count_words(text[span.start : span.end]) for span in spans), initial=0))
    for number, block in enumerate(blocks):
        for later in _swept(text, blocks, above, number):
            blocks[later] = _excluded(blocks[later], block)
    return tuple(blocks)


def _excluded(block: Block, heading: Block) -> Block:
    if block.gone:
        return block
    decided = heading.excluded[0]
    return Block(block.span, (Exclusion(block.span.start, block.span.end, decided.reason, decided.rule),))


def _swept(text: str, blocks: Sequence[Block], above: Sequence[int], number: int) -> Iterator[int]:
    """Yield the paragraphs that go with a heading: near the end all that follow, else titles up to the next prose."""
    kind, before, total = blocks[number].sweeps, above[number], above[-1]
    everything = kind == "rest" and total - above[number + 1] <= LEGAL and before >= NEAR_END * total
    if not everything and (kind != "list" or before < FAR_DOWN):
        return
    for later in range(number + 1, len(blocks)):
        span = blocks[later].span
        if not everything and not blocks[later].gone and _is_prose(text[span.start : span.end]):
            return
        yield later


def _is_prose(text: str) -> bool:
    return count_words(text) > TITLE or text.rstrip("\"'”’)").endswith(_ENDS)
