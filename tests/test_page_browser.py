"""The HTML page in Chromium: no request, no error, accessible, by keyboard, on paper, on a phone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from conftest import CHROMIUM
from pages import HOSTILE, crowded, example, hedged, page_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - skipped where it is not installed

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    texts = {
        "rewrite": (example("rewrite"),),
        "two": (example("well-sourced"), example("anonymous-officials")),
        "hostile": (HOSTILE,),
        "crowded": (crowded(28),),
        "hedged": (hedged(4),),
    }
    folder = tmp_path_factory.mktemp("pages")
    for name, pages in texts.items():
        (folder / f"{name}.html").write_text(page_of(*pages), encoding="utf-8")
    return {name: (folder / f"{name}.html").as_uri() for name in texts}


def opened(browser: Browser, address: str, **how: Any) -> tuple[Page, list[str]]:
    """Open a page, and return it with a list of whatever goes wrong or leaves it."""
    page = browser.new_page(**how)
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("dialog", lambda dialog: wrong.append(dialog.message))
    page.on("request", lambda request: None if request.url == address else wrong.append(request.url))
    page.goto(address)
    return page, wrong


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["rewrite", "two", "hostile", "crowded"])
def test_nothing_is_asked_for_nothing_fails_and_axe_finds_nothing(
    browser: Browser, files: dict[str, str], name: str, scheme: str
) -> None:
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415

    page, wrong = opened(browser, files[name], color_scheme=scheme)
    page.keyboard.press("n")
    found = Axe().run(page).response["violations"]

    assert [(v["id"], v["nodes"][0]["html"]) for v in found] == []
    assert wrong == []


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_chosen_sentence_tells_its_chain(browser: Browser, files: dict[str, str], script: bool) -> None:
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto(files["rewrite"])
    page.click("a.s:has-text('Insiders told')")

    assert page.locator(".card:visible").count() == 1
    assert page.locator(".card:visible li").all_inner_texts() == ["writer", "“the report”", "Insiders anonymous, vague"]
    context.close()


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_shared_card_tells_which_sentence_was_chosen(browser: Browser, files: dict[str, str], script: bool) -> None:
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto(files["hedged"])
    page.click("#a1s3")

    assert page.locator(".card:visible").count() == 1
    assert page.locator(".card h3:visible").all_inner_texts() == ["Sentence 4"]
    assert page.locator(".card .finding:visible").count() == 1
    page.emulate_media(media="print")
    assert page.locator(".card h3:visible").count() == 8
    context.close()


def test_the_keyboard_walks_sentences_and_the_claims_of_a_source(browser: Browser, files: dict[str, str]) -> None:
    page, _ = opened(browser, files["rewrite"])
    shown = []
    for key in "nnnp":
        page.keyboard.press(key)
        shown.append(page.locator(".card:visible h3").inner_text().partition(":")[0])
    page.keyboard.press("s")
    lit = page.locator("a.s.lit").count()
    page.keyboard.press("x")

    assert shown == ["Headline", "Sentence 1", "Sentence 2", "Sentence 1"]
    assert lit == 0
    page.keyboard.press("n")
    page.keyboard.press("s")
    assert page.locator("a.s.lit").count() == 4
    page.keyboard.press("Escape")
    assert page.locator(".lit").count() == 0
    page.keyboard.press("?")
    assert page.locator("dialog[open]").count() == 1
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0


def test_the_tab_key_reaches_the_story_and_what_is_told_of_it(browser: Browser, files: dict[str, str]) -> None:
    page, _ = opened(browser, files["rewrite"])
    reached = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.className || document.activeElement.tagName"))

    assert {"skip", "SUMMARY", "filter", "BUTTON"} <= reached
    assert any(str(name).startswith("s l-") for name in reached)


def test_the_sources_are_filtered_and_sorted(browser: Browser, files: dict[str, str]) -> None:
    page, _ = opened(browser, files["rewrite"])
    rows = page.locator("table.sortable tbody tr")
    page.click("table.sortable th button:has-text('source')")
    names = rows.locator("th").all_inner_texts()
    page.fill("input.filter", "vague")

    assert names == sorted(names, key=str.casefold)
    assert rows.locator("visible=true").locator("th").all_inner_texts() == ["Insiders", "Officials"]
    page.fill("input.filter", "")
    assert rows.locator("visible=true").count() == len(names)


def test_choosing_a_node_lights_its_claims_and_without_it_they_fall(browser: Browser, files: dict[str, str]) -> None:
    page, _ = opened(browser, files["rewrite"])
    page.click(".graph a.k-source:has-text('Officials')")
    lit = page.locator("a.s.lit").all_inner_texts()
    drawn = page.locator(".graph a.lit").evaluate_all("found => found.map(a => a.getAttribute('href'))")
    arrows = page.locator(".graph path.lit").count()
    taken = "tr:has-text('unnamed report') button:has-text('without it')"
    page.click(taken)

    assert [text[:16] for text in lit] == ["Officials quoted"]
    assert drawn == ["#a1n-s2-row", "#a1c3"]
    assert arrows == 1
    assert page.locator("a.s.gone").count() == 9
    page.wait_for_function(
        "() => { const r = document.querySelector('a.s.gone').getBoundingClientRect(); return r.y > 0; }"
    )
    page.click(taken)
    assert page.locator("a.s.gone").count() == 0


@pytest.mark.parametrize("column", ["stands behind", "falls without it"])
def test_columns_of_sentences_are_sorted_by_how_many(browser: Browser, files: dict[str, str], column: str) -> None:
    page, _ = opened(browser, files["rewrite"])
    heads = page.locator("#a1-src thead th").all_inner_texts()
    stands, place = heads.index("stands behind"), heads.index(column)
    page.click(f"#a1-src th button:text-is('{column}')")
    counts = page.locator("#a1-src tbody tr").evaluate_all(
        "(rows, [stands, place]) => rows.map(r => r.cells[r.cells[place].innerText === 'all' ? stands : place]"
        ".querySelectorAll('a').length)",
        [stands, place],
    )

    assert counts == sorted(counts)
    assert counts[0] < counts[-1]


def test_the_button_says_in_which_state_it_is(browser: Browser, files: dict[str, str]) -> None:
    page, _ = opened(browser, files["rewrite"])
    buttons = page.locator("#a1-src .try button")
    several, single = (
        page.locator(f"#a1-src tr:has(th:text-is('{name}')) .try button") for name in ("reports", "Officials")
    )
    states = [(several.inner_text(), several.get_attribute("aria-pressed"))]
    for button in (several, single, single):
        button.click()
        states.append((button.inner_text(), button.get_attribute("aria-pressed")))

    assert states == [
        ("without it", "false"),
        ("without it: 9 sentences fall", "true"),
        ("without it: 1 sentence falls", "true"),
        ("without it", "false"),
    ]
    assert buttons.evaluate_all("all => all.filter(b => b.getAttribute('aria-pressed') === 'true').length") == 0


def test_that_there_are_keys_is_told_where_they_work(browser: Browser, files: dict[str, str]) -> None:
    told = []
    for script in (True, False):
        context = browser.new_context(java_script_enabled=script)
        page = context.new_page()
        page.goto(files["rewrite"])
        told.append(page.locator(".tip").is_visible())
        context.close()

    assert told == [True, False]


def test_a_key_that_finds_no_source_says_so(browser: Browser, files: dict[str, str]) -> None:
    page, _ = opened(browser, files["rewrite"])
    status = page.locator("#say")
    told = []
    for key in "snsnxnx":
        page.keyboard.press(key)
        told.append(status.inner_text())

    assert told == [
        "Choose a sentence first.",
        "",
        "Headline has no named source.",
        "",
        "Sentence 1 has no named source.",
        "",
        "Without this source 9 sentences fall.",
    ]


@pytest.mark.parametrize("width", [1280, 390], ids=["a screen", "a phone"])
def test_choosing_a_source_in_the_graph_shows_what_it_lights(
    browser: Browser, files: dict[str, str], width: int
) -> None:
    page, _ = opened(browser, files["rewrite"], viewport={"width": width, "height": 700}, reduced_motion="reduce")
    page.click(".graph a.k-source:has-text('Officials')")
    status = page.locator("#say")

    in_view = "a => { const r = a.getBoundingClientRect(); return r.y > 0 && r.bottom < innerHeight; }"
    assert page.locator("a.s.lit").evaluate_all(f"all => all.map({in_view})") == [True]
    assert page.locator("a.s.lit").evaluate("a => getComputedStyle(a).backgroundColor") == "rgb(255, 240, 179)"
    assert status.inner_text().startswith("1 sentence stands on this source.")
    assert status.evaluate(in_view)
    status.get_by_text("Back to the drawing").click()
    assert page.locator("#a1-g").evaluate(in_view.replace("> 0", ">= -1"))
    status.get_by_text("About this source").click()
    assert page.locator("tr:target th").inner_text() == "Officials"


def test_on_paper_every_label_stands_in_brackets(browser: Browser, files: dict[str, str], tmp_path: Path) -> None:
    page, _ = opened(browser, files["rewrite"])
    page.emulate_media(media="print")
    brackets = page.evaluate(
        "[...document.querySelectorAll('.tag')].map(t => getComputedStyle(t, '::before').content + t.textContent)"
    )
    page.pdf(path=str(tmp_path / "page.pdf"))

    assert len(brackets) == page.locator("a.s").count() == 10
    assert all(text.startswith('"["') for text in brackets)
    assert page.locator("table.sortable").is_visible()
    assert (tmp_path / "page.pdf").stat().st_size > 10_000


@pytest.mark.parametrize("width", [320, 360], ids=["400 % of 1280", "a phone"])
def test_a_narrow_page_scrolls_one_way_only(browser: Browser, files: dict[str, str], width: int) -> None:
    page, _ = opened(browser, files["two"], viewport={"width": width, "height": 640})
    page.keyboard.press("n")

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator(".card:visible").count() == 1


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_what_scrolls_sideways_says_so(browser: Browser, files: dict[str, str], script: bool) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=script)
    page = context.new_page()
    page.goto(files["rewrite"])
    told = page.locator(".wide:visible").evaluate_all(
        "all => all.map(w => [w.scrollWidth > w.clientWidth, getComputedStyle(w, '::before').content.includes('ways')])"
    )

    assert [True, True] in told
    assert not [1 for scrolls, says in told if scrolls and not says]
    assert not script or [scrolls for scrolls, _ in told] == [says for _, says in told]
    context.close()


def test_what_a_field_asks_for_is_not_cut(browser: Browser, files: dict[str, str]) -> None:
    page, _ = opened(browser, files["rewrite"], viewport={"width": 320, "height": 640})
    wide = "i => { i.value = i.placeholder; return i.scrollWidth <= i.clientWidth; }"

    assert page.locator("input.filter").evaluate(wide)


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_on_paper_what_is_folded_stands_open(browser: Browser, files: dict[str, str], script: bool) -> None:
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto(files["rewrite"])
    parts = page.locator(".figure details p, dl.letters, details.out p")
    high = "all => all.map(e => e.getBoundingClientRect().height > 0 && e.checkVisibility())"

    assert not any(parts.evaluate_all(high))
    page.emulate_media(media="print")
    assert all(parts.evaluate_all(high))
    assert parts.count() >= 7
    context.close()


def test_a_chosen_sentence_is_marked_and_in_view_wherever_it_was_chosen(
    browser: Browser, files: dict[str, str]
) -> None:
    page, _ = opened(browser, files["crowded"], viewport={"width": 1100, "height": 500}, reduced_motion="reduce")
    page.click(".figures a[href='#a1c8']")
    chosen = page.locator("a.s[aria-current]")
    page.locator("#a1s8[aria-current]").wait_for()  # the page is told of the new address after the click is done

    assert chosen.evaluate_all("found => found.map(a => a.id)") == ["a1s8"]
    assert page.locator("#a1s8").evaluate("a => { const r = a.getBoundingClientRect(); return r.y > 0 && r.y < 500; }")
    before = page.locator("#a1s9").bounding_box()
    page.click("#a1s9")
    page.locator("#a1s9[aria-current]").wait_for()
    assert chosen.evaluate_all("found => found.map(a => a.id)") == ["a1s9"]
    assert page.locator("#a1s9").bounding_box() == before
    page, _ = opened(browser, f"{files['crowded']}#a1c20", viewport={"width": 1100, "height": 500})
    assert page.locator("a.s[aria-current]").evaluate_all("found => found.map(a => a.id)") == ["a1s20"]


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_on_a_phone_what_is_told_of_a_sentence_can_be_closed(
    browser: Browser, files: dict[str, str], script: bool
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=script)
    page = context.new_page()
    page.goto(files["rewrite"])
    page.click("#a1s5")
    close = page.locator(".card:visible h3 a")

    assert "close" in close.evaluate("a => getComputedStyle(a, '::after').content")
    close.click()
    assert page.locator(".card:visible").count() == 0
    context.close()


def test_the_tables_fit_on_paper(browser: Browser, files: dict[str, str]) -> None:
    page, _ = opened(browser, files["two"], viewport={"width": 700, "height": 990})
    page.emulate_media(media="print")
    widths = page.locator("table:visible").evaluate_all(
        "all => all.map(t => [t.scrollWidth, t.parentElement.clientWidth])"
    )

    assert widths
    assert all(table <= room for table, room in widths)
    assert page.locator(".try:visible").count() == 0


def test_hostile_words_are_shown_as_words(browser: Browser, files: dict[str, str]) -> None:
    page, wrong = opened(browser, files["hostile"])

    assert "<script>alert(1)</script>" in page.locator("h1").inner_text()
    assert wrong == []


def test_no_label_of_a_large_graph_covers_another(browser: Browser, files: dict[str, str]) -> None:
    page, _ = opened(browser, files["crowded"])
    boxes = page.evaluate(
        "[...document.querySelectorAll('.graph a > svg > text')].map(t => {"
        "const r = t.closest('svg').getBoundingClientRect(), w = t.getBBox().width;"
        "return [r.x, r.y, r.x + r.width, r.y + r.height, w <= r.width]})"
    )
    pairs = [(a, b) for n, a in enumerate(boxes) for b in boxes[n + 1 :]]

    assert len(boxes) >= 50
    assert all(box[4] for box in boxes)
    assert not [1 for a, b in pairs if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]]
