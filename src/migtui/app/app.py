"""The application: it composes, and does nothing else."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING, ClassVar, Final

from textual.app import App
from textual.geometry import NULL_OFFSET

from migtui.app.actions import ACTIONS
from migtui.app.screens import memory
from migtui.app.screens.main import MainScreen
from migtui.app.terminal import Colourless, Gate, MigtuiDriver
from migtui.app.themes import Palette, palette_of
from migtui.app.watch import Watch
from migtui.config import Config
from migtui.errors import MigtuiError
from migtui.session import reopened

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from textual import events
    from textual.filter import LineFilter
    from textual.geometry import Offset
    from textual.timer import Timer

    from migtui.session import Session

    Attach = Callable[[Callable[[int], object]], object]

#: The exit code of a program whose terminal has gone.
_HUNG_UP: Final = 129
#: Seconds without a change of size after which a resized screen is painted.
_RESIZED: Final = 0.1
#: The same after parts of the screen have moved, which takes Textual two passes.
_MOVED: Final = 0.03
#: Seconds after the first frame at which the program has started, and that frame is on its way.
_STARTED: Final = 0.05
#: Seconds after the first frame at which what keys may want next is made ready.
_WARM: Final = 0.2
#: Seconds between two looks at the dates of the store's files.
_LOOK: Final = 2.0
#: Seconds after which the first frame is painted whatever happens.
_PATIENCE: Final = 1.0


class MigtuiApp(App[int]):
    """The explorer over an open session, at an address or at the start."""

    ENABLE_COMMAND_PALETTE = False
    AUTO_FOCUS = None
    CSS_PATH = "styles/app.tcss"
    TITLE = "migtui"
    BINDINGS: ClassVar = []

    def __init__(
        self, session: Session, address: str | None = None, *, theme: str = "terminal", settings: Config | None = None,
        attach: Attach | None = None, started: Callable[[], object] | None = None, frugal: bool = False,
    ) -> None:
        super().__init__(driver_class=MigtuiDriver, ansi_color=True)
        self._session = session
        self._watch = Watch(session)
        self._address = address
        self._main: MainScreen | None = None
        self._give_way = attach
        self._started = started
        #: Why the store could not be read behind the first frame.
        self.fault: MigtuiError | None = None
        self.frugal: bool = frugal
        self._colour = not os.environ.get("NO_COLOR")
        written = settings or Config(theme=theme)
        self.palette: Palette
        self.palette, faults = palette_of(written.theme if self._colour else "monochrome", written.themes)
        self._actions, self._notices = ACTIONS, faults
        if written.keys:
            from migtui.app.keymap import key_map

            self._actions, problems = key_map(written.keys)
            self._notices = (*problems, *faults)
        self._terminal: MigtuiDriver | None = None
        self._batch: AbstractContextManager[None] | None = None
        self._resizing: Timer | None = None

    def get_default_screen(self) -> MainScreen:
        """The main screen."""
        self._main = MainScreen(
            self._session, self._address, actions=self._actions, notices=self._notices
        )
        return self._main

    def get_line_filters(self) -> list[LineFilter]:
        """The last gate on every painted line, and no colours where none are wanted."""
        return [Gate()] if self._colour else [Gate(), Colourless()]

    # -- the terminal

    @property
    def cursor_position(self) -> Offset:
        """Where Textual leaves the terminal's cursor after each frame: on what the keys act on."""
        screen = self.screen if self._main is not None and self.is_running else None
        return screen.cursor if isinstance(screen, MainScreen) else NULL_OFFSET

    @cursor_position.setter
    def cursor_position(self, position: Offset) -> None:
        """Textual starts with the upper left corner; the cursor follows the keys all the same."""

    def attach_driver(self, driver: MigtuiDriver) -> None:
        """Take the driver, to hold and release frames."""
        self._terminal = driver
        driver.frugal = self.frugal

    def forget_terminal(self) -> None:
        """Write the next frame whole: nobody knows what the terminal shows."""
        if self._terminal is not None:
            self._terminal.forget()

    @property
    def wire(self) -> Callable[[str], None] | None:
        """Takes sequences that are no frame, such as a text for the clipboard; None where there is no terminal."""
        return self._terminal.write if self._terminal is not None else None

    def hang_up(self, code: int = _HUNG_UP) -> None:
        """Leave with an exit code: the terminal has gone, or a signal has come."""
        self.exit(return_code=code)

    @property
    def crash(self) -> Exception | None:
        """What went wrong in the app itself, if it ended for that."""
        return self._exception

    def _fatal_error(self) -> None:
        """Leave: the edge of the command line tells of the fault when the terminal has been put back.

        Textual would write its own account of it over the shell's screen, with the values of all variables.
        """
        self._close_messages_no_wait()

    def keep_place(self) -> None:
        """Write down where the reader is; raises `StateError` when that cannot be written."""
        from migtui.app.place import keep

        if self._main is not None and self._main.navigation.history.current is not None:
            history = self._main.navigation.history
            keep(self._session, self._main.navigation.here, history.steps[: history.index])

    def keep_glimpse(self) -> None:
        """Keep what the next start will show of a large store."""
        if self._session.glimpses is not None:
            from migtui.app.glance import keep_glimpse

            keep_glimpse(self._session)

    def look_again(self) -> bool:
        """Read the store anew if it has changed on disk, the place kept; whether it had."""
        main = self._main
        if main is None or self.screen is not main or main.busy:
            return False
        source = memory.source_at(main)
        if source is not None and self._watch.source_changed(source):
            news = f"{source} has changed on disk; what is marked is what was there when it was built."
            memory.read_source_anew(main, news)
        if not self._watch.store_changed():
            return False
        try:
            self._session = reopened(self._session)
        except MigtuiError as error:
            main.tell(f"The store has changed on disk and cannot be read: {error}")
            return False
        resumed = memory.resumed(main, "The store has changed on disk and was read anew.")
        self._main = MainScreen(self._session, actions=self._actions, resumed=resumed)
        self.hold_frames(_RESIZED)
        if len(self.screen_stack) > 1:
            self.switch_screen(self._main)
        else:
            # Textual cannot take its first screen away; it stays beneath, unpainted.
            self.push_screen(self._main)
        return True

    # -- one first frame, and one a resize

    def on_load(self) -> None:
        """Paint nothing while the screen settles; from here on signals ask the app to leave."""
        if self._give_way is not None:
            loop = asyncio.get_running_loop()
            self._give_way(lambda code: loop.call_soon_threadsafe(self.hang_up, code))
        self._batch = self.batch_update()
        self._batch.__enter__()
        self.set_timer(_PATIENCE, self._settle)

    def on_ready(self) -> None:
        """Everything is mounted: let it settle, then paint."""
        self.call_after_refresh(self._settle)

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 - Textual's signature
        """Hold frames until the size stays as it is; what a terminal does with its lines meanwhile nobody knows."""
        self.forget_terminal()
        self.hold_frames(_RESIZED)

    @property
    def holding(self) -> bool:
        """Whether nothing is painted just now."""
        return self._batch is not None or (self._terminal is not None and self._terminal.holding)

    def hold_frames(self, seconds: float = _MOVED) -> None:
        """Paint nothing until the parts of the screen have their new places, then all of it once."""
        if self._terminal is None or self._batch is not None:
            return
        self._terminal.hold()
        if self._resizing is not None:
            self._resizing.stop()
        # However long laying out takes, frames are held until it is done.
        self._resizing = self.set_timer(seconds, lambda: self.call_after_refresh(self._paint))

    def _settle(self) -> None:
        if self._batch is None:
            return
        self._batch.__exit__(None, None, None)
        self._batch = None
        self.call_after_refresh(self._paint)
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        """The first frame is painted, and goes out as soon as nothing else is done."""
        self.set_timer(_STARTED, self._complete)
        if isinstance(self.screen, MainScreen):
            self.screen.set_timer(_WARM, self.screen.warm)
            self.screen.set_timer(_WARM, self._keep_first_look)
            self.set_interval(_LOOK, self.look_again)

    def _complete(self) -> None:
        """The first frame is on its way: read what it did without. Keys that come meanwhile wait, and then act."""
        try:
            self._session.complete()
        except MigtuiError as fault:
            self.fault = fault
            self.exit(return_code=fault.exit_code)
        if self._started is not None:
            self._started()

    def _keep_first_look(self) -> None:
        """A large store that was opened without a glimpse: keep one, so that the next start need not wait for it."""
        if self._session.glimpses is not None and not self._session.is_glimpsed:
            self.keep_glimpse()

    def _paint(self) -> None:
        if self._terminal is not None:
            self._terminal.release()
        self.screen.refresh()

    # -- Textual's own bindings

    async def action_quit(self) -> None:
        """Leave."""
        self.exit(0)

    def action_help_quit(self) -> None:
        """Ctrl+C stops what runs and never leaves."""
        if isinstance(self.screen, MainScreen):
            self.screen.tell("Ctrl+Q leaves the program.")


def run(
    session: Session, address: str | None = None, attach: Attach | None = None,
    started: Callable[[], object] | None = None, *, frugal: bool = False, mouse: bool | None = None,
) -> int:
    """Open the explorer; the exit code.

    `attach` is given what a signal handler may call with an exit code to make the explorer leave; `started` is called
    once the first frame is painted. With `frugal` a slow line is spared: no reports of mouse motion, no keyboard
    protocol, later previews. `mouse` None: as the settings say. A fault of the app's own is raised once the terminal is
    put back and the place kept.
    """
    from migtui.config import load_config

    settings = load_config()
    app = MigtuiApp(session, address, settings=settings, attach=attach, started=started, frugal=frugal)
    code = app.run(mouse=settings.mouse if mouse is None else mouse)
    if app.fault is not None:
        raise app.fault
    try:
        app.keep_place()
        app.keep_glimpse()
    finally:
        if app.crash is not None:
            raise app.crash
    return app.return_code or code or 0
