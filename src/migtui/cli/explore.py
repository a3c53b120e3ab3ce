"""`migtui [PATH|ADDRESS]`: open the explorer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from migtui.cli import diagnostics, startup
from migtui.cli.main import suggestion
from migtui.cli.settings import Settings, common_options
from migtui.cli.show import only
from migtui.errors import UsageError
from migtui.session import build_cached

if TYPE_CHECKING:
    from migtui.session import Session


@click.command("explore", hidden=True)
@click.argument("target", required=False)
@click.option("--secure", is_flag=True, help="Kiosk: start no process, write no file.")
@click.option("--state", type=click.Path(path_type=Path), metavar="DIR", help="Keep place and history in this folder.")
@common_options
@click.pass_obj
def command(settings: Settings, target: str | None, *, secure: bool, state: Path | None) -> int:
    """Open the explorer on the chosen store, on a folder or text, or at an address."""
    startup.require_terminal()
    session, address = _open(settings, target)
    del secure, state
    from migtui.app.app import run

    return run(session, address)


def _open(settings: Settings, target: str | None) -> tuple[Session, str | None]:
    if target is None:
        return settings.open(), None
    path = Path(target)
    if not path.exists() and ":" in target:
        session = settings.open()
        return session, only(session.library, target)
    if not path.exists():
        raise UsageError(f"There is no file or folder “{target}”, and no such command.", suggestion(target))
    if path.is_dir() and (path / "migtui.json").exists():
        settings.store = path
    else:
        settings.store = build_cached(path, progress=_tell)
        diagnostics.end_progress()
    return settings.open(), None


def _tell(done: int, total: int) -> None:
    diagnostics.progress(f"Reading {done:,} of {total:,} texts")
