"""What `diff`, `compare` and `summary` write as JSON has the shape that is published."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from attribution import analyze
from attribution.comparing import compare_reports
from attribution.comparing.change import DIRECTIONS
from attribution.comparing.crediting import credit_findings, read_credit
from attribution.config import Settings
from attribution.corpus.rows import article_row
from attribution.linting.judging import judge
from attribution.readers.choosing import read_data
from attribution.reporters import Look, Refusal, render_comparison, render_summary
from attribution.reporters.json import schema
from attribution.reporters.view.comparing import Contrast
from attribution.reporters.view.many import Summary
from attribution.ruleset import load_rules
from pages import EXAMPLES, example
from summaries import article, row, summary_of

SCHEMAS = {of: json.loads(schema(of)) for of in ("report", "comparison", "summary")}
REWRITE, SCOOP = example("rewrite"), (EXAMPLES / "upstream" / "scoop.txt").read_text(encoding="utf-8")


def wrong(of: str, data: Any) -> list[str]:
    return [error.message for error in Draft202012Validator(SCHEMAS[of]).iter_errors(data)]


def compared(old: str, new: str, *, credited: bool) -> Any:
    comparison = compare_reports(analyze(old), analyze(new))
    contrast = Contrast(comparison)
    if credited:
        credit = read_credit(comparison, ("Carrow Herald",))
        contrast = Contrast(comparison, credit, credit_findings(comparison, credit, load_rules()))
    return json.loads(render_comparison(contrast, "json", look=Look()))


def summed(summary: Summary) -> Any:
    return json.loads(render_summary(summary, "json", table="articles", look=Look()))


@pytest.mark.parametrize("of", SCHEMAS)
def test_the_schema_is_one(of: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[of])


def test_every_comparison_fits_the_schema_and_no_key_may_miss() -> None:
    full, bare = compared(SCOOP, REWRITE, credited=True), compared(REWRITE, REWRITE, credited=False)

    assert (wrong("comparison", full), wrong("comparison", bare)) == ([], [])
    assert full["findings"]
    assert bare["credit"] is None
    del full["changes"][0]["was"]
    assert wrong("comparison", full)


def test_the_schema_knows_every_kind_of_change() -> None:
    assert SCHEMAS["comparison"]["$defs"]["change"]["properties"]["kind"]["enum"] == list(DIRECTIONS)


def test_a_finding_has_one_shape() -> None:
    assert SCHEMAS["comparison"]["$defs"]["finding"] == SCHEMAS["report"]["$defs"]["finding"]


def test_every_summary_fits_the_schema_and_no_key_may_miss() -> None:
    real = article_row(judge(read_data(REWRITE.encode(), "rewrite.txt"), Settings()))
    rows = (row(people={"Ida Lund": "nurse"}), real)
    articles = [article(f"2024-0{n}/{n}.txt", one, "section", section=("harbour",)) for n, one in enumerate(rows, 1)]
    full = summed(summary_of(*articles, by="section", refusals=(Refusal("a", "a: is empty"),)))

    assert wrong("summary", full) == []
    assert wrong("summary", summed(summary_of())) == []
    del full["articles"][0]["worst"]
    assert wrong("summary", full)
