"""A one-line text field that knows what was entered before; it takes every character, whatever keys mean elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.cells import cell_len

from migtui.app.overlays.text_line import TextLine
from migtui.display import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from migtui.app.presentation.cells import Cell

_REMEMBERED: Final = 100


class TextField:
    """What is being typed, and the lines entered earlier, the latest last."""

    def __init__(self, text: str = "", history: Iterable[str] = ()) -> None:
        self._line = TextLine(text, len(text))
        self._history = list(history)[-_REMEMBERED:]
        self._draft = ""
        #: How far back in the history the field stands: 0 is what is being typed.
        self._back = 0
        self._selected = False

    @property
    def text(self) -> str:
        """What stands in the field."""
        return self._line.text

    @property
    def history(self) -> tuple[str, ...]:
        """What was entered, the latest last."""
        return tuple(self._history)

    @property
    def recalled(self) -> bool:
        """Whether a line of the history stands in the field."""
        return self._back > 0

    def set(self, text: str) -> None:
        """Put a text in, the cursor behind it."""
        self._line = TextLine(text, len(text))
        self._back, self._selected = 0, False

    def select(self) -> None:
        """Let the next character replace what stands in the field, unless an editing key comes first."""
        self._selected = bool(self.text)

    def press(self, key: str, character: str | None) -> bool:
        """Edit the line; whether the key was one of the field's."""
        edited = self._line.edited(key)
        if edited is None and character is not None and character.isprintable():
            edited = (TextLine() if self._selected else self._line).insert(character)
        if edited is None:
            return False
        self._change(TextLine() if self._selected and key == "backspace" else edited)
        return True

    def paste(self, text: str) -> None:
        """Put a pasted text in at the cursor, as one line."""
        self._change((TextLine() if self._selected else self._line).insert(text))

    def older(self) -> bool:
        """Put the line entered before in; whether there is one."""
        return self._recall(self._back + 1)

    def newer(self) -> bool:
        """Put the line entered after in, at last what was being typed; False when that stands there already."""
        return self._recall(self._back - 1)

    def remember(self) -> None:
        """Keep the line: it was entered."""
        text = self.text.strip()
        if text:
            others = [line for line in self._history if line != text]
            self._history = [*others[1 - _REMEMBERED :], text]
        self._back, self._draft = 0, ""

    def cells(self, width: int) -> list[Cell]:
        """The field in `width` columns, scrolled so that the cursor is in sight."""
        before, after = one_line(self._line.before), one_line(self._line.after)
        at, rest = (after[:1] or " "), after[1:]
        hidden = 0
        while hidden < len(before) and cell_len(before[hidden:]) + cell_len(at) > max(width, 1):
            hidden += 1
        kept: list[Cell] = [(before[hidden:], "match" if self._selected else "input"), (at, "cursor")]
        room = width - cell_len(before[hidden:]) - cell_len(at)
        while rest and cell_len(rest) > max(room, 0):
            rest = rest[: max(room, 0)] if len(rest) > max(room, 0) else rest[:-1]
        return [*kept, (rest + " " * (room - cell_len(rest)), "input")]

    def _change(self, line: TextLine) -> None:
        if line.text != self._line.text:
            self._back = 0
        self._line, self._selected = line, False

    def _recall(self, back: int) -> bool:
        if not 0 <= back <= len(self._history):
            return False
        if self._back == 0:
            self._draft = self.text
        text = self._draft if back == 0 else self._history[-back]
        self._line, self._back, self._selected = TextLine(text, len(text)), back, False
        return True
