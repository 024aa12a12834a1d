"""What a cue's content is in each frame, decided on trees made by hand."""

import pytest

from attribution.language.cues.contents import Place, find_content
from attribution.language.cues.tags import tag_range
from attribution.language.grammar.verbs import verb_group
from trees import place, tree

CONTINUING, TIMING = frozenset({"because"}), frozenset({"as"})
AFTER = (
    "Lund said Monday the port closed",
    """Lund NNP nsubj said / said=say VBD ROOT / Monday NNP npadvmod said / the DT det port
    port NN nsubj closed / closed VBD ccomp said""",
)
CARRIED = (
    "Lund said it closed because it rained",
    """Lund NNP nsubj said / said=say VBD ROOT / it PRP nsubj closed / closed VBD ccomp said
    because IN mark rained / it PRP nsubj rained / rained VBD advcl said""",
)
NOT_CARRIED = (
    "Lund said it closed when she resigned",
    """Lund NNP nsubj said / said=say VBD ROOT / it PRP nsubj closed / closed VBD ccomp said
    when WRB advmod resigned / she PRP nsubj resigned / resigned VBD advcl said""",
)
CITED = (
    "Lund said it closed according to Holm",
    """Lund NNP nsubj said / said=say VBD ROOT / it PRP nsubj closed / closed VBD ccomp said
    according VBG prep closed / to IN prep according / Holm NNP pobj to""",
)
BEFORE = (
    "On Monday the port closed, Lund said.",
    """On IN prep said / Monday NNP pobj On / the DT det port / port NN nsubj closed
    closed VBD ccomp said / , , punct said / Lund NNP nsubj said / said=say VBD ROOT
    . . punct said""",
)
RESUMED = (
    "The port closed, Lund said, it failed.",
    """The DT det port / port NN nsubj closed / closed VBD ccomp said / , , punct said
    Lund NNP nsubj said / said=say VBD ROOT / , , punct said / it PRP nsubj failed
    failed VBD ccomp said / . . punct said""",
)
TAG = (
    "The port, Lund said, is shut.",
    """The DT det port / port NN nsubj is / , , punct is / Lund NNP nsubj said
    said=say VBD parataxis is / , , punct is / is VBZ ROOT / shut JJ acomp is / . . punct is""",
)
NO_TAG = (
    "The port Lund said is shut.",
    """The DT det port / port NN nsubj is / Lund NNP nsubj said / said=say VBD parataxis is
    is VBZ ROOT / shut JJ acomp is / . . punct is""",
)
REST = (
    "Lund said however prices rose.",
    """Lund NNP nsubj said / said=say VBD ROOT / however RB advmod said / prices NNS nsubj rose
    rose VBD dep said / . . punct said""",
)
NO_REST = (
    "Lund said little.",
    "Lund NNP nsubj said / said=say VBD ROOT / little JJ dobj said / . . punct said",
)
TWO = (
    "When asked it closed, Lund said it failed.",
    """When WRB advmod asked / asked VBN advcl closed / it PRP nsubj closed / closed VBD ccomp said / , , punct said
    Lund NNP nsubj said / said=say VBD ROOT / it PRP nsubj failed / failed VBD ccomp said / . . punct said""",
)
TIMED = (
    "Lund said as it closed",
    "Lund NNP nsubj said / said=say VBD ROOT / as IN mark closed / it PRP nsubj closed / closed VBD ccomp said",
)
MANNER = (
    "Lund said, nodding at Holm",
    """Lund NNP nsubj said / said=say VBD ROOT / , , punct said / nodding VBG ccomp said / at IN prep nodding
    Holm NNP pobj at""",
)
ENDS = (
    '"It failed," Lund said, while Holm slept.',
    """" `` punct failed / It PRP nsubj failed / failed VBD ccomp said / , , punct said / " '' punct said
    Lund NNP nsubj said / said=say VBD ROOT
    , , punct said / while IN mark slept / Holm NNP nsubj slept / slept VBD advcl said
    . . punct said""",
)
RUNS = (
    '"Only you," she said, would do so.',
    """" `` punct would / Only RB advmod you / you PRP nsubj do / , , punct do / " '' punct do / she PRP nsubj said
    said=say VBD parataxis do / , , punct do / would MD aux do / do VB ROOT / so RB advmod do / . . punct do""",
)
OBJECT = (
    "Lund accused Holm of lying Monday",
    """Lund NNP nsubj accused / accused VBD ROOT / Holm NNP dobj accused / of IN prep accused
    lying VBG pcomp of / Monday NNP npadvmod lying""",
)
WISH = (
    "Lund urged Holm to resign",
    "Lund NNP nsubj urged / urged VBD ROOT / Holm NNP nsubj resign / to TO aux resign / resign VB ccomp urged",
)

# Of each case: the tree, the frame, the cue, the head of the content if the rule names it, and what is found.
CASES = {
    "a clause after its verb begins after the tag": (AFTER, "clause", "said", "closed", ["the port closed"]),
    "a clause is carried on by because": (CARRIED, "clause", "said", "closed", ["it closed because it rained"]),
    "a clause is not carried on by when": (NOT_CARRIED, "clause", "said", "closed", ["it closed"]),
    "a clause ends before according to": (CITED, "clause", "said", "closed", ["it closed"]),
    "a clause before its verb reaches back": (BEFORE, "clause", "said", "closed", ["On Monday the port closed"]),
    "a clause goes on after the tag": (RESUMED, "clause", "said", "closed", ["The port closed", "it failed"]),
    "a clause before a tag that what was said follows": (TWO, "clause", "said", "closed", None),
    "what was said follows the tag": (TWO, "clause", "said", "failed", ["it failed"]),
    "a clause that tells when it was said": (TIMED, "clause", "said", "closed", None),
    "a clause that tells how it was said": (MANNER, "clause", "said", "nodding", None),
    "what follows a tag after a quotation is the writer's": (ENDS, "tag", "said", None, ['"It failed,"']),
    "and no rest": (ENDS, "rest", "said", None, None),
    "but a clause that goes on with its verb": (RUNS, "tag", "said", None, ['"Only you,"', "would do so"]),
    "a clause without a head is none": (AFTER, "clause", "said", None, None),
    "a tag has the sentence around it": (TAG, "tag", "said", None, ["The port", "is shut"]),
    "a tag is set off": (NO_TAG, "tag", "said", None, None),
    "what follows a verb of saying states something": (REST, "rest", "said", None, ["however prices rose"]),
    "what follows a verb of saying states nothing": (NO_REST, "rest", "said", None, None),
    "a whole sentence less its tag": (BEFORE, "sentence", "said", None, ["On Monday the port closed"]),
    "an object and what is said of it": (OBJECT, "complement", "accused", "Holm", ["Holm of lying Monday"]),
    "an infinitive with its subject": (WISH, "infinitive", "urged", "resign", ["Holm to resign"]),
    "a phrase": (OBJECT, "phrase", "accused", "Holm", ["Holm"]),
    "a stance may have none": (AFTER, "stance", "said", "closed", []),
    "a quotation comes later": (AFTER, "quotation", "said", "closed", []),
}


@pytest.mark.parametrize(("parse", "frame", "cue", "head", "expected"), CASES.values(), ids=CASES)
def test_content(parse: tuple[str, str], frame: str, cue: str, head: str | None, expected: list[str] | None) -> None:
    grown = tree(*parse)
    verb = place(grown, cue)
    source = grown.first(verb, "nsubj")
    part = None if source is None else (source, source + 1)
    tag = tag_range(grown, verb_group(grown, verb), part, verb)
    node = None if head is None else place(grown, head)
    found = find_content(Place(grown, verb, verb_group(grown, verb), tag, node, CONTINUING, TIMING), frame)
    assert (None if found is None else [grown.text(piece) for piece in found]) == expected


TAGS = {
    "with what hangs on the cue": (AFTER, "said", "Lund said Monday"),
    "without a clause": (CARRIED, "said", "Lund said"),
    "with what hangs on it up to a clause": (OBJECT, "accused", "Lund accused Holm of"),
}


@pytest.mark.parametrize(("parse", "cue", "expected"), TAGS.values(), ids=TAGS)
def test_tag(parse: tuple[str, str], cue: str, expected: str) -> None:
    grown = tree(*parse)
    verb = place(grown, cue)
    assert grown.text(tag_range(grown, (verb, verb + 1), (0, 1), verb)) == expected
