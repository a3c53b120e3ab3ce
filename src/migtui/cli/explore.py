"""`migtui [PATH|ADDRESS]`: open the explorer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from migtui.cli.opening import explore
from migtui.cli.settings import common_options

if TYPE_CHECKING:
    from migtui.cli.chosen import Settings


@click.command("explore", hidden=True)
@click.argument("targets", metavar="[PATH|ADDRESS]", nargs=-1)
@click.option("--secure", is_flag=True, help="Kiosk: start no process, write no file.")
@click.option("--frugal/--no-frugal", default=None,
              help="Spare a slow line: fewer colours, later previews (by itself over SSH).")
@click.option("--state", type=click.Path(path_type=Path), metavar="DIR", help="Keep place and history in this folder.")
@click.option("--mouse/--no-mouse", default=None, help="Take the mouse, or leave it to the terminal.")
@click.option("--plain", is_flag=True,
              help="Ask and answer in plain lines, for screen readers, dumb terminals and pipes.")
@common_options
@click.pass_obj
def command(
    settings: Settings, targets: tuple[str, ...], *, secure: bool, frugal: bool | None, state: Path | None,
    mouse: bool | None, plain: bool,
) -> int:
    """Open the explorer on the chosen store, on a folder or text, or at an address."""
    return explore(settings, targets, secure=secure, frugal=frugal, state=state, mouse=mouse, plain=plain)
