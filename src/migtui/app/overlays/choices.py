"""An overlay of rows under a text field: what is typed narrows them down, Enter takes the one the cursor is on."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from migtui.app.overlays.overlay import KeyPress, Overlay
from migtui.app.overlays.text_field import TextField
from migtui.app.presentation.cells import fit
from migtui.app.presentation.frame import rule_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.message import Message

    from migtui.app.presentation.cells import Cell, Line

_NARROW: Final = 60


@dataclass(frozen=True, slots=True)
class Choice:
    """A row: its cells, the words it is found by (none for a heading), and what is told when it is taken."""

    cells: Line
    words: str = ""
    message: Message | None = None

    @property
    def heading(self) -> bool:
        """Whether it heads the rows that follow."""
        return not self.words


class Choices(Overlay):
    """Rows that can be narrowed down; subclasses give them."""

    title = ""
    #: What the foot says; the number of rows stands behind the title.
    foot = "Enter take  Up Down move  Esc close"

    def __init__(self) -> None:
        self._field = TextField()
        self._row = 0
        self._top = 0
        self._room = 1
        self._shown: list[Choice] | None = None
        #: The columns of the overlay.
        self.width = 80

    @abstractmethod
    def choices(self) -> Sequence[Choice]:
        """All rows."""

    def fitting(self, typed: str) -> list[Choice]:
        """The rows that hold every word typed; headings only while they head something."""
        wanted = typed.casefold().split()
        rows = [row for row in self.choices() if row.heading or all(word in row.words.casefold() for word in wanted)]
        return [row for row, after in zip_longest(rows, rows[1:])
                if not row.heading or (after is not None and not after.heading)]

    @property
    def narrow(self) -> bool:
        """Whether there is little room, so that rows should be brief."""
        return self.width < _NARROW

    @property
    def rows(self) -> list[Choice]:
        """The rows that are listed."""
        if self._shown is None:
            self._shown = self.fitting(self._field.text)
        return self._shown

    def opened(self) -> None:
        """Begin with nothing typed."""
        self._field.set("")
        self._change()

    def press(self, press: KeyPress) -> None:
        """Narrow down, move or take."""
        moves = {"down": 1, "ctrl+n": 1, "tab": 1, "up": -1, "ctrl+p": -1, "shift+tab": -1, "pagedown": self._room,
                 "pageup": -self._room}
        if press.key in moves:
            self._move(moves[press.key])
        elif press.key == "enter":
            self._take()
        elif self._field.press(press.key, press.character):
            self._change()

    def paste(self, text: str) -> None:
        """Narrow down by what was pasted."""
        self._field.paste(text)
        self._change()

    def click(self, y: int) -> None:
        """Take the row that was clicked."""
        at = self._top + y - 2
        if 2 <= y < 2 + self._room and at < len(self.rows):
            self._row = at
            self._take()

    def scroll(self, by: int) -> None:
        """Move with the wheel."""
        self._move(by)

    def lines(self, width: int, height: int) -> list[Line]:
        """The field and the rows."""
        if self.width != width:
            self.width, self._shown = width, None
        self._room = max(height - 3, 1)
        self._top = max(min(self._top, self._row), self._row - self._room + 1)
        if self._top == 1:
            self._top = 0 if self._row < self._room else 1
        takeable = sum(row.message is not None for row in self.rows)
        title: list[Cell] = [(self.title, "tab-current"), (f" {takeable:,} ", "count")]
        body = [self._line(at, width) for at in range(self._top, min(self._top + self._room, len(self.rows)))]
        if not body:
            body = [[(" Nothing here is called that.", "warning")]]
        return [
            rule_line(width, title), [(" > ", "key"), *self._field.cells(max(width - 4, 1))],
            *body, *([()] * (self._room - len(body))), rule_line(width, [(self.foot, "dim")]),
        ]

    def _line(self, at: int, width: int) -> Line:
        row = self.rows[at]
        here = at == self._row
        cells = fit(row.cells, max(width - 1, 0))
        return [("▌" if here else " ", "key"), *((t, "strong" if here else s) for t, s in cells)]

    def _change(self) -> None:
        self._shown = None
        self._row = self._top = 0
        self._step_off_headings(1)
        self.update()

    def _move(self, by: int) -> None:
        self._row = max(0, min(self._row + by, len(self.rows) - 1))
        self._step_off_headings(1 if by > 0 else -1)
        self.update()

    def _step_off_headings(self, by: int) -> None:
        """Let the cursor stand on a row that can be taken."""
        takeable = [at for at, row in enumerate(self.rows) if row.message is not None]
        if takeable:
            beyond = [at for at in takeable if (at - self._row) * by >= 0]
            self._row = (min(beyond) if by > 0 else max(beyond)) if beyond else takeable[0 if by < 0 else -1]

    def _take(self) -> None:
        message = self.rows[self._row].message if self._row < len(self.rows) else None
        if message is not None:
            self.leave_with(message)
