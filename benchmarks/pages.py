"""What opening a page costs, beside the full repaint of a minimal Textual app after a resize, in one run.

    python -m benchmarks.pages [--documents 10000] [--rounds 9]

The pages of the shipped store, of a store of invented texts (`benchmarks/press`) and of one long text are opened at
120x40, each in a process and a terminal of its own; CPU is the least of the rounds. Ratios are what can be compared.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import fcntl
import json
import os
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path
from typing import Final

from textual.app import App, ComposeResult
from textual.widgets import Static

from benchmarks.press import press
from migtui.app.app import MigtuiApp
from migtui.history import Location
from migtui.records import ENTITY_KINDS
from migtui.session import Session, build_store, bundled_store, open_session

SIZE: Final = (120, 40)
#: The promises: CPU of a page in minimal repaints on the shipped store and on a large one; a long text in short ones.
SMALL, LARGE, LONG = 3.0, 5.0, 5.0
#: Seconds after which all of a change is painted.
_SETTLED: Final = 0.4
_SENTENCE: Final = "The harbour board of Northport said on Monday that the tunnel would be paid for by the city. "


class Minimal(App[None]):
    """One line of text."""

    def compose(self) -> ComposeResult:
        """The line."""
        yield Static("HELLO")


def main() -> int:
    """Run the command line; 1 where a promise is not kept."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--measure", nargs="+", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.measure:
        what, answer, rounds, *words = args.measure
        measure = _measure_repaint(int(rounds)) if what == "repaint" else _measure_pages(int(rounds), *words)
        Path(answer).write_text(json.dumps(asyncio.run(measure)))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        return _run(Path(folder), args.documents, args.rounds)


def _run(folder: Path, documents: int, rounds: int) -> int:
    unit = _measured("repaint", rounds=rounds)[0]
    print(f"full repaint of a minimal app after a resize: {unit * 1000:.1f} ms of CPU")
    large = _store(folder / "large", {item.name: item.text for item in press(documents)})
    kept = [
        _report("shipped store", bundled_store(), rounds, unit, SMALL),
        _report(f"{documents:,} documents", large, rounds, unit, LARGE),
    ]
    texts = {"long.txt": _SENTENCE * 10_700, "short.txt": _SENTENCE * 107}
    long, short = _opened(_store(folder / "long", texts), ["doc:long@0", "doc:short@0"], rounds)
    kept.append(_told("1 MB against 10 kB", long / short, LONG))
    return int(not all(kept))


def _report(name: str, store: Path, rounds: int, unit: float, most: float) -> bool:
    addresses = _addresses(open_session(store))
    print(f"\n{name}")
    costs = _opened(store, addresses, rounds)
    for address, cost in zip(addresses, costs, strict=True):
        print(f"  {address.partition(':')[0]:12s} {cost * 1000:7.1f} ms  {cost / unit:5.2f}")
    return _told("dearest page", max(costs) / unit, most)


def _told(name: str, value: float, most: float) -> bool:
    print(f"{name:22s} {value:8.2f}  at most {most:.2f}  {'kept' if value <= most else 'NOT KEPT'}")
    return value <= most


def _addresses(session: Session) -> list[str]:
    """One of each kind of page, those with most on them."""
    library = session.library
    documents = max(library.documents(), key=lambda d: d.mentions)
    found = [documents.id]
    found += [rows[0].id for kind in ENTITY_KINDS if (rows := library.entities(kind))]
    found += [rows[0].id for rows in (library.quotes(), library.groups()) if rows]
    return found


def _store(folder: Path, texts: dict[str, str]) -> Path:
    for name, text in texts.items():
        path = folder / "sources" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    build_store(folder, jobs=2)
    return folder


def _opened(store: Path, addresses: list[str], rounds: int) -> list[float]:
    """The CPU seconds of opening each address, the least of the rounds."""
    return _measured("pages", str(store), *addresses, rounds=rounds)


def _measured(what: str, *words: str, rounds: int) -> list[float]:
    """The figures of this module run again, in a terminal of its own that reads and forgets what is written."""
    with tempfile.NamedTemporaryFile("r", suffix=".json") as answer:
        command = [sys.executable, "-m", "benchmarks.pages", "--measure", what, answer.name, str(rounds), *words]
        master, slave = os.openpty()
        _resize(slave, *SIZE)
        process = subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave, start_new_session=True)
        os.close(slave)
        with contextlib.suppress(OSError):
            while os.read(master, 65536):
                pass
        process.wait()
        os.close(master)
        found: list[float] = json.loads(answer.read())
        return found


def _resize(descriptor: int, columns: int, rows: int) -> None:
    fcntl.ioctl(descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


async def _measure_pages(rounds: int, store: str, *addresses: str) -> list[float]:
    app = MigtuiApp(open_session(store))
    costs = [float("inf")] * len(addresses)

    async def drive() -> None:
        await asyncio.sleep(1)
        for number in range(rounds * len(addresses)):
            at = number % len(addresses)
            began = time.process_time()
            app.screen.jump(Location(address=addresses[at]))  # type: ignore[attr-defined] # the main screen
            await asyncio.sleep(_SETTLED)
            costs[at] = min(costs[at], time.process_time() - began)
        app.exit()

    task = asyncio.create_task(drive())
    await app.run_async()
    await task
    return costs


async def _measure_repaint(rounds: int) -> list[float]:
    app = Minimal()
    spent: list[float] = []

    async def drive() -> None:
        await asyncio.sleep(1)
        for number in range(rounds):
            began = time.process_time()
            _resize(0, SIZE[0] - number % 2, SIZE[1])
            os.kill(os.getpid(), signal.SIGWINCH)
            await asyncio.sleep(_SETTLED)
            spent.append(time.process_time() - began)
        app.exit()

    task = asyncio.create_task(drive())
    await app.run_async()
    await task
    return [min(spent)]


if __name__ == "__main__":
    raise SystemExit(main())
