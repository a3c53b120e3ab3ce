"""What lies over the main screen: one widget that waits beyond the edge, and the overlays that it shows.

An overlay is a plain object that gives lines and takes keys. The widget is laid out once and then only moved, as
showing or mounting one would paint the whole screen, and it paints again only the lines that have changed.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar, Final

from rich.cells import cell_len
from textual.geometry import Offset, Region, Size

from migtui.app.lines import LineWidget
from migtui.app.messages import OverlayClosed
from migtui.app.presentation.cells import fit
from migtui.records import Record

if TYPE_CHECKING:
    from textual import events
    from textual.message import Message

    from migtui.app.presentation.cells import Cell, Line

#: The layer of the screen that overlays lie on.
LAYER: Final = "over"
#: What stands before the row that is chosen.
CHOSEN: Final = "▌"
#: Keys that choose another row.
_MOVES: Final = frozenset({"up", "down", "ctrl+n", "ctrl+p", "pageup", "pagedown", "home", "end"})
#: The share of the screen's rows that an overlay takes, and the rows below which it takes them all.
_SHARE: Final = 0.65
_LOW: Final = 16


def over_most_of(screen: Size) -> Region:
    """The full width below the title line, with some of the screen left in sight; all of a low screen."""
    width = max(screen.width, 1)
    if screen.height < _LOW:
        return Region(0, 0, width, max(screen.height, 1))
    return Region(0, 1, width, round(screen.height * _SHARE))


class KeyPress(Record, frozen=True):
    """A key by its name, and the character it types, if any."""

    key: str
    character: str | None = None


class Overlay(ABC):
    """Something over the main screen that has all keys while it is open.

    What a kind of overlay does not care for (a paste, the mouse, being opened or closed) changes nothing.
    """

    #: The widget that shows it; None while it is closed.
    host: OverlayHost | None = None

    #: Whether it waits for an answer, so that keys are kept for what comes then.
    waiting: bool = False

    #: How many lines it takes at the lower edge of the screen; None for most of the screen.
    height: int | None = None

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

    def update(self) -> None:
        """Paint the lines that have changed, if it is open."""
        if self.host is not None:
            self.host.update()

    def leave_with(self, message: Message) -> None:
        """Close, and tell the screen what was chosen."""
        if self.host is not None:
            self.host.leave_with(message)

    def click(self, y: int) -> None:  # noqa: B027 - see above
        """Its line `y` was clicked."""

    def scroll(self, by: int) -> None:  # noqa: B027 - see above
        """The wheel was turned."""


class OverlayHost(LineWidget):
    """Shows one overlay at a time over the main screen, or waits beyond its edge."""

    DEFAULT_CSS: ClassVar[str] = f"""
    OverlayHost {{
        layer: {LAYER};
        width: 1;
        height: 1;
    }}
    """

    def __init__(self) -> None:
        super().__init__(id="overlay")
        self._overlay: Overlay | None = None
        self._region = Region(0, 0, 1, 1)
        self._lines: list[list[Cell]] = []
        self._moving = False

    @property
    def overlay(self) -> Overlay | None:
        """The overlay that is open."""
        return self._overlay

    @property
    def cursor(self) -> Offset:
        """The cell typed into, or after a key that moves the first cell of the row chosen, within the overlay."""
        kinds = ("key", "cursor") if self._moving else ("cursor", "key")
        for wanted in kinds:
            for y, line in enumerate(self._lines):
                x = 0
                for text, style in line:
                    if style == wanted and (wanted == "cursor" or text == CHOSEN):
                        return Offset(x, y)
                    x += cell_len(text)
        return Offset(0, 0)

    def on_mount(self) -> None:
        """Wait beyond the edge, as large as most overlays are."""
        self._leave()

    def open(self, overlay: Overlay) -> None:
        """Show `overlay`, in place of one that is open."""
        self._drop()
        self._overlay, self._moving = overlay, False
        overlay.host = self
        overlay.opened()
        self._fit(overlay)

    def close(self) -> None:
        """Move out of sight and give the keys back."""
        if self._overlay is None:
            return
        self._drop()
        self._leave()
        self.post_message(OverlayClosed())

    def leave_with(self, message: Message) -> None:
        """Close, and tell the screen what was chosen; both are painted in one frame.

        The screen does it at once: a key that was typed ahead, behind the one that chose, is for what was chosen.
        """
        self._drop()
        act = getattr(self.screen, message.handler_name, None)
        if act is not None:
            act(message)
        else:
            self.post_message(message)
        self.post_message(OverlayClosed())
        self._leave_unless_open()

    def _leave_unless_open(self) -> None:
        """Move out of sight, unless what was chosen has opened another overlay."""
        if self._overlay is None:
            self._leave()

    def go_on(self) -> None:
        """What was waited for is there: let the screen take the keys that were typed ahead."""
        go_on = getattr(self.screen, "go_on", None)
        if go_on is not None:
            go_on()

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
            self._moving = press.key in _MOVES
            self._overlay.press(press)

    def paste(self, text: str) -> None:
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

    def _drop(self) -> None:
        overlay, self._overlay = self._overlay, None
        if overlay is not None:
            overlay.host = None
            overlay.closed()

    def _fit(self, overlay: Overlay) -> None:
        """Lie where the overlay belongs; the size stays, a low overlay hangs over the lower edge."""
        screen = self.screen.size
        region = over_most_of(screen)
        if overlay.height is not None:
            region = region.at_offset(Offset(0, max(screen.height - overlay.height, 0)))
        moved = self._move(region)
        self._lines = self._made(overlay)
        self.refresh()
        if moved:
            # Moving paints all of it; what is noted as dirty would be painted once more with the first key.
            self._exchange_repaint_regions()

    def _made(self, overlay: Overlay) -> list[list[Cell]]:
        width, height = self._region.size
        height = min(height, overlay.height or height)
        lines = overlay.lines(width, height)[:height]
        lines += [()] * (height - len(lines))
        return [fit(line, width) for line in lines]

    def _leave(self) -> None:
        """Wait beyond the right edge, in the size that is wanted most often."""
        screen = self.screen.size
        self._move(Region(screen.width + 1, 0, *over_most_of(screen).size))

    def _move(self, region: Region) -> bool:
        """Lie elsewhere; whether that is another place than before."""
        if region.size != self._region.size:
            self.styles.width, self.styles.height = region.size
        moved, self._region = region != self._region, region
        self.styles.offset = Offset(*region.offset)
        return moved
