"""What became of each attribution of PolNeAR, matched exactly as ../shared/eval/score.py matches."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from constructions import Told, constructions
from corpora import scorer

ROLES = ("source", "cue", "content")
OUTCOMES = ("right", "wrong source", "wrong content", "missed", "false")
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Case:
    """A gold attribution and what became of it, or a false one of the system's; beside it the nearest of the other."""

    document: str
    outcome: str
    gold: Told | None
    system: Told | None

    @property
    def told(self) -> Told | None:
        """The attribution that the case is about."""
        return self.system if self.outcome == "false" else self.gold

    @property
    def shows(self) -> tuple[str, ...]:
        """The names of the constructions that it is told in."""
        return constructions(self.told) if self.told else ()


@dataclass(frozen=True, slots=True)
class Side:
    """The attributions with a content of gold or of the system: as the scorer takes them, and in their text."""

    items: Sequence[Any]
    told: Sequence[Told]

    def nearest(self, item: Any) -> int | None:
        """Return the one whose content overlaps most with the scorer's item, or None if none does."""
        shared = [scorer("score").iou(item["content"], other["content"]) for other in self.items]
        return max(range(len(shared)), key=shared.__getitem__) if any(shared) else None

    def at(self, index: int | None) -> Told | None:
        """Return the attribution at a place, None for None."""
        return None if index is None else self.told[index]


def document_cases(gold_row: Row, system_row: Row, only: Sequence[str]) -> Iterator[Case]:
    """Compare one document. `only` names the scorer's kinds (direct, speech, other) that count."""
    score = scorer("score")
    gold, system = _side(gold_row["text"], gold_row, system_row), _side(gold_row["text"], system_row, gold_row)
    pairs = dict(score.match(gold.items, system.items, floor=score.IOU, need_source=False))
    for i, item in enumerate(gold.items):
        if item["kind"] in only:
            other = pairs.get(i, system.nearest(item))
            outcome = _outcome(item, None if other is None else system.items[other], paired=i in pairs)
            yield Case(gold_row["id"], outcome, gold.told[i], system.at(other))
    for j, item in enumerate(system.items):
        if j not in pairs.values() and (item["kind"] in only or ("speech" in only and item["bare"])):
            yield Case(gold_row["id"], "false", gold.at(gold.nearest(item)), system.told[j])


def _outcome(gold: Any, system: Any, *, paired: bool) -> str:
    if not paired:
        return "missed" if system is None else "wrong content"
    return "right" if scorer("score").sources_agree(gold, system) else "wrong source"


def _side(text: str, row: Row, opposite: Row) -> Side:
    doc = scorer("score").Doc(text)
    kept = [a for a in row["attributions"] if doc.inside(a["content"])]
    return Side(doc.load(kept), [_told(text, a, kept, opposite["attributions"]) for a in kept])


def _told(text: str, one: Row, beside: Sequence[Row], opposite: Sequence[Row]) -> Told:
    source, cue, content = ([(start, end) for start, end in one[role]] for role in ROLES)
    shared = any(source and other["source"] == one["source"] for other in beside if other is not one)
    inner = any(
        start <= first and last <= end for other in opposite for start, end in other["content"] for first, last in cue
    )
    return Told(text, source, cue, content, shared=shared, inner=inner)
