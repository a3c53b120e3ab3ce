"""A program in a pseudo-terminal of its own: typed at like a keyboard, read like a screen."""

from __future__ import annotations

import contextlib
import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Final, Self, TypeVar

import pyte

_Item = TypeVar("_Item")

#: Keys by the names that tests use; anything else is typed as it stands.
KEYS: Final = {
    "Up": "\x1b[A", "Down": "\x1b[B", "Right": "\x1b[C", "Left": "\x1b[D", "Home": "\x1b[H", "End": "\x1b[F",
    "PgUp": "\x1b[5~", "PgDn": "\x1b[6~", "Delete": "\x1b[3~", "Enter": "\r", "Esc": "\x1b", "Tab": "\t",
    "S-Tab": "\x1b[Z", "Space": " ", "Backspace": "\x7f",
}
_SYNC_BEGINS: Final = b"\x1b[?2026h"
_SYNC_ENDS: Final = b"\x1b[?2026l"
#: What programs ask a terminal, and what this one answers: synchronized updates yes, in-band resizes no.
_QUERIES: Final = re.compile(rb"\x1b\[\?(2026|2048)\$p")
#: Sequences of newer terminals that the emulator would print.
_UNKNOWN_TO_PYTE: Final = re.compile(rb"\x1b\[[<>=][0-9;]*[a-z]|\x1b\[\?[0-9;]*\$p")


def key(name: str) -> bytes:
    """What a terminal sends for `name`: a key of `KEYS`, `Ctrl+x`, or text."""
    if name.startswith("Ctrl+") and len(name) == 6:
        return bytes([ord(name[-1].upper()) & 0x1F])
    return KEYS.get(name, name).encode()


class PseudoTerminal:
    """A running program; use it as a context manager, which ends the program whatever happens."""

    def __init__(
        self, command: Sequence[str], *, columns: int = 120, rows: int = 40, env: dict[str, str] | None = None,
        ignore_hangup: bool = False,
    ) -> None:
        self.output = bytearray()
        self.columns, self.rows = columns, rows
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._answered = 0
        self.master, self.slave = os.openpty()
        self.resize(columns, rows)
        self.attributes = termios.tcgetattr(self.slave)
        base = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "TMPDIR")}
        base |= {"LANG": "C.UTF-8", "TERM": "xterm-256color"}
        self.process = subprocess.Popen(
            list(command), stdin=self.slave, stdout=self.slave, stderr=self.slave, env=base | (env or {}),
            start_new_session=True, preexec_fn=lambda: _own_terminal(ignore_hangup=ignore_hangup),
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.hang_up()

    # -- the keyboard

    def type(self, *names: str) -> None:
        """Press keys one after the other, each once the program has gone quiet."""
        for name in names:
            self.send(key(name))
            self.settle()

    def send(self, data: bytes) -> None:
        """Send bytes at once."""
        with contextlib.suppress(OSError):
            os.write(self.master, data)

    def press(self, name: str, limit: float = 5.0) -> bytes:
        """Press one key and read until a frame is whole; what came, without waiting for what else may follow."""
        self.send(key(name))
        return self.frame(limit)

    def frame(self, limit: float = 5.0) -> bytes:
        """Read until a frame is whole; what came."""
        before, ends = len(self.output), time.monotonic() + limit
        while _SYNC_ENDS not in self.output[before:] and time.monotonic() < ends:
            self._read(0.02)
        return bytes(self.output[before:])

    def resize(self, columns: int, rows: int) -> None:
        """Change the window's size."""
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        if (columns, rows) != (self.columns, self.rows):
            self.columns, self.rows = columns, rows
            self._screen.resize(rows, columns)

    def hang_up(self) -> None:
        """Close the terminal, as a lost connection does."""
        for descriptor in (self.master, self.slave):
            if descriptor >= 0:
                os.close(descriptor)
        self.master = self.slave = -1

    # -- the screen

    @property
    def lines(self) -> list[str]:
        """The text on the screen."""
        return [line.rstrip() for line in self._screen.display]

    @property
    def text(self) -> str:
        """The screen as one string."""
        return "\n".join(self.lines)

    def cell(self, row: int, column: int) -> pyte.screens.Char:
        """One cell of the screen, with its attributes."""
        return self._screen.buffer[row][column]

    def wait_for(self, wanted: str, seconds: float = 20.0) -> None:
        """Read until `wanted` stands on the screen; fails the test when it does not come."""
        ends = time.monotonic() + seconds
        while wanted not in self.text:
            gone = self.process.poll() is not None and not self._read(0.05)
            if gone or time.monotonic() > ends:
                raise AssertionError(f"{wanted!r} never came (exit {self.process.poll()}):\n{self.text}")
            self._read(0.05)

    def settle(self, quiet: float = 0.15, patience: float = 0.4, limit: float = 10.0) -> bytes:
        """Read until nothing has come for `quiet` s (`patience` s when nothing comes at all); what came."""
        before, began = len(self.output), time.monotonic()
        last, came = began, False
        while time.monotonic() - last < (quiet if came else patience) and time.monotonic() - began < limit:
            if self._read(0.02):
                last, came = time.monotonic(), True
        return bytes(self.output[before:])

    def wait_exit(self, seconds: float = 5.0) -> float:
        """Read until the program has ended; the seconds that took. Fails the test when it takes longer."""
        began = time.monotonic()
        while self.process.poll() is None:
            if time.monotonic() - began > seconds:
                raise AssertionError(f"still running after {seconds} s:\n{self.text}")
            self._read(0.02)
        took = time.monotonic() - began
        while self._read(0.02):
            pass
        return took

    def _read(self, wait: float) -> bool:
        if self.master < 0:
            time.sleep(wait)
            return False
        if not select.select([self.master], [], [], wait)[0]:
            return False
        with contextlib.suppress(OSError):
            data = os.read(self.master, 65536)
            self.output += data
            self._stream.feed(_UNKNOWN_TO_PYTE.sub(b"", data))
            self._answer()
            return bool(data)
        return False

    def _answer(self) -> None:
        for query in _QUERIES.finditer(self.output, self._answered):
            self._answered = query.end()
            self.send(b"\x1b[?%b;%d$y" % (query[1], 2 if query[1] == b"2026" else 0))

    # -- what must be as it was

    @property
    def modes_left_on(self) -> list[str]:
        """Modes that the output so far leaves otherwise than a shell wants them."""
        on = {25: True, 7: True}
        for numbers, state in re.findall(rb"\x1b\[\?([0-9;]+)([hl])", bytes(self.output)):
            on |= {int(number): state == b"h" for number in numbers.split(b";")}
        pushed = len(re.findall(rb"\x1b\[>[0-9]+u", bytes(self.output)))
        popped = len(re.findall(rb"\x1b\[<[0-9]*u", bytes(self.output)))
        wrong = [str(number) for number, state in sorted(on.items()) if state != (number in (7, 25))]
        return wrong + (["keyboard"] if pushed > popped else [])

    @property
    def attributes_restored(self) -> bool:
        """Whether the line discipline is as it was found."""
        return termios.tcgetattr(self.slave) == self.attributes


def frames(output: bytes) -> int:
    """How many frames a piece of output holds."""
    return output.count(_SYNC_BEGINS)


@contextlib.contextmanager
def running(command: Sequence[str], ready: str, **options: object) -> Iterator[PseudoTerminal]:
    """A program that has shown `ready` and gone quiet."""
    with PseudoTerminal(command, **options) as terminal:  # type: ignore[arg-type] # passed on as they are
        terminal.wait_for(ready)
        terminal.settle(quiet=0.4, patience=0.4)
        yield terminal


def at_once(items: Iterable[_Item], walk: Callable[[_Item], None]) -> None:
    """Take the same walk with each of the items, all at once in threads: most of it is waiting."""
    chosen = [*items]
    with ThreadPoolExecutor(len(chosen)) as pool:
        for done in [pool.submit(walk, item) for item in chosen]:
            done.result()


def _own_terminal(*, ignore_hangup: bool) -> None:
    """In the new process: default signals, and the terminal as its own."""
    for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)
    if ignore_hangup:
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
