"""The page of two texts in Chromium: no request, no error, accessible, one below the other on a phone, on paper."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from attribution import analyze
from attribution.comparing import compare_reports
from attribution.comparing.crediting import credit_findings, read_credit
from attribution.reporters import Look, render_comparison
from attribution.reporters.view.comparing import Contrast
from attribution.ruleset import load_rules
from pages import EXAMPLES, HOSTILE, example
from test_page_browser import browser, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
__all__ = ["browser"]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("comparisons")
    scoop = (EXAMPLES / "upstream" / "scoop.txt").read_text(encoding="utf-8")
    for name, old, new in (
        ("rewrite", scoop, example("rewrite")),
        ("hostile", HOSTILE, HOSTILE.replace("Lund", "Moe")),
    ):
        comparison = compare_reports(analyze(old), analyze(new))
        credit = read_credit(comparison, ("Carrow Herald",))
        contrast = Contrast(comparison, credit, credit_findings(comparison, credit, load_rules()))
        (folder / f"{name}.html").write_text(render_comparison(contrast, "html", look=Look()), encoding="utf-8")
    return {name: Path(folder / f"{name}.html").as_uri() for name in ("rewrite", "hostile")}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["rewrite", "hostile"])
def test_nothing_is_asked_for_nothing_fails_and_axe_finds_nothing(
    browser: Browser, pages: dict[str, str], name: str, scheme: str
) -> None:
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415

    page, wrong = opened(browser, pages[name], color_scheme=scheme)
    for key in "n?x":
        page.keyboard.press(key)
    found = Axe().run(page).response["violations"]

    assert [(v["id"], v["nodes"][0]["html"]) for v in found] == []
    assert wrong == []


@pytest.mark.parametrize("width", [320, 390], ids=["400 % of 1280", "a phone"])
def test_on_a_narrow_screen_the_versions_stand_below_one_another(
    browser: Browser, pages: dict[str, str], width: int
) -> None:
    page, _ = opened(browser, pages["rewrite"], viewport={"width": width, "height": 640})
    cells = page.locator(".sides tbody tr").first.locator("td")
    boxes = [cells.nth(n).bounding_box() or {} for n in range(3)]
    wide = page.locator(".wide").first.evaluate("box => [box.scrollWidth, box.clientWidth]")

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert wide[0] <= wide[1]
    assert [box["x"] for box in boxes] == [boxes[0]["x"]] * 3
    assert boxes[0]["y"] < boxes[1]["y"] < boxes[2]["y"]


def test_both_texts_and_what_changed_fit_on_paper(browser: Browser, pages: dict[str, str]) -> None:
    page, _ = opened(browser, pages["rewrite"], viewport={"width": 700, "height": 990})
    page.emulate_media(media="print")
    table = page.locator(".sides").evaluate("table => [table.scrollWidth, table.parentElement.clientWidth]")

    assert table[0] <= table[1]
    assert page.locator(".sides thead").is_visible()
