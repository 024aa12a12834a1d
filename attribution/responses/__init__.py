"""What became of the accused party's side: who answered, declined, did not reply, or is not heard (metric M16)."""

from attribution.responses.finding import find_responses
from attribution.responses.story import Story

__all__ = ["Story", "find_responses"]
