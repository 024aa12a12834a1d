"""From cue matches to candidates: cue, source and content of one paragraph, before quotations are given out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from attribution.language import contents
from attribution.language.entries import word_entry
from attribution.language.nouns import core, phrase, trim
from attribution.language.tree import NOMINAL, Range, Tree, has_passive_auxiliary, subject, verb_group
from attribution.model import ParagraphKind, RuleMatch
from attribution.ruleset import RuleSet

CITING = "relays/citing"
FRAMES = (
    "clause",
    "tag",
    "rest",
    "sentence",
    "complement",
    "phrase",
    "infinitive",
    "end-tag",
    "label",
    "stance",
    "quotation",
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A cue with what the grammar gives it. `quoting` names the rule by which it may take a quotation beside it."""

    rule: str
    frame: str
    word: str
    head: int
    cue: Range
    source: Range | None
    source_head: int | None
    content: tuple[Range, ...]
    tag: Range
    quoting: str = ""
    relay: Range | None = None
    relay_rule: str = ""


def candidates(tree: Tree, rules: RuleSet) -> tuple[Candidate, ...]:
    """Return the candidates of a paragraph in the order of their cues, the best reading of each cue."""
    by_cue: dict[int, list[RuleMatch]] = defaultdict(list)
    taken = {token for match in citations(tree) for token in range(match.start, match.end)}
    taken |= {match.start for match in tree.parsed.matches if match.rule == CITING}
    taken |= {
        token
        for match in tree.parsed.matches
        if match.emits == "cue"
        for role, token in match.roles
        if role in {"tail", "saying"}
    }
    for match in tree.parsed.matches:
        if match.emits == "cue" and match.start not in taken and match.role("content") not in taken:
            by_cue[_place(rules, match)].append(match)
    found = (_best(tree, rules, head, matches) for head, matches in sorted(by_cue.items()))
    return tuple(candidate for candidate in found if candidate)


def citations(tree: Tree) -> Iterator[RuleMatch]:
    """Yield the matches of *cited in …, quoted by …* that describe a noun; in the passive they are cues themselves."""
    for match in tree.matches("relay"):
        if not match.roles and not has_passive_auxiliary(tree, match.start):
            yield match


def _place(rules: RuleSet, match: RuleMatch) -> int:
    """Return the token at which a match's cue stands; rules that work on the surface have it near their end."""
    frame = rules.patterns[match.rule].sets.get("frame")
    return match.end - 2 if frame == "end-tag" else match.end - 1 if frame == "label" else match.start


def _best(tree: Tree, rules: RuleSet, head: int, matches: Sequence[RuleMatch]) -> Candidate | None:
    """Take the first frame, from the most to the least telling, under which the cue has what the frame asks for."""
    telling = sorted(matches, key=lambda match: ("governing" in rules.patterns[match.rule].sets, -len(match.roles)))
    quoting = next((m.rule for m in telling if rules.patterns[m.rule].sets.get("frame") == "quotation"), "")
    for frame in FRAMES:
        for match in telling:
            if rules.patterns[match.rule].sets.get("frame") == frame:
                candidate = _candidate(tree, rules, frame, match, quoting)
                if candidate:
                    return candidate
    return None


def _dependent(tree: Tree, frame: str, match: RuleMatch) -> bool:
    """Whether a stance, wish or object stands with a participle or infinitive under another verb (*stopped confirming them*)."""
    token = tree.tokens[match.start]
    loose = frame in {"complement", "infinitive", "phrase", "stance"} and token.pos == "VERB"
    purpose = token.tag == "VB" and any(
        tree.tokens[c].text.lower() == "to" for c in tree.children_by(match.start, "aux")
    )
    hanging = token.dep in {"xcomp", "pcomp", "acl", "csubj", "amod", "relcl"} or (purpose and token.dep == "advcl")
    return loose and hanging and tree.first(match.start, "nsubj") is None


def _candidate(tree: Tree, rules: RuleSet, frame: str, match: RuleMatch, quoting: str) -> Candidate | None:
    if frame in {"end-tag", "label"}:
        return _on_surface(tree, rules, frame, match)
    if _dependent(tree, frame, match) or (frame == "tag" and tree.tokens[match.start].tag in {"VB", "VBG"}):
        return None
    cue = _cue_range(tree, match)
    head = _source_head(tree, match)
    source = _source_range(tree, head, cue, match) if head is not None else None
    tag = contents.tag_range(tree, cue, source, match.start)
    content = _content(tree, frame, match, cue, tag)
    if content is None:
        return None
    if tree.tokens[match.start].pos in {"VERB", "AUX"} and frame != "sentence":
        content = tuple(contents.before_according(tree, content))
    relay = match.role("relay")
    word = word_entry(rules, match, tree.tokens[match.start])
    through = phrase(tree, relay) if relay is not None else None
    found = Candidate(
        match.rule, frame, word, match.start, cue, source, head, content, tag, quoting, through, match.rule
    )
    return _citing(tree, rules, found)


def _citing(tree: Tree, rules: RuleSet, found: Candidate) -> Candidate:
    """*The Herald reported, citing two officials*: the officials speak, the outlet relays."""
    for match in tree.matches("relay"):
        if match.rule == CITING and match.role("cue") == found.head and found.source is not None:
            source = match.role("source")
            outlet = any(found.source[0] <= m.start < found.source[1] for m in tree.matches("media"))
            unnamed = found.source_head is not None and tree.tokens[found.source_head].lemma in rules.words(
                "media-nouns"
            )
            if source is not None and (outlet or unnamed):
                span = phrase(tree, source)
                content = tuple(
                    part for c in found.content for part in contents.without(tree, c, (match.start, span[1]))
                )
                return replace(
                    found, source=span, source_head=source, relay=found.source, relay_rule=CITING, content=content
                )
    return found


def _on_surface(tree: Tree, rules: RuleSet, frame: str, match: RuleMatch) -> Candidate | None:
    """Read a tag or a label off the order of the words: the source stands before the cue within the match."""
    cue = _place(rules, match)
    low, high = tree.bounds(cue)
    source = trim(tree, (match.start + (frame == "end-tag"), cue))
    content = (low, match.start) if frame == "end-tag" else (cue + 1, len(tree.tokens))
    if frame == "label" and tree.parsed.paragraph.kind is ParagraphKind.HEADLINE:
        return None
    if content[0] >= content[1] or (frame == "label" and (source[0] != 0 or not _is_person(tree, source))):
        return None
    heads = [i for i in range(*source) if not source[0] <= tree.tokens[i].head < source[1] or tree.tokens[i].head == i]
    nominal = [i for i in heads if tree.tokens[i].pos in NOMINAL] or [source[1] - 1]
    of = next((i for i in range(*source) if tree.tokens[i].pos == "ADP" and i > source[0]), None)
    if of is not None and tree.tokens[of - 1].pos in NOMINAL:
        nominal = [of - 1]
    word = word_entry(rules, match, tree.tokens[cue])
    return Candidate(
        match.rule,
        frame,
        word,
        cue,
        (cue, cue + 1),
        source,
        nominal[-1],
        (trim(tree, content),),
        (source[0], cue + 1),
        match.rule,
    )


def _is_person(tree: Tree, part: Range) -> bool:
    return any(token.entity == "PERSON" or token.text.isupper() for token in tree.tokens[part[0] : part[1]])


def _cue_range(tree: Tree, match: RuleMatch) -> Range:
    start, end = (match.start, match.end)
    if tree.tokens[match.start].pos in {"VERB", "AUX"}:
        start, end = verb_group(tree, match.start)
    tails = [token for role, token in match.roles if role == "tail"]
    return min([start, *tails]), max([end, *(tail + 1 for tail in tails)])


def _source_head(tree: Tree, match: RuleMatch) -> int | None:
    named = match.role("source")
    if named is not None or match.role("nobody") is not None:
        return named
    if tree.tokens[match.start].pos not in {"VERB", "AUX"}:
        return None
    found = subject(tree, match.start)
    return _subject_before(tree, match.start) if found is None else found


def _subject_before(tree: Tree, verb: int) -> int | None:
    """Find a subject that the parser missed: the noun right before the verb, or before *cited in the report* there."""
    low, _ = tree.bounds(verb)
    token = verb_group(tree, verb)[0] - 1
    relay = next((m for m in citations(tree) if m.end - 1 == token), None)
    if relay is not None:
        token = relay.start - 1
    elif tree.first(verb, "nsubjpass", "auxpass") is not None or tree.tokens[verb].dep != "ROOT":
        return None
    while token >= low and tree.tokens[token].pos in {"ADV", "PUNCT"} and tree.tokens[token].text != '"':
        token -= 1
    if token < low or tree.tokens[token].pos not in NOMINAL:
        return None
    while (
        tree.tokens[token].dep in {"pobj", "prep", "compound", "conj", "appos"}
        and low <= tree.tokens[token].head < verb
    ):
        if tree.tokens[tree.tokens[token].head].pos in {"VERB", "AUX"}:
            break
        token = tree.tokens[token].head
    return token if tree.tokens[token].pos in NOMINAL else None


def _source_range(tree: Tree, head: int, cue: Range, match: RuleMatch) -> Range:
    """Return the source's phrase, kept clear of the cue and, before the cue, of what follows it."""
    start, end = phrase(tree, head)
    content = match.role("content")
    if start <= cue[0] < end or (content is not None and start <= content < end):
        start, end = core(tree, head)
    if head < cue[0]:
        between = tree.tokens[end : cue[0]]
        placed = bool(between) and between[0].text.lower() in {"at", "from", "in", "with", "of", "for"}
        stretches = placed and all(t.pos not in {"VERB", "AUX", "PUNCT", "SCONJ", "CCONJ", "ADV"} for t in between)
        end = cue[0] if stretches else min(end, cue[0])
    else:
        start = max(start, cue[1])
    return trim(tree, (start, max(end, start + 1)))


def _content(tree: Tree, frame: str, match: RuleMatch, cue: Range, tag: Range) -> tuple[Range, ...] | None:
    """Return the content, () where the frame has none of its own, or None where the frame does not fit."""
    node = match.role("content")
    if frame == "stance" or frame == "quotation":
        return ()
    if frame == "tag":
        return contents.around_tag(tree, match.start, tag) or None
    if frame == "rest":
        return contents.rest_after(tree, match.start, cue) or None
    if frame == "sentence":
        return contents.rest_of_sentence(tree, match.start, tag) or None
    if node is None:
        return None
    return {
        "clause": lambda: contents.clause(tree, match.start, node, tag),
        "complement": lambda: contents.complement(tree, match.start, node),
        "infinitive": lambda: contents.infinitive(tree, node),
        "phrase": lambda: contents.infinitive(tree, node),
    }[frame]() or None
