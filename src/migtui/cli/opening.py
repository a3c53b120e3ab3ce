"""Opening the explorer: a store, a text or a folder of texts, or an address."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from migtui import environment
from migtui.cli import startup
from migtui.errors import AddressError, UsageError

if TYPE_CHECKING:
    from migtui.cli.chosen import Settings
    from migtui.library import Library


def explore(
    settings: Settings, targets: tuple[str, ...], *, secure: bool = False, frugal: bool | None = None,
    state: Path | None = None, mouse: bool | None = None, plain: bool = False,
) -> int:
    """Open the explorer on the chosen store, on a folder or text, or at an address; its exit code.

    `mouse` says whether it takes the mouse (as the settings say when None); `plain` opens the line mode instead.
    """
    path, address = _meant(targets)
    if not plain:
        startup.require_terminal()
    if secure or environment.secure():
        secure = True
        environment.close_doors()
    frugal = environment.remote() if frugal is None else frugal
    if frugal:
        environment.spare_colours()
    if path is not None:
        settings.store = _store_of(path, secure=secure)
    with startup.quick_start() as started:
        session = settings.explore(secure=secure, state=state)
        if address is not None:
            address = only(session.library, address)
        if plain:
            from migtui.cli.plain import read_lines

            started()
            return read_lines(session, address)
        with startup.departure() as departure:
            from migtui.app.app import run

            return run(session, address, departure.attach, started, frugal=frugal, mouse=mouse)


def only(library: Library, address: str) -> str:
    """The one full address that `address` means; raises `AddressError` with the candidates when there are several."""
    found = library.resolve(address)
    if len(found) > 1:
        raise AddressError(f"“{address}” can mean {len(found)} things here; say which:", candidates=found[:20])
    return found[0]


def _meant(targets: tuple[str, ...]) -> tuple[Path | None, str | None]:
    """The path or the address that the argument is; raises `UsageError` when it is neither, or more than one."""
    if not targets:
        return None, None
    target = targets[0]
    path, address = (Path(target), None) if Path(target).exists() else (None, target)
    if address is not None and ":" not in address:
        raise UsageError(f"There is no file or folder “{target}”, and no such command.", _suggestion(target))
    if len(targets) > 1:
        raise UsageError("The explorer opens one thing at a time.", "Build several into a store: migtui build --help")
    return path, address


def _store_of(path: Path, *, secure: bool) -> Path:
    """The folder of a store, or of the one built from a text or a folder of texts."""
    if path.is_dir() and (path / "migtui.json").exists():
        return path
    if secure:
        raise UsageError("A secure session writes nothing, so it cannot build a store from texts.")
    from migtui.cli.diagnostics import Progress
    from migtui.session import build_cached

    with Progress("Read", "texts") as progress:
        return build_cached(path, progress=progress)


def _suggestion(word: str) -> str:
    from migtui.cli.names import suggestion

    return suggestion(word)
