"""What lies over the main screen: one widget that waits beyond the edge, and the overlays that it shows.

An overlay is a plain object that gives lines and takes keys. The widget is laid out once and then only moved, as
showing or mounting one would paint the whole screen, and it paints again only the lines that have changed.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from textual.geometry import Offset, Region, Size

from migtui.app.lines import LineWidget
from migtui.app.messages import OverlayClosed
from migtui.app.presentation.cells import fit

if TYPE_CHECKING:
    from textual import events
    from textual.message import Message

    from migtui.app.presentation.cells import Cell, Line

#: The layer of the screen that overlays lie on.
LAYER: Final = "overlays"
#: Columns and rows from which an overlay leaves the edge of the screen in sight.
_ROOMY: Final = Size(90, 20)
_WIDEST: Final = 112


def over_most_of(screen: Size) -> Region:
    """The middle of a large screen, all of a small one."""
    if screen.width < _ROOMY.width or screen.height < _ROOMY.height:
        return Region(0, 0, max(screen.width, 1), max(screen.height, 1))
    width = min(screen.width - 8, _WIDEST)
    return Region((screen.width - width) // 2, 2, width, screen.height - 4)


class KeyPress(NamedTuple):
    """A key by its name, and the character it types, if any."""

    key: str
    character: str | None = None


class Overlay(ABC):
    """Something over the main screen that has all keys while it is open.

    What a kind of overlay does not care for (a paste, the mouse, being opened or closed) changes nothing.
    """

    host: OverlayHost

    def place(self, screen: Size) -> Region:
        """Where it lies on a screen of that size."""
        return over_most_of(screen)

    @abstractmethod
    def lines(self, width: int, height: int) -> list[Line]:
        """Its lines, at most `height` of them."""

    @abstractmethod
    def press(self, press: KeyPress) -> None:
        """Take a key; Escape does not come here, it closes."""

    def paste(self, text: str) -> None:  # noqa: B027 - see above
        """Take a pasted text; nothing here does by itself."""

    def opened(self) -> None:  # noqa: B027 - see above
        """It has just been opened on `host`."""

    def closed(self) -> None:  # noqa: B027 - see above
        """It has just been closed."""

    def click(self, y: int) -> None:  # noqa: B027 - see above
        """Its line `y` was clicked."""

    def scroll(self, by: int) -> None:  # noqa: B027 - see above
        """The wheel was turned."""


class OverlayHost(LineWidget):
    """Shows one overlay at a time over the main screen, or waits beyond its edge."""

    DEFAULT_CSS: ClassVar[str] = f"OverlayHost {{ layer: {LAYER}; position: absolute; width: 1; height: 1; }}"

    def __init__(self) -> None:
        super().__init__(id="overlay")
        self._overlay: Overlay | None = None
        self._region = Region(0, 0, 1, 1)
        self._lines: list[list[Cell]] = []

    @property
    def overlay(self) -> Overlay | None:
        """The overlay that is open."""
        return self._overlay

    def on_mount(self) -> None:
        """Wait beyond the edge, as large as most overlays are."""
        self.screen.styles.layers = f"default {LAYER}"
        self._leave()

    def open(self, overlay: Overlay) -> None:
        """Show `overlay`, in place of one that is open."""
        if self._overlay is not None:
            self._overlay.closed()
        self._overlay = overlay
        overlay.host = self
        overlay.opened()
        self._fit(overlay)

    def close(self) -> None:
        """Move out of sight and give the keys back."""
        if self._overlay is None:
            return
        overlay, self._overlay = self._overlay, None
        overlay.closed()
        self._leave()
        self.post_message(OverlayClosed())

    def leave_with(self, message: Message) -> None:
        """Close, and tell the screen what was chosen."""
        self.close()
        self.post_message(message)

    def refit(self) -> None:
        """The screen has another size."""
        if self._overlay is not None:
            self._fit(self._overlay)
        else:
            self._leave()

    def update(self) -> None:
        """Paint the lines that have changed."""
        if self._overlay is None:
            return
        before, self._lines = self._lines, self._made(self._overlay)
        pairs = zip(before, self._lines, strict=False)
        self.refresh_lines(*(y for y, (old, new) in enumerate(pairs) if old != new))

    def press(self, press: KeyPress) -> None:
        """Give the overlay a key; Escape closes it and does nothing else."""
        if self._overlay is None:
            return
        if press.key == "escape":
            self.close()
        else:
            self._overlay.press(press)

    def paste(self, text: str) -> None:  # noqa: B027 - see above
        """Give the overlay a pasted text."""
        if self._overlay is not None:
            self._overlay.paste(text)

    def line(self, y: int, width: int) -> Line:  # noqa: ARG002 - lines are made for the width they are shown in
        """Line `y` of the open overlay."""
        return self._lines[y] if y < len(self._lines) else []

    def on_click(self, event: events.Click) -> None:
        """Give the overlay a click."""
        event.stop()
        if self._overlay is not None:
            self._overlay.click(event.y)

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Give the overlay a turn of the wheel."""
        event.stop()
        if self._overlay is not None:
            self._overlay.scroll(1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Give the overlay a turn of the wheel."""
        event.stop()
        if self._overlay is not None:
            self._overlay.scroll(-1)

    def _fit(self, overlay: Overlay) -> None:
        self._move(overlay.place(self.screen.size))
        before, self._lines = self._lines, self._made(overlay)
        if before != self._lines:
            self.refresh()

    def _made(self, overlay: Overlay) -> list[list[Cell]]:
        width, height = self._region.size
        lines = overlay.lines(width, height)[:height]
        lines += [()] * (height - len(lines))
        return [fit(line, width) for line in lines]

    def _leave(self) -> None:
        """Wait beyond the right edge, in the size that is wanted most often."""
        screen = self.screen.size
        self._move(Region(screen.width + 1, 0, *over_most_of(screen).size))

    def _move(self, region: Region) -> None:
        if region.size != self._region.size:
            self.styles.width, self.styles.height = region.size
        self.styles.offset = Offset(*region.offset)
        self._region = region
