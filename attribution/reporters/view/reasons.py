"""An entry of `because` in words: why its rule is there, what its modifier does, or the word itself."""

from __future__ import annotations

import re
from itertools import pairwise

from attribution.reporters.view.words import number
from attribution.ruleset import RuleSet
from attribution.ruleset.shapes import Modifier

_MODIFIER = "modifier/"
_REST = re.compile(r"(?:[.;:]\s|,? such as |\.$).*", re.DOTALL)


def reasons(rules: RuleSet, because: tuple[str, ...]) -> str:
    """Return the reasons of a sentence in words, in the order in which they decided.

    A cue's word says more than its rule, which is left out before it.
    """
    told = [
        entry
        for entry, after in pairwise((*because, ""))
        if not (_is_word(rules, after) and entry in rules.patterns and rules.patterns[entry].emits == "cue")
    ]
    return "; ".join(dict.fromkeys(reason(rules, entry) for entry in told))


def reason(rules: RuleSet, entry: str) -> str:
    """Return one reason in a few words. An entry that the rules do not know stands as it is."""
    if entry in rules.patterns:
        return _brief(rules.patterns[entry].why)
    name = entry.removeprefix(_MODIFIER)
    if name in rules.scale.modifiers:
        return f"{name.replace('-', ' ')}{_effect(rules.scale.modifiers[name])}"
    return f"“{entry.partition('/')[2]}”" if _is_word(rules, entry) else entry


def _is_word(rules: RuleSet, entry: str) -> bool:
    """Whether an entry is the place of a word, `lexicon.list/word`."""
    return entry.partition("/")[0].partition(".")[0] in rules.lexicons and "/" in entry


def _brief(why: str) -> str:
    """Keep the first clause, and let it go on in the middle of a line."""
    first = _REST.sub("", " ".join(why.split()), count=1)
    return first[:1].lower() + first[1:] if first[1:2].islower() or first[:2] == "A " else first


def _effect(modifier: Modifier) -> str:
    parts = [
        f"× {number(modifier.factor)}" if modifier.factor is not None else "",
        f"{modifier.points:+.0f}".replace("-", "−") if modifier.points is not None else "",
        f"not below {number(modifier.floor)}" if modifier.floor is not None else "",
    ]
    effect = ", ".join(part for part in parts if part)
    return f" ({effect})" if effect else ""
