"""Take the README's pictures of the HTML page: `python tests/screenshots.py` writes examples/pages/*.png."""

from __future__ import annotations

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from conftest import CHROMIUM
from pages import EXAMPLES, example, page_of

STORIES = {"rewrite": 7, "well-sourced": 4, "anonymous-officials": 3}  # with the sentence that is chosen
FOLDER = EXAMPLES / "pages"


def main() -> None:
    """Write a picture of each page, scrolled to its story, with a sentence chosen."""
    FOLDER.mkdir(exist_ok=True)
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for story, chosen in STORIES.items():
            path = Path(folder) / f"{story}.html"
            path.write_text(page_of(example(story)), encoding="utf-8")
            page = browser.new_page(
                viewport={"width": 1100, "height": 820}, device_scale_factor=0.7, reduced_motion="reduce"
            )
            page.goto(f"{path.as_uri()}#a1c{chosen}")
            page.evaluate("document.querySelector('.key').scrollIntoView()")
            page.screenshot(path=str(FOLDER / f"{story}.png"))
        browser.close()


if __name__ == "__main__":
    main()
