"""The sessions of README.md: what is typed, and what the tool must answer.

In a ```console block, a line that begins with `$ ` is a command and the lines after it are its output. A ```python
block is run too, and a ```text block right after it is its output. Blocks of ```sh install things and are not run.

    python tests/readme_sessions.py --update      write what the tool answers now into README.md
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"
RUNNABLE = ("attribution ", "python examples/")
_CONSOLE = re.compile(r"^```console\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ (?P<typed>.*)\n(?P<answer>(?:(?!\$ ).*\n)*)", re.MULTILINE)
_PYTHON = re.compile(r"^```python\n(?P<typed>.*?)^```\n(?:\n```text\n(?P<answer>.*?)^```$)?", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Session:
    """One thing that is typed, the output that README.md promises, and where that stands in its text."""

    line: int
    typed: str
    answer: str
    start: int
    end: int
    python: bool = False


def sessions(text: str) -> list[Session]:
    """Return the sessions of a README in order."""
    return sorted((*_console(text), *_python(text)), key=lambda session: session.start)


def _console(text: str) -> Iterator[Session]:
    for block in _CONSOLE.finditer(text):
        for match in _COMMAND.finditer(text, block.start("body"), block.end("body")):
            yield _session(text, match)


def _python(text: str) -> Iterator[Session]:
    for match in _PYTHON.finditer(text):
        yield _session(text, match, python=True)


def _session(text: str, match: re.Match[str], *, python: bool = False) -> Session:
    line = text.count("\n", 0, match.start()) + 1
    return Session(line, match["typed"], match["answer"] or "", *match.span("answer"), python=python)


def answer(session: Session) -> str:
    """Run a session in the checkout, with the commands of this interpreter's environment, and return its output."""
    command = [sys.executable, "-c", session.typed] if session.python else ["sh", "-c", session.typed]
    hidden = {"COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR"}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    environment = {key: value for key, value in os.environ.items() if key not in hidden}
    environment |= {"PATH": path, "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    return (done.stdout + done.stderr).decode()


def updated(text: str) -> str:
    """Return a README with what the tool answers now."""
    for session in reversed(sessions(text)):
        if session.start >= 0:
            text = text[: session.start] + answer(session) + text[session.end :]
    return text


if __name__ == "__main__":
    if sys.argv[1:] != ["--update"]:
        raise SystemExit(__doc__)
    README.write_text(updated(README.read_text(encoding="utf-8")), encoding="utf-8")
