"""Writing what is taken away to a file that the reader names; no file is replaced unasked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from migtui import environment

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from migtui.app.overlays.overlay import OverlayHost
    from migtui.app.screens.main import MainScreen
    from migtui.dossier.items import Item


class Exporting:
    """What one main screen writes, and where it has written so far."""

    def __init__(self, screen: MainScreen, host: OverlayHost) -> None:
        self._screen = screen
        self._host = host
        self._written: list[str] = []

    def export(self) -> None:
        """Ask for a path and write the range, the selected rows, or all of the list or page to it."""
        from migtui.app.overlays.prompt import Prompt

        screen = self._screen
        if environment.secure():
            screen.tell("A secure session writes no file: y copies instead.")
            return
        try:
            view, items = screen.taking.items()
        except KeyError:
            screen.tell("This view has nothing to export.")
            return
        if not items:
            screen.tell("There is nothing to export.")
            return

        def done(entered: str | None) -> None:
            if entered is not None and entered.strip():
                self._write_to(Path(entered.strip()).expanduser(), view, items)

        name = "".join(c if c.isalnum() else "-" for c in view.replace(":", " ")).strip("-")[:40]
        label = f"X {len(items):,} to .txt .md .csv .json"
        self._host.open(Prompt(label, f"migtui-{name}.md", lambda _: None, done, self._written))

    def _write_to(self, path: Path, view: str, items: Sequence[Item]) -> None:
        from migtui.dossier.forms import SUFFIXES

        if path.suffix.lower() not in SUFFIXES:
            self._screen.tell("The end of the name gives the form: .txt, .md, .csv or .json.")
        elif path.is_dir() or not path.parent.is_dir():
            self._screen.tell(f"There is no folder {path.parent}." if not path.is_dir() else f"{path} is a folder.")
        elif path.exists() or path.is_symlink():
            # The prompt is just closing: what is asked next waits until it has.
            self._screen.call_later(self._ask_to_replace, path, lambda: self._write(path, view, items))
        else:
            self._write(path, view, items)

    def _ask_to_replace(self, path: Path, act: Callable[[], None]) -> None:
        from migtui.app.messages import Confirmed
        from migtui.app.overlays.confirm import ConfirmOverlay

        self._host.open(ConfirmOverlay(f"{path.name} is there already. Replace it?", Confirmed(act)))

    def _write(self, path: Path, view: str, items: Sequence[Item]) -> None:
        from migtui.atomic import replace_file
        from migtui.dossier.forms import SUFFIXES, dossier, provenance

        session = self._screen.session
        made = provenance(session.library.meta, session.name, view)
        text = dossier(items, made, SUFFIXES[path.suffix.lower()])
        try:
            replace_file(path, text.encode(), mode=0o600)
        except OSError as error:
            self._screen.tell(f"{path} cannot be written: {error.strerror or error}.")
            return
        self._written = [*(line for line in self._written if line != str(path)), str(path)]
        self._screen.tell(f"{len(items):,} item{'' if len(items) == 1 else 's'} written to {path}")
