"""A page in the browser of whoever asked for it."""

from __future__ import annotations

import tempfile
import webbrowser
from pathlib import Path

from attribution.cli.output import complain


def temporary_page() -> Path:
    """Return a place for a page in a new folder that only its owner can read."""
    return Path(tempfile.mkdtemp(prefix="attribution-")) / "report.html"


def open_page(page: Path) -> None:
    """Open a page in the browser; where there is none, say where the page is."""
    if not webbrowser.open(page.resolve().as_uri()):
        complain(f"no browser to be found; the page is {page}", kind="note")
