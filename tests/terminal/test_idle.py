"""An explorer nobody types at does next to nothing: beside the smallest Textual app, over the same seconds."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest

from tests.terminal.conftest import Open
from tests.terminal.pseudo_terminal import PseudoTerminal, running

SECONDS = 5.0
#: What the explorer may do in times of what the small app does, and what a busy machine adds to either.
RATIO = 1.2
WAKINGS, CPU = 6, 0.006
SMALLEST = """
from textual.app import App
from textual.widgets import Static
class Smallest(App):
    def compose(self):
        yield Static("ready")
Smallest().run()
"""


def spent(terminal: PseudoTerminal) -> tuple[int, float]:
    """How often the threads of a program have woken up so far, and their CPU seconds."""
    wakings, cpu = 0, 0.0
    for task in Path(f"/proc/{terminal.process.pid}/task").iterdir():
        status = (task / "status").read_text(encoding="utf-8")
        wakings += int(status.partition("\nvoluntary_ctxt_switches:")[2].split()[0])
        cpu += int((task / "schedstat").read_text(encoding="utf-8").split()[0]) / 1e9
    return wakings, cpu


@pytest.mark.skipif(not Path("/proc/self/schedstat").exists(), reason="the kernel does not tell what threads use")
def test_it_wakes_and_works_hardly_more_than_the_smallest_app(explorer: Open) -> None:
    smallest = (sys.executable, "-c", SMALLEST)
    with explorer() as ours, running(smallest, "ready") as theirs:
        # The index of the search is made after the start.
        for terminal in (ours, theirs):
            terminal.settle(quiet=1.0, patience=1.0)
        before = [spent(ours), spent(theirs)]
        written = len(ours.output)
        ends = time.monotonic() + SECONDS
        while time.monotonic() < ends:
            ours.settle(patience=0.2)
        (our_wakings, our_cpu), (their_wakings, their_cpu) = (
            (now[0] - then[0], now[1] - then[1]) for now, then in zip((spent(ours), spent(theirs)), before, strict=True)
        )
        assert len(ours.output) == written
        assert our_wakings <= RATIO * their_wakings + WAKINGS
        assert our_cpu <= RATIO * their_cpu + CPU
