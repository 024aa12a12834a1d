"""The group of all commands: what goes wrong becomes one line on standard error and an exit status."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any, NoReturn

import click

from attribution.cli.entry import INTERRUPTED
from attribution.cli.output import complain
from attribution.errors import AttributionError, RuleError

FAILED = 2
PIPE_CLOSED = 141


class Commands(click.Group):
    """A click group whose errors are ours: no usage text before them, no traceback after them.

    `modules` gives for each command the module and its name there; it is imported when the command is used.
    """

    def __init__(self, *arguments: Any, modules: Mapping[str, str], **more: Any) -> None:
        super().__init__(*arguments, **more)
        self._modules = modules

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as in click
        """Return the names of the commands."""
        return sorted(self._modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as in click
        """Return a command, imported now; None where there is none of that name."""
        if cmd_name not in self._modules:
            return None
        module, _, name = self._modules[cmd_name].partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,  # noqa: FBT002 - as in click
        **extra: Any,
    ) -> Any:
        """Run the command line and leave the process, unless the caller wants to handle errors itself."""
        if not standalone_mode:
            return super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
        _tolerate_odd_terminals()
        sys.exit(self._status(args, prog_name, complete_var, **extra))

    def _status(self, args: Sequence[str] | None, prog_name: str | None, complete_var: str | None, **extra: Any) -> int:
        try:
            status = super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
        except (AttributionError, RuleError, click.ClickException) as error:
            return _told(error)
        except click.Abort:
            return INTERRUPTED
        except SystemExit:  # click's way out when nobody reads any more
            return PIPE_CLOSED
        return status if isinstance(status, int) else 0


def _told(error: AttributionError | RuleError | click.ClickException) -> int:
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        error.show()
    elif isinstance(error, click.UsageError):
        path = error.ctx.command_path if error.ctx else "attribution"
        complain(f"{error.format_message().rstrip('.')}; see {path} --help")
    elif isinstance(error, click.ClickException):
        complain(error.format_message())
    else:
        for line in str(error).splitlines():
            complain(line)
    return FAILED


def _tolerate_odd_terminals() -> None:
    """Let a terminal that cannot show a character show a question mark."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def leave(status: int) -> NoReturn:
    """End the command with an exit status."""
    click.get_current_context().exit(status)
