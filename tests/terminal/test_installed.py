"""The program as installed, found by its path in MIGTUI_TEST_PROGRAM: it opens, searches, lands and leaves."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from tests.terminal.conftest import READY
from tests.terminal.pseudo_terminal import running


@pytest.fixture
def program(store: Path) -> tuple[str, ...]:
    """The installed program with its own store, or this checkout's with one built from its texts."""
    installed = os.environ.get("MIGTUI_TEST_PROGRAM")
    return (installed,) if installed else (sys.executable, "-m", "migtui", "--store", str(store))


def test_a_name_nearly_spelt_leads_to_the_words_it_stands_in(program: tuple[str, ...], tmp_path: Path) -> None:
    with running(program, READY, env={"HOME": str(tmp_path)}) as terminal:
        terminal.type("s")
        terminal.type(*"yaha")
        terminal.wait_for("Yahya")
        chosen = next(line for line in terminal.lines if line.startswith("▌"))
        assert "Yahya" in chosen
        terminal.type("Enter")
        assert "Search" not in terminal.text
        assert "Yahya" in terminal.text
        terminal.type("Ctrl+q")
        terminal.wait_exit()
        assert terminal.process.returncode == 0
        assert terminal.modes_left_on == []
        assert terminal.attributes_restored
