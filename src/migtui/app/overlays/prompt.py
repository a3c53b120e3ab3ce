"""A line to type into, over the line of keys: a filter, or words to find."""

from __future__ import annotations

from typing import TYPE_CHECKING

from migtui.app.overlays.overlay import Overlay
from migtui.app.overlays.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from migtui.app.overlays.overlay import KeyPress
    from migtui.app.presentation.cells import Line


class Prompt(Overlay):
    """Asks for one line; `changed` hears of every change, `done` of the line entered, or of None when it was left."""

    height = 1

    def __init__(
        self, label: str, text: str, changed: Callable[[str], object], done: Callable[[str | None], object],
        history: Iterable[str] = (),
    ) -> None:
        self._label = label
        self._field = TextField(text, history)
        self._field.select()
        self._changed = changed
        self._done = done
        self._entered: str | None = None

    def lines(self, width: int, height: int) -> list[Line]:  # noqa: ARG002 - it is one line high
        """The label and the field."""
        return [[(f" {self._label} ", "key"), *self._field.cells(max(width - len(self._label) - 3, 1)), (" ", "text")]]

    def press(self, press: KeyPress) -> None:
        """Edit, recall, or enter the line."""
        before = self._field.text
        if press.key == "enter":
            self._entered = before
            if self.host is not None:
                self.host.close()
            return
        moved = (press.key == "up" and self._field.older()) or (press.key == "down" and self._field.newer())
        if moved or self._field.press(press.key, press.character):
            self._tell(before)

    def paste(self, text: str) -> None:
        """Put a pasted text in."""
        before = self._field.text
        self._field.paste(text)
        self._tell(before)

    def closed(self) -> None:
        """Say what was entered."""
        self._done(self._entered)

    def _tell(self, before: str) -> None:
        self.update()
        if self._field.text != before:
            self._changed(self._field.text)
