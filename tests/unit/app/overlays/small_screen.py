"""A screen with nothing on it but overlays, for tests: it keeps what they tell it."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import App, ComposeResult
from textual.message import Message
from textual.screen import Screen

from migtui.app.messages import CommandChosen, JumpRequested, OverlayClosed
from migtui.app.overlays.overlay import KeyPress, Overlay, OverlayHost


class SmallScreen(Screen[None]):
    """Gives every key to the open overlay."""

    AUTO_FOCUS = None
    DEFAULT_CSS: ClassVar[str] = "SmallScreen { layers: desk over; }"

    def __init__(self) -> None:
        super().__init__()
        self.host = OverlayHost()
        self.told: list[Message] = []

    def compose(self) -> ComposeResult:
        yield self.host

    def on_key(self, event: events.Key) -> None:
        event.stop()
        self.host.press(KeyPress(event.key, event.character))

    def on_resize(self) -> None:
        self.host.refit()

    def on_jump_requested(self, message: JumpRequested) -> None:
        self.told.append(message)

    def on_command_chosen(self, message: CommandChosen) -> None:
        self.told.append(message)

    def on_overlay_closed(self, message: OverlayClosed) -> None:
        self.told.append(message)


class SmallApp(App[None]):
    """Shows a `SmallScreen`."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self) -> None:
        super().__init__(ansi_color=True)
        self.small = SmallScreen()

    def get_default_screen(self) -> SmallScreen:
        return self.small

    def show(self, overlay: Overlay) -> None:
        self.small.host.open(overlay)


def painted(overlay: Overlay, width: int = 100, height: int = 26) -> list[str]:
    """The text of an overlay's lines."""
    return ["".join(text for text, _ in line).rstrip() for line in overlay.lines(width, height)]
