"""What one token of a pattern asks for, as checks on the numbers by which spaCy knows words and readings."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import Any, NamedTuple

from spacy.strings import StringStore

from attribution.language.matching.expressions import Spelled

_KNOWN = frozenset(
    "ORTH LOWER LEMMA NORM SHAPE PREFIX SUFFIX LENGTH POS TAG DEP ENT_TYPE SENT_START SPACY"
    " IS_ALPHA IS_ASCII IS_BRACKET IS_CURRENCY IS_DIGIT IS_LEFT_PUNCT IS_LOWER IS_PUNCT IS_QUOTE IS_RIGHT_PUNCT"
    " IS_SPACE IS_STOP IS_TITLE IS_UPPER LIKE_EMAIL LIKE_NUM LIKE_URL".split()
)
_OTHER_NAMES = {"TEXT": "ORTH", "IS_SENT_START": "SENT_START"}


class Check(NamedTuple):
    """An attribute, and the values of which a token must have one; or none, where `wanted` is false."""

    attribute: str
    values: Container[int]
    wanted: bool = True


Checks = tuple[Check, ...]


def token_checks(token: Mapping[str, Any], strings: StringStore) -> Checks | None:
    """Return what a token of a pattern asks for, or None where only spaCy's own matcher can tell."""
    found: list[Check] = []
    for key, value in token.items():
        name = _OTHER_NAMES.get(key, key)
        if name == "OP":
            continue
        told = _told(name, value, strings) if name in _KNOWN else None
        if told is None:
            return None
        found.extend(told)
    return tuple(found)


def fixed_values(check: Check) -> frozenset[int]:
    """Return the values of which a token must have one; none where a check does not list them."""
    return check.values if check.wanted and isinstance(check.values, frozenset) else frozenset()


def holds(checks: Checks, columns: Mapping[str, Sequence[int]], token: int) -> bool:
    """Whether a token has all that is asked for."""
    for attribute, values, wanted in checks:  # noqa: SIM110 - `all` takes twice as long, in the innermost loop
        if (columns[attribute][token] in values) is not wanted:
            return False
    return True


def _told(attribute: str, value: object, strings: StringStore) -> list[Check] | None:
    if isinstance(value, str):
        return [Check(attribute, frozenset({strings.add(value)}))]
    if isinstance(value, int):
        return [Check(attribute, frozenset({int(value)}))]
    if not isinstance(value, dict):
        return None
    found = [_compared(attribute, name, among, strings) for name, among in value.items()]
    return None if None in found else [check for check in found if check]


def _compared(attribute: str, name: object, among: object, strings: StringStore) -> Check | None:
    if name == "REGEX" and isinstance(among, str):
        return Check(attribute, Spelled((among,), strings))
    if name == "REGEX" and isinstance(among, dict):  # a list of them, which spaCy's matcher would take its time for
        ((inner, expressions),) = among.items()
        return Check(attribute, Spelled(expressions, strings), inner == "IN")
    if name in {"IN", "NOT_IN"} and isinstance(among, list) and all(isinstance(word, str) for word in among):
        return Check(attribute, frozenset(strings.add(word) for word in among), name == "IN")
    return None
