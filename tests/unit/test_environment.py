"""A kiosk closes every door it knows; a far terminal is known by what sshd sets."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import pytest

from migtui import environment

COLOURS = "TEXTUAL_COLOR_SYSTEM"


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An environment that tells nothing, and the real one as it was afterwards."""
    real = dict(os.environ)
    for name in ("MIGTUI_SECURE", "SSH_ORIGINAL_COMMAND", "SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY", COLOURS):
        os.environ.pop(name, None)
    monkeypatch.setattr(sys, "dont_write_bytecode", sys.dont_write_bytecode)
    yield
    os.environ.clear()
    os.environ.update(real)


def test_a_plain_start_is_no_kiosk() -> None:
    assert not environment.secure()
    assert not environment.remote()


@pytest.mark.parametrize("name", ["MIGTUI_SECURE", "SSH_ORIGINAL_COMMAND"])
def test_a_forced_command_is_a_kiosk(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "")
    assert environment.secure()


def test_closing_the_doors_drops_what_libraries_obey(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("TEXTUAL_LOG", "TEXTUAL_DRIVER", "EDITOR", "PAGER", "BROWSER", "TMUX", "PYTHONSTARTUP"):
        monkeypatch.setenv(name, "/evil")
    monkeypatch.setenv("LANG", "C.UTF-8")
    environment.close_doors()
    assert environment.secure()
    assert "/evil" not in os.environ.values()
    assert os.environ["LANG"] == "C.UTF-8"
    assert sys.dont_write_bytecode


@pytest.mark.parametrize("name", ["SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY"])
def test_a_far_terminal_is_known(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "192.0.2.7 50022 192.0.2.1 22")
    assert environment.remote()


def test_colours_are_spared_unless_somebody_chose(monkeypatch: pytest.MonkeyPatch) -> None:
    environment.spare_colours()
    assert os.environ[COLOURS] == "256"
    monkeypatch.setenv(COLOURS, "standard")
    environment.spare_colours()
    assert os.environ[COLOURS] == "standard"
