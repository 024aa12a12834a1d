"""What the grammar gives a cue, before quotations are given out."""

from __future__ import annotations

from dataclasses import dataclass

from attribution.language.grammar.ranges import Ranges
from attribution.language.grammar.tree import Range


@dataclass(frozen=True, slots=True)
class Candidate:
    """A cue with what the grammar gives it, in token ranges. `quoting` is the rule by which it may take a quotation.

    A `governing` verb need not be one of saying: it may take no short fragment.
    `word` is the entry by which a lexicon knows the cue, or "". `head` is the cue's token, `source_head` the source's.
    `relay` is somebody through whom the source is cited, by the rule `relay_rule`.
    """

    rule: str
    frame: str
    word: str
    head: int
    cue: Range
    source: Range | None
    source_head: int | None
    content: Ranges
    tag: Range
    quoting: str = ""
    relay: Range | None = None
    relay_rule: str = ""
    governing: bool = False
