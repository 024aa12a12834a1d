"""An entry of `because` in words: why its rule is there, what its modifier does, or the word itself."""

from __future__ import annotations

import re

from attribution.reporters.view.words import number
from attribution.ruleset import RuleSet
from attribution.ruleset.shapes import Modifier

_MODIFIER = "modifier/"
_REST = re.compile(r"(?:[.;:]\s|,? such as |\.$).*", re.DOTALL)


def reasons(rules: RuleSet, because: tuple[str, ...]) -> str:
    """Return the reasons of a sentence in words, in the order in which they decided."""
    return "; ".join(dict.fromkeys(reason(rules, entry) for entry in because))


def reason(rules: RuleSet, entry: str) -> str:
    """Return one reason in a few words. An entry that the rules do not know stands as it is."""
    if entry in rules.patterns:
        return _brief(rules.patterns[entry].why)
    name = entry.removeprefix(_MODIFIER)
    if name in rules.scale.modifiers:
        return f"{name.replace('-', ' ')}{_effect(rules.scale.modifiers[name])}"
    place, slash, word = entry.partition("/")
    return f"“{word}”" if slash and place.partition(".")[0] in rules.lexicons else entry


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
