"""Where there is no terminal one line says so; how signals end the program."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys

import pytest

from migtui.cli import startup
from migtui.errors import NoTerminalError

PROGRAM = (sys.executable, "-m", "migtui")


@pytest.mark.parametrize("stdin", [subprocess.DEVNULL, subprocess.PIPE])
def test_without_a_terminal_one_line_is_told_and_textual_stays_out(stdin: int) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "migtui"], stdin=stdin, capture_output=True, text=True,
        check=False,
    )
    told = [line for line in done.stderr.splitlines() if not line.startswith("import time:")]
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(told) == 1
    assert len(told[0]) <= 160
    assert "\x1b" not in told[0]
    assert "textual" not in done.stderr


@pytest.mark.parametrize("term", ["dumb", "", "unknown"])
def test_a_terminal_that_cannot_be_drawn_on_is_refused(term: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "isatty", lambda _: True)
    monkeypatch.setenv("TERM", term)
    with pytest.raises(NoTerminalError):
        startup.require_terminal()
    monkeypatch.setenv("TERM", "xterm")
    startup.require_terminal()


def test_a_signal_asks_the_screen_first_and_only_once(monkeypatch: pytest.MonkeyPatch) -> None:
    timers: list[float] = []
    monkeypatch.setattr(signal, "setitimer", lambda _, seconds: timers.append(seconds))
    before = signal.getsignal(signal.SIGALRM)
    asked: list[int] = []
    with startup.departure() as ending:
        ending.attach(asked.append)
        os.kill(os.getpid(), signal.SIGHUP)
        os.kill(os.getpid(), signal.SIGTERM)
    signal.signal(signal.SIGALRM, before)
    assert asked == [128 + signal.SIGHUP]
    assert timers == [startup.BACKSTOP]


def test_the_handlers_that_were_set_before_come_back() -> None:
    before = [signal.getsignal(number) for number in startup.ENDING]
    with startup.departure():
        assert [signal.getsignal(number) for number in startup.ENDING] != before
    assert [signal.getsignal(number) for number in startup.ENDING] == before


def test_before_there_is_a_screen_a_signal_ends_the_program_as_any_other() -> None:
    program = (
        "import os, signal\nfrom migtui.cli import startup\n"
        "with startup.departure():\n    os.kill(os.getpid(), signal.SIGTERM)\n    print('alive')\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (-signal.SIGTERM, "")


def test_collection_is_on_again_once_the_program_has_started() -> None:
    with startup.quick_start() as started:
        assert not gc.isenabled()
        started()
        assert gc.isenabled()
    with startup.quick_start():
        assert not gc.isenabled()
    assert gc.isenabled()
    gc.unfreeze()
