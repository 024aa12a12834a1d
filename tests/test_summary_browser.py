"""The page of many articles in Chromium: no request, no error, accessible, sorted, filtered, narrow."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from attribution.reporters import Look, render_summary
from attribution.reporters.view.many import FiredRule
from summaries import article, row, summary_of
from test_page_browser import browser, opened
from test_summary import hostile

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
__all__ = ["browser"]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    fired = FiredRule("AAA101", "name", "error", 2)
    rows = [
        article(
            f"story-{n}.txt",
            row(value=None if n == 3 else n / 20, people={"Ida Lund": ""}, fired=(fired,) * (n % 2)),
            outlet=("Courier" if n % 2 else "Herald",),
            date=(f"2024-0{1 + n % 4}-02",),
        )
        for n in range(12)
    ]
    folder = tmp_path_factory.mktemp("summaries")
    for name, summary in {"plain": summary_of(*rows, by="outlet"), "hostile": hostile()}.items():
        page = render_summary(summary, "html", table="articles", look=Look())
        (folder / f"{name}.html").write_text(page, encoding="utf-8")
    return {name: Path(folder / f"{name}.html").as_uri() for name in ("plain", "hostile")}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["plain", "hostile"])
def test_nothing_is_asked_for_nothing_fails_and_axe_finds_nothing(
    browser: Browser, pages: dict[str, str], name: str, scheme: str
) -> None:
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415

    page, wrong = opened(browser, pages[name], color_scheme=scheme)
    found = Axe().run(page).response["violations"]

    assert [(v["id"], v["nodes"][0]["html"]) for v in found] == []
    assert wrong == []


def test_articles_are_sorted_by_their_numbers_and_filtered(browser: Browser, pages: dict[str, str]) -> None:
    page, wrong = opened(browser, pages["plain"])
    values = page.locator("#articles tbody tr td:nth-of-type(3)")
    page.click("#articles th button:text-is('sourced')")
    up = values.all_inner_texts()
    page.click("#articles th button:text-is('sourced')")
    down = values.all_inner_texts()
    page.fill("input[data-for=articles]", "herald")

    assert up == [*[f"{5 * n} %" for n in range(12) if n != 3], ""]
    assert down == [*up[-2::-1], ""]
    assert page.locator("#articles tbody tr:visible").count() == 6
    assert page.locator("button:has-text('without it')").count() == 0
    assert wrong == []


def test_a_narrow_page_scrolls_one_way_only(browser: Browser, pages: dict[str, str]) -> None:
    page, _ = opened(browser, pages["plain"], viewport={"width": 320, "height": 640})

    assert page.evaluate("document.documentElement.scrollWidth") <= 320
