"""`migtui [PATH|ADDRESS]`: open the explorer."""

from __future__ import annotations

from pathlib import Path

import click

from migtui import environment
from migtui.cli import diagnostics, startup
from migtui.cli.main import suggestion
from migtui.cli.settings import Settings, common_options
from migtui.cli.show import only
from migtui.errors import UsageError
from migtui.session import build_cached


@click.command("explore", hidden=True)
@click.argument("targets", metavar="[PATH|ADDRESS]", nargs=-1)
@click.option("--secure", is_flag=True, help="Kiosk: start no process, write no file.")
@click.option("--frugal/--no-frugal", default=None,
              help="Spare a slow line: fewer colours, later previews (by itself over SSH).")
@click.option("--state", type=click.Path(path_type=Path), metavar="DIR", help="Keep place and history in this folder.")
@common_options
@click.pass_obj
def command(
    settings: Settings, targets: tuple[str, ...], *, secure: bool, frugal: bool | None, state: Path | None
) -> int:
    """Open the explorer on the chosen store, on a folder or text, or at an address."""
    path, address = _meant(targets)
    startup.require_terminal()
    if secure or environment.secure():
        secure = True
        environment.close_doors()
    frugal = environment.remote() if frugal is None else frugal
    if frugal:
        environment.spare_colours()
    if path is not None:
        settings.store = _store_of(path, secure=secure)
    with startup.quick_imports():
        session = settings.explore(secure=secure, state=state)
    if address is not None:
        address = only(session.library, address)
    with startup.departure() as departure:
        with startup.quick_imports():
            from migtui.app.app import run
        return run(session, address, departure.attach, frugal=frugal)


def _meant(targets: tuple[str, ...]) -> tuple[Path | None, str | None]:
    """The path or the address that the argument is; raises `UsageError` when it is neither, or more than one."""
    if not targets:
        return None, None
    target = targets[0]
    path, address = (Path(target), None) if Path(target).exists() else (None, target)
    if address is not None and ":" not in address:
        raise UsageError(f"There is no file or folder “{target}”, and no such command.", suggestion(target))
    if len(targets) > 1:
        raise UsageError("The explorer opens one thing at a time.", "Build several into a store: migtui build --help")
    return path, address


def _store_of(path: Path, *, secure: bool) -> Path:
    """The folder of a store, or of the one built from a text or a folder of texts."""
    if path.is_dir() and (path / "migtui.json").exists():
        return path
    if secure:
        raise UsageError("A secure session writes nothing, so it cannot build a store from texts.")
    with diagnostics.Progress("Read", "texts") as progress:
        return build_cached(path, progress=progress)
