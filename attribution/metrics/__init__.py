"""The article's figures M1 to M20 (scale C), how they are told, and the verdict in one line."""

from attribution.metrics.measuring import measure
from attribution.metrics.telling import as_text
from attribution.metrics.verdict import verdict

__all__ = ["as_text", "measure", "verdict"]
