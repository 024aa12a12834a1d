"""What asks for no analysis must not pay for one: the slow libraries are imported where they are used."""

from __future__ import annotations

import subprocess
import sys

import pytest

from commands import environment

HEAVY = ("spacy", "networkx", "numpy")
SLOW = (*HEAVY, "pydantic", "tabulate", "charset_normalizer")
SCRIPT = """
import sys
from attribution.cli.main import main
try:
    main(sys.argv[2:])
finally:
    sys.stderr.write(" ".join(name for name in sys.argv[1].split(",") if name in sys.modules))
"""


def imported(arguments: list[str], watched: tuple[str, ...]) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, ",".join(watched), *arguments],
        capture_output=True,
        check=True,
        text=True,
        env=environment(),
    )
    return done.stderr.split()


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["report", "--help"],
        ["summary", "--help"],
        ["lint", "--help"],
        ["rules", "test", "--help"],
        ["schema"],
    ],
    ids=" ".join,
)
def test_help_is_quick(arguments: list[str]) -> None:
    assert imported(arguments, SLOW) == []


@pytest.mark.parametrize(
    "arguments",
    [["rules", "list"], ["rules", "show", "zz"], ["explain", "AV"], ["explain"], ["rules", "schema"]],
    ids=" ".join,
)
def test_rules_are_told_without_a_language_model(arguments: list[str]) -> None:
    script = SCRIPT.replace("finally:", "except SystemExit:\n    pass\nfinally:")
    done = subprocess.run(
        [sys.executable, "-c", script, ",".join(HEAVY), *arguments],
        capture_output=True,
        check=True,
        text=True,
        env=environment(),
    )

    assert done.stderr.splitlines()[-1:] in (
        [],
        ["attribution: error: zz: no rule of that id; see attribution rules list"],
    )


def test_the_watch_sees_what_is_imported() -> None:
    assert imported(["rules", "list"], ("yaml",)) == ["yaml"]


def test_importing_the_package_is_quick() -> None:
    code = "import sys, attribution; print(*[name for name in ('spacy', 'networkx', 'click') if name in sys.modules])"

    assert (
        subprocess.run([sys.executable, "-c", code], env=environment(), check=True, capture_output=True).stdout == b"\n"
    )
