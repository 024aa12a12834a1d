"""The same articles give the same bytes in every format, whatever the seed of the process."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from commands import CHECKOUT, environment

EXAMPLES = ("rewrite.txt", "well-sourced.txt")
COMMANDS = {
    **{f"report.{form}": ("report", "--format", form, *EXAMPLES) for form in ("json", "text", "markdown")},
    **{f"graph.{form}": ("graph", "--format", form, EXAMPLES[0]) for form in ("json", "graphml", "gexf", "dot")},
}
# All commands in one process for each seed, since most of a command's time is the start of spaCy.
CODE = """
import sys
from attribution.cli.main import main
for name, arguments in {commands!r}.items():
    try:
        main([*arguments, "--output", sys.argv[1] + "/" + name], prog_name="attribution")
    except SystemExit as end:
        assert not end.code, (name, end.code)
"""


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folders = [tmp_path_factory.mktemp(f"seed-{seed}-") for seed in ("1", "77")]
    for folder in folders:
        command = [sys.executable, "-c", CODE.format(commands=COMMANDS), str(folder)]
        seed = {"PYTHONHASHSEED": folder.name.split("-")[1]}
        done = subprocess.run(
            command, env=environment(seed), cwd=CHECKOUT / "examples", capture_output=True, check=False, timeout=300
        )
        assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    return folders


@pytest.mark.parametrize("name", COMMANDS)
def test_the_same_bytes_over_processes(runs: list[Path], name: str) -> None:
    first, second = (folder / name for folder in runs)

    assert first.read_bytes() == second.read_bytes()
    assert first.stat().st_size > 500
