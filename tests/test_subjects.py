"""Who acts, decided on trees made by hand: no model takes part."""

import pytest

from attribution.language.grammar.subjects import subject
from trees import place, tree

CASES = {
    "its own subject": (
        "Lund said so",
        "Lund NNP nsubj said / said=say VBD ROOT / so RB advmod said",
        "said",
        "Lund",
    ),
    "a subject after the verb": (
        '"Yes", said Lund',
        """
        " `` punct said / Yes UH ccomp said / " `` punct said / , , punct said / said=say VBD ROOT
        Lund NNP nsubj said
        """,
        "said",
        "Lund",
    ),
    "the first of two coordinated verbs has it": (
        "Lund resigned and denied it",
        """Lund NNP nsubj resigned / resigned VBD ROOT / and CC cc resigned
        denied=deny VBD conj resigned / it PRP dobj denied""",
        "denied",
        "Lund",
    ),
    "an infinitive shares it": (
        "Lund refused to say",
        "Lund NNP nsubj refused / refused VBD ROOT / to TO aux say / say VB xcomp refused",
        "say",
        "Lund",
    ),
    "a participle after a comma shares that of the last main verb before it": (
        "Lund resigned and Holm left, saying so",
        """Lund NNP nsubj resigned / resigned VBD ROOT / and CC cc resigned / Holm NNP nsubj left
        left VBD conj resigned / , , punct resigned / saying=say VBG advcl resigned
        so RB advmod saying""",
        "saying",
        "Holm",
    ),
    "a participle that is not set off shares that of its own head": (
        "Lund resigned and Holm left saying so",
        """Lund NNP nsubj resigned / resigned VBD ROOT / and CC cc resigned / Holm NNP nsubj left
        left VBD conj resigned / saying=say VBG advcl resigned / so RB advmod saying""",
        "saying",
        "Lund",
    ),
    "a relative pronoun stands for its noun": (
        "A clerk who said so left",
        """A DT det clerk / clerk NN nsubj left / who WP nsubj said / said=say VBD relcl clerk
        so RB advmod said / left VBD ROOT""",
        "said",
        "clerk",
    ),
    "a relative clause has a subject of its own": (
        "The plan that Lund denied failed",
        """The DT det plan / plan NN nsubj failed / that WDT dobj denied / Lund NNP nsubj denied
        denied=deny VBD relcl plan / failed VBD ROOT""",
        "denied",
        "Lund",
    ),
    "a participle describes the noun that acts": (
        "A clerk saying so left",
        "A DT det clerk / clerk NN nsubj left / saying=say VBG acl clerk / so RB advmod saying / left VBD ROOT",
        "saying",
        "clerk",
    ),
    "a passive participle describes a noun that does not act": (
        "A plan announced Monday failed",
        """A DT det plan / plan NN nsubj failed / announced VBN acl plan
        Monday NNP npadvmod announced / failed VBD ROOT""",
        "announced",
        None,
    ),
    "the agent of a passive": (
        "It was confirmed by Lund",
        """It PRP nsubjpass confirmed / was VBD auxpass confirmed / confirmed VBN ROOT
        by IN agent confirmed / Lund NNP pobj by""",
        "confirmed",
        "Lund",
    ),
    "the noun of two relative clauses": (
        "The clerk who left and who asked",
        """The DT det clerk / clerk NN ROOT / who WP nsubj left / left VBD relcl clerk / and CC cc left
        who WP nsubj asked / asked=ask VBD conj left""",
        "asked",
        "clerk",
    ),
    "a passive without an agent shares nobody's": (
        "Lund resigned and was told so",
        """Lund NNP nsubj resigned / resigned VBD ROOT / and CC cc resigned / was VBD auxpass told
        told=tell VBN conj resigned / so RB advmod told""",
        "told",
        None,
    ),
    "a verb that goes on after a passive has its subject, not its agent": (
        "Lund was cheered by Holm and joked",
        """Lund NNP nsubjpass cheered / was VBD auxpass cheered / cheered VBN ROOT / by IN agent cheered
        Holm NNP pobj by / and CC cc cheered / joked VBD conj cheered""",
        "joked",
        "Lund",
    ),
    "a participle after a closing mark": (
        'Lund said Holm "had a plan," adding more',
        """Lund NNP nsubj said / said=say VBD ROOT / Holm NNP nsubj had / " `` punct had / had VBD ccomp said
        a DT det plan / plan NN dobj had / , , punct had / " '' punct had / adding=add VBG advcl had
        more JJR dobj adding""",
        "adding",
        "Lund",
    ),
    "a second verb after a closing mark": (
        'Lund said it was "shut," but warned us',
        """Lund NNP nsubj said / said=say VBD ROOT / it PRP nsubj was / was VBD ccomp said / " `` punct was
        shut JJ acomp was / , , punct was / " '' punct was / but CC cc was / warned=warn VBD conj was
        us PRP dobj warned""",
        "warned",
        "Lund",
    ),
    "a finite clause in another's words shares nothing": (
        "Lund thinks denied it",
        "Lund NNP nsubj thinks / thinks VBZ ROOT / denied=deny VBD ccomp thinks / it PRP dobj denied",
        "denied",
        None,
    ),
    "a noun left as root whose verb went to its relative clause": (
        "The clerk who left early said so",
        """The DT det clerk / clerk NN ROOT / who WP nsubj left / left VBD relcl clerk
        early RB advmod left / said=say VBD ccomp left / so RB advmod said""",
        "said",
        "clerk",
    ),
    "the same where a pronoun is at hand": (
        "The clerk who left early he said",
        """The DT det clerk / clerk NN ROOT / who WP nsubj left / left VBD relcl clerk
        early RB advmod left / he PRP nsubj said / said=say VBD ccomp left""",
        "said",
        "he",
    ),
}


@pytest.mark.parametrize(("text", "parse", "verb", "expected"), CASES.values(), ids=CASES)
def test_subject(text: str, parse: str, verb: str, expected: str | None) -> None:
    grown = tree(text, parse)
    found = subject(grown, place(grown, verb))
    assert (None if found is None else grown.tokens[found].text) == expected
