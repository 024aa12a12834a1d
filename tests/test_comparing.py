"""Pairs of versions, each with a reviewed list of what changed in the sourcing and what did not."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner

from attribution import analyze
from attribution.cli.main import main
from attribution.comparing import Comparison, compare_reports
from attribution.comparing.crediting import credit_findings, read_credit
from attribution.comparing.headlines import HEADLINE_KINDS
from attribution.reporters import Look, comparison_formats, render_comparison
from attribution.reporters.page.sides import side_rows
from attribution.reporters.view.comparing import Contrast
from attribution.ruleset import load_rules

PAIRS = sorted((Path(__file__).parent / "pairs").iterdir())


def compared(folder: Path) -> Comparison:
    return compare_reports(*(analyze((folder / f"{side}.txt").read_text(encoding="utf-8")) for side in ("old", "new")))


def told(comparison: Comparison) -> list[tuple[str, str]]:
    text = comparison.new.article.text
    return sorted((c.kind, text[c.new.start : c.new.end] if c.new else "") for c in comparison.changes)


@pytest.mark.parametrize("folder", PAIRS, ids=lambda folder: folder.name)
def test_each_change_of_the_reviewed_list_is_found_and_no_other(folder: Path) -> None:
    found = told(compared(folder))
    wanted = sorted((row["kind"], row["new"] or "") for row in json.loads((folder / "changes.json").read_text()))

    assert [(kind, words[: len(start)]) for (kind, words), (_, start) in zip(found, wanted, strict=False)] == wanted
    assert [kind for kind, _ in found] == [kind for kind, _ in wanted]


UPSTREAM = Path(__file__).parents[1] / "examples" / "upstream" / "scoop.txt"
REWRITE = Path(__file__).parents[1] / "examples" / "rewrite.txt"


@pytest.fixture(scope="module")
def rewritten() -> Comparison:
    return compare_reports(*(analyze(path.read_text(encoding="utf-8")) for path in (UPSTREAM, REWRITE)))


# What the specimen's reading says that rewrites lose: the outlet, who and how many the officials are, a spokesperson's
# name, whom they told, and whose story it is in the headline; here also a hedge for a source, a quotation, a reply, and
# why the officials are not named.
LOSSES = {
    "headline-source-dropped",
    "outlet-dropped",
    "count-dropped",
    "description-thinned",
    "name-dropped",
    "reason-dropped",
    "report-for-source",
    "hedge-for-source",
    "quotation-altered",
    "response-relayed",
    "roots-fewer",
}


def test_the_rewrite_shows_every_kind_of_loss(rewritten: Comparison) -> None:
    assert {change.kind for change in rewritten.of("weaker")} == LOSSES


def test_the_rewrite_has_no_root_of_its_own_and_does_not_say_whose_story_it_is(rewritten: Comparison) -> None:
    credit = read_credit(rewritten, ("Carrow Herald",))
    codes = Counter(finding.code for finding in credit_findings(rewritten, credit, load_rules()))

    assert (credit.share, credit.credited, credit.outlet) == (1.0, False, "Carrow Herald")
    assert codes["XAR901"] == 1
    assert codes["XAR903"] == len(rewritten.of("weaker")) - 1  # but for the roots, which stand at no sentence


def test_an_outlet_that_is_credited_is_owed_nothing_more() -> None:
    text = UPSTREAM.read_text(encoding="utf-8")
    comparison = compare_reports(analyze(text), analyze(text.replace("SELM (Carrow Herald) - ", "")))
    credit = read_credit(comparison, ("Carrow Herald",))

    assert credit.credited
    assert credit_findings(comparison, credit, load_rules()) == ()


def test_own_reporting_is_not_borrowed() -> None:
    text = REWRITE.read_text(encoding="utf-8")
    own = "Turid Moe, who sails from Selm, told the Courier that she had counted eleven ships at the harbour’s piers.\n"
    comparison = compare_reports(analyze(text), analyze("Harbour is full\n\n" + own))

    assert read_credit(comparison, ()).borrowed == 0


@pytest.mark.parametrize("form", comparison_formats())
def test_every_format_tells_every_change_and_nothing_of_a_text_runs(form: str) -> None:
    hostile = "Mayor <script>alert(1)</script> said {} the dam was safe, “it is [safe](javascript:alert(2)),” he said."
    comparison = compare_reports(analyze(hostile.format("that")), analyze("Officials said the dam was safe."))
    told = render_comparison(Contrast(comparison), form, look=Look())

    assert comparison.changes
    assert all(change.kind in told for change in comparison.changes)
    assert told.endswith("\n")
    assert form in {"text", "json"} or "<script>alert" not in told


def test_a_loss_stands_with_its_code_and_both_texts_on_the_page(rewritten: Comparison) -> None:
    credit = read_credit(rewritten, ("Carrow Herald",))
    contrast = Contrast(rewritten, credit, credit_findings(rewritten, credit, load_rules()))
    row = next(r for r in side_rows(contrast) if any("quotation-altered" in c.kind for c in r.changes))

    assert [change.kind for change in row.changes if "quotation" in change.kind] == ["quotation-altered (XAR903)"]
    assert "have to pay" in row.old
    assert "will pay" in row.new
    assert "quotation-altered (XAR903)" in render_comparison(contrast, "html", look=Look())


def test_page_and_json_say_which_tool_rules_and_model_made_them(rewritten: Comparison) -> None:
    page = render_comparison(Contrast(rewritten), "html", look=Look())
    data = json.loads(render_comparison(Contrast(rewritten), "json", look=Look()))
    tool, model, rules = data["tool"]["version"], rewritten.new.model, load_rules().digest

    assert f"attribution {tool}, model {model.name} {model.version}, rules {rules}" in page
    assert (data["model"]["version"], data["rules"]["digest"]) == (model.version, rules)


def test_the_json_gives_the_places_in_both_texts(rewritten: Comparison) -> None:
    data = json.loads(render_comparison(Contrast(rewritten), "json", look=Look()))
    row = next(row for row in data["changes"] if row["kind"] == "quotation-altered")

    assert "have to pay" in data["old"]["text"][row["old"]["start"] : row["old"]["end"]]
    assert "will pay" in data["new"]["text"][row["new"]["start"] : row["new"]["end"]]
    assert (data["old"]["roots"], data["new"]["roots"]) == rewritten.roots


@pytest.mark.parametrize(
    ("command", "status", "told"),
    [
        pytest.param(("diff", "PAIR/old.txt", "PAIR/new.txt"), 0, "3 weaker", id="tells"),
        pytest.param(("diff", "PAIR/old.txt", "PAIR/new.txt", "--fail-on", "weaker"), 1, "3 weaker", id="fails"),
        pytest.param(("diff", "PAIR/old.txt", "PAIR/old.txt", "--fail-on", "weaker"), 0, "not changed", id="the same"),
        pytest.param(("diff", "PAIR/old.txt", "PAIR/none.txt"), 2, "no such file", id="missing"),
        pytest.param(("compare", "PAIR/old.txt", "PAIR/new.txt"), 0, "no root of its own", id="compares"),
    ],
)
def test_the_commands(command: tuple[str, ...], status: int, told: str) -> None:
    pair = Path(__file__).parent / "pairs" / "hedge-dropped"
    result = CliRunner().invoke(main, [part.replace("PAIR", str(pair)) for part in command])

    assert result.exit_code == status
    assert told in result.output


BODY = "\n\nSELM - Ida Lund said on Monday that the dam was unsafe.\n"


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        pytest.param("Dam is unsafe, Carrow Herald finds", "Dam is unsafe", ["headline-source-dropped"], id="outlet"),
        pytest.param(
            "Dam allegedly unsafe after storm", "Dam unsafe after storm", ["headline-source-dropped"], id="hedge"
        ),
        pytest.param(
            "Dam is unsafe, officials say", "Dam allegedly unsafe", ["headline-source-dropped"], id="for a hedge"
        ),
        pytest.param(
            "Dam is unsafe after storm", "Dam is unsafe, officials say", ["headline-source-added"], id="added"
        ),
        pytest.param("Dam unsafe after storm", "Dam allegedly unsafe after storm", [], id="a hedge is no source"),
        pytest.param("Dam is unsafe, officials say", "Dam unsafe after storm, officials say", [], id="kept"),
        pytest.param("Dam is unsafe, officials say", "Ferries of Selm stay in port", [], id="another story"),
        pytest.param(
            "Lab mixed up samples, sources say", "Lab mixed up samples, two doctors say", [], id="verb in both"
        ),
    ],
)
def test_a_headline_that_loses_or_gains_its_source_is_told(old: str, new: str, kinds: list[str]) -> None:
    comparison = compare_reports(analyze(old + BODY), analyze(new + BODY))

    assert [change.kind for change in comparison.changes if change.kind in HEADLINE_KINDS] == kinds
    page = render_comparison(Contrast(comparison), "html", look=Look())
    assert all(f"</b> {kind}: the headline" in page for kind in kinds)


def test_an_outlet_that_was_the_source_is_lost_once() -> None:
    old, new = "The ferry had cracks, the Selby Tribune reported on Tuesday.", "The ferry had cracks."
    comparison = compare_reports(analyze("Ferry\n\n" + old), analyze("Ferry\n\n" + new))

    assert [change.kind for change in comparison.of("weaker") if change.old] == ["attribution-dropped"]


CHIEF = "Tom Reyes, the Carrow police chief, said the bridge was closed."
NURSE = "Ida Lund, a nurse at Selm hospital, said the ward was empty."


@pytest.mark.parametrize(
    ("old", "new", "kinds"),
    [
        pytest.param(CHIEF, "Tom Reyes said the bridge was closed.", ["description-thinned"], id="dropped"),
        pytest.param("Ida Lund said the ward was empty.", NURSE, ["description-added"], id="added"),
        pytest.param(CHIEF, "Police chief Tom Reyes said the bridge was closed.", [], id="only moved"),
        pytest.param(NURSE, "Ida Lund, 45, a carer from Selm, said the ward was empty.", [], id="told otherwise"),
        pytest.param(CHIEF, "The bridge was closed, Tom Reyes of the police said.", [], id="told in part"),
    ],
)
def test_a_named_person_who_is_no_longer_introduced_is_told(old: str, new: str, kinds: list[str]) -> None:
    comparison = compare_reports(analyze(f"Bridge closed\n\n{old}"), analyze(f"Bridge closed\n\n{new}"))

    assert [change.kind for change in comparison.changes] == kinds
    assert all(change.old and change.new for change in comparison.changes)
