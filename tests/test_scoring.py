"""That the figures are those of the scorers, from articles as the JSON report gives them."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from cases import Case, document_cases
from corpora import Corpus
from marked import read
from measures import Figure
from scoring import SELECTIONS, score_corpus

pytestmark = pytest.mark.shared

TEXT = "Pier closed\n\nReyes said the pier was rotten. It rained."
SENTENCES = ((0, 11, "H"), (13, 44, "NP"), (45, 55, "B"))


def gold_row(name: str) -> dict[str, Any]:
    rows = [
        {"start": start, "end": end, "class": [c], "type": ["person_named" if c == "NP" else None], "relays": [0]}
        | {"src": ["Tom Reyes"], "commit": ["certain"], "rules": {"must": [], "may": []}}
        for start, end, c in SENTENCES
    ]
    return {"id": name, "text": TEXT, "sentences": rows, "sources": [1, 1], "roots": [1, 1]}


def article(name: str, reported_class: str = "NP") -> dict[str, Any]:
    """Make the article that a tool would report that reads the text right, or one class wrong."""
    said = {"id": 0, "source_id": "s1", "source_type": "person_named", "relays": [], "parent": None}
    spans = {"source": [(13, 18)], "cue": [(19, 23)], "content": [(24, 43)]}
    said |= {role: [{"start": s, "end": e} for s, e in pieces] for role, pieces in spans.items()}
    sentences = [
        {"start": start, "end": end, "class": reported_class if c == "NP" else c, "commitment": "certain"}
        | {"attributions": [0] if c == "NP" else []}
        for start, end, c in SENTENCES
    ]
    source = {"id": "s1", "name": "Reyes", "type": "person_named", "root": "s1"}
    return {"name": f"{name}.txt", "path": None, "text": TEXT, "findings": []} | {
        "sentences": sentences,
        "attributions": [said],
        "sources": [source],
    }


@pytest.fixture
def corpus() -> Corpus:
    return Corpus("sentences", [gold_row("a"), gold_row("b")], {"a": TEXT, "b": TEXT})


def test_a_right_reading_scores_full_with_its_interval(corpus: Corpus) -> None:
    articles = {name: article(name) for name in corpus.texts}
    scores = score_corpus(corpus, articles, resamples=20, errors=5)
    for key in ("class_accuracy", "source_type", "source_name", "relays", "boundaries_f1", "roots_counted"):
        assert scores.figures[f"sentences.{key}"] == Figure(100.0, (100.0, 100.0)), key
    assert scores.errors == ()


def test_a_wrong_class_lowers_the_figure_and_is_told(corpus: Corpus) -> None:
    scores = score_corpus(corpus, {"a": article("a"), "b": article("b", "UA")}, resamples=20, errors=5)
    figure = scores.figures["sentences.class_accuracy"]
    assert (figure.value, figure.interval) == (75.0, (50.0, 100.0))
    assert any("b: NP -> UA: Reyes said" in line for line in scores.errors)


def test_an_article_that_the_tool_refused_counts_as_wrong(corpus: Corpus) -> None:
    scores = score_corpus(corpus, {"a": article("a")}, resamples=0, errors=0)
    assert scores.figures["sentences.class_accuracy"] == Figure(50.0)


def test_spans_are_scored_for_each_selection() -> None:
    spans = {"id": "1", "source": [[13, 18]], "cue": [[19, 23]], "content": [[24, 43]]}
    gold = [{"id": name, "text": TEXT, "attributions": [spans]} for name in ("a", "b")]
    corpus = Corpus("polnear", gold, {"a": TEXT, "b": TEXT})
    figures = score_corpus(corpus, {name: article(name) for name in "ab"}, resamples=20, errors=0).figures
    assert figures["polnear.statements.relation.f1"] == Figure(100.0, (100.0, 100.0))
    assert figures["polnear.statements.token.cue.f1"].value == 100.0
    assert figures["polnear.direct.relation.f1"].value == 0.0


def test_one_command_measures_and_records_and_checks(
    corpus: Corpus, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    classes = {"a": "NP", "b": "NP"}
    fake = ModuleType("analysing")
    vars(fake)["article_documents"] = lambda texts, **_: {name: article(name, classes[name]) for name in texts}
    monkeypatch.setitem(sys.modules, "analysing", fake)
    monkeypatch.delitem(sys.modules, "accuracy", raising=False)
    import accuracy  # noqa: PLC0415 - after its neighbour has been replaced

    monkeypatch.setattr(accuracy, "load_corpus", lambda _: corpus)
    monkeypatch.setattr(accuracy, "RECORDED", tmp_path / "recorded.json")
    with pytest.raises(SystemExit, match="no figures yet"):
        accuracy.main(["--check"])
    assert accuracy.main(["--only", "sentences", "--record"]) == 0
    assert accuracy.main(["--only", "sentences", "--check"]) == 0
    classes["b"] = "UA"
    capsys.readouterr()
    assert accuracy.main(["--only", "sentences", "--check"]) == 1
    assert "fallen: sentences: class, from 100.0 to 75.0" in capsys.readouterr().out


GOLD = "[s1|Reyes] [q1|said] [c1|the pier was rotten]. [s2|Lund] [q2|said] [c2|it was safe enough]. Boats left."
OUTCOMES = {
    "right": (GOLD, ["right", "right"]),
    "wrong source": (GOLD.replace("[s2|Lund]", "Lund"), ["right", "wrong source"]),
    "wrong content": (
        GOLD.replace("[c2|it was safe enough]", "it was safe [c2|enough]"),
        ["right", "wrong content", "false"],
    ),
    "missed": (GOLD.partition("[s2")[0] + "Lund said it was safe enough. Boats left.", ["right", "missed"]),
    "false": (GOLD.replace("Boats left", "[c3|Boats left]"), ["right", "right", "false"]),
}


@pytest.mark.parametrize(("system", "outcomes"), OUTCOMES.values(), ids=OUTCOMES.keys())
def test_each_attribution_has_one_outcome(system: str, outcomes: list[str]) -> None:
    assert [case.outcome for case in _cases(system)] == outcomes


def test_a_case_keeps_both_readings() -> None:
    case = _cases(OUTCOMES["wrong content"][0])[2]
    assert case.gold is not None
    assert case.system is not None
    assert case.told == case.system
    assert case.gold.words(case.gold.content) == "it was safe enough"
    assert case.system.words(case.system.content) == "enough"


def _cases(system: str) -> list[Case]:
    text, gold = read(GOLD)
    same_text, found = read(system)
    assert text == same_text
    row = {"id": "a", "text": text}
    return list(document_cases(row | {"attributions": gold}, row | {"attributions": found}, SELECTIONS["statements"]))
