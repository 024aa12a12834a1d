"""Which lint rules are in force for an article, and what is told of a choice that means nothing."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from attribution.config import Choice, PathChoice, Settings, load_settings
from attribution.errors import ConfigError, InputError
from attribution.linting.judging import judge
from attribution.linting.layers import check_choices
from attribution.linting.selection import select
from attribution.model import Article, SourceMap
from attribution.pipeline import analyze_article
from attribution.ruleset import load_rules, rules_for
from commands import call, start

RULES = load_rules()
DRAFT = "Inspectors spent a week at the site in May.\n\nThe contractor's negligence killed three workers.\n"


def article(path: str = "drafts/a.md", meta: Mapping[str, object] | None = None) -> Article:
    return Article("a.md", path, "text", DRAFT, SourceMap((0, 44, 45)), meta=meta or {})


def standing(settings: Settings, code: str = "ATT101", **more: object) -> str:
    """Return the severity of a rule for an article, `off` where it is not in force."""
    found = select(RULES, settings, article(**more)).standings[code]
    return found.severity or found.rule.severity if found.speaks else "off"


@pytest.mark.parametrize(
    ("chosen", "asked", "severity"),
    [
        pytest.param(Choice(), Choice(), "warning", id="the rule's own"),
        pytest.param(Choice(ignore=("ATT",)), Choice(), "off", id="a family left out"),
        pytest.param(Choice(ignore=("bare-contestable-claim",)), Choice(), "off", id="a name left out"),
        pytest.param(Choice(select=("HYG",)), Choice(), "off", id="others selected"),
        pytest.param(Choice(select=("ATT101",), ignore=("ATT",)), Choice(), "warning", id="the more exact holds"),
        pytest.param(Choice(select=("all",), ignore=("att101",)), Choice(), "off", id="any case"),
        pytest.param(Choice(ignore=("ATT101",)), Choice(select=("ATT101",)), "warning", id="asked for again"),
        pytest.param(
            Choice(severity={"ATT": "note", "ATT101": "error"}), Choice(), "error", id="the more exact severity"
        ),
        pytest.param(Choice(severity={"ATT101": "off"}), Choice(), "off", id="switched off"),
        pytest.param(Choice(severity={"ATT101": "off"}), Choice(select=("ATT101",)), "warning", id="switched on again"),
        pytest.param(Choice(format="opinion"), Choice(), "note", id="a format quiets"),
        pytest.param(Choice(format="opinion"), Choice(format="court"), "warning", id="another format is asked for"),
        pytest.param(Choice(preset="copy"), Choice(ignore=("ATT",)), "off", id="what is asked goes before a preset"),
    ],
)
def test_the_particular_goes_before_the_general(chosen: Choice, asked: Choice, severity: str) -> None:
    assert standing(Settings(choice=chosen, asked=asked)) == severity


def test_a_preset_is_a_choice() -> None:
    assert standing(Settings(asked=Choice(preset="reporter")), "HYG802") == "off"


def test_settings_for_a_path_hold_there_alone(tmp_path: Path) -> None:
    settings = Settings(per_path=(PathChoice(("opinion/**",), Choice(ignore=("ATT",))),), root=tmp_path)

    assert standing(settings, path=str(tmp_path / "opinion" / "x" / "a.md")) == "off"
    assert standing(settings, path=str(tmp_path / "news" / "a.md")) == "warning"


def test_an_article_says_its_format_itself() -> None:
    assert standing(Settings(), meta={"format": "opinion"}) == "note"
    assert standing(Settings(choice=Choice(format="opinion")), meta={"format": "court"}) == "warning"
    assert standing(Settings(), meta={"format": "html"}) == "warning"
    with pytest.raises(InputError, match="did you mean 'opinion'"):
        standing(Settings(), meta={"format": "opinon"})


def test_findings_have_the_severity_that_is_chosen_or_go() -> None:
    note = Settings(choice=Choice(severity={"ATT101": "note"}))

    assert [f.severity for f in judge(article(), Settings()).findings] == ["warning"]
    assert [f.severity for f in judge(article(), note).findings] == ["note"]
    assert judge(article(), Settings(choice=Choice(ignore=("ATT101",)))).findings == ()


def test_an_option_reaches_the_check() -> None:
    text = "404 Page not found\n\nMayor Tom Reyes said on Monday that he would go.\n"
    draft = Article("a", None, "text", text, SourceMap((0,)))
    chosen = Settings(choice=Choice(options={"HYG802": {"reasons": "disclaimer"}}))

    assert [f.code for f in judge(draft, Settings()).findings] == ["HYG802"]
    assert judge(draft, chosen).findings == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param('select = ["ATT11"]', "select: unknown rule 'ATT11'; did you mean 'ATT101'", id="code"),
        pytest.param('ignore = "bare-claim"', "ignore: unknown rule 'bare-claim'", id="name"),
        pytest.param('[severity]\nATT10 = "error"', "severity: unknown rule 'ATT10'", id="severity of no rule"),
        pytest.param(
            '[severity]\nATT101 = "eror"',
            "severity.ATT101 must be one of error, warning, note, off (did you",
            id="word",
        ),
        pytest.param("[options.HYG802]\nreason = 'x'", "unknown option 'reason'; did you mean 'reasons'?", id="option"),
        pytest.param("[options.QUO403]\nx = 1", "unknown option 'x'; it has no options", id="no options"),
        pytest.param("[options.ATT]\nx = 1", "'ATT' is no single rule", id="options of a family"),
        pytest.param('preset = "reportr"', "unknown preset 'reportr'; did you mean 'reporter'?", id="preset"),
        pytest.param('format = "intervew"', "unknown format 'intervew'; did you mean 'interview'?", id="format"),
        pytest.param('[[per-path]]\nignore = ["ATT"]', "per-path 1: has no path", id="no path"),
        pytest.param('[[per-path]]\npath = "a"\nmodel = "x"', "per-path 1: unknown key 'model'", id="key below a path"),
        pytest.param(
            '[[per-path]]\npath = "a"\nignore = ["ZZ"]', "(per-path 1): ignore: unknown rule 'ZZ'", id="in a path"
        ),
        pytest.param("per-path = 1", "per-path must be tables", id="no tables"),
        pytest.param('fail-on = "errors"', "fail-on must be one of error, warning, note, never", id="fail-on"),
        pytest.param('outlets = ["A|B"]', "outlets must be names without", id="notation in a name"),
        pytest.param("exclude = [1]", "exclude must be a pattern or a list of patterns", id="exclude"),
    ],
)
def test_a_mistake_is_told_with_its_place(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "attribution.toml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(ConfigError) as caught:
        check_choices(RULES, load_settings(path))

    assert told in str(caught.value)
    assert str(caught.value).startswith(str(path))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param('\n[severity]\nATT101 = "note"\nATT10 = "error"\n', "4", id="severity"),
        pytest.param("\nignore = ['ZZ']\n", "2", id="list"),
        pytest.param("[options.HYG802]\n\nreason = 'x'\n", "3", id="option"),
        pytest.param("[[per-path]]\npath = 'a'\n[[per-path]]\npath = 'b'\npreset = 'x'\n", "5 (per-path 2)", id="path"),
    ],
)
def test_a_choice_of_what_there_is_not_is_told_with_its_line(tmp_path: Path, text: str, place: str) -> None:
    path = tmp_path / "attribution.toml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(ConfigError) as caught:
        check_choices(RULES, load_settings(path))

    assert caught.value.where == f"{path}:{place}"


@pytest.mark.parametrize("command", ["lint", "summary", "graph"])
def test_a_model_that_is_not_there_is_told_where_it_was_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("The mill will close in May.\n", encoding="utf-8")
    (tmp_path / "attribution.toml").write_text("\nmodel = 'no_such_model'\n", encoding="utf-8")
    place = f"attribution: error: {tmp_path / 'attribution.toml'}:2: model: the language model 'no_such_model'"

    assert call(command, "a.txt").stderr.startswith(place)
    assert call(command, "--model", "other_model", "a.txt").stderr.startswith("attribution: error: the language model")


def test_other_outlets_count_as_media() -> None:
    text = "Rivermouth\n\nThe mill will close in May, Zork Tidings reported on Monday.\n"
    settings = Settings(outlets=("The Zork Tidings",))

    assert "zork tidings" in rules_for(settings).words("outlets")
    report = analyze_article(Article("a", None, "text", text, SourceMap((0,))), settings=settings)
    assert [s.type.value for s in report.sources] == ["media_named"]


def test_a_file_is_begun_shown_and_never_overwritten(tmp_path: Path) -> None:
    first, again = start("init", cwd=tmp_path), start("init", cwd=tmp_path)
    shown = start("config", "--ignore", "ATT", cwd=tmp_path).stdout.decode()

    assert (first.returncode, again.returncode) == (0, 2)
    assert "is there already" in again.stderr.decode()
    assert load_settings(tmp_path / "attribution.toml") == Settings()
    assert f"configuration file: {tmp_path / 'attribution.toml'}" in shown
    assert "ATT101 bare-contestable-claim = off  [the command line]" in shown
