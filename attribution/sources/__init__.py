"""Sources: from the phrases that name or describe a speaker to one source for each speaker of the article."""

from attribution.sources.entities import same_body
from attribution.sources.resolution import Resolution, resolve_sources

__all__ = ["Resolution", "resolve_sources", "same_body"]
