"""What a start of the explorer costs beside that of a minimal Textual app, in interleaved rounds of one run.

    python -m benchmarks.start [--documents 4000] [--large STORE] [--rounds 15]

Each program runs in a terminal of 120x40 of its own and is watched from outside: what counts is the CPU of the whole
process, all threads, kernel time included, until its words stand in the first frame. The shipped store is read on the
way; the large one (100,000 records are about 4,000 documents) is started on with the glimpse that an earlier visit
left, and once without one, which is told and not promised. Two rounds are not counted: they write bytecode and the
glimpse. Reading the large store is measured beside `json.load` of the same file.

Medians of the rounds' ratios are compared with the promises; both programs see the same load of the machine then.
"""

from __future__ import annotations

import argparse
import contextlib
import fcntl
import gc
import json
import os
import pty
import select
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path
from typing import Final

from benchmarks.press import press
from migtui.session import build_store, bundled_store, open_session

#: The promises: CPU to the first frame over the minimal app's, and opening the large store over `json.load`.
SMALL, LARGE, OPENING = 1.15, 1.2, 1.0
SIZE: Final = (120, 40)
_PATIENCE: Final = 60.0
#: Seconds a program goes on after its first frame in a round that is not counted: a glimpse is written meanwhile.
_SETTLING: Final = 4.0
_MINIMAL: Final = ("-m", "benchmarks.minimal")


def main() -> int:
    """Run the command line; 1 where a promise is not kept."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=int, default=4000)
    parser.add_argument("--large", type=Path, help="a store that was built before, in place of so many documents")
    parser.add_argument("--rounds", type=int, default=15)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        large = args.large or _store(folder / "large", args.documents)
        kept = [_started("the shipped store", bundled_store(), args.rounds, SMALL, folder)]
        documents = len(open_session(large).library.documents())
        without = _cpu(*_explorer(large), folder / "nobody")
        kept.append(_started(f"{documents:,} documents", large, args.rounds, LARGE, folder))
        print(f"{'  without a glimpse':24s} {without * 1000:8.0f} ms")
        kept.append(_told("opened / json.load", _opening(large, min(args.rounds, 5)), OPENING))
    return int(not all(kept))


def _started(name: str, store: Path, rounds: int, most: float, home: Path) -> bool:
    """Start both programs by turns, and tell how the explorer's CPU stands to the minimal app's."""
    programs = {"minimal": (_MINIMAL, b"HELLO"), "explorer": _explorer(store)}
    spent: dict[str, list[float]] = {program: [] for program in programs}
    for number in range(rounds + 2):
        for program in list(programs)[:: -1 if number % 2 else 1]:
            cpu = _cpu(*programs[program], home, settling=_SETTLING if number < 2 else 0.0)
            if number >= 2:
                spent[program].append(cpu)
    for program, found in spent.items():
        print(f"  {program:22s} {min(found) * 1000:8.0f} ms least {statistics.median(found) * 1000:8.0f} ms median")
    ratios = [ours / theirs for ours, theirs in zip(spent["explorer"], spent["minimal"], strict=True)]
    return _told(name, statistics.median(ratios), most)


def _explorer(store: Path) -> tuple[tuple[str, ...], bytes]:
    """The command of the explorer, and words of its first frame."""
    return ("-m", "migtui", "--store", str(store)), b"Documents"


def _told(name: str, value: float, most: float) -> bool:
    print(f"{name:24s} {value:8.3f}  at most {most:.2f}  {'kept' if value <= most else 'NOT KEPT'}")
    return value <= most


def _cpu(command: tuple[str, ...], words: bytes, home: Path, *, settling: float = 0.0) -> float:
    """The CPU seconds a program has used when its words are painted; it may go on for some seconds then."""
    master, slave = pty.openpty()
    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", SIZE[1], SIZE[0], 0, 0))
    environment = {"PATH": os.environ["PATH"], "HOME": str(home), "TERM": "xterm-256color", "LANG": "C.UTF-8",
                   "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    process = subprocess.Popen([sys.executable, *command], stdin=slave, stdout=slave, stderr=slave, env=environment,
                               start_new_session=True)
    os.close(slave)
    # What clock_getcpuclockid(3) answers: the clock of all threads of another process.
    clock = (~process.pid << 3) | 2
    try:
        _read(master, words, _PATIENCE)
        spent = time.clock_gettime(clock)
        if settling:
            _read(master, b"\0", settling, must=False)
        return spent
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.kill(process.pid, signal.SIGKILL)
        process.wait()
        os.close(master)


def _read(master: int, words: bytes, seconds: float, *, must: bool = True) -> None:
    """Read until the words have come, or so many seconds have passed."""
    found, ends = b"", time.monotonic() + seconds
    while words not in found and (left := ends - time.monotonic()) > 0:
        if select.select([master], [], [], left)[0]:
            found = found[-4096:] + os.read(master, 65536)
    if must and words not in found:
        raise SystemExit(f"{words!r} was never painted.")


def _opening(store: Path, rounds: int) -> float:
    """Opening a store over reading its file as JSON, the least CPU of each."""
    path = store / "migtui.json"
    opened: list[float] = []
    read: list[float] = []
    for _ in range(rounds):
        for spent, act in ((opened, lambda: open_session(store)), (read, lambda: json.loads(path.read_bytes()))):
            gc.collect()
            began = time.process_time()
            found = act()
            spent.append(time.process_time() - began)
            del found
    return min(opened) / min(read)


def _store(folder: Path, documents: int) -> Path:
    sources = folder / "sources"
    sources.mkdir(parents=True)
    for item in press(documents):
        (sources / item.name).write_bytes(item.text.encode())
    build_store(folder, jobs=2)
    return folder


if __name__ == "__main__":
    raise SystemExit(main())
