"""`migtui build` in a process of its own: what it tells while it runs, and how it ends when it is stopped."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest

_TEXT = "Ferry fares fall\n\n“We listened,” said Ines Karlow, who chairs the Ferry Board (FB). The QRS met.\n"


@pytest.fixture
def given(tmp_path: Path) -> Path:
    """A folder of twenty texts and one that is none."""
    folder = tmp_path / "given"
    folder.mkdir()
    for number in range(20):
        (folder / f"{number:02d}.txt").write_text(_TEXT.replace("Karlow", f"Karlow{number}"), encoding="utf-8")
    (folder / "empty.txt").touch()
    return folder


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "store"


def program(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "migtui", *map(str, arguments)]


def test_a_pipe_gets_plain_lines(given: Path, store: Path) -> None:
    slow = (
        "import sys\nfrom migtui.cli import diagnostics, main\n"
        "diagnostics._SECONDS_A_LINE = 0\n"
        f"sys.exit(main.run(['build', {str(given)!r}, '--store', {str(store)!r}]))\n"
    )
    done = subprocess.run([sys.executable, "-c", slow], capture_output=True, text=True, check=True)
    assert "\x1b" not in done.stderr
    assert "\r" not in done.stderr
    assert "Read 10 of 20 texts, " in done.stderr
    assert "a second, " in done.stderr


def test_a_terminal_gets_a_bar_that_goes_away(given: Path, store: Path) -> None:
    slow = (
        "import sys\nfrom migtui.cli import diagnostics, main\n"
        "diagnostics._SECONDS_TO_A_BAR = 0\n"
        f"sys.exit(main.run(['build', {str(given)!r}, '--store', {str(store)!r}]))\n"
    )
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "100", "NO_COLOR": "1"}
    done = subprocess.Popen([sys.executable, "-c", slow], stderr=theirs, stdout=subprocess.DEVNULL, env=environment)
    os.close(theirs)
    shown = b""
    while chunk := _read(ours):
        shown += chunk
    assert done.wait(timeout=60) == 0
    assert b"/20 texts" in shown
    assert shown.rstrip().endswith(b"The file is empty.")
    assert shown.count(b"\x1b[?25h") == shown.count(b"\x1b[?25l") == 1


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 65536)
    except OSError:  # the other end is closed: a pseudo-terminal's way of telling its end
        return b""


@pytest.mark.parametrize("jobs", [1, 2])
def test_ctrl_c_ends_with_130_and_leaves_the_store_as_it_was(jobs: int, given: Path, store: Path) -> None:
    subprocess.run(program("build", given / "00.txt", "--store", store), check=True, capture_output=True)
    before = {p: p.read_bytes() for p in store.rglob("*") if p.is_file()}
    interrupted = (
        "import os, signal, sys\nfrom migtui.cli import diagnostics, main\n"
        "diagnostics.Progress.__call__ = lambda self, done, total: os.killpg(0, signal.SIGINT)\n"
        "if __name__ == '__main__':\n"
        f"    sys.exit(main.run(['build', {str(given)!r}, '--store', {str(store)!r}, '--jobs', '{jobs}']))\n"
    )
    script = given.parent / "interrupted.py"
    script.write_text(interrupted, encoding="utf-8")
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, check=False, timeout=60,
                          start_new_session=True)
    assert done.returncode == 130
    assert "Traceback" not in done.stderr
    assert {p: p.read_bytes() for p in store.rglob("*") if p.is_file()} == before


def test_a_killed_build_leaves_a_store_that_the_next_build_takes_up(given: Path, store: Path) -> None:
    subprocess.run(program("build", given / "00.txt", "--store", store), check=True, capture_output=True)
    before = (store / "migtui.json").read_bytes()
    killed = (
        "import os, signal, sys\nfrom migtui.cli import diagnostics, main\n"
        "diagnostics.Progress.__call__ = lambda self, done, total: os.kill(os.getpid(), signal.SIGKILL)\n"
        f"sys.exit(main.run(['build', {str(given)!r}, '--store', {str(store)!r}]))\n"
    )
    done = subprocess.run([sys.executable, "-c", killed], capture_output=True, check=False, timeout=60)
    assert done.returncode == -signal.SIGKILL
    assert (store / "migtui.json").read_bytes() == before
    subprocess.run(program("build", given, "--store", store), check=True, capture_output=True)
    assert not (store / ".incoming").exists()
    assert len(list((store / "sources").iterdir())) == 20
