"""Textual's Linux driver with four habits more.

Frames are held until the screen has settled, only what differs in them is written, keys come whole, and no focus is
reported.
"""

from __future__ import annotations

import contextlib
import os
import re
import selectors
from codecs import getincrementaldecoder
from time import monotonic
from typing import TYPE_CHECKING, Any, Final, Protocol, runtime_checkable

from textual import events
from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

from migtui.app.terminal.shown import Shown
from migtui.app.terminal.split_keys import ESCAPE, SplitKeys

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import App
    from textual.message import Message

#: A frame starts with a cursor address; mode changes and queries do not.
_FRAME: Final = re.compile(r"\x1b\[\d+;\d+H")
_SYNC: Final = ("\x1b[?2026h", "\x1b[?2026l")
#: Reports of every move of the mouse, and of keys pressed and let go: a slow line has better things to carry.
_CHATTER: Final = ("\x1b[?1003h", "\x1b[>")
#: Another screen of the terminal is shown from here on, with whatever is on it.
_SCREEN: Final = "\x1b[?1049"
_FOCUS_REPORTS: Final = "\x1b[?1004h"
#: Seconds after which frames pass again even if nobody released them.
HOLD_LIMIT: Final = 1.0


@runtime_checkable
class Attachable(Protocol):
    """An app that wants to know its driver and when the terminal has gone."""

    def attach_driver(self, driver: MigtuiDriver) -> None:
        """Take the driver, to hold and release frames."""

    def hang_up(self) -> None:
        """Leave: there is no input any more."""


class MigtuiDriver(LinuxDriver):
    """Passed to Textual as `driver_class`."""

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self.frugal: bool = False
        self._held_since: float | None = None
        self._shown = Shown()
        self._sync_due = False
        self._started = False
        self._owner = app if isinstance(app, Attachable) else None
        if self._owner is not None:
            self._owner.attach_driver(self)

    def hold(self) -> None:
        """Write no frame until `release`, or until `HOLD_LIMIT` has passed and the screen is painted anyway."""
        self._held_since = began = monotonic()
        self._loop.call_later(HOLD_LIMIT, self._give_up, began)

    def release(self) -> None:
        """Write frames again; the caller then paints the whole screen, as what was held is lost."""
        self._held_since = None

    def forget(self) -> None:
        """The terminal may show anything: the next frame is written whole, and has to be of the whole screen."""
        self._shown.forget()

    @property
    def holding(self) -> bool:
        """Whether frames are held."""
        return self._held_since is not None

    def start_application_mode(self) -> None:
        """Start as Textual does; the first time, frames are held until the screen has settled."""
        super().start_application_mode()  # type: ignore[no-untyped-call] # Textual gives it no types
        if not self._started:
            self._started = True
            self.hold()

    def write(self, data: str) -> None:
        """Write what is not on the screen yet; held frames and the request for focus reports are dropped."""
        if data == _FOCUS_REPORTS or (self.frugal and data.startswith(_CHATTER)):
            return
        if data in _SYNC:
            self._write_sync(data)
        elif _FRAME.match(data) is None:
            if _SCREEN in data:
                self.forget()
            super().write(data)
        elif not self.holding and (change := self._shown.change(data)):
            if self._sync_due:
                super().write(_SYNC[0])
                self._sync_due = False
            super().write(change)

    def _write_sync(self, data: str) -> None:
        """Say that a frame begins when something of it is written, and that it ends when that was said."""
        if data == _SYNC[0]:
            self._sync_due = True
        elif self._sync_due:
            self._sync_due = False
        elif not self.holding:
            super().write(data)

    def process_message(self, message: Message) -> None:
        """Pass input on; a terminal that reports its focus unasked must not make us paint."""
        if not isinstance(message, (events.AppFocus, events.AppBlur)):
            super().process_message(message)

    def run_input_thread(self) -> None:
        """Read keys until the end: of the program, or of the terminal."""
        parser = XTermParser()
        whole = SplitKeys()
        decode = getincrementaldecoder("utf-8")(errors="replace").decode
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                text = ""
                if selector.select(0.1):
                    raw = self._read()
                    if not raw:
                        self._lost()
                        return
                    text = whole.feed(decode(raw), monotonic())
                for message in (*(parser.feed(text) if text else ()), *self._late(whole, parser), *parser.tick()):
                    self.process_message(message)

    def _late(self, whole: SplitKeys, parser: XTermParser) -> Iterable[Message]:
        """Keys out of what has been held for too long. Escape is told here: the parser would wait once more."""
        text = whole.late(monotonic())
        if text == ESCAPE:
            return (events.Key("escape", ESCAPE),)
        return parser.feed(text) if text else ()

    def _give_up(self, began: float) -> None:
        """Let frames pass again if nobody released this hold: a late screen is better than none."""
        if self._held_since == began:
            self.release()
            self._repaint()

    def _repaint(self) -> None:
        if self._app.is_running:
            self._app.screen.refresh()

    def _read(self) -> bytes:
        with contextlib.suppress(OSError):
            return os.read(self.fileno, 4096)
        return b""

    def _lost(self) -> None:
        if self._owner is not None:
            self._loop.call_soon_threadsafe(self._owner.hang_up)
