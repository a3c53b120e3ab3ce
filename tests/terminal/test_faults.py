"""What goes wrong: faults of the program's own, a full disk, signals nobody expects, odd locales.

Each ends in a usable explorer, or in one clear sentence on a terminal that is as it was found, and leaves nothing.
"""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import pytest

from tests.terminal.conftest import READY, Open
from tests.terminal.pseudo_terminal import PseudoTerminal, running
from tests.terminal.test_hostile import unsafe

ROOT = Path(__file__).parents[2]
#: Exit codes: a fault of ours, and a state that cannot be written.
OURS, UNWRITTEN = 70, 3


def faulty(fault: str, store: Path, home: Path) -> tuple[tuple[str, ...], dict[str, str]]:
    """The command and the surroundings of a program with a fault."""
    command = (sys.executable, "-m", "tests.terminal.faulty", fault, "--store", str(store))
    return command, {"HOME": str(home), "XDG_STATE_HOME": str(home / "state"), "PYTHONPATH": str(ROOT)}


def told(terminal: PseudoTerminal) -> str:
    """What stands on the shell's screen after the explorer has left its own."""
    return bytes(terminal.output).rpartition(b"\x1b[?1049l")[2].decode()


def session_of(terminal: PseudoTerminal) -> list[int]:
    """The processes that are left of a program's session."""
    left = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, _, session = path.read_text().rpartition(")")[2].split()[:4]
        except OSError:
            continue
        if int(session) == terminal.process.pid and state != "Z":
            left.append(int(path.parent.name))
    return left


@pytest.mark.parametrize("fault", ["timer", "paint"])
def test_a_fault_of_its_own_ends_it_as_a_signal_would(store: Path, tmp_path: Path, fault: str) -> None:
    command, env = faulty(fault, store, tmp_path)
    with running(command, READY, env=env) as terminal:
        terminal.type("3", "Enter")
        terminal.send(b"?")
        assert terminal.wait_exit() < 2
        assert terminal.process.returncode == OURS
        assert terminal.modes_left_on == []
        assert terminal.attributes_restored
        assert session_of(terminal) == []
        report = tmp_path / "state" / "migtui" / "crash.txt"
        assert str(report) in told(terminal).replace("\r\n", "")
        assert told(terminal).count("migtui:") == 1
        assert "Traceback" not in terminal.text
        assert unsafe(bytes(terminal.output)) == []
    assert "RuntimeError: a fault that a test" in report.read_text(encoding="utf-8")
    assert report.stat().st_mode & 0o077 == 0
    with running((sys.executable, "-m", "migtui", *command[4:]), READY, env=env) as terminal:
        assert "where you left" in terminal.text


def test_a_fault_at_the_start_ends_it_before_a_frame(store: Path, tmp_path: Path) -> None:
    command, env = faulty("start", store, tmp_path)
    with PseudoTerminal(command, env=env) as terminal:
        terminal.wait_exit(20)
        assert terminal.process.returncode == OURS
        assert terminal.modes_left_on == []
        assert terminal.attributes_restored
        assert "crash.txt" in told(terminal).replace("\r\n", "")


def test_a_fault_in_the_thread_that_searches_is_told_and_survived(store: Path, tmp_path: Path) -> None:
    command, env = faulty("thread", store, tmp_path)
    with running(command, READY, env=env) as terminal:
        terminal.type("s", "yahya")
        terminal.wait_for("The search failed: RuntimeError")
        terminal.type("Esc", "j", "Enter", "Ctrl+q")
        terminal.wait_exit()
        assert terminal.process.returncode == 0
        assert unsafe(bytes(terminal.output)) == []


def test_a_first_frame_that_nobody_releases_is_painted_all_the_same(store: Path, tmp_path: Path) -> None:
    command, env = faulty("hold", store, tmp_path)
    with running(command, READY, env=env) as terminal:
        terminal.type("?")
        assert "Help" in terminal.text


def test_a_hangup_ends_it_even_where_the_parent_ignores_it(explorer: Open) -> None:
    with explorer(ignore_hangup=True) as terminal:
        terminal.process.send_signal(signal.SIGHUP)
        assert terminal.wait_exit() < 2
        assert terminal.process.returncode == 128 + signal.SIGHUP
        assert terminal.modes_left_on == []


@pytest.mark.parametrize("number", [None, signal.SIGTERM])
def test_a_full_disk_costs_the_place_and_nothing_else(
    store: Path, tmp_path: Path, number: signal.Signals | None
) -> None:
    # No file can grow: what a disk without room does, for this program alone.
    shell = ("sh", "-c", 'ulimit -f 0; exec "$@"', "sh")
    command = (*shell, sys.executable, "-m", "migtui", "--store", str(store))
    with running(command, READY, env={"HOME": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}) as terminal:
        terminal.type("3", "Enter", "b", "a note", "Enter")
        assert "cannot be written" in terminal.text
        terminal.type("y", "l")
        assert "Sent" in terminal.text
        terminal.type("PgDn")
        if number is None:
            terminal.type("Ctrl+q")
        else:
            terminal.process.send_signal(number)
        assert terminal.wait_exit() < 2
        assert terminal.process.returncode == UNWRITTEN
        assert terminal.modes_left_on == []
        assert told(terminal).count("\n") <= 2
        assert "cannot be written" in told(terminal)
        assert "Traceback" not in terminal.text
    assert not [path for path in tmp_path.rglob("*") if path.is_file() and path.stat().st_size]


@pytest.mark.parametrize("env", [
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "TERM": "nonsense"}, {"PYTHONIOENCODING": "latin-1"},
], ids=lambda env: next(iter(env)) + "=" + next(iter(env.values())))
def test_a_locale_or_terminal_nobody_knows_is_usable(explorer: Open, env: dict[str, str]) -> None:
    with explorer(env=env) as terminal:
        terminal.type("s", "yahya", "Enter", "Ctrl+q")
        terminal.wait_exit()
        assert terminal.process.returncode == 0
        assert "Traceback" not in terminal.text


def test_a_file_with_a_name_that_means_harm_can_be_read(tmp_path: Path) -> None:
    text = tmp_path / "escape\x1b]52;c;aGk=\x07\x1b[31m\u202e[@click=app.quit].txt"
    text.write_text("Ferry fares fall\n\n“We listened,” said Ines Karlow.\n", encoding="utf-8")
    with running((sys.executable, "-m", "migtui", str(text)), READY, env={"HOME": str(tmp_path / "home")}) as terminal:
        terminal.type("4", "PgDn", "w", "q", "Ctrl+q")
        terminal.wait_exit()
        assert terminal.process.returncode == 0
        assert unsafe(bytes(terminal.output)) == []
