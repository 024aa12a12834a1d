"""XAR901 and XAR903: what a rewrite owes to the story it was made from, and what it lost of its sourcing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from attribution.comparing.change import WEAKER, Change, same_name
from attribution.comparing.comparing import Comparison
from attribution.findings import Hit, make_finding
from attribution.graph.names import folded, shortened
from attribution.metrics.words import words_in
from attribution.model import Directness, Finding, Report, Span
from attribution.ruleset import RuleSet

NEAR_DUPLICATE, LOSS = "XAR901", "XAR903"
LONGEST = 100  # characters of a quotation in a message
_NOT_BORROWED = frozenset({Directness.OBSERVED, Directness.NO_CLAIM})


@dataclass(frozen=True, slots=True)
class Credit:
    """What a rewrite stands on: how many of its words state what the original states and have no root of their own.

    `outlet` is the original's outlet as far as it is known, `credited` whether the rewrite names it.
    """

    borrowed: int
    words: int
    outlet: str | None
    credited: bool

    @property
    def share(self) -> float:
        """Return the borrowed share, from 0 to 1."""
        return self.borrowed / self.words if self.words else 0.0


def read_credit(comparison: Comparison, outlet: Sequence[str] = ()) -> Credit:
    """Return what the rewrite (`new`) owes to the original (`old`), whose outlet's names are `outlet`.

    A sentence is borrowed where it states what a sentence of the original does, unless the writer saw it, or a source
    stands behind it whom the original does not have. Without `outlet` it is taken to be the outlet that the original
    names most often as the one that was told.
    """
    text = comparison.new.article.text
    borrowed = [pair.new.span for pair in comparison.alignment.pairs if not _is_own(comparison, pair.new.index)]
    body = [Span(s.start, s.end) for s in comparison.new.sentences if s.would_be is None]
    names = tuple(outlet) or _own_outlet(comparison.old)
    credited = any(folded(name) in folded(text) for name in names)
    return Credit(words_in(text, borrowed), words_in(text, body), names[0] if names else None, credited)


def _is_own(comparison: Comparison, index: int) -> bool:
    sentence = next(s for s in comparison.new.sentences if s.index == index)
    if sentence.directness in _NOT_BORROWED:
        return True
    first = next((a for a in comparison.new.attributions if a.id in sentence.attributions[:1]), None)
    source = next((s for s in comparison.new.sources if first and s.id == first.source_id), None)
    if first is None or source is None or not source.named or first.relays:
        return False
    return not any(other.name and same_name(source.name or "", other.name) for other in comparison.old.sources)


def _own_outlet(report: Report) -> tuple[str, ...]:
    told = Counter(relay.name for attribution in report.attributions for relay in attribution.relays if relay.name)
    return tuple(name for name, _ in told.most_common(1))


def credit_findings(comparison: Comparison, credit: Credit, rules: RuleSet) -> tuple[Finding, ...]:
    """Return the findings of the rules across two articles, at their places in the rewrite."""
    return tuple(sorted(_findings(comparison, credit, rules), key=lambda finding: (finding.start, finding.code)))


def _findings(comparison: Comparison, credit: Credit, rules: RuleSet) -> Iterator[Finding]:
    near, loss = rules.lint.get(NEAR_DUPLICATE), rules.lint.get(LOSS)
    first = next((s for s in comparison.new.sentences if s.would_be is None), None)
    if near and first and not credit.credited and credit.share >= float(near.options["share"]):
        outlet = f"“{credit.outlet}”" if credit.outlet else "the other outlet"
        told = {"share": f"{100 * credit.share:.0f}", "outlet": outlet}
        yield make_finding(comparison.new.article, near, Hit(Span(first.start, first.end), told))
    for change in comparison.of(WEAKER) if loss else ():
        if loss and change.new is not None and change.old is not None:
            yield make_finding(comparison.new.article, loss, Hit(change.new, _words(comparison, change)))


def _words(comparison: Comparison, change: Change) -> dict[str, str]:
    old, new = comparison.old.article.text, comparison.new.article.text
    was = change.was or (" ".join(old[change.old.start : change.old.end].split()) if change.old else "")
    now = change.now or (" ".join(new[change.new.start : change.new.end].split()) if change.new else "")
    return {"field": change.kind.replace("-", " "), "change": _short(change.message), "was": was, "now": now}


def _short(message: str) -> str:
    """Return a message with what it quotes cut, to where two versions of a quotation can still be told apart."""
    return re.sub("“([^“”]+)”", lambda quoted: f"“{shortened(quoted[1], LONGEST)}”", message)
