"""Who says so, how directly, and how many independent sources a news story stands on."""

__version__ = "0.1.0"
