"""The published schema of rule files, made from the shapes by which they are loaded."""

from __future__ import annotations

import json
from typing import Any

from attribution.ruleset.shapes import RuleFile

# Fields that loading fills in; no file may set them.
_FILLED = {"where"}


def rule_schema() -> str:
    """Return the JSON schema of a rule file, as it is checked in at `rules/schema.json`."""
    from pydantic import TypeAdapter  # noqa: PLC0415 - a tenth of a second, paid only where rules are loaded

    adapter: TypeAdapter[RuleFile] = TypeAdapter(RuleFile)
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A rule file of attribution",
        **adapter.json_schema(),
    }
    for shape in schema["$defs"].values():
        _tidy(shape)
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _tidy(shape: dict[str, Any]) -> None:
    """Leave out what files may not set, and the titles that only repeat the keys."""
    properties = shape.get("properties", {})
    for name in _FILLED & set(properties):
        del properties[name]
    for value in properties.values():
        value.pop("title", None)
