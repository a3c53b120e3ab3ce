"""Taking away: what is copied and exported of a list or page, a range chosen by words, and the source in an editor."""

from __future__ import annotations

import os
import signal
import subprocess
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final

from migtui import environment
from migtui.history import Location

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from migtui.app.clipboard import Clipboard
    from migtui.app.copying import Form
    from migtui.app.overlays.overlay import OverlayHost
    from migtui.app.reader.page import Page
    from migtui.app.reader.ranging import Ranging
    from migtui.app.screens.main import MainScreen
    from migtui.dossier.items import Item
    from migtui.session import Session

    Command = Callable[[MainScreen], None]

_WORDS: Final = {"l": 1, "right": 1, "h": -1, "left": -1}
_ROWS: Final = {"j": 1, "down": 1, "ctrl+n": 1, "k": -1, "up": -1, "ctrl+p": -1, "pagedown": 10, "pageup": -10,
                "ctrl+d": 10, "ctrl+u": -10}
_RANGE: Final = "h l words, j k lines, v the other end, y t c m j l copy, X export, Esc done"


class Taking:
    """What one main screen has chosen to be taken away, and the ways it goes."""

    def __init__(self, screen: MainScreen, session: Session, host: OverlayHost) -> None:
        self._screen = screen
        self._session = session
        self._host = host
        #: The addresses of the rows that were selected, in the order of choosing.
        self._chosen: dict[str, Location] = {}
        self._range: Ranging | None = None
        #: The page that the range is on: another page ends it.
        self._page: Page | None = None
        self._written: list[str] = []

    @cached_property
    def _clipboard(self) -> Clipboard:
        from migtui.app.clipboard import Clipboard

        return Clipboard(
            getattr(self._screen.app, "wire", None), self._session.state.folder, secure=environment.secure()
        )

    # -- rows of lists

    def toggle(self) -> None:
        """Select the row of the list, or no longer, and go on to the next one."""
        screen = self._screen
        location = screen.pane.location
        if screen.reading or location is None:
            screen.tell("Space selects rows of a list.")
            return
        if self._chosen.pop(location.address, None) is None:
            self._chosen[location.address] = location
        screen.choose(frozenset(self._chosen))
        screen.pane.move(1)
        count = len(self._chosen)
        screen.tell(f"{count} selected: y t c m j l copies, X exports, c clears." if count else "Nothing is selected.")

    def clear(self) -> bool:
        """Take the range or the selection away; whether there was one."""
        if self.end_range():
            return True
        if not self._chosen:
            return False
        self._chosen.clear()
        self._screen.choose(frozenset())
        self._screen.tell("The selection is gone.")
        return True

    # -- a range in the reader

    @property
    def span(self) -> tuple[int, int] | None:
        """The range that is being chosen, in code points of the page's source."""
        if self._range is None or self._screen.reader.page is not self._page:
            return None
        return self._range.span

    def start_range(self) -> None:
        """Begin a range at the current quote or hit, or at the first word in sight."""
        from migtui.app.reader.document_page import DocumentPage
        from migtui.app.reader.ranging import Ranging

        screen, page = self._screen, self._screen.reader.page
        if not screen.reading or not isinstance(page, DocumentPage):
            screen.tell("A range is chosen in a document: open one first.")
            return
        text, first, last = page.extent
        if not text[first:last].strip():
            screen.tell("There are no words to choose from.")
            return
        self._range, self._page = Ranging(text, first, last, screen.reader.at), page
        self._show()

    def end_range(self) -> bool:
        """Leave the range; whether there was one."""
        there = self.span is not None
        if there:
            self._screen.reader.choose(None)
        self._range = self._page = None
        return there

    def press(self, key: str) -> bool:
        """Move the end of the range; whether the key was for that."""
        ranging, page = self._range, self._screen.reader.page
        if self.span is None or ranging is None or page is None or not self._screen.reading:
            return False
        if key in _WORDS:
            ranging.step(_WORDS[key])
        elif key in _ROWS:
            ranging.to(page.beside(ranging.at, _ROWS[key]))
        elif key == "v":
            ranging.swap()
        elif key == "escape":
            self.end_range()
            self._screen.tell("")
            return True
        else:
            return False
        self._show()
        return True

    def _show(self) -> None:
        if self._range is None:
            return
        start, end = self._range.span
        self._screen.reader.choose((start, end), self._range.at)
        self._screen.tell(f"{end - start:,} characters · {_RANGE}")

    # -- copies and exports

    def copy(self, form: Form) -> None:
        """Copy the range, the selected rows, or the quote, page or row at hand."""
        from migtui.app.copying import copied, copied_items

        screen = self._screen
        address = screen.item
        try:
            if self.span is not None or (self._chosen and not screen.reading):
                text = copied_items(self._items()[1], form)
            elif address is None:
                screen.tell("There is nothing to copy.")
                return
            else:
                text = copied(self._session, address, form)
        except KeyError:
            screen.tell(f"There is no {form} of {address}.")
        else:
            screen.tell(self._clipboard.copy(text))

    def export(self) -> None:
        """Ask for a path and write the range, the selected rows, or all of the list or page to it."""
        from migtui.app.overlays.prompt import Prompt

        screen = self._screen
        if environment.secure():
            screen.tell("A secure session writes no file: y copies instead.")
            return
        try:
            view, items = self._items()
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

    def _items(self) -> tuple[str, Sequence[Item]]:
        """What is to be taken away, with the name of the view it stands in; raises `KeyError` where it has none."""
        from migtui.dossier.items import items_of, range_of

        session, screen = self._session, self._screen
        page = screen.reader.page
        if self.span is not None and page is not None:
            document = self._document_of(page.location.address)
            return f"{document} range", [range_of(session.library, session.texts, document, *self.span)]
        if screen.reading and page is not None:
            address = self._document_of(page.location.address)
            return address, items_of(session.library, session.texts, address)
        if self._chosen:
            return "selection", [self._item(location) for location in self._chosen.values()]
        rows, view = screen.pane.rows, screen.pane.view
        name = f"{view.tab.lower()} by {view.sort}" + (f" with {view.filter}" if view.filter else "")
        return name, [self._item(rows.location(at)) for at in range(len(rows))]

    def _item(self, location: Location) -> Item:
        from migtui.dossier.items import item_at, items_of, range_of

        session, address = self._session, location.address
        if address.startswith("doc:") and location.start is not None and location.end is not None:
            return range_of(session.library, session.texts, address, location.start, location.end)
        if address.partition(":")[0] in {"story", "parallel"}:
            return items_of(session.library, session.texts, address)[0]
        return item_at(session.library, session.texts, address)

    def _document_of(self, address: str) -> str:
        return self._session.library.quote(address).document if address.startswith("quote:") else address

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

        made = provenance(self._session.library.meta, self._session.name, view)
        text = dossier(items, made, SUFFIXES[path.suffix.lower()])
        try:
            replace_file(path, text.encode(), mode=0o600)
        except OSError as error:
            self._screen.tell(f"{path} cannot be written: {error.strerror or error}.")
            return
        self._written = [*(line for line in self._written if line != str(path)), str(path)]
        self._screen.tell(f"{len(items):,} item{'' if len(items) == 1 else 's'} written to {path}")

    # -- out of the program and back

    def edit(self) -> None:
        """Open the source at hand at its line in the reader's own editor."""
        from migtui.app.editor import editor_command

        screen = self._screen
        if environment.secure():
            screen.tell("A secure session starts no editor.")
            return
        place = self._place()
        if place is None:
            screen.tell("There is no line of a source here.")
            return
        path, line = place
        command = editor_command(os.environ, path, line)
        if command is None:
            screen.tell("No editor is set: put its command into VISUAL or EDITOR.")
        elif not path.is_file():
            screen.tell(f"The source is missing: {path}")
        else:
            self._run(command)

    def _place(self) -> tuple[Path, int] | None:
        """The file and line of what is at hand: of the range, the current stop, the row in sight, or the row's item."""
        library, screen = self._session.library, self._screen
        page = screen.reader.page
        address: str | None = screen.item
        offset: int | None = None
        if screen.reading and page is not None:
            address = self._document_of(page.location.address)
            offset = self.span[0] if self.span is not None else screen.reader.at
        try:
            item = self._item(Location(address=address)) if address is not None else None
            if item is not None and item.source is None and (mentions := library.mentions(item.address)):
                first = mentions[0]
                source, offset = first.facts.source, first.mention.start
            elif item is None or item.source is None:
                return None
            else:
                source = item.source
                offset = item.start if offset is None or item.kind != "document" else offset
        except KeyError:
            return None
        texts = self._session.texts
        return (texts.folder / source).absolute(), texts.get(source).line_of(offset or 0)

    def _run(self, command: list[str]) -> None:
        from textual.app import SuspendNotSupported

        app, name = self._screen.app, command[0]
        problem = ""
        # Ctrl+C typed into the editor goes to every program at this terminal; it is not for us.
        before = signal.signal(signal.SIGINT, lambda *_: None)
        try:
            with app.suspend():
                code = subprocess.run(command, check=False).returncode  # noqa: S603 - the reader's own editor
                problem = f"{name} ended with exit code {code}." if code else ""
        except SuspendNotSupported:
            problem = "This terminal cannot be lent to an editor."
        except OSError as error:
            problem = f"{name} cannot be started: {error.strerror or error}."
        finally:
            signal.signal(signal.SIGINT, before)
        self._session.texts.forget()
        self.end_range()
        self._screen.reopen()
        self._screen.tell(problem)

    def suspend(self) -> None:
        """Go into the background, until the shell's `fg`."""
        if environment.secure():
            self._screen.tell("A secure session stays in the foreground.")
        else:
            self._screen.app.action_suspend_process()


TAKE: Final[dict[str, Command]] = {
    "select": lambda screen: screen.taking.toggle(),
    "range": lambda screen: screen.taking.start_range(),
    "export": lambda screen: screen.taking.export(),
    "edit": lambda screen: screen.taking.edit(),
    "suspend": lambda screen: screen.taking.suspend(),
}
