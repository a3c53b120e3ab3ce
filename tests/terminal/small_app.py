"""A screen of one line under the terminal room's driver: it shows the keys it was given, and can hang when told to."""

from __future__ import annotations

import asyncio
import sys

from textual import events
from textual.app import App, ComposeResult
from textual.widgets import Static

from migtui.app.terminal import MigtuiDriver
from migtui.cli import startup


class SmallApp(App[int]):
    """Shows the names of the keys pressed; `w` waits for ever in a loop that nothing interrupts, `q` quits."""

    ENABLE_COMMAND_PALETTE = False
    AUTO_FOCUS = None

    def __init__(self, ending: startup.Departure) -> None:
        super().__init__(driver_class=MigtuiDriver)
        self._ending = ending
        self._keys: list[str] = []

    def attach_driver(self, driver: MigtuiDriver) -> None:
        self._given = driver

    def hang_up(self, code: int = 0) -> None:
        self.exit(code)

    def compose(self) -> ComposeResult:
        yield Static("starting", id="line")

    def on_ready(self) -> None:
        loop = asyncio.get_running_loop()
        self._ending.attach(lambda code: loop.call_soon_threadsafe(self.hang_up, code))
        self.set_timer(0.1, self._settled)

    def _settled(self) -> None:
        self._given.release()
        self.query_one("#line", Static).update("ready")

    def on_key(self, event: events.Key) -> None:
        if event.key == "q":
            self.exit(0)
        self._keys.append(event.key)
        self.query_one("#line", Static).update("ready " + " ".join(self._keys))
        while event.key == "w":
            pass


def main() -> int:
    startup.require_terminal()
    with startup.departure() as ending:
        return SmallApp(ending).run() or 0


if __name__ == "__main__":
    sys.exit(main())
