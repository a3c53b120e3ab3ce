"""The options that stand before or after any command, for click to read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from migtui.cli.chosen import Settings
from migtui.cli.output import Format

if TYPE_CHECKING:
    from collections.abc import Callable

_Command = TypeVar("_Command", bound="Callable[..., Any]")


def _keep(context: click.Context, parameter: click.Parameter, value: object) -> None:
    if value:
        setattr(context.ensure_object(Settings), str(parameter.name), value)


def common_options(command: _Command) -> _Command:
    """Give a command the options that every command has."""
    options = (
        click.option("--store", type=click.Path(path_type=Path), metavar="DIR", expose_value=False, callback=_keep,
                     help="The store to read (else MIGTUI_STORE, config.toml, the bundled one)."),
        click.option("--no-decisions", is_flag=True, expose_value=False, callback=_keep,
                     help="Show what was extracted, without what people settled."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def format_option(command: _Command) -> _Command:
    """Give a command that lists rows its `--format`, handed over as a `Format`."""
    return click.option(
        "--format", "form", type=click.Choice([form.value for form in Format]), default=Format.TABLE.value,
        callback=lambda _context, _parameter, value: Format(value), help="How rows are written.",
    )(command)
