"""What opening a page costs, beside the full repaint of a minimal Textual app after a resize, in one run.

    python -m benchmarks.pages [--documents 10000] [--large STORE] [--rounds 9]

Both programs run in a terminal of 120x40 of their own and are watched from outside. What counts is the CPU of the whole
process, all threads, kernel time included, from the key (or the signal that tells of the new size) until the last
byte of what it paints, less what the same process uses in the same time while nothing happens. So layout, styles,
rendering, the compositor and the writing count on both sides, and reading the key on ours.

    unit    one line of text; the terminal is made a column narrower or wider, never left as it was. Textual paints
            that in two full frames and a small one, and all of it counts
    page    `-` (the view before this one), `=` (compare) or `w` (why): each makes the page anew, in one frame
    first   Enter in the command line, the first time this process opens the page; closing the command line counts

The least of the rounds is taken on both sides, which are measured by turns. Linux alone tells the CPU of another
process by a clock.
"""

from __future__ import annotations

import argparse
import contextlib
import fcntl
import os
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, Self

from benchmarks.press import press
from migtui.records import ENTITY_KINDS
from migtui.session import Session, build_store, bundled_store, open_session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType

SIZE: Final = (120, 40)
#: The promises: CPU of a page in minimal repaints on the shipped store and on a large one; a long text in short ones.
SMALL, LARGE, LONG = 3.0, 5.0, 5.0
#: Seconds without a byte after which all of a change is painted.
_QUIET: Final = 0.25
#: Seconds that the first byte may take.
_SLOW: Final = 20.0
#: Seconds over which the CPU of doing nothing is taken.
_IDLE: Final = 2.0
#: Seconds that a program has for its first frame and to load.
_PATIENCE: Final = 120.0
_BEFORE: Final = b"-"
_SENTENCE: Final = "The harbour board of Northport said on Monday that the tunnel would be paid for by the city. "

class Opened(NamedTuple):
    """A page: what it is, the address to go to, and the key that opens it from there ("" for the address itself)."""

    name: str
    address: str
    key: str = ""


class Cost(NamedTuple):
    """CPU seconds of opening a page, the first time and the least of the rounds."""

    first: float
    again: float


class Program:
    """A program in a terminal of its own."""

    def __init__(self, *command: str, home: Path) -> None:
        self._master, slave = os.openpty()
        self._columns = SIZE[0]
        self.resize(SIZE[0], tell=False)
        environment = {"PATH": os.environ["PATH"], "HOME": str(home), "TERM": "xterm-256color", "LANG": "C.UTF-8",
                       "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
        self._process = subprocess.Popen(
            [sys.executable, *command], stdin=slave, stdout=slave, stderr=slave, env=environment, start_new_session=True
        )
        os.close(slave)
        # What clock_getcpuclockid(3) answers: the clock of all threads of another process.
        self._clock = (~self._process.pid << 3) | 2
        self._rest()
        used, began = self.cpu, time.monotonic()
        self._read(_IDLE)
        self._idle = (self.cpu - used) / (time.monotonic() - began)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._master)

    @property
    def cpu(self) -> float:
        """The CPU seconds the program has used."""
        return time.clock_gettime(self._clock)

    def press(self, keys: bytes) -> float:
        """Type keys and wait until all is painted: the CPU seconds of that."""
        return self._cost(lambda: os.write(self._master, keys))

    def resize(self, columns: int, *, tell: bool = True) -> float:
        """Make the terminal so wide and wait until all is painted: the CPU seconds of that."""
        if not tell:
            fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", SIZE[1], columns, 0, 0))
            return 0.0
        if columns == self._columns:
            raise ValueError(columns)
        self._columns = columns

        def act() -> None:
            self.resize(columns, tell=False)
            os.kill(self._process.pid, signal.SIGWINCH)

        return self._cost(act)

    def _cost(self, act: Callable[[], object]) -> float:
        used, began = self.cpu, time.monotonic()
        act()
        if not self._read(_QUIET, first=_SLOW):
            raise SystemExit("Nothing was painted: there is nothing to measure.")
        return self.cpu - used - self._idle * (time.monotonic() - began)

    def _read(self, quiet: float, *, first: float | None = None) -> int:
        """Read until so many seconds have brought no byte, or none came at `first`: how many bytes came."""
        found = 0
        while select.select([self._master], [], [], quiet if found or first is None else first)[0]:
            with contextlib.suppress(OSError):
                data = os.read(self._master, 65536)
                found += len(data)
                continue
            raise SystemExit("The program has ended.")
        return found

    def _rest(self) -> None:
        """Wait until the first frame is there and the program has nothing more to do."""
        until = time.monotonic() + _PATIENCE
        painted = 0
        while time.monotonic() < until:
            used = self.cpu
            painted += self._read(0.5)
            if painted > SIZE[0] and self.cpu - used < 0.01:
                return
        raise SystemExit("The program does not come to rest.")


def main() -> int:
    """Run the command line; 1 where a promise is not kept."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--large", type=Path, help="a store that was built before, in place of so many documents")
    parser.add_argument("--rounds", type=int, default=9)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        return _run(Path(folder), args.large, args.documents, args.rounds)


class Yardstick:
    """The minimal app: measured by turns with the pages, so that both meet the same machine."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._narrow = False
        self._spent = [self.measure() for _ in range(2)]

    def measure(self) -> float:
        """The CPU seconds of one resize and all that is painted for it."""
        self._narrow = not self._narrow
        return self._program.resize(SIZE[0] - self._narrow)

    def again(self) -> None:
        """Measure once more."""
        self._spent.append(self.measure())

    @property
    def unit(self) -> float:
        """The least of the rounds so far."""
        return min(self._spent)


def _run(folder: Path, large: Path | None, documents: int, rounds: int) -> int:
    if large is None:
        large = _store(folder / "large", {item.name: item.text for item in press(documents)})
    count = len(open_session(large).library.documents())
    texts = {"long.txt": _SENTENCE * 10_700, "short.txt": _SENTENCE * 107}
    pages = [Opened("1 MB", "doc:long@0"), Opened("10 kB", "doc:short@0")]
    with Program("-m", "benchmarks.minimal", home=folder) as minimal:
        yard = Yardstick(minimal)
        kept = [
            _report("the shipped store", bundled_store(), rounds, yard, SMALL, folder),
            _report(f"{count:,} documents", large, rounds, yard, LARGE, folder),
        ]
        long, short = _costs(_store(folder / "long", texts), pages, rounds, yard, folder)
    kept.append(_told("1 MB against 10 kB", long.again / short.again, LONG))
    return int(not all(kept))


def _report(name: str, store: Path, rounds: int, yard: Yardstick, most: float, home: Path) -> bool:
    pages = list(_pages(open_session(store)))
    costs = _costs(store, pages, rounds, yard, home)
    print(f"\n{name:22s}   page, ms  in units  first, ms     a unit is {yard.unit * 1000:.1f} ms")
    for page, cost in zip(pages, costs, strict=True):
        print(f"  {page.name:20s} {cost.again * 1000:10.1f} {cost.again / yard.unit:9.2f} {cost.first * 1000:10.1f}")
    return _told("dearest page", max(cost.again for cost in costs) / yard.unit, most)


def _told(name: str, value: float, most: float) -> bool:
    print(f"{name:22s} {value:20.2f}  at most {most:.2f}  {'kept' if value <= most else 'NOT KEPT'}")
    return value <= most


def _pages(session: Session) -> Iterator[Opened]:
    """One of each kind of page, those with most on them."""
    library = session.library
    document = max(library.documents(), key=lambda head: head.mentions)
    yield Opened("document", document.id)
    yield Opened("why: document", document.id, "w")
    for kind in ENTITY_KINDS:
        if rows := library.entities(kind):
            yield Opened(kind, rows[0].id)
    if rows := library.entities("organization"):
        yield Opened("why: organization", rows[0].id, "w")
    spoken = [quote for quote in library.quotes() if quote.speaker]
    if spoken:
        yield Opened("quote", spoken[0].id)
        yield Opened("why: quote", spoken[0].id, "w")
    if groups := library.groups():
        widest = max(groups, key=lambda group: len(group.quotes))
        yield Opened("compare: wordings", widest.id)
        yield Opened("compare: from a quote", widest.quotes[0], "=")
    if passages := library.passages():
        yield Opened("compare: passages", passages[0].id)
    if stories := library.stories():
        yield Opened("story", max(stories, key=lambda story: len(story.documents)).id)


def _store(folder: Path, texts: dict[str, str]) -> Path:
    for name, text in texts.items():
        path = folder / "sources" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    build_store(folder, jobs=2)
    return folder


def _costs(store: Path, pages: list[Opened], rounds: int, yard: Yardstick, home: Path) -> list[Cost]:
    """What opening each page costs."""
    with Program("-m", "migtui", "--store", str(store), home=home) as program:
        return [_cost(program, page, next(one for one in pages if one != page), rounds, yard) for page in pages]


def _cost(program: Program, page: Opened, other: Opened, rounds: int, yard: Yardstick) -> Cost:
    """The cost of one page, opened by turns with another."""
    _go(program, other.address)
    first = _go(program, page.address)
    there, away = (page.key.encode(), b"q" if page.key == "w" else b"H") if page.key else (_BEFORE, _BEFORE)
    if page.key:
        first = program.press(there)
    spent = []
    for _ in range(rounds):
        program.press(away)
        spent.append(program.press(there))
        yard.again()
    if page.key:
        program.press(away)
    return Cost(first, min(spent))


def _go(program: Program, address: str) -> float:
    """Open an address: it is pasted, and Enter opens it; the cost of Enter."""
    program.press(b"\x1b[200~" + address.encode() + b"\x1b[201~")
    return program.press(b"\r")


if __name__ == "__main__":
    raise SystemExit(main())
