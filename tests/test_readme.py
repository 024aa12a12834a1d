"""What README.md shows is what the tool does."""

from __future__ import annotations

import pytest

from readme_sessions import README, ROOT, RUNNABLE, Session, answer, sessions, updated

TEXT = README.read_text(encoding="utf-8")
SESSIONS = sessions(TEXT)


@pytest.mark.parametrize("session", SESSIONS, ids=lambda session: f"line {session.line}")
def test_a_session_answers_as_the_readme_says(session: Session) -> None:
    assert answer(session) == session.answer


def test_the_readme_has_sessions() -> None:
    assert len(SESSIONS) > 5


def test_every_console_command_can_be_run_anywhere() -> None:
    assert [s.typed for s in SESSIONS if not s.python and not s.typed.startswith(RUNNABLE)] == []


def test_the_rule_shown_is_the_one_in_the_examples() -> None:
    shown = TEXT.partition("## Your own rules")[2].partition("```yaml\n")[2].partition("```")[0]
    assert shown
    assert shown == (ROOT / "examples" / "rules" / "courier.yaml").read_text(encoding="utf-8")


SAMPLE = """Words.

```console
$ attribution one
a
  b
$ attribution two
```

```python
print(1)
```

```text
2
```

```sh
$ attribution three
```
"""


def test_sessions_are_read_with_their_answers() -> None:
    found = [(s.line, s.typed, s.answer, s.python) for s in sessions(SAMPLE)]
    assert found == [
        (4, "attribution one", "a\n  b\n", False),
        (7, "attribution two", "", False),
        (10, "print(1)\n", "2\n", True),
    ]


def test_an_update_writes_what_is_answered_and_nothing_else() -> None:
    assert updated("Words.\n\n" + SAMPLE[SAMPLE.index("```python") :]) == "Words.\n\n" + SAMPLE[
        SAMPLE.index("```python") :
    ].replace("\n2\n", "\n1\n")
