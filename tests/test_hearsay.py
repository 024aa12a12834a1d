"""Whether a hedge carries the main clause of its sentence, decided on trees made by hand."""

from __future__ import annotations

import pytest

from attribution.language.drafts.hearsay import carries_main_clause
from attribution.model import RuleMatch
from trees import place, tree

SENT = """The DT det crate / crate NN nsubj seized / seized=seize VBN ROOT / was VBD auxpass sent
reportedly RB advmod sent / sent=send VBN {dep} {head} / . . punct seized"""
CASES = {
    "the verb is the root": (SENT.format(dep="ROOT", head="sent"), True),
    "the parser took a participle before it for the root": (SENT.format(dep="parataxis", head="seized"), True),
    "it is a side clause": (SENT.format(dep="advcl", head="seized"), False),
}


@pytest.mark.parametrize(("parse", "expected"), CASES.values(), ids=CASES.keys())
def test_a_hedge_carries_the_main_clause(parse: str, expected: bool) -> None:
    grown = tree("The crate seized was reportedly sent.", parse)
    hedge = place(grown, "reportedly")
    match = RuleMatch("evidentials/reportedly", "evidential", hedge, hedge + 1, ())
    assert carries_main_clause(grown, match) is expected
