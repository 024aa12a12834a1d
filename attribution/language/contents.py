"""What a cue's content is: ranges of tokens, one function for each frame."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attribution.language.nouns import trim
from attribution.language.tree import Range, Tree

_CLAUSES = ("acl", "relcl", "pcomp", "ccomp")
_GOES_ON = frozenset({"because", "if", "unless", "until", "although", "though", "so", "where", "since", "that"})
_TAIL = frozenset({"prep", "npadvmod", "dobj", "dative", "advmod", "tmod", "pobj", "prt", "attr", "oprd", "acomp"})


def without(tree: Tree, whole: Range, hole: Range) -> tuple[Range, ...]:
    """Return what is left of `whole` once `hole` is taken out, without loose commas."""
    parts = ((whole[0], min(hole[0], whole[1])), (max(hole[1], whole[0]), whole[1]))
    return tuple(trim(tree, part) for part in parts if part[0] < part[1] and _has_words(tree, part))


def _has_words(tree: Tree, part: Range) -> bool:
    return any(token.pos not in {"PUNCT", "SPACE", "CCONJ"} for token in tree.tokens[part[0] : part[1]])


def clause(tree: Tree, verb: int, content: int, tag: Range) -> tuple[Range, ...]:
    """Return the clause `content` of `verb`; a clause before its verb reaches back to where the sentence begins."""
    start, end = tree.reach[content]
    if content < verb:
        return _clause_before(tree, verb, (start, end), tag)
    return without(
        tree, (max(start, tag[1]) if start < tag[1] <= content else start, _right_end(tree, verb, content)), tag
    )


def _clause_before(tree: Tree, verb: int, part: Range, tag: Range) -> tuple[Range, ...]:
    low, high = tree.bounds(verb)
    start = low if tree.tokens[verb].dep == "ROOT" and _opens(tree, low, part[0]) else part[0]
    later = [tree.reach[c] for c in tree.children_by(verb, "ccomp", "conj") if c > tag[1] and _resumes(tree, c)]
    pieces = without(tree, (start, max(part[1], start + 1)), tag)
    return (*pieces, *(trim(tree, piece) for piece in later))


def _opens(tree: Tree, low: int, start: int) -> bool:
    """Whether nothing but a connective or an adverbial stands between the sentence's start and the clause."""
    return all(tree.tokens[i].dep not in {"nsubj", "nsubjpass"} for i in range(low, start))


def _resumes(tree: Tree, child: int) -> bool:
    return tree.tokens[child].dep == "ccomp" or tree.tokens[tree.reach[child][0] - 1].text == '"'


def _right_end(tree: Tree, verb: int, content: int) -> int:
    """Carry a clause on over what the parser hung on the verb of saying though it belongs to the clause."""
    end = tree.reach[content][1]
    for child in tree.children[verb]:
        if child > content and _belongs(tree, child):
            end = max(end, tree.reach[child][1])
    return end


def _belongs(tree: Tree, child: int) -> bool:
    token = tree.tokens[child]
    if token.dep == "ccomp":
        return True
    if token.text.lower() == "according":
        return False
    if token.dep in {"prep", "advmod", "npadvmod", "dobj", "attr", "acomp"}:
        return True
    marks = {tree.tokens[mark].lemma for mark in tree.children_by(child, "mark")}
    return token.dep == "advcl" and bool(marks & _GOES_ON)


def infinitive(tree: Tree, content: int) -> tuple[Range, ...]:
    """Return an infinitive or participle clause."""
    return (trim(tree, tree.reach[content]),)


def complement(tree: Tree, verb: int, content: int) -> tuple[Range, ...]:
    """Return the object and all that is said of it: *the plan a disgrace*, *Holm of lying*."""
    start, end = tree.reach[content]
    for child in tree.children[verb]:
        if (
            child > content
            and tree.tokens[child].text.lower() != "according"
            and tree.tokens[child].dep in _TAIL | {"xcomp", "ccomp", "appos"}
        ):
            end = max(end, tree.reach[child][1])
    return (trim(tree, (start, end)),)


def tag_range(tree: Tree, cue: Range, source: Range | None, verb: int) -> Range:
    """Return the tag: source, cue and what hangs on the cue at its right without being a clause."""
    start, end = (min(cue[0], source[0]), max(cue[1], source[1])) if source and _beside(tree, cue, source) else cue
    if start > tree.bounds(verb)[0] and tree.tokens[start - 1].text.lower() == "as":
        start -= 1
    for child in tree.children[verb]:
        low, high = tree.reach[child]
        if low >= end - 1 and child >= end and tree.tokens[child].dep in _TAIL and not _clausal(tree, child):
            end = max(end, min([high, *(tree.reach[c][0] for c in tree.children_by(child, *_CLAUSES) if c > child)]))
    return start, end


def _beside(tree: Tree, cue: Range, source: Range) -> bool:
    gap = (source[1], cue[0]) if source[1] <= cue[0] else (cue[1], source[0])
    return not any(token.pos in {"VERB", "AUX"} for token in tree.tokens[gap[0] : gap[1]])


def _clausal(tree: Tree, child: int) -> bool:
    low, high = tree.reach[child]
    return any(token.text == '"' for token in tree.tokens[low:high])


def around_tag(tree: Tree, verb: int, tag: Range) -> tuple[Range, ...]:
    """Return the sentence less a tag set off by commas or quotation marks; nothing if it is no such tag."""
    low, high = tree.bounds(verb)
    if not _set_off(tree, tag, low, high):
        return ()
    parts = without(tree, (low, _stop(tree, high)), tag)
    return parts if any(_states(tree, part) for part in parts) else ()


def _states(tree: Tree, part: Range) -> bool:
    return any(token.pos in {"VERB", "AUX"} and token.tag != "VBG" for token in tree.tokens[part[0] : part[1]])


def rest_of_sentence(tree: Tree, token: int, hole: Range) -> tuple[Range, ...]:
    """Return the sentence less an adverbial of attribution such as *according to Lund*."""
    low, high = tree.bounds(token)
    return without(tree, (low, _stop(tree, high)), hole)


def rest_after(tree: Tree, verb: int, cue: Range) -> tuple[Range, ...]:
    """Return what follows a verb of saying in its sentence if that states something; quotations are left to their own rule."""
    part = cue[1], _stop(tree, tree.bounds(verb)[1])
    words = tree.tokens[part[0] : part[1]]
    finite = any(t.tag in {"VBD", "VBZ", "VBP", "MD"} for t in words)
    return (trim(tree, part),) if words and finite and words[0].text not in {",", ":", '"', "in", "at", "on"} else ()


def _stop(tree: Tree, end: int) -> int:
    """A sentence's last full stop is no content."""
    return end - 1 if tree.tokens[end - 1].text in {".", ";"} else end


def _set_off(tree: Tree, tag: Range, low: int, high: int) -> bool:
    before = tree.tokens[tag[0] - 1].text if tag[0] > low else ""
    after = tree.tokens[tag[1]].text if tag[1] < high else ""
    return (tag[0] == low or before in {",", '"', "-", "–", "—", "?", "!", "''"}) and (
        after in {"", ",", ".", ";", ":", "-", "–", "—", '"'}
    )


def before_according(tree: Tree, parts: Iterable[Range]) -> Iterator[Range]:
    """Cut each range where *according to* begins: what follows attributes it and is no part of it."""
    for start, end in parts:
        cut = next((i for i in range(start + 1, end) if tree.tokens[i].text.lower() == "according"), end)
        yield trim(tree, (start, cut))
