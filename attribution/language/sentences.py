"""Where sentences begin: decided on the surface, since a small parser errs at quotation marks and abbreviations."""

from __future__ import annotations

import re
from dataclasses import dataclass

from attribution.ruleset import RuleSet

CLOSERS = "\"'”’»)]"
_END = re.compile(rf"(?<![.!?…])(?P<stop>[.!?…]+)(?P<closers>[{re.escape(CLOSERS)}]*)(?P<space>\s+)")
_WORD = re.compile(r"[^\s(\[\"“'‘—–-]+$")
_INITIALS = re.compile(r"(?:[A-Z]\.)*[A-Z]")
_NEXT = re.compile(r"[\"“”'‘’«(\[]*(?P<word>[^\s,;:.!?\"”’')\]]*)")


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """The words that decide whether a full stop ends a sentence."""

    never: frozenset[str]
    sometimes: frozenset[str]
    openers: frozenset[str]


def abbreviations(rules: RuleSet) -> Abbreviations:
    """Take the splitter's words from the lexicon `abbreviations`."""
    names = ("never-final", "sometimes-final", "openers")
    return Abbreviations(*(rules.words(f"abbreviations.{name}") for name in names))


def sentence_starts(text: str, words: Abbreviations) -> tuple[int, ...]:
    """Return the offsets in `text`, one paragraph, at which sentences begin, the first included."""
    first = len(text) - len(text.lstrip())
    return (first, *(match.end() for match in _END.finditer(text) if _ends(text, match, words)))


def _ends(text: str, match: re.Match[str], words: Abbreviations) -> bool:
    following = _NEXT.match(text, match.end())
    word = following["word"] if following else ""
    if match.end() >= len(text) or _is_small(word):
        return False
    if match["stop"] != "." or match["closers"].strip(")]"):
        return bool(word) or match["stop"] != "."
    before = _WORD.search(text, max(0, match.start() - 40), match.start())
    return not before or _may_end(before[0], word, words)


def _is_small(word: str) -> bool:
    """Whether a word goes on with a sentence; *iPhone* may begin one, and so may *i* in a hasty post."""
    return word[:1].islower() and not word[1:2].isupper() and word != "i"


def _may_end(before: str, after: str, words: Abbreviations) -> bool:
    low = before.lower()
    if low in words.never:
        return low in {"no", "st", "art", "v"} and after.lower() in words.openers
    if low in words.sometimes or _INITIALS.fullmatch(before):
        return after.lower() in words.openers and not (len(before) == 1 and after[:1].isupper() and len(after) == 1)
    return True
