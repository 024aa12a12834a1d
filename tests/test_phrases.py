"""The phrase notation of rule files."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attribution.ruleset.phrases import PhraseError, PhraseWord, parse_phrase


def word(*options: str, optional: bool = False) -> PhraseWord:
    return PhraseWord("word", options, optional=optional)


READ = {
    "words": ("has seen", (word("has"), word("seen"))),
    "capitals-do-not-count": ("The Courier", (word("the"), word("courier"))),
    "space-does-not-count": ("  has\tseen \n", (word("has"), word("seen"))),
    "curly-apostrophe": ("minister’s", (word("minister's"),)),
    "lemma": ("<say> so", (PhraseWord("lemma", ("say",)), word("so"))),
    "lemmas": ("<Say|tell>", (PhraseWord("lemma", ("say", "tell")),)),
    "either": ("on|upon condition", (word("on", "upon"), word("condition"))),
    "prefix": ("verif*", (PhraseWord("prefix", ("verif",)),)),
    "prefixes": ("verif*|confirm*", (PhraseWord("prefix", ("verif", "confirm")),)),
    "optional-word": ("has (since) seen", (word("has"), word("since", optional=True), word("seen"))),
    "optional-lemma": ("(<have>) seen", (PhraseWord("lemma", ("have",), optional=True), word("seen"))),
    "optional-either": ("(a|the) file", (word("a", "the", optional=True), word("file"))),
    "gap": ("seen ... file", (word("seen"), PhraseWord("gap", ()), word("file"))),
    "gap-without-spaces": ("seen...file", (word("seen...file"),)),
    "number": ("# officials", (PhraseWord("number", ()), word("officials"))),
    "number-sign-in-a-word": ("#2 man", (word("#2"), word("man"))),
    "hyphen-and-stops": ("so-called u.s. aide", (word("so-called"), word("u.s."), word("aide"))),
}


@pytest.mark.parametrize(("phrase", "words"), READ.values(), ids=READ.keys())
def test_reads(phrase: str, words: tuple[PhraseWord, ...]) -> None:
    assert parse_phrase(phrase) == words


REFUSED = {
    "empty": "",
    "space": "  ",
    "gap-first": "... seen",
    "gap-last": "seen ...",
    "only-a-gap": "...",
    "all-optional": "(has) (seen)",
    "optional-gap-first": "(...) seen",
    "open-bracket": "has (seen",
    "closing-bracket": "has seen)",
    "brackets-inside-a-word": "minister(s) said",
    "ending-after-a-lemma": "<say>ing so",
    "two-words-in-brackets": "has (been seen)",
    "brackets-in-brackets": "((has)) seen",
    "open-angle": "<say so",
    "empty-angles": "<> so",
    "space-in-angles": "<say | tell>",
    "empty-lemma": "<say|>",
    "empty-alternative": "on|",
    "only-a-bar": "| x",
    "star-alone": "* of",
    "star-inside": "ver*fy",
    "two-stars": "verif**",
    "star-on-one-of-two": "verif*|proof",
    "star-alone-among-others": "verif*|*",
}


@pytest.mark.parametrize("phrase", REFUSED.values(), ids=REFUSED.keys())
def test_refuses(phrase: str) -> None:
    with pytest.raises(PhraseError):
        parse_phrase(phrase)


@settings(max_examples=300)
@given(st.one_of(st.text(), st.text(alphabet="ab<>()|*#. ’", max_size=20)))
def test_any_phrase_is_read_or_refused(phrase: str) -> None:
    try:
        words = parse_phrase(phrase)
    except PhraseError:
        return
    assert words[0].kind != "gap"
    assert words[-1].kind != "gap"
    assert any(not word.optional for word in words)
    assert all(all(word.options) for word in words)
