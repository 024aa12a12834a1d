"""How many tokens are likely to pass the checks of a pattern, so that it is looked for at its rarest token."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from spacy.strings import StringStore

from attribution.language.matching.tokenchecks import Check, Checks, fixed_values
from attribution.ruleset.shapes import PatternRule

Rank = tuple[int, int, int]
FORMS = 3  # words that a lemma stands for
_WORDS = frozenset({"ORTH", "LOWER", "LEMMA"})
_TOKEN = re.compile(r"'?\w+|[^\w\s]")


class Commonness:
    """The words of the rules' own examples, which are of the language of news, with how often each stands in them."""

    def __init__(self, rules: Iterable[PatternRule], strings: StringStore) -> None:
        texts = (text for rule in rules for text in (*rule.examples.match, *rule.examples.no_match))
        words = Counter(word for text in texts for word in _TOKEN.findall(text.lower()))
        self._counts = {strings[word]: count for word, count in words.items()}

    def rank(self, checks: Checks) -> Rank:
        """Return the rank of the rarest check, the lowest for what is rarest: words, then readings, then all else."""
        return min(map(self._rank, checks), default=(2, 0, 0))

    def rarest_first(self, checks: Checks) -> Checks:
        """Return the checks in the order of their ranks."""
        return tuple(sorted(checks, key=self._rank))

    def _rank(self, check: Check) -> Rank:
        values = fixed_values(check)
        if not values:
            return 2, 0, 0
        if check.attribute not in _WORDS:
            return 1, len(values), 0
        count = sum(self._counts.get(value, 0) for value in values)
        return 0, count * (FORMS if check.attribute == "LEMMA" else 1), len(values)
