"""Keys that come faster than they are answered, or in pieces: each is for what the one before opened, none is lost."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal.conftest import READY
from tests.terminal.pseudo_terminal import PseudoTerminal, running


@pytest.fixture(scope="module")
def terminal(store: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[PseudoTerminal]:
    """The explorer, for all of these tests one after the other."""
    home = {"HOME": str(tmp_path_factory.mktemp("home"))}
    with running((sys.executable, "-m", "migtui", "--store", str(store)), READY, env=home) as running_one:
        yield running_one


def field(terminal: PseudoTerminal) -> str:
    """What stands in the field that is typed into."""
    return next(line for line in terminal.lines if line.startswith(" > ")).removeprefix(" > ").rstrip()


def closed(terminal: PseudoTerminal) -> None:
    """Empty the field and close what lies over the screen."""
    terminal.type("End", "Ctrl+u", "Esc")


def test_a_search_in_one_breath(terminal: PseudoTerminal) -> None:
    terminal.send(b"syaha\r")
    terminal.wait_for("person:mohamed-yahya")
    assert "Search" not in terminal.text


def test_keys_behind_the_one_that_opens_a_hit_are_for_what_it_opens(terminal: PseudoTerminal) -> None:
    terminal.send(b"1smigration\r\x1b[6~H")
    terminal.settle(quiet=0.4, patience=1.0)
    assert "Search" not in terminal.text
    terminal.send(b"siom\r:copy l\r")
    terminal.wait_for("Sent ")


def test_a_filter_and_moves_in_one_breath(terminal: PseudoTerminal) -> None:
    terminal.send(b"1/iom\rj")
    terminal.wait_for("2 of ")
    assert "/iom" in terminal.text
    terminal.type("c")


def test_a_command_in_one_breath(terminal: PseudoTerminal) -> None:
    terminal.send(b"1:timeline\r")
    terminal.settle(quiet=0.4)
    assert "Commands" not in terminal.text


@pytest.mark.parametrize("typed", ["[a]", "OA", "[A", "x[1;5C"])
def test_brackets_and_letters_typed_by_hand_stand_in_the_field(terminal: PseudoTerminal, typed: str) -> None:
    terminal.type("s")
    terminal.send(typed[:1].encode())
    time.sleep(0.05)
    terminal.send(typed[1:].encode())
    terminal.settle(patience=0.6)
    assert field(terminal) == typed
    closed(terminal)


@pytest.mark.parametrize(("pieces", "gap"), [
    (("\x1b", "[D"), 0.05), (("\x1b[", "D"), 0.3), (("\x1bO", "D"), 0.3), (("\x1b[1;", "5D"), 0.3),
    (("\x1b[<0;3;", "3M"), 0.3),
])
def test_a_sequence_in_pieces_is_no_text_and_no_command(
    terminal: PseudoTerminal, pieces: tuple[str, str], gap: float
) -> None:
    terminal.type("s", "ab")
    terminal.send(pieces[0].encode())
    time.sleep(gap)
    terminal.send(pieces[1].encode())
    terminal.settle(patience=0.3)
    terminal.type("x")
    assert "Search" in terminal.text
    assert sorted(field(terminal)) == ["a", "b", "x"]
    closed(terminal)


def test_an_arrow_so_late_that_escape_was_told_types_nothing(terminal: PseudoTerminal) -> None:
    terminal.type("1", "s", "ab")
    terminal.send(b"\x1b")
    time.sleep(0.25)
    terminal.send(b"[B")
    terminal.settle()
    assert "Search" not in terminal.text
    assert "2 of " in terminal.text
