"""Whether a text is English, told by its small words."""

from __future__ import annotations

import re
from collections.abc import Iterator

ENOUGH_WORDS = 20
LEAST_SHARE = 0.05
_WORD = re.compile(r"[^\W\d_]+")

# The commonest words of English less those that are words of German, Dutch, French, Spanish, Portuguese or the
# Scandinavian languages too (in, is, of, was, on, we, he, at, by, do, no, so, her, over).
FUNCTION_WORDS = frozenset(
    """
    the and to that it with as his they be this from had not but what all were when there can said which their if will
    about out many then them these some would make like him into has two more could than been who its now did down
    after your our us any also other before because said says she while those under between against through during
    both should being where
    """.split()
)


def is_english(text: str) -> bool | None:
    """Return whether at least 5 in 100 words are English function words; None for fewer than 20 words."""
    words = _WORD.findall(text.lower())
    if len(words) < ENOUGH_WORDS:
        return None
    return sum(word in FUNCTION_WORDS for word in words) >= LEAST_SHARE * len(words)


def language_notes(text: str) -> Iterator[str]:
    """Yield a note where the text is in another language."""
    if is_english(text) is False:
        yield "does not look like English; the result means nothing in another language"
