"""The explorer on a real terminal: what a start, a key, a resize and an end cost, and what they leave behind."""

from __future__ import annotations

import base64
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.terminal.conftest import READY, Open
from tests.terminal.pseudo_terminal import PseudoTerminal, at_once, frames, key, running

SIZES = [(120, 40), (80, 24)]
ENDING = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)
#: Everything that may reach a terminal besides text.
_ALLOWED = re.compile(
    rb"\x1b\[[0-9;]*m|\x1b\[\d+;\d+H|\x1b\[\?\d+[hl]|\x1b\[\?\d+\$p|\x1b\[[<>]\d*u|\x1b\]22;[a-z-]*(?:\x07|\x1b\\)|\r?\n"
)


def press(terminal: PseudoTerminal, name: str) -> bytes:
    terminal.send(key(name))
    return terminal.settle()


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_the_first_screen_is_one_frame_and_then_there_is_silence(explorer: Open, columns: int, rows: int) -> None:
    with explorer(columns=columns, rows=rows) as terminal:
        assert frames(bytes(terminal.output)) == 1
        assert len(terminal.output) <= 2.5 * columns * rows
        assert terminal.settle(patience=1.5) == b""


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_search_opens_and_follows_the_keys_in_one_frame_each(explorer: Open, columns: int, rows: int) -> None:
    with explorer(columns=columns, rows=rows) as terminal:
        for name in ("s", "m", "i", "g", "Backspace"):
            output = press(terminal, name)
            assert 0 < len(output) <= columns * rows, name
            assert frames(output) == 1, name
        assert "migration" in terminal.text.casefold()


def test_escape_closes_the_search_and_does_nothing_else(explorer: Open) -> None:
    with explorer() as terminal:
        before = terminal.text
        terminal.type("s", "migr", "Esc")
        assert terminal.text == before


@pytest.mark.parametrize("name", ["j", "Tab"])
def test_a_move_costs_a_few_hundred_bytes_and_one_frame(explorer: Open, name: str) -> None:
    with explorer() as terminal:
        terminal.send(key(name))
        # The preview comes later, and is another matter.
        output = terminal.settle(quiet=0.06)
        assert 0 < len(output) <= 600
        assert frames(output) == 1


def test_a_resize_is_one_frame(explorer: Open) -> None:
    with explorer() as terminal:
        terminal.resize(100, 30)
        output = terminal.settle(quiet=0.4, patience=1.0)
        assert frames(output) == 1
        assert READY in terminal.text


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (60, 16), (40, 12), (20, 5), (1, 1), (250, 80)])
def test_no_size_is_refused(explorer: Open, columns: int, rows: int) -> None:
    with explorer() as terminal:
        for name in ("s", "Esc"):
            terminal.resize(columns, rows)
            terminal.settle(quiet=0.3, patience=0.5)
            terminal.type(name)
        assert terminal.process.poll() is None
        terminal.type("Ctrl+q")
        terminal.wait_exit()
        assert terminal.process.returncode == 0


@pytest.mark.parametrize("number", ENDING)
def test_a_signal_ends_it_in_time_and_restores_the_terminal(explorer: Open, number: signal.Signals) -> None:
    with explorer() as terminal:
        terminal.process.send_signal(number)
        assert terminal.wait_exit() < 2
        assert terminal.process.returncode == 128 + number
        assert terminal.modes_left_on == []
        assert terminal.attributes_restored
        assert "Traceback" not in terminal.text


@pytest.mark.parametrize("ignore_hangup", [False, True])
def test_a_lost_connection_ends_it(explorer: Open, ignore_hangup: bool) -> None:
    with explorer(ignore_hangup=ignore_hangup) as terminal:
        terminal.hang_up()
        assert terminal.wait_exit() < 2


def test_quitting_leaves_the_terminal_as_it_was_found(explorer: Open) -> None:
    with explorer() as terminal:
        terminal.type("Ctrl+q")
        terminal.wait_exit()
        assert terminal.process.returncode == 0
        assert terminal.modes_left_on == []
        assert terminal.attributes_restored


def test_a_terminal_that_cannot_be_drawn_on_gets_one_line(store: Path) -> None:
    command = (sys.executable, "-m", "migtui", "--store", str(store))
    with PseudoTerminal(command, env={"TERM": "dumb"}) as terminal:
        terminal.wait_exit()
        assert terminal.process.returncode == 2
        assert b"\x1b" not in terminal.output
        assert len(bytes(terminal.output).strip().splitlines()) == 1
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    assert done.returncode == 2


def test_without_colour_only_bold_underline_and_reverse_are_written(explorer: Open) -> None:
    with explorer(env={"NO_COLOR": "1"}) as terminal:
        terminal.type("s", "migration", "Down", "Enter", "n", "Esc")
        codes = {code for run in re.findall(rb"\x1b\[([0-9;]*)m", bytes(terminal.output)) for code in run.split(b";")}
        assert codes <= {b"", b"0", b"1", b"4", b"7", b"22", b"24", b"27"}


def test_nothing_but_text_colours_and_modes_reaches_the_terminal(explorer: Open) -> None:
    with explorer() as terminal:
        terminal.type("Down", "Enter", "PgDn", "s", "migration", "Down", "Enter", "Ctrl+q")
        terminal.wait_exit()
        left = _ALLOWED.sub(b"", bytes(terminal.output)).decode()
        assert not [c for c in left if ord(c) < 32 or 127 <= ord(c) < 160]


@pytest.mark.parametrize("number", [None, signal.SIGTERM, signal.SIGHUP])
def test_the_place_is_kept_however_it_ends(explorer: Open, number: signal.Signals | None) -> None:
    with explorer() as terminal:
        terminal.type("3", "Enter")
        if number is None:
            terminal.type("Ctrl+q")
        else:
            terminal.process.send_signal(number)
        terminal.wait_exit()
    with explorer() as terminal:
        assert "where you left" in terminal.text


def test_a_copy_goes_to_the_terminal_and_into_a_file(explorer: Open, tmp_path: Path) -> None:
    with explorer() as terminal:
        terminal.type("3", "y", "l")
        told = next(line for line in terminal.lines if "Sent" in line)
        sent = re.search(rb"\x1b\]52;c;([A-Za-z0-9+/=]+)\x07", bytes(terminal.output))
        assert sent is not None
        address = base64.b64decode(sent[1]).decode()
        assert address.startswith("quote:")
        assert "to the terminal and into" in told
        [file] = (tmp_path / "XDG_STATE_HOME").rglob("copied.txt")
        assert file.read_text(encoding="utf-8") == address


def test_what_it_writes_is_its_readers_alone(tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text("Ferry fares fall\n\n“We listened,” said Ines Karlow of the Ferry Board.\n", encoding="utf-8")
    home = tmp_path / "home"
    with running((sys.executable, "-m", "migtui", str(text)), READY, env={"HOME": str(home)}) as terminal:
        terminal.type("s", "ferry", "Esc", "3", "Enter", "b", "a note", "Enter", "ma", "yl", "Ctrl+q")
        terminal.wait_exit()
    written = [home, *home.rglob("*")]
    assert {path.name for path in written} >= {"place.json", "bookmarks.json", "copied.txt", "migtui.json", "text.txt"}
    assert [path for path in written if path.stat().st_mode & 0o077] == []


def test_a_far_terminal_gets_few_colours_and_no_chatter_unless_a_flag_says_otherwise(
    explorer: Open, tmp_path: Path
) -> None:
    settings = tmp_path / "XDG_CONFIG_HOME" / "migtui" / "config.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text('theme = "dark"\n', encoding="utf-8")
    far = {"SSH_CONNECTION": "192.0.2.1 40000 192.0.2.2 22"}

    def look(case: tuple[tuple[str, ...], dict[str, str], bool]) -> None:
        arguments, env, spared = case
        with explorer(*arguments, env={"COLORTERM": "truecolor", **env}) as terminal:
            output = bytes(terminal.output)
            assert (b"8;5;" in output, b"8;2;" in output) == (spared, not spared)
            # Reports of every move of the mouse, and of keys pressed and let go.
            assert (b"?1003h" in output, b"\x1b[>" in output) == (not spared, not spared)

    at_once([((), {}, False), ((), far, True), (("--no-frugal",), far, False), (("--frugal",), {}, True)], look)
