"""From parsed paragraphs to drafts: candidates, quotations, hearsay, and who speaks inside whose words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from attribution.language.cues.finding import candidates
from attribution.language.drafts.dividing import divided
from attribution.language.drafts.draft import Draft, draft
from attribution.language.drafts.hearsay import hearsay_drafts
from attribution.language.drafts.joining import parents, without_doubles, without_hedges, without_tags_of_tags
from attribution.language.drafts.markers import find_markers
from attribution.language.drafts.observation import observation_drafts
from attribution.language.drafts.quoted import mark_clauses
from attribution.language.drafts.scene import Scene, unit_numbers
from attribution.language.drafts.speech import give_quotations
from attribution.language.drafts.units import Unit, sentence_units
from attribution.language.drafts.vetting import is_in_borrowed_words, kept_inside, speaks, stands
from attribution.language.grammar.tree import Tree, grow_tree
from attribution.language.grammar.words import Grammar, grammar_words
from attribution.language.quotations.forms import is_scare_or_title, title_words
from attribution.model import Marker, Parsed, Quotation
from attribution.ruleset import RuleSet


@dataclass(frozen=True, slots=True)
class Extraction:
    """What the language stages hand over: `parents` are the drafts inside whose content each draft lies, by number.

    The drafts stand in the order of their cues, the markers in that of the text.
    """

    trees: tuple[Tree, ...]
    units: tuple[Unit, ...]
    quotations: tuple[Quotation, ...]
    drafts: tuple[Draft, ...]
    parents: tuple[int | None, ...]
    markers: tuple[Marker, ...]


def extract(text: str, parsed: Sequence[Parsed], quotations: tuple[Quotation, ...], rules: RuleSet) -> Extraction:
    """Find every attribution that the rules give, with cue, source and content."""
    trees = tuple(grow_tree(paragraph) for paragraph in parsed)
    titles = title_words(rules.words)
    speech = tuple(q for q in quotations if q.depth == 0 and not is_scare_or_title(text, q, titles))
    scene = Scene(text, sentence_units(trees), speech, trees)
    drafts = without_doubles(sorted(_all_drafts(scene, rules), key=lambda d: (d.cue[0].start, d.cue[0].end)))
    markers = tuple(marker for tree in trees for marker in find_markers(tree, rules))
    marked = mark_clauses(quotations, speech, trees)
    return Extraction(trees, scene.units, marked, drafts, tuple(parents(drafts)), markers)


def _all_drafts(scene: Scene, rules: RuleSet) -> Iterator[Draft]:
    """Yield what is attributed, then what we saw where nobody else says it, then what hearsay tells."""
    attributed = _attributed(scene, rules, grammar_words(rules.words))
    sourced = (*attributed, *observation_drafts(scene, attributed, rules))
    hearsay = tuple(hearsay_drafts(scene, sourced))
    yield from (without_hedges(found, hearsay) for found in sourced)
    yield from hearsay


def _attributed(scene: Scene, rules: RuleSet, grammar: Grammar) -> tuple[Draft, ...]:
    speaking = [d for d in _drafts(scene, rules, grammar) if speaks(scene.trees[d.paragraph], d.candidate, grammar)]
    kept = tuple(kept_inside(scene, found) for found in give_quotations(scene, divided(scene, speaking)))
    owned = frozenset(quotation for draft in kept for quotation in draft.quotes)
    standing = (draft for draft in kept if stands(scene, draft) and not is_in_borrowed_words(scene, draft, owned))
    return without_tags_of_tags(tuple(standing))


def _drafts(scene: Scene, rules: RuleSet, grammar: Grammar) -> Iterator[Draft]:
    units = unit_numbers(scene.units)
    for number, tree in enumerate(scene.trees):
        for candidate in candidates(tree, rules, grammar):
            unit = units.get((number, candidate.head))
            if unit is not None:
                yield draft(tree, number, unit, candidate)
