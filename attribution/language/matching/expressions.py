"""Regular expressions of rules, by RE2: a word takes time by its length alone, whatever a user's expression is.

Cox, Regular Expression Matching in the Wild (2010), https://swtch.com/~rsc/regexp/regexp3.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import re2
from spacy.strings import StringStore

_PARTS = re.compile(r"\\.|\[\^?\]?|\]|.", re.DOTALL)
_WORD = {r"\w": r"\pL\pN_", r"\W": r"^\pL\pN_"}


class Spelled:
    """The numbers of all words in which one of some expressions is found.

    Raises `ValueError` for one that RE2 has no form for: what looks ahead, behind or back.
    """

    def __init__(self, expressions: Sequence[str], strings: StringStore) -> None:
        together = "|".join(f"(?:{expression})" for expression in expressions)
        quiet = re2.Options()
        quiet.log_errors = False
        try:
            self._expression = re2.compile("".join(_of_all_letters(together)), options=quiet)
        except re2.error as error:
            raise ValueError(f"{together!r} is no expression of RE2: {error.args[0].decode()}") from error
        self._strings = strings
        self._known: dict[int, bool] = {}

    def __contains__(self, value: object) -> bool:
        if not isinstance(value, int):
            return False
        if value not in self._known:
            self._known[value] = self._expression.search(self._strings[value]) is not None
        return self._known[value]


def _of_all_letters(expression: str) -> Iterator[str]:
    r"""Yield the parts of an expression in which \w means letters of any alphabet, as for spaCy; RE2 knows A to Z."""
    inside = False
    for part in _PARTS.findall(expression):
        if part.startswith("[") and not inside:
            inside = True
        elif part == "]":
            inside = False
        if part == r"\w" and inside:
            yield _WORD[part]
        else:
            yield f"[{_WORD[part]}]" if part in _WORD else part
