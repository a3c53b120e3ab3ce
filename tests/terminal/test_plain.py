"""The line mode on a real terminal that cannot be drawn on: typed at, read, and left without a trace."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.terminal.pseudo_terminal import PseudoTerminal


def test_it_is_typed_at_and_read_on_a_dumb_terminal(store: Path, tmp_path: Path) -> None:
    command = (sys.executable, "-m", "migtui", "--plain", "--store", str(store))
    with PseudoTerminal(command, env={"TERM": "dumb", "HOME": str(tmp_path)}) as terminal:
        terminal.wait_for("migtui>")
        terminal.type("migrtion", "Enter")
        terminal.wait_for("found for migrtion.")
        terminal.type("1", "Enter")
        terminal.wait_for("1 of ")
        terminal.type("Ctrl+c", "why", "Enter")
        assert "KeyboardInterrupt" not in terminal.text
        terminal.type("quit", "Enter")
        terminal.wait_exit()
        assert terminal.process.returncode == 0
        assert b"\x1b" not in terminal.output
        assert terminal.attributes_restored


def test_the_end_of_the_input_ends_it(store: Path, tmp_path: Path) -> None:
    command = (sys.executable, "-m", "migtui", "--plain", "--store", str(store))
    with PseudoTerminal(command, env={"TERM": "dumb", "HOME": str(tmp_path)}) as terminal:
        terminal.wait_for("migtui>")
        terminal.type("Ctrl+d")
        terminal.wait_exit()
        assert terminal.process.returncode == 0
