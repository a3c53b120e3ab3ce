"""What happens before Textual is imported, and after it can no longer be trusted.

Is there a terminal, how do signals end the program, and how is the terminal put back when the screen does not do it.
"""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import termios
from typing import TYPE_CHECKING, Any, Final, NoReturn

from migtui.errors import NoTerminalError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

#: Signals that end the explorer.
ENDING: Final = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)
#: Seconds that a running screen has to end by itself.
BACKSTOP: Final = 1.5
#: Pops the keyboard protocol while still on the screen it was pushed for, then ends every mode that Textual turns on.
RESET: Final = (
    b"\x1b[<u\x1b[?2026l\x1b[?2048l\x1b[?2004l\x1b[?1016l\x1b[?1015l\x1b[?1006l\x1b[?1004l\x1b[?1003l\x1b[?1000l"
    b"\x1b[?7h\x1b[?1049l\x1b[?25h\x1b[0m"
)
_NOT_DRAWABLE: Final = frozenset({"", "dumb", "unknown"})


def require_terminal() -> None:
    """Raise `NoTerminalError` unless there is a terminal to draw on and to read keys from."""
    hint = "migtui --plain reads in lines; migtui --help lists commands that need no terminal."
    if not all(_is_terminal(stream) for stream in (0, 1, 2)):
        raise NoTerminalError("The explorer needs a terminal for its input and output.", hint)
    kind = os.environ.get("TERM", "")
    if kind.lower() in _NOT_DRAWABLE:
        raise NoTerminalError(f"The explorer cannot draw on a terminal of the kind “{kind[:20]}” (TERM).", hint)


def _is_terminal(descriptor: int) -> bool:
    with contextlib.suppress(OSError):
        return os.isatty(descriptor)
    return False


@contextlib.contextmanager
def quick_start() -> Iterator[Callable[[], None]]:
    """Without garbage collection until what is yielded is called, or to the end of the block.

    What was made until then is never looked at again, as it stays to the end.
    """
    gc.disable()
    try:
        yield _collect_again
    finally:
        _collect_again()


def _collect_again() -> None:
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


class Departure:
    """How a signal ends the program: as it would any program, or, once a screen runs, by asking that screen first."""

    def __init__(self) -> None:
        self._leave: Callable[[int], object] | None = None
        self._leaving = False
        self._attributes = _attributes()

    def attach(self, leave: Callable[[int], object]) -> None:
        """From now on a signal calls `leave` with the exit code, within whatever the main thread is doing.

        When the program has not ended `BACKSTOP` seconds later, the terminal is put back and the program ends at once.
        """
        self._leave = leave

    def detach(self) -> None:
        """The screen has ended: signals end the program at once again."""
        self._leave = None

    def on_signal(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002 - Python's signature
        """Handle one signal; a second one while the first is being obeyed changes nothing."""
        leave, code = self._leave, 128 + number
        if leave is None:
            signal.signal(number, signal.SIG_DFL)
            os.kill(os.getpid(), number)
            return
        if self._leaving:
            return
        self._leaving = True
        signal.signal(signal.SIGALRM, lambda *_: self._end(code))
        signal.setitimer(signal.ITIMER_REAL, BACKSTOP)
        # The screen may have ended by itself a moment ago: what is still being saved then has until the timer goes off.
        with contextlib.suppress(RuntimeError):
            leave(code)

    def _end(self, code: int) -> NoReturn:
        if self._leave is not None:
            with contextlib.suppress(OSError):
                # The terminal may be gone, or full: what it takes at once has to do.
                os.set_blocking(2, False)
                os.write(2, RESET)
            with contextlib.suppress(OSError):
                os.set_blocking(2, True)
        if self._attributes is not None:
            with contextlib.suppress(termios.error):
                termios.tcsetattr(0, termios.TCSANOW, self._attributes)
        os._exit(code)


def _attributes() -> list[Any] | None:
    """The terminal as it was found."""
    with contextlib.suppress(termios.error):
        return termios.tcgetattr(0)
    return None


@contextlib.contextmanager
def departure() -> Iterator[Departure]:
    """Handle the signals in `ENDING` from here on; whatever was set before holds again afterwards.

    Plain handlers, set before Textual is imported, outlive it and the event loop.
    """
    ending = Departure()
    before = {number: signal.signal(number, ending.on_signal) for number in ENDING}
    try:
        yield ending
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
