"""Many articles as one: medians, groups, sources that recur, descriptors, and what every format makes of them."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from attribution.corpus.descriptors import PRONOUN, descriptor
from attribution.corpus.finding import Place
from attribution.corpus.frontmatter import known_meta
from attribution.corpus.medians import interval, medians
from attribution.corpus.metadata import facts_of, read_metadata
from attribution.corpus.persons import people_of
from attribution.errors import ConfigError
from attribution.reporters import Look, Refusal, render_summary, summary_formats
from attribution.reporters.view.many import TABLES, FiredRule, Summary, UnnamedUse
from attribution.ruleset import load_rules
from summaries import article, row, summary_of
from test_page import Tags

HOSTILE = '=HYPERLINK("x")</title><script>alert(1)</script>{{ 7 * 7 }}\x1b[31m'


def told(summary: Summary, form: str, *, table: str = "articles", width: int = 120) -> str:
    return render_summary(summary, form, table=table, look=Look(width))


def table_of(summary: Summary, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(told(summary, "csv", table=name))))


def test_the_formats_are_those_of_the_package() -> None:
    assert summary_formats() == ("csv", "html", "json", "text")


def test_a_median_leaves_out_what_is_not_defined_and_has_an_interval_where_there_is_enough() -> None:
    few = medians([row(value=0.2), row(value=0.4), row(value=None)])[0]
    many = medians([row(value=value / 10) for value in range(1, 10)])[0]

    assert (few.articles, few.value, few.low, few.high) == (2, 0.3, None, None)
    assert many.value == 0.5
    assert many.low is not None
    assert many.high is not None
    assert 0.1 <= many.low < 0.5 < many.high <= 0.9
    assert interval([1, 2, 3, 4, 5]) == interval([1, 2, 3, 4, 5])


@pytest.mark.parametrize(
    ("names", "people"),
    [
        pytest.param(["ida lund", "ida k lund", "i lund"], 1, id="middle name and initial"),
        pytest.param(["ida lund", "ove lund"], 2, id="another first name"),
        pytest.param(["ida k lund", "ida m lund"], 2, id="middle names that contradict each other"),
        pytest.param(["ida k lund", "ida m lund", "ida lund"], 3, id="a name that fits two people"),
        pytest.param(["ida lund", "ivar lund", "i lund"], 3, id="an initial that fits two people"),
        pytest.param(["ida lund", "lund"], 2, id="a surname alone"),
        pytest.param(["ida lund", "ida berg"], 2, id="another surname"),
    ],
)
def test_names_of_one_person_are_joined_and_in_doubt_they_are_not(names: list[str], people: int) -> None:
    assert len(set(people_of(names).values())) == people
    assert people_of(names) == people_of(names[::-1])


def test_a_source_of_several_articles_is_told_with_its_names_and_where_they_stand() -> None:
    one = article("a.txt", row(people={"Ida Lund": "government"}, bodies={"Harbour Safety Board": ("HSB",)}))
    two = article("b.txt", row(people={"Ida K. Lund": "government", "Ove Strand": ""}, bodies={"HSB": ()}))
    person, body = sorted(summary_of(one, two).recurring, key=lambda source: source.kind, reverse=True)

    assert (person.name, person.paths, person.described) == ("Ida K. Lund", ("a.txt", "b.txt"), ("government",))
    assert {name.name: name.paths for name in person.names} == {"Ida Lund": ("a.txt",), "Ida K. Lund": ("b.txt",)}
    assert (body.name, body.statements) == ("Harbour Safety Board", 2)


def test_who_speaks_in_one_article_only_does_not_recur() -> None:
    assert summary_of(article("a.txt", row(people={"Ida Lund": "", "I. Lund": ""}))).recurring == ()


@pytest.mark.parametrize(
    ("described", "called"),
    [
        ("Two senior officials familiar with the plan", "senior official"),
        ("a cabinet aide who asked not to be named", "cabinet aide"),
        ("people close to the talks", "person"),
        ("sources", "source"),
        ("he", PRONOUN),
        ("12 engineers, all retired", "engineer"),
    ],
)
def test_anonymous_sources_are_grouped_by_what_they_are_called(described: str, called: str) -> None:
    assert descriptor(described, load_rules()) == called


def test_descriptors_tell_how_often_they_are_explained() -> None:
    uses = (
        UnnamedUse("officials in the capital", 1, explained=True, with_basis=False),
        UnnamedUse("an official", 1, explained=False, with_basis=True),
    )
    (one,) = summary_of(article("a.txt", row(unnamed=uses))).descriptors

    assert (one.words, one.sources, one.articles, one.explained, one.with_basis) == ("official", 2, 1, 1, 1)


def test_rules_are_told_by_how_often_they_fire() -> None:
    rare, often = FiredRule("AAA101", "rare", "error", 1), FiredRule("BBB202", "often", "note", 3)
    fired = summary_of(article("a", row(fired=(rare, often))), article("b", row(fired=(often,)))).fired

    assert [(rule.code, rule.findings, rule.articles) for rule in fired] == [("BBB202", 6, 2), ("AAA101", 1, 1)]


def test_groups_have_their_medians_and_their_months() -> None:
    rows = [("Courier", "2024-01", 0.2), ("Courier", "2024-02", 0.6), ("Herald", "2024-01", 0.4)]
    told_of = [article(f"{n}.txt", row(value=v), outlet=(o,), date=(m,)) for n, (o, m, v) in enumerate(rows)]
    summary = summary_of(*told_of, article("x.txt", row(value=1.0)), by="outlet")

    assert [(g.name, g.articles, g.medians[0].value) for g in summary.groups] == [
        ("Courier", 2, 0.4),
        ("Herald", 1, 0.4),
        ("not known", 1, 1.0),
    ]
    assert [(g.name, g.month, g.medians[0].value) for g in summary.trends] == [
        ("Courier", "2024-01", 0.2),
        ("Courier", "2024-02", 0.6),
        ("Herald", "2024-01", 0.4),
    ]


def test_an_article_of_two_authors_stands_with_both() -> None:
    summary = summary_of(article("a.txt", row(), author=("Ida Lund", "Ove Strand")), by="author")

    assert [group.name for group in summary.groups] == ["Ida Lund", "Ove Strand"]


@pytest.mark.parametrize(
    ("path", "folders", "by", "facts"),
    [
        ("d/city/2024-03-02-trams.txt", ("city",), "section", {"section": ("city",), "month": ("2024-03",)}),
        ("d/2024-03/city/a.txt", ("2024-03", "city"), "outlet", {"outlet": ("city",), "month": ("2024-03",)}),
        ("d/2024/03/a.txt", ("2024", "03"), "section", {"month": ("2024-03",)}),
        ("d/city/a.txt", ("city",), None, {}),
    ],
)
def test_folders_and_file_names_tell_month_and_group(
    path: str, folders: tuple[str, ...], by: str | None, facts: dict[str, tuple[str, ...]]
) -> None:
    assert facts_of(Place(path, folders), {}, {}, by) == facts


def test_front_matter_goes_before_folders_and_the_table_before_both(tmp_path: Path) -> None:
    folder = tmp_path
    (folder / "meta.csv").write_text("path,Outlet,Date\nb.txt,Herald,2023-05-01\n", encoding="utf-8")
    table = read_metadata(folder / "meta.csv")
    meta = known_meta({"Publication": "Courier", "authors": ["Ida Lund", {"name": "Ove Strand"}], "date": "2024-01-09"})

    assert meta == {"outlet": ("Courier",), "author": ("Ida Lund", "Ove Strand"), "date": ("2024-01-09",)}
    first = facts_of(Place(str(folder / "a.txt"), ("city",)), meta, table, "outlet")
    second = facts_of(Place(str(folder / "b.txt"), ("city",)), meta, table, "outlet")
    assert (first["outlet"], first["month"]) == (("Courier",), ("2024-01",))
    assert (second["outlet"], second["month"], second["author"]) == (("Herald",), ("2023-05",), first["author"])


@pytest.mark.parametrize("text", ["name,outlet\na,b\n", "", "path,outlet\n\xff"], ids=["no path", "empty", "not UTF-8"])
def test_metadata_that_cannot_be_used_is_told(tmp_path: Path, text: str) -> None:
    file = tmp_path / "meta.csv"
    file.write_bytes(text.encode("latin-1"))
    with pytest.raises(ConfigError):
        read_metadata(file)


def hostile() -> Summary:
    uses = (UnnamedUse(HOSTILE, 1, explained=False, with_basis=False),)
    rows = [
        article(
            f"{HOSTILE}{n}", row(title=HOSTILE, people={f"{HOSTILE} Lund": HOSTILE}, unnamed=uses), outlet=(HOSTILE,)
        )
        for n in range(2)
    ]
    return summary_of(*rows, refusals=(Refusal(HOSTILE, HOSTILE),), by="outlet")


def test_hostile_words_stay_words_on_the_page() -> None:
    page = told(hostile(), "html")
    tags = Tags(page)

    assert page.count("<script") == page.count("<style") == 1
    assert "{{ 7 * 7 }}" in page
    assert not [name for _, attributes in tags.tags for name in attributes if name == "style" or name.startswith("on")]
    assert {tag for tag, _ in tags.tags}.isdisjoint({"link", "img", "iframe", "object", "base", "a href"})
    assert not tags.every("src")
    assert len(tags.every("id")) == len(set(tags.every("id")))


@pytest.mark.parametrize("table", TABLES)
def test_no_cell_of_a_csv_table_is_a_formula(table: str) -> None:
    rows = table_of(hostile(), table)
    cells = [cell for line in rows for cell in line.values()]

    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t"))]
    assert not [cell for cell in cells if "\x1b" in cell or "\n" in cell]


def test_hostile_words_neither_steer_a_terminal_nor_break_json() -> None:
    text, data = told(hostile(), "text"), json.loads(told(hostile(), "json"))

    assert "\x1b" not in text
    assert data["articles"][0]["title"] == HOSTILE
    assert data["errors"] == [{"path": HOSTILE, "message": HOSTILE}]


def test_numbers_of_a_csv_table_are_numbers() -> None:
    summary = summary_of(article("a.txt", row(value=0.5, fired=(FiredRule("AAA101", "name", "error", 2),))))
    (line,) = table_of(summary, "articles")

    assert (line["path"], line["sourced_share"], line["sourced_share_count"], line["errors"]) == (
        "a.txt",
        "0.5",
        "5",
        "2",
    )


def test_a_page_has_small_multiples_of_groups_and_months() -> None:
    rows = [("Courier", "2024-01"), ("Courier", "2024-02"), ("Herald", "2024-01"), ("Herald", "2024-03")]
    told_of = [article(f"{n}.txt", row(value=0.5), outlet=(o,), date=(m,)) for n, (o, m) in enumerate(rows)]
    page = told(summary_of(*told_of, by="outlet"), "html")

    assert page.count('<svg class="panel"') == 8 + 2 * 4
    assert "Courier, 2024-02: 50 % (too few), 1 article" in page


def test_the_figures_that_a_narrow_terminal_has_no_room_for_are_said_to_be_elsewhere() -> None:
    summary = summary_of(article("a.txt", row()))
    narrow, wide = told(summary, "text", width=80), told(summary, "text", width=160)

    assert "more figures on a wider page" in narrow
    assert "more figures on a wider page" not in wide
    assert max(map(len, narrow.splitlines())) <= 80
    assert "responses" in wide


def test_groups_are_a_table_on_a_narrow_terminal() -> None:
    rows = [article(f"{month}.txt", row(), outlet=("Courier",), date=(month,)) for month in ("2024-01", "2024-02")]
    lines = told(summary_of(*rows, by="outlet"), "text", width=80).splitlines()

    assert [line.split()[:4] for line in lines if line.startswith("Courier")] == [
        ["Courier", "2", "0", "50"],
        ["Courier", "2024-01", "1", "0"],
        ["Courier", "2024-02", "1", "0"],
    ]


def test_months_are_told_where_no_groups_are_asked_for() -> None:
    summary = summary_of(*(article(f"{month}.txt", row(), date=(month,)) for month in ("2024-01", "2024-02")))
    lines = told(summary, "text", width=80).splitlines()

    assert [line.split()[2:4] for line in lines if line.startswith("all articles")] == [
        ["2024-01", "1"],
        ["2024-02", "1"],
    ]
    assert told(summary, "html").count('<svg class="panel"') == 8
    assert [line["trend_month"] for line in table_of(summary, "trends")] == ["2024-01", "2024-02"]


def test_articles_by_month_are_a_trend_themselves() -> None:
    dates = ("2024-01", "2024-02", "2024-02")
    rows = [article(f"{n}.txt", row(), date=(month,)) for n, month in enumerate(dates)]
    lines = table_of(summary_of(*rows, article("undated.txt", row()), by="month"), "trends")

    assert [(line["group"], line["trend_month"], line["articles"]) for line in lines] == [
        ("all articles", "2024-01", "1"),
        ("all articles", "2024-02", "2"),
    ]


@pytest.mark.parametrize("form", ["csv", "html", "json", "text"])
def test_nothing_but_refusals_is_told_too(form: str) -> None:
    text = told(summary_of(refusals=(Refusal("a.txt", "a.txt: no such file"),)), form)

    assert text.endswith("\n")
    assert form == "csv" or "a.txt: no such file" in text
