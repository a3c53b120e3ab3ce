"""Texts, names and surroundings that nobody vouches for: every view over them writes text, colours and modes alone."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest

from migtui.session import build_store
from tests.terminal.conftest import READY
from tests.terminal.pseudo_terminal import PseudoTerminal, at_once, running
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
    "copies": (
        "Enter", "yt", "yc", "ym", "yj", "yl", "/", "\x9b31m", "Enter", "/", "board", "Enter", "n", "v", "l", "yt",
    ),
    "timeline": ("t", "Down", "Enter", "w", "q", "1", "t", "T", "Enter", "!", "n", "n"),
    "wordings": ("3", "l", "Enter", "=", ")", "w", "q", "1", "Enter", "=", "4", "=", "n", "Enter"),
    "marks": (
        "3", "ma", "b", "no\x07te\u202e\u200b", "\x1b[200~evil\x9b2J\u202e\x1b]0;x\x07\x1b[201~", "Enter", "'", "'",
        "\u202e", "Backspace", "Enter", "'a", "gh", "\u202e", "Esc",
    ),
    "facets": ("F", "\u202e", "Backspace", "board", "Enter", "F", "Enter", "c", "3", "F", "Down", "Enter", "c"),
    "addresses": (
        ":", "doc:\x7f\u202e", "Esc", "\x1b[200~doc:\u202e\x1b[31m\x1b[201~", "Enter", "Esc", "'\u202e", "m\x9b",
    ),
    "exports": ("X", "/no/\u202esuch/x.md", "Enter", "Enter", "X", "x.\u202egnp", "Enter"),
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


#: Commands to a terminal, with what means harm in every place; what they may end with.
COMMANDS = [
    ("list", "documents"), ("list", "quotes"), ("search", "ferry"), ("search", "\x1b]0;x\x07 \u202eferry"),
    ("show", "doc:clear"), ("show", "doc:turned"), ("export", "--format", "markdown"), ("check",), ("list", "\x1b[2J"),
    ("build", "/no/\x9bsuch", "--store", "/proc/no\x1bwhere"), ("--\x1b[31m",), ("--store", "/no/\u202esuch", "check"),
    ("\x1b]0;x\x07",), ("doc:\x1b[2J",), ("person:\u202eevil",), ("/no/\x9bsuch",),
]
ENDS = (0, 1, 2, 3, 4)


def test_no_view_lets_anything_through(hostile: Path, tmp_path: Path) -> None:
    def walk(name: str) -> None:
        command = (sys.executable, "-m", "migtui", "--store", str(hostile))
        with running(command, READY, env={"HOME": str(tmp_path / name)}) as terminal:
            for pressed in WALKS[name]:
                terminal.type(pressed)
                assert terminal.process.poll() is None, (name, pressed, terminal.text)
            terminal.type("Esc", "Ctrl+q")
            terminal.wait_exit()
            assert terminal.process.returncode == 0, (name, terminal.text)
            assert unsafe(bytes(terminal.output)) == [], name
            assert "Traceback" not in terminal.text, name

    at_once(WALKS, walk)


def test_what_is_exported_of_it_is_plain_too(hostile: Path, tmp_path: Path) -> None:
    command = (sys.executable, "-m", "migtui", "--store", str(hostile))
    with running(command, READY, env={"HOME": str(tmp_path)}) as terminal:
        for suffix in ("md", "txt", "csv", "json"):
            terminal.type("X", f"{tmp_path}/all.{suffix}", "Enter")
            terminal.wait_for("written to")
    for suffix in ("md", "txt", "csv", "json"):
        text = (tmp_path / f"all.{suffix}").read_text(encoding="utf-8")
        assert UNSAFE.findall(text.replace("\n", "").replace("\r", "").replace("\t", "")) == []
    assert json.loads(text)


def test_no_command_lets_anything_through_to_a_terminal(hostile: Path, tmp_path: Path) -> None:
    def walk(arguments: tuple[str, ...]) -> None:
        command = (sys.executable, "-m", "migtui", "--store", str(hostile), *arguments)
        with PseudoTerminal(command, env={"HOME": str(tmp_path)}) as terminal:
            terminal.wait_exit(30)
            assert terminal.process.returncode in ENDS, (arguments, terminal.text)
            assert unsafe(bytes(terminal.output)) == [], arguments
            assert "Traceback" not in terminal.text

    for at in range(0, len(COMMANDS), 4):
        at_once(COMMANDS[at : at + 4], walk)


SURROUNDINGS = [
    {"LANG": "C"}, {"LC_ALL": "POSIX"}, {"LANG": "en_US.ISO-8859-1"}, {"HOME": "/proc/nowhere"},
    {"XDG_STATE_HOME": "/proc/nowhere", "XDG_CACHE_HOME": "/dev/null"}, {"TERM": "xterm-\x1b]0;x\x07"},
    {"COLUMNS": "-1"},
]


def test_odd_surroundings_are_usable(hostile: Path, tmp_path: Path) -> None:
    def walk(env: dict[str, str]) -> None:
        command = (sys.executable, "-m", "migtui", "--store", str(hostile))
        with running(command, READY, env={"HOME": str(tmp_path)} | env) as terminal:
            terminal.type("Down", "Enter", "Ctrl+q")
            terminal.wait_exit()
            unwritten = "/proc/nowhere" in env.values()
            assert terminal.process.returncode == (3 if unwritten else 0), (env, terminal.text)
            assert ("cannot be written" in terminal.text) == unwritten, env
            assert "Traceback" not in terminal.text, env
            assert terminal.modes_left_on == [], env

    at_once(SURROUNDINGS, walk)
