"""`migtui [PATH|ADDRESS]`: open the explorer."""

from __future__ import annotations

from pathlib import Path

import click

from migtui.cli import diagnostics, startup
from migtui.cli.main import suggestion
from migtui.cli.settings import Settings, common_options
from migtui.cli.show import only
from migtui.errors import UsageError
from migtui.session import build_cached


@click.command("explore", hidden=True)
@click.argument("target", required=False)
@click.option("--secure", is_flag=True, help="Kiosk: start no process, write no file.")
@click.option("--state", type=click.Path(path_type=Path), metavar="DIR", help="Keep place and history in this folder.")
@common_options
@click.pass_obj
def command(settings: Settings, target: str | None, *, secure: bool, state: Path | None) -> int:
    """Open the explorer on the chosen store, on a folder or text, or at an address."""
    startup.require_terminal()
    address = _choose(settings, target, secure=secure)
    with startup.quick_imports():
        session = settings.explore(secure=secure, state=state)
    if address is not None:
        address = only(session.library, address)
    with startup.departure() as departure:
        with startup.quick_imports():
            from migtui.app.app import run
        return run(session, address, departure.attach)


def _choose(settings: Settings, target: str | None, *, secure: bool) -> str | None:
    """Let the settings name the store that `target` means; the address in it when `target` is one."""
    if target is None:
        return None
    path = Path(target)
    if not path.exists():
        if ":" in target:
            return target
        raise UsageError(f"There is no file or folder “{target}”, and no such command.", suggestion(target))
    if path.is_dir() and (path / "migtui.json").exists():
        settings.store = path
    elif secure:
        raise UsageError("A secure session writes nothing, so it cannot build a store from texts.")
    else:
        with diagnostics.Progress("Read", "texts") as progress:
            settings.store = build_cached(path, progress=progress)
    return None
