"""A copied text goes by tmux or by the terminal, and into a file; the message says which way."""

from __future__ import annotations

import base64
import stat
from pathlib import Path

import pytest

from migtui.app.clipboard import FILE, OSC_LIMIT, Clipboard

_TEXT = "“Words”, said Å."


def fake_tmux(folder: Path, monkeypatch: pytest.MonkeyPatch, body: str) -> None:
    """A tmux in PATH that keeps what it was given."""
    program = folder / "tmux"
    program.write_text(f"#!/bin/sh\n{body}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


def test_outside_tmux_the_terminal_is_asked_and_a_file_written(tmp_path: Path) -> None:
    sent: list[str] = []
    message = Clipboard(sent.append, tmp_path / "state", surroundings={}).copy(_TEXT)
    assert sent == [f"\x1b]52;c;{base64.b64encode(_TEXT.encode()).decode()}\x07"]
    file = tmp_path / "state" / FILE
    assert file.read_text(encoding="utf-8") == _TEXT
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert message == f"Sent 16 characters to the terminal and into {file}."


def test_inside_tmux_its_buffer_is_loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_tmux(tmp_path, monkeypatch, f'echo "$@" > {tmp_path}/args; cat > {tmp_path}/got')
    sent: list[str] = []
    message = Clipboard(sent.append, None, surroundings={"TMUX": "socket"}).copy(_TEXT)
    assert (tmp_path / "got").read_text(encoding="utf-8") == _TEXT
    assert (tmp_path / "args").read_text().strip() == "load-buffer -w -"
    assert sent == []
    assert message == "Sent 16 characters to tmux."


def test_a_tmux_that_fails_leaves_it_to_the_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_tmux(tmp_path, monkeypatch, "exit 1")
    sent: list[str] = []
    assert "to the terminal" in Clipboard(sent.append, None, surroundings={"TMUX": "socket"}).copy(_TEXT)
    assert len(sent) == 1


def test_secure_starts_no_process_and_writes_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_tmux(tmp_path, monkeypatch, f"touch {tmp_path}/started")
    message = Clipboard(lambda _: None, tmp_path / "state", secure=True, surroundings={"TMUX": "socket"}).copy(_TEXT)
    assert message == "Sent 16 characters to the terminal."
    assert not (tmp_path / "started").exists()
    assert not (tmp_path / "state").exists()


def test_what_is_too_long_for_a_terminal_goes_into_the_file_alone(tmp_path: Path) -> None:
    sent: list[str] = []
    long = "x" * OSC_LIMIT
    assert "to the terminal" not in Clipboard(sent.append, tmp_path, surroundings={}).copy(long)
    assert sent == []
    assert (tmp_path / FILE).read_text() == long
    assert "could not be copied" in Clipboard(sent.append, None, surroundings={}).copy(long)
