"""The readings themselves: they fit their texts and use the words of the scale. No article is analysed here."""

import itertools
import json
from pathlib import Path
from typing import Any

import pytest

from attribution.language.layout.paragraphs import paragraph_spans
from attribution.language.sentences import abbreviations, sentence_starts
from attribution.model import Commitment, Directness, SourceType
from attribution.ruleset import load_rules

HERE = Path(__file__).parent
READINGS = sorted((HERE / "readings").glob("*.json"))
WORDS = abbreviations(load_rules())


def text_of(reading: dict[str, Any]) -> str:
    return reading.get("text_full") or (HERE.parent / reading["article"]).read_text(encoding="utf-8")


def surface_sentences(paragraph: str) -> list[str]:
    starts = [*sentence_starts(paragraph, WORDS), len(paragraph)]
    return [paragraph[start:end] for start, end in itertools.pairwise(starts)]


@pytest.fixture(params=READINGS, ids=lambda path: path.stem)
def reading(request: pytest.FixtureRequest) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(request.param.read_text(encoding="utf-8"))
    return loaded


def test_sentences_stand_in_the_text_in_order(reading: dict[str, Any]) -> None:
    text, position = text_of(reading), 0
    for row in reading["sentences"]:
        found = text.find(row["text"], position)
        assert found >= position, row["text"]
        assert found == 0 or text[found - 1].isspace(), row["text"]
        position = found + len(row["text"])


def test_every_sentence_of_the_text_is_read_or_set_aside(reading: dict[str, Any]) -> None:
    text = text_of(reading)
    known = [row["text"] for row in reading["sentences"]] + reading["headlines"]
    aside = tuple(row["starts"] for row in reading["excluded"])
    for span in paragraph_spans(text):
        paragraph = text[span.start : span.end]
        if paragraph.startswith(aside) and not any(words in paragraph for words in known):
            continue
        unread = [s for s in surface_sentences(paragraph) if not any(words in s for words in known)]
        assert unread == []


def test_excluded_passages_and_headlines_stand_in_the_text(reading: dict[str, Any]) -> None:
    text = text_of(reading)
    starts = [row["starts"] for row in reading["excluded"]] + reading["headlines"]
    assert [words for words in starts if f"\n{words}" not in f"\n{text}"] == []


def test_the_words_are_those_of_the_scale(reading: dict[str, Any]) -> None:
    for row in reading["sentences"]:
        assert set(row["class"]) <= {*Directness} - {Directness.HEADLINE}
        assert set(row["type"]) <= {*SourceType, None}
        assert set(row.get("commitment", ())) <= {*Commitment}
        assert row["source"]
        assert row["relays"]
    reasons = {reason for row in reading["excluded"] for reason in row["reason"]}
    assert reasons <= {"chrome", "duplicate", "disclaimer", "furniture"}


def test_roots_are_no_more_than_sources(reading: dict[str, Any]) -> None:
    (least, most), (least_roots, most_roots) = reading["sources"], reading["roots"]
    assert 0 <= least_roots <= least <= most
    assert least_roots <= most_roots <= most
