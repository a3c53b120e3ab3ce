"""The command line: finds the command, runs it and turns what went wrong into one sentence and an exit code."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

import click

from migtui import __version__
from migtui.cli import output
from migtui.cli.chosen import Settings
from migtui.cli.edge import guarded
from migtui.cli.names import COMMANDS
from migtui.cli.settings import common_options
from migtui.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence


_EXPLORE: Final = "explore"


class _Commands(click.Group):
    """A group whose commands are imported when used; anything else is an address or path to explore."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The commands in the order people need them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as above
        """The command of that name."""
        if cmd_name == _EXPLORE:
            return cast("click.Command", import_module("migtui.cli.explore").command)
        if cmd_name not in COMMANDS:
            return None
        return cast("click.Command", import_module(COMMANDS[cmd_name][0]).command)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """A known command, else the explorer with all arguments."""
        if args[0] in COMMANDS:
            return args[0], self.get_command(ctx, args[0]), args[1:]
        return _EXPLORE, self.get_command(ctx, _EXPLORE), args

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - too
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])


@click.group(
    cls=_Commands,
    invoke_without_command=True,
    no_args_is_help=False,
    context_settings={"help_option_names": ["-h", "--help"], "ignore_unknown_options": True},
    subcommand_metavar="[PATH|ADDRESS] | COMMAND [ARGS]...",
)
@click.version_option(__version__, "-V", "--version", message="migtui %(version)s")
@common_options
@click.pass_context
def commands(context: click.Context) -> object:
    """Read who said what, in the words of the source.

    Without a command migtui opens the explorer: on the bundled store, on a store folder, on a text or a folder of texts
    (built into the cache first), or at an address such as person:mohamed-yahya.
    """
    context.ensure_object(Settings)
    if context.invoked_subcommand is None:
        explore = context.command.get_command(context, _EXPLORE)  # type: ignore[attr-defined] # a Group, as made above
        return context.invoke(explore)
    return None


def run(arguments: Sequence[str]) -> int:
    """Run the command line and return its exit code; standard error has been told what went wrong."""
    output.prepare()
    return guarded(lambda: _run(arguments))


def _run(arguments: Sequence[str]) -> int:
    try:
        code = commands.main(list(arguments), prog_name="migtui", standalone_mode=False)
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except click.ClickException as error:
        raise _usage(error) from error
    except click.Abort as error:
        raise KeyboardInterrupt from error
    output.flush()
    return code if isinstance(code, int) else 0


def _usage(error: click.ClickException) -> UsageError:
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "migtui"
    return UsageError(error.format_message(), f"See {path} --help.")
