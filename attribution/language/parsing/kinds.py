"""Of what kind a model of spaCy is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from thinc.api import Model


def is_made_of(model: Model[Any, Any], names: Sequence[str]) -> bool:
    """Whether the layers of a model are of these kinds, in this order; a layer round others is named `kind(...)`."""
    return [layer.name.partition("(")[0] for layer in model.layers] == [*names]
