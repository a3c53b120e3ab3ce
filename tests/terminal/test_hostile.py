"""Texts, names and surroundings that nobody vouches for: every view over them writes text, colours and modes alone."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from migtui.session import build_store
from tests.terminal.conftest import READY
from tests.terminal.pseudo_terminal import PseudoTerminal, running
from tests.unit.hostile import write_hostile

#: Everything that may reach a terminal besides text: styles, cursor moves, modes, queries, the pointer's shape, copies.
ALLOWED = re.compile(
    r"\x1b\[[0-9;]*m|\x1b\[\d+;\d+H|\x1b\[\?\d+[hl]|\x1b\[\?\d+\$p|\x1b\[[<>]\d*u|\x1b\]22;[a-z-]*(?:\x07|\x1b\\)"
    r"|\x1b\]52;c;[A-Za-z0-9+/=]*\x07|\r?\n"
)
#: C0, DEL, C1, marks that turn the direction of text, characters without width, tags.
UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]")
#: Walks through the views; each opens something and leaves it again.
WALKS = {
    "lists": ("Down", "Down", "Enter", "PgDn", "H", "2", "l", "l", "l", "l", "3", "l", "l", "1", "l", "l"),
    "pages": ("2", "Down", "Enter", "w", "H", "3", "Enter", "w", "=", "H", "f", "Esc"),
    "search": ("s", "ferry", "Down", "Down", "Enter", "s", "\u202etxt", "Esc", "/", "x\x1bx", "Esc"),
    "overlays": ("?", "Down", "Esc", ":", "copy", "Esc", "F", "Esc", "o", "c", "z", "z"),
    "copies": ("Enter", "yt", "yc", "ym", "yj", "yl"),
}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of texts and file names that mean harm."""
    folder = tmp_path_factory.mktemp("hostile")
    write_hostile(folder / "texts")
    build_store(folder / "store", (folder / "texts",))
    return folder / "store"


def unsafe(output: bytes) -> list[str]:
    """What was written that is neither text nor of the program's own."""
    return UNSAFE.findall(ALLOWED.sub("", output.decode("utf-8")))


@pytest.mark.parametrize("walk", WALKS)
def test_no_view_lets_anything_through(hostile: Path, tmp_path: Path, walk: str) -> None:
    command = (sys.executable, "-m", "migtui", "--store", str(hostile))
    with running(command, READY, env={"HOME": str(tmp_path)}) as terminal:
        terminal.type(*WALKS[walk])
        assert terminal.process.poll() is None, terminal.text
        terminal.type("Ctrl+q")
        terminal.wait_exit()
        assert terminal.process.returncode == 0
        assert unsafe(bytes(terminal.output)) == []
        assert "Traceback" not in terminal.text


@pytest.mark.parametrize("argument", ["\x1b]0;x\x07", "doc:\x1b[2J", "person:\u202eevil", "/no/\x9bsuch"])
def test_an_argument_that_means_harm_gets_one_plain_line(hostile: Path, argument: str) -> None:
    with PseudoTerminal((sys.executable, "-m", "migtui", "--store", str(hostile), argument)) as terminal:
        terminal.wait_exit(20)
        assert terminal.process.returncode in (1, 2)
        assert unsafe(bytes(terminal.output)) == []
        assert "Traceback" not in terminal.text


@pytest.mark.parametrize("env", [
    {"LANG": "C"}, {"LC_ALL": "POSIX"}, {"LANG": "en_US.ISO-8859-1"}, {"HOME": "/proc/nowhere"},
    {"XDG_STATE_HOME": "/proc/nowhere", "XDG_CACHE_HOME": "/dev/null"}, {"TERM": "xterm-\x1b]0;x\x07"},
    {"COLUMNS": "-1"},
], ids=lambda env: next(iter(env)) + "=" + repr(next(iter(env.values()))))
def test_odd_surroundings_are_usable(hostile: Path, tmp_path: Path, env: dict[str, str]) -> None:
    command = (sys.executable, "-m", "migtui", "--store", str(hostile))
    with running(command, READY, env={"HOME": str(tmp_path)} | env) as terminal:
        terminal.type("Down", "Enter", "Ctrl+q")
        terminal.wait_exit()
        assert "Traceback" not in terminal.text
        assert terminal.modes_left_on == []
