"""A range of words in the reader, chosen by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from migtui.app.reader.page import Page
    from migtui.app.reader.ranging import Ranging
    from migtui.app.screens.main import MainScreen

_WORDS: Final = {"l": 1, "right": 1, "h": -1, "left": -1}
_ROWS: Final = {"j": 1, "down": 1, "ctrl+n": 1, "k": -1, "up": -1, "ctrl+p": -1, "pagedown": 10, "pageup": -10,
                "ctrl+d": 10, "ctrl+u": -10}
_RANGE: Final = "h l words  j k lines  v other end  y t c m j l copy  X export  Esc done"


class Ranged:
    """The range of one main screen, which takes the keys that move its ends while there is one."""

    def __init__(self, screen: MainScreen) -> None:
        self._screen = screen
        self._range: Ranging | None = None
        #: The page that the range is on: another page ends it.
        self._page: Page | None = None

    @property
    def span(self) -> tuple[int, int] | None:
        """The range that is being chosen, in code points of the page's source."""
        if self._range is None or self._screen.reader.page is not self._page:
            return None
        return self._range.span

    def start(self) -> None:
        """Begin at the current quote or hit, or at the first word in sight."""
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
        screen.keys.ask_first(self.press)
        self._show()

    def end(self) -> bool:
        """Leave the range; whether there was one."""
        there = self.span is not None
        if there:
            self._screen.reader.choose(None)
        self._range = self._page = None
        self._screen.keys.ask_first(None)
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
            self.end()
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
