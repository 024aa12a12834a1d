"""Which sourced sentences the adapter to NewsDiscourse takes for reported speech, and that it makes none."""

from __future__ import annotations

from typing import Any

import pytest

from speech_adapter import speech_article

TOLD = {"class": "NP", "form": "indirect", "source_type": "person_named", "rule": "cues/clause"}
PLAINLY = ["cues/clause", "reporting-verbs.neutral/say"]


def as_article(because: list[str], **facts: str) -> dict[str, Any]:
    row = TOLD | facts
    said = {"id": 7} | {key: row[key] for key in ("form", "source_type", "rule")}
    sentence = {"class": row["class"], "attributions": [7], "because": because}
    return {"text": "", "attributions": [said], "sentences": [sentence]}


KEPT = {
    "a plain verb of saying": (PLAINLY, {}),
    "a plain verb beside facts of the source": ([*PLAINLY, "source-kinds/role"], {"source_type": "titled_unnamed"}),
    "a quotation, whatever the verb": (["cues/quotation", "quoting-verbs.quoting/laugh"], {"form": "direct"}),
    "a verb that the rule spells out": (["cues/as-put-it"], {"rule": "cues/as-put-it"}),
}
DROPPED = {
    "a verb that takes a side": (["cues/clause", "reporting-verbs.assertive/insist"], {}),
    "a document": (PLAINLY, {"class": "DOC", "source_type": "doc_named"}),
    "an outlet": (PLAINLY, {"class": "MR", "source_type": "media_named"}),
    "a wish": (["cues/attitude-clause", "attitude-verbs.wish/hope"], {"rule": "cues/attitude-clause"}),
    "according to": (["cues/according-to"], {"rule": "cues/according-to"}),
    "hearsay": (["evidentials/reportedly"], {"class": "HS", "source_type": "none", "rule": "evidentials/reportedly"}),
    "declined comment": (PLAINLY, {"class": "R"}),
}


@pytest.mark.parametrize(("because", "facts"), KEPT.values(), ids=KEPT)
def test_words_of_somebody_stay_speech(because: list[str], facts: dict[str, str]) -> None:
    article = as_article(because, **facts)
    assert speech_article(article) == article


@pytest.mark.parametrize(("because", "facts"), DROPPED.values(), ids=DROPPED)
def test_other_sources_are_no_speech(because: list[str], facts: dict[str, str]) -> None:
    article = as_article(because, **facts)
    kept = speech_article(article)["sentences"]
    assert [s["class"] for s in kept] == ["B"]
    assert article["sentences"][0]["class"] != "B", "the report itself is left alone"


def test_an_unsourced_sentence_stays_unsourced() -> None:
    bare = {"text": "", "attributions": [], "sentences": [{"class": "UA", "attributions": [], "because": []}]}
    assert [s["class"] for s in speech_article(bare)["sentences"]] == ["B"]
