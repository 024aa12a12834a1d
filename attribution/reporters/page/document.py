"""The page as one file: its template, one style and one script, allowed by their hashes and by nothing else."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from attribution.reporters.page.names import card_id, node_id, sentence_id

_ASSETS = "attribution.reporters.page"


def render_document(template: str, values: Mapping[str, Any]) -> str:
    """Return a page made of a template of `assets`; whatever `values` hold is text and stays text."""
    style, script = _unindented(asset("page.css")), _unindented(asset("page.js"))
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )
    page = _environment().get_template(template)
    return page.render(values, policy=Markup(policy), style=Markup(style), script=Markup(script))  # noqa: S704 - ours


@cache
def asset(name: str) -> str:
    """Return the text of a file of `assets`."""
    return (files(_ASSETS) / "assets" / name).read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader(_ASSETS, "assets"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.globals.update(card_id=card_id, node_id=node_id, sentence_id=sentence_id)
    return environment


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"


def _unindented(text: str) -> str:
    """Return a style or script without the spaces before its lines, which only its authors read."""
    return "\n".join(line.lstrip() for line in text.splitlines())
