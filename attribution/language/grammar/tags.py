"""The parser's tags of verbs that a subject may govern."""

FINITE = frozenset({"VBD", "VBZ", "VBP"})
ASSERTING = FINITE | {"MD"}
