"""From cue matches to candidates: cue, source and content of one paragraph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from attribution.language.cues.candidates import Candidate
from attribution.language.cues.citing import citations, cited_through, citing_verbs
from attribution.language.cues.contents import Place, find_content
from attribution.language.cues.entries import word_entry
from attribution.language.cues.sourcing import source_head, source_range
from attribution.language.cues.surface import BESIDE_MARK, END_TAG, LABEL, beside_mark, cue_place, on_surface, parted
from attribution.language.cues.tags import tag_range
from attribution.language.grammar.nouns import phrase
from attribution.language.grammar.tree import VERBAL, Range, Tree
from attribution.language.grammar.verbs import verb_group
from attribution.language.grammar.words import Grammar
from attribution.model import RuleMatch, Token
from attribution.ruleset import RuleSet

# From the most to the least telling.
FRAMES = (
    "clause",
    "tag",
    "rest",
    "sentence",
    "complement",
    "phrase",
    "infinitive",
    END_TAG,
    LABEL,
    "stance",
    "quotation",
)
_LOOSE = frozenset({"complement", "infinitive", "phrase", "stance"})
_HANGING = frozenset({"xcomp", "pcomp", "acl", "csubj", "amod", "relcl"})
_DESCRIBING = frozenset({"acl", "amod", "acomp", "conj"})
_SECOND_CUES = frozenset({"tail", "saying"})  # roles of tokens that belong to the cue of another


@dataclass(frozen=True, slots=True)
class _Look:
    """A paragraph with the rules that are asked about it."""

    tree: Tree
    rules: RuleSet
    grammar: Grammar

    def frame(self, match: RuleMatch) -> str | None:
        return self.rules.patterns[match.rule].sets.get("frame")

    def governs(self, rule: str) -> bool:
        """Whether a rule takes any verb that governs a quotation, of saying or not."""
        return "governing" in self.rules.patterns[rule].sets


def candidates(tree: Tree, rules: RuleSet, grammar: Grammar) -> tuple[Candidate, ...]:
    """Return the candidates of a paragraph in the order of their cues, the best reading of each cue."""
    look = _Look(tree, rules, grammar)
    found = [c for _, matches in sorted(_by_cue(look).items()) if (c := _best(look, matches))]
    passed_on = frozenset(citing_verbs(tree, found))
    return tuple(candidate for candidate in found if candidate.head not in passed_on)


def _by_cue(look: _Look) -> Mapping[int, list[RuleMatch]]:
    taken = frozenset(_taken(look.tree))
    result: dict[int, list[RuleMatch]] = defaultdict(list)
    for match in look.tree.parsed.matches:
        if match.emits == "cue" and taken.isdisjoint((match.start, match.role("content"))):
            result[cue_place(look.frame(match), match)].append(match)
    return result


def _taken(tree: Tree) -> Iterator[int]:
    """Yield the tokens that are no cue of their own: *cited in …*, and the second verb of a cue."""
    for match in citations(tree):
        yield from range(match.start, match.end)
    for match in tree.parsed.matches:
        if match.emits == "cue":
            yield from (token for role, token in match.roles if role in _SECOND_CUES)


def _best(look: _Look, matches: Sequence[RuleMatch]) -> Candidate | None:
    """Take the first frame under which the cue has what it asks for, or the words where the parse gives no source."""
    telling = sorted(matches, key=lambda m: (look.governs(m.rule), -len(m.roles)))
    quoting = next((match.rule for match in telling if look.frame(match) == "quotation"), "")
    found = _first(look, telling, quoting)
    beside = [m for m in telling if look.frame(m) in BESIDE_MARK]
    if beside and (found is None or parted(look.tree, found)):
        longest = max(beside, key=lambda m: m.end - m.start)
        return beside_mark(look.tree, look.rules, look.frame(longest) or "", longest)
    return found


def _first(look: _Look, telling: Sequence[RuleMatch], quoting: str) -> Candidate | None:
    for frame in FRAMES:
        for match in telling:
            if look.frame(match) == frame and (found := _candidate(look, frame, match, quoting)):
                return replace(found, governing=bool(quoting) and look.governs(quoting))
    return None


def _candidate(look: _Look, frame: str, match: RuleMatch, quoting: str) -> Candidate | None:
    if frame in {END_TAG, LABEL}:
        return on_surface(look.tree, look.rules, frame, match)
    if _hangs_elsewhere(look, frame, match.start):
        return None
    return _in_clause(look, frame, match, quoting)


def _hangs_elsewhere(look: _Look, frame: str, cue: int) -> bool:
    """Whether the cue's verb attributes nothing, since it stands under another (*stopped confirming them*)."""
    tree, token = look.tree, look.tree.tokens[cue]
    if _is_duty(look, cue) or _puts_duty(tree, cue) or _is_addressed(look, token):
        return True
    if frame == "tag":
        return token.tag in {"VB", "VBG"} or _describes(tree, token)
    if frame == "infinitive" and _is_supposed(look, cue):
        return True
    if frame not in _LOOSE or token.pos != "VERB" or tree.first(cue, "nsubj") is not None:
        return False
    return token.dep in _HANGING or (token.dep == "advcl" and _has_to(tree, cue))


def _is_addressed(look: _Look, token: Token) -> bool:
    """Whether the subject is only asked or told something before it speaks (*asked what he saw, Lund said*)."""
    is_aside = token.tag in {"VBN", "VBD"} and token.dep == "advcl"
    alone = look.tree.first(token.i, "aux", "auxpass", "nsubj", "mark") is None
    return is_aside and alone and token.lemma in look.rules.words("grammar.addressing")


def _is_duty(look: _Look, cue: int) -> bool:
    """Whether somebody is only bound to say something (*they have to declare it*)."""
    tree = look.tree
    above = tree.tokens[tree.tokens[cue].head]
    binding = tree.tokens[cue].dep == "xcomp" and above.lemma in look.rules.words("grammar.binding")
    return binding and tree.first(above.i, "dobj") is None and _has_to(tree, cue)


def _puts_duty(tree: Tree, cue: int) -> bool:
    """Whether the verb itself is the *have* of such a duty."""
    own = tree.tokens[cue].lemma == "have"
    return own and any(_has_to(tree, verb) for verb in tree.children_by(cue, "xcomp"))


def _describes(tree: Tree, token: Token) -> bool:
    """Whether a participle stands beside adjectives or nouns and describes (*old, poorly maintained*)."""
    return token.tag == "VBN" and token.dep in _DESCRIBING and tree.first(token.i, "aux", "auxpass") is None


def _is_supposed(look: _Look, cue: int) -> bool:
    """Whether the clause only supposes that somebody would (*if the board agrees to pay*, *whether it will*)."""
    supposing = look.rules.words("grammar.supposing")
    return any(look.tree.tokens[mark].lemma in supposing for mark in look.tree.children_by(cue, "mark"))


def _has_to(tree: Tree, verb: int) -> bool:
    infinitive = tree.tokens[verb].tag == "VB"
    return infinitive and any(tree.tokens[c].text.lower() == "to" for c in tree.children_by(verb, "aux"))


def _in_clause(look: _Look, frame: str, match: RuleMatch, quoting: str) -> Candidate | None:
    """Read cue, source and content off the parse; None where the content that the frame asks for is not there."""
    tree, cue, head = look.tree, _cue_range(look.tree, match), source_head(look.tree, match)
    source = None if head is None else source_range(tree, head, cue, match, look.grammar.placing)
    tag = tag_range(tree, cue, source, match.start)
    if source is not None and cue[0] < source[0] < source[1] < cue[1]:  # *in her view*
        cue = source[1], cue[1]
    place = Place(tree, match.start, cue, tag, match.role("content"), look.grammar.continuing, look.grammar.timing)
    content = find_content(place, frame)
    if content is None:
        return None
    word, relay = word_entry(look.rules, match, tree.tokens[match.start]), match.role("relay")
    through = None if relay is None else phrase(tree, relay)
    found = Candidate(
        match.rule, frame, word, match.start, cue, source, head, content, tag, quoting, through, match.rule
    )
    return cited_through(tree, look.rules, found)


def _cue_range(tree: Tree, match: RuleMatch) -> Range:
    verbal = tree.tokens[match.start].pos in VERBAL
    start, end = verb_group(tree, match.start) if verbal else (match.start, match.end)
    tails = [token for role, token in match.roles if role == "tail"]
    return min([start, *tails]), max([end, *(tail + 1 for tail in tails)])
