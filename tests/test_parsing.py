"""Our ways through a pipeline of spaCy give what it gives by itself, and leave to it what they do not know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from attribution.language.parsing import vectors
from attribution.language.parsing.attributes import quick_attributes
from attribution.language.parsing.running import QUICK, Parser
from attribution.language.pipeline import load_pipeline
from attribution.language.reading import plain
from attribution.ruleset import load_rules
from commands import CHECKOUT

ATTRIBUTES = ["TAG", "POS", "MORPH", "LEMMA", "DEP", "HEAD", "ENT_TYPE", "ENT_IOB", "SENT_START"]
ODD = (
    "",
    "x",
    "Gonna go, innit? Y'all ain't gotta c'mon; let's not.  There's two spaces, and  nothin' doin'.",
    "It isn't. There are 5,000 in New York City",
    "New York. New York. The Bank of Harbour County and Mrs. Ida Dahl of the Northern Ferry Union Workers' Council",
    "But I can't, he's gone, she'd have, they'd go, \U0001f600 §",
)
WORDS = ("Ida", "Dahl", "the", "Bank", "of", "Oslo", "said", "that", ".", " ", "I", "is", "not", "2024", "can't", '"')


def texts() -> list[str]:
    """Return paragraphs of the examples, the rules' own examples, and odd ones."""
    articles = [path.read_text(encoding="utf-8") for path in sorted((CHECKOUT / "examples").glob("*.txt"))]
    told = [text for rule in load_rules().patterns.values() for text in rule.examples.match]
    return [plain(text) for text in (*ODD, *(p for article in articles for p in article.split("\n\n")), *told[::3])]


def annotations(docs: Sequence[Any]) -> Iterator[tuple[Any, ...]]:
    for doc in docs:
        yield doc.text, doc.to_array(ATTRIBUTES).tolist(), [(e.start, e.end, e.label_) for e in doc.ents]


def made(nlp: Any, words: Sequence[str]) -> list[Any]:
    return [nlp.make_doc(text) for text in words]


def test_all_is_annotated_as_by_spacy() -> None:
    nlp = load_pipeline()

    ours = Parser(nlp).parse(made(nlp, texts()))

    assert list(annotations(ours)) == list(annotations(list(nlp.pipe(texts()))))
    assert sum(len(doc.ents) for doc in ours) > 300


def test_every_quick_way_is_taken() -> None:
    nlp = load_pipeline()

    taken = [name for name, component in nlp.pipeline if any(quick(component) for quick in QUICK)]

    assert taken == ["tok2vec", "attribute_ruler", "lemmatizer", "ner"]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.sampled_from(WORDS), max_size=12), max_size=4))
def test_any_words_are_annotated_as_by_spacy(paragraphs: list[list[str]]) -> None:
    nlp = load_pipeline()
    words = [" ".join(paragraph) for paragraph in paragraphs]

    assert list(annotations(Parser(nlp).parse(made(nlp, words)))) == list(annotations(list(nlp.pipe(words))))


def test_vectors_do_not_depend_on_what_was_read_before(monkeypatch: pytest.MonkeyPatch) -> None:
    nlp = load_pipeline()
    doc = nlp.make_doc("Ida Dahl of the ferry union said so.")
    fresh, used, full = (vectors.word_vectors(nlp.get_pipe("tok2vec").model) for _ in range(3))
    assert fresh
    assert used
    assert full
    used(made(nlp, ["The union of ferries.", "Dahl said it, and so did others."]))
    monkeypatch.setattr(vectors, "MOST", 2)
    full(made(nlp, texts()))

    assert (fresh([doc])[0] == used([doc])[0]).all()
    assert (fresh([doc])[0] == full([doc])[0]).all()
    assert (fresh([doc])[0] == nlp.get_pipe("tok2vec").model.predict([doc])[0]).all()


def test_names_that_are_given_are_kept() -> None:
    nlp = load_pipeline()
    given_docs = made(nlp, ["The Harbour said that Ida Dahl left Oslo."] * 2)
    for doc in given_docs:
        doc.set_ents([spacy.tokens.Span(doc, 1, 2, label="PERSON")], default="missing")

    ours = Parser(nlp).parse(given_docs[:1])

    assert list(annotations(ours)) == list(annotations([*nlp.pipe(given_docs[1:])]))
    assert ours[0].ents[0].text == "Harbour"


def test_an_attribute_ruler_that_we_cannot_match_is_left_to_spacy() -> None:
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("attribute_ruler")
    ruler.add([[{"LOWER": "ferry"}]], {"POS": "NOUN"})
    assert quick_attributes(ruler)

    ruler.add([[{"LOWER": {"FUZZY": "harbour"}}]], {"POS": "PROPN"})

    assert quick_attributes(ruler) is None
    assert [token.pos_ for token in Parser(nlp).parse(made(nlp, ["harbor ferry"]))[0]] == ["PROPN", "NOUN"]


def test_a_component_that_is_a_plain_function_is_called() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("doc_cleaner")

    (doc,) = Parser(nlp).parse(made(nlp, ["One. Two."]))

    assert len(list(doc.sents)) == 2
