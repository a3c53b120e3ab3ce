"""The driver and the signal handlers on a real terminal, under the smallest screen there is."""

from __future__ import annotations

import signal
import sys
import time

import pytest

from migtui.cli.startup import BACKSTOP
from tests.terminal.pseudo_terminal import PseudoTerminal, frames, running

SMALL = (sys.executable, "-m", "tests.terminal.small_app")
ENDING = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)


def test_the_first_frames_are_held_and_nothing_follows() -> None:
    with PseudoTerminal(SMALL) as terminal:
        terminal.wait_for("ready")
        assert b"starting" not in terminal.output
        terminal.settle()
        assert terminal.settle(patience=1.0) == b""


@pytest.mark.parametrize("pieces", [("\x1b[", "B"), ("\x1b", "[B"), ("\x1bO", "B")])
@pytest.mark.parametrize("gap", [0.05, 0.25])
def test_an_arrow_that_comes_in_pieces_is_one_arrow(pieces: tuple[str, str], gap: float) -> None:
    with running(SMALL, "ready") as terminal:
        for piece in pieces:
            terminal.send(piece.encode())
            time.sleep(gap)
        terminal.type("j")
        terminal.wait_for(" down j")
        typed = terminal.lines[0].split()[1:]
        assert typed in (["down", "j"], ["escape", "down", "j"])


def test_a_terminal_that_tells_its_focus_costs_nothing() -> None:
    with running(SMALL, "ready") as terminal:
        terminal.send(b"\x1b[O\x1b[I")
        assert terminal.settle() == b""
        assert b"\x1b[?1004h" not in terminal.output


@pytest.mark.parametrize("number", ENDING)
def test_signals_end_it_and_leave_the_terminal_as_it_was(number: signal.Signals) -> None:
    with running(SMALL, "ready") as terminal:
        terminal.process.send_signal(number)
        assert terminal.wait_exit() < 2
        assert terminal.process.returncode == 128 + number
        assert terminal.modes_left_on == []
        assert terminal.attributes_restored


def test_a_screen_that_hangs_is_ended_and_the_terminal_put_back() -> None:
    with running(SMALL, "ready") as terminal:
        terminal.send(b"w")
        time.sleep(0.3)
        terminal.process.send_signal(signal.SIGTERM)
        assert terminal.wait_exit() < BACKSTOP + 0.5
        assert terminal.process.returncode == 128 + signal.SIGTERM
        assert terminal.modes_left_on == []
        assert terminal.attributes_restored


@pytest.mark.parametrize("ignore_hangup", [False, True])
def test_a_lost_terminal_ends_it(ignore_hangup: bool) -> None:
    with running(SMALL, "ready", ignore_hangup=ignore_hangup) as terminal:
        terminal.hang_up()
        assert terminal.wait_exit() < 2


def test_quitting_leaves_the_terminal_as_it_was() -> None:
    with running(SMALL, "ready") as terminal:
        before = len(terminal.output)
        terminal.type("q")
        terminal.wait_exit()
        assert terminal.process.returncode == 0
        assert frames(bytes(terminal.output[before:])) <= 1
        assert terminal.modes_left_on == []
        assert terminal.attributes_restored
