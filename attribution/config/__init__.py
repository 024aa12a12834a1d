"""Settings: from a configuration file, with what the command line says on top."""

from attribution.config.finding import find_config, load_settings, placing_model
from attribution.config.keys import split_names
from attribution.config.lines import place_in
from attribution.config.settings import (
    CHOICE_KEYS,
    DEFAULT_MODEL_NAME,
    FAIL_ON,
    SEVERITIES,
    Choice,
    PathChoice,
    Settings,
)

__all__ = [
    "CHOICE_KEYS",
    "DEFAULT_MODEL_NAME",
    "FAIL_ON",
    "SEVERITIES",
    "Choice",
    "PathChoice",
    "Settings",
    "find_config",
    "load_settings",
    "place_in",
    "placing_model",
    "split_names",
]
