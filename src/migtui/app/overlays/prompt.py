"""A text field on the status line: for the filter of a list, a word to find on the page, a note."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.geometry import Region, Size

from migtui.app.overlays.overlay import KeyPress, Overlay
from migtui.app.overlays.text_field import TextField

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual.timer import Timer

    from migtui.app.presentation.cells import Line

#: Seconds without a key after which what is typed takes effect.
PAUSE: Final = 0.12


class PromptOverlay(Overlay):
    """Asks for a line of text under `label`.

    `changed` is called when typing pauses, `done` with the text on Enter; on Escape `changed` is called with the text
    that stood there at first.
    """

    def __init__(
        self, label: str, text: str, *, changed: Callable[[str], object] | None = None, done: Callable[[str], object],
        history: Iterable[str] = (),
    ) -> None:
        self._label = label
        self._first = text
        self._applied = text
        self._field = TextField(text, history)
        self._changed = changed
        self._done = done
        self._timer: Timer | None = None
        self._taken = False

    def place(self, screen: Size) -> Region:
        """The line above the footer."""
        return Region(0, max(screen.height - 2, 0), max(screen.width, 1), 1)

    def lines(self, width: int, height: int) -> list[Line]:  # noqa: ARG002 - one line, always
        """The label and the field."""
        return [[(f" {self._label} ", "key"), *self._field.cells(max(width - len(self._label) - 3, 1))]]

    def press(self, press: KeyPress) -> None:
        """Edit, or take the line."""
        if press.key == "enter":
            self._taken = True
            if self.host is not None:
                self.host.close()
            self._done(self._field.text)
        elif press.key in {"up", "down"}:
            if self._field.older() if press.key == "up" else self._field.newer():
                self._edited()
        elif self._field.press(*press):
            self._edited()

    def paste(self, text: str) -> None:
        """Put what was pasted in."""
        self._field.paste(text)
        self._edited()

    def closed(self) -> None:
        """Go back to what stood there at first, unless the line was taken."""
        if self._timer is not None:
            self._timer.stop()
        if not self._taken:
            self._apply(self._first)

    def _edited(self) -> None:
        self.update()
        if self._timer is not None:
            self._timer.stop()
        if self.host is not None:
            self._timer = self.host.set_timer(PAUSE, lambda: self._apply(self._field.text))

    def _apply(self, text: str) -> None:
        if self._changed is not None and text != self._applied:
            self._applied = text
            self._changed(text)
