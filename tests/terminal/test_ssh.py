"""Over a real SSH connection: a forced command reads the store, and nothing is left when the client has gone."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

import pytest

from tests.terminal.conftest import READY
from tests.terminal.pseudo_terminal import running
from tests.terminal.sshd import MISSING, Server, serving

DOCS = Path(__file__).parents[2] / "docs" / "ssh.md"

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")


def recipe(beginning: str, store: Path, folder: Path) -> list[str]:
    """The lines of the block of docs/ssh.md that begins so, with the places of this test in it."""
    text = DOCS.read_text(encoding="utf-8")
    lines = text[text.index(f"    {beginning}") :].splitlines()
    block = [line.removeprefix("    ") for line in takewhile(lambda line: line.startswith("    "), lines)]
    places = {
        "/opt/migtui/bin/python": sys.executable, "/opt/migtui/reader": str(folder / "reader"),
        "/srv/press": str(store), "/srv/readers": str(folder / "readers"),
    }
    for there, here in places.items():
        block = [line.replace(there, here) for line in block]
    return block


def settings_of(lines: list[str]) -> dict[str, str]:
    """The settings of a `Match` block."""
    assert lines[0].startswith("Match User ")
    pairs = (line.strip().partition(" ") for line in lines[1:])
    return {name: value for name, _, value in pairs}


@pytest.fixture
def kiosk(store: Path, tmp_path: Path) -> Iterator[Server]:
    """A server whose only command is the explorer, as docs/ssh.md tells."""
    with serving(tmp_path, settings_of(recipe("Match User reader", store, tmp_path))) as server:
        yield server


@pytest.fixture(params=["a command a key", "one command for all keys"])
def reading_room(request: pytest.FixtureRequest, store: Path, tmp_path: Path) -> Iterator[Server]:
    """A server with one account and two keys, by each of the ways that docs/ssh.md tells."""
    if request.param == "a command a key":
        [line] = recipe("restrict,pty,command=", store, tmp_path)
        restriction = line.partition(" ssh-ed25519")[0]
        with serving(tmp_path, {}, restrictions=[restriction, restriction.replace("/ada", "/bo")]) as server:
            yield server
        return
    (tmp_path / "reader").write_text("\n".join(recipe("#!/bin/sh", store, tmp_path)) + "\n", encoding="utf-8")
    (tmp_path / "reader").chmod(0o755)
    block = recipe("Match User reader\n        ExposeAuthInfo yes", store, tmp_path)
    with serving(tmp_path, settings_of(block), restrictions=["", ""]) as server:
        yield server


def explorers(store: Path) -> list[int]:
    """The processes that have the store open as a kiosk."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = path.read_bytes().split(b"\0")
        except OSError:
            continue
        if b"--secure" in words and str(store).encode() in words:
            found.append(int(path.parent.name))
    return found


def test_a_forced_command_reads_the_store(kiosk: Server) -> None:
    with running(kiosk.client(), READY, columns=80, rows=24) as terminal:
        terminal.type("s", *"yaha")
        terminal.wait_for("Yahya")
        terminal.type("Enter", "Ctrl+q")
        terminal.wait_exit()
        assert terminal.process.returncode == 0
        assert terminal.modes_left_on == []


def test_another_command_than_the_forced_one_is_not_run(kiosk: Server, tmp_path: Path) -> None:
    with running(kiosk.client(f"touch {tmp_path}/made"), READY) as terminal:
        terminal.type("Ctrl+q")
        terminal.wait_exit()
    assert not (tmp_path / "made").exists()


def test_a_session_without_a_terminal_is_refused_in_one_line(kiosk: Server) -> None:
    command = kiosk.client(terminal=False)
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=30, check=False)
    assert done.returncode == 2
    assert done.stdout == b""
    assert len(done.stderr.strip().splitlines()) == 1


def test_each_key_of_an_account_has_a_place_of_its_own(reading_room: Server, tmp_path: Path) -> None:
    with running(reading_room.client(key=0), READY) as terminal:
        terminal.type("3", "Enter", "m", "a", "Ctrl+q")
        terminal.wait_exit()
    with running(reading_room.client(key=1), READY) as terminal:
        assert "where you left" not in terminal.text
        terminal.type("'", "a")
        assert "There is no mark a" in terminal.text
        terminal.type("Ctrl+q")
        terminal.wait_exit()
    with running(reading_room.client(key=0), READY) as terminal:
        assert "where you left" in terminal.text
    folders = sorted((tmp_path / "readers").iterdir())
    assert len(folders) == 2
    assert all(path.stat().st_mode & 0o077 == 0 for folder in folders for path in (folder, *folder.rglob("*")))


def test_a_killed_client_leaves_nothing(kiosk: Server, store: Path) -> None:
    with running(kiosk.client(), READY) as terminal:
        assert explorers(store)
        terminal.process.send_signal(signal.SIGKILL)
        ends = time.monotonic() + 4
        while explorers(store) and time.monotonic() < ends:
            time.sleep(0.05)
        assert explorers(store) == []


def test_a_far_terminal_is_asked_for_no_chatter(kiosk: Server) -> None:
    with running(kiosk.client(), READY) as terminal:
        assert b"?1003h" not in terminal.output
        assert b"\x1b[>" not in terminal.output


@pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")
def test_tmux_inside_ssh_copies_and_resizes(store: Path, tmp_path: Path) -> None:
    tmux = ["tmux", "-S", str(tmp_path / "tmux"), "-f", "/dev/null"]
    explorer = [sys.executable, "-m", "migtui", "--store", str(store)]
    home = f"HOME={tmp_path} XDG_STATE_HOME={tmp_path}/state"
    with serving(tmp_path, {}) as server:
        inside = shlex.join([*tmux, "new-session", f"env {home} {shlex.join(explorer)}"])
        try:
            with running(server.client(f"env LANG=C.UTF-8 TERM=xterm-256color {inside}"), READY) as terminal:
                terminal.type("Enter")
                terminal.wait_for("back 1")
                terminal.type("y", "t")
                terminal.wait_for("to tmux")
                terminal.resize(80, 24)
                terminal.wait_for("1 Documents")
                copied = subprocess.run([*tmux, "show-buffer"], capture_output=True, text=True, timeout=10, check=True)
                assert copied.stdout.strip()
                assert copied.stdout.split()[0] in terminal.text
                terminal.type("Ctrl+q")
                terminal.wait_exit(10)
        finally:
            subprocess.run([*tmux, "kill-server"], capture_output=True, timeout=10, check=False)


@pytest.mark.skipif(shutil.which("mosh-server") is None, reason="mosh is not installed")
def test_mosh_shows_it_takes_keys_and_ends_with_it(store: Path, tmp_path: Path) -> None:
    explorer = [sys.executable, "-m", "migtui", "--store", str(store)]
    env = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "LANG": "C.UTF-8", "TERM": "xterm-256color"}
    done = subprocess.run(["mosh-server", "new", "-i", "127.0.0.1", "--", *explorer], capture_output=True, text=True,
                          env=env, timeout=20, check=True)
    connect = re.search(r"^MOSH CONNECT (\d+) (\S+)", done.stdout, re.MULTILINE)
    assert connect is not None, done
    with running(("mosh-client", "127.0.0.1", connect[1]), READY, env=env | {"MOSH_KEY": connect[2]}) as terminal:
        terminal.type("s", *"yaha")
        terminal.wait_for("Yahya")
        terminal.resize(80, 24)
        terminal.type("Enter")
        terminal.wait_for("back 1")
        terminal.type("Ctrl+q")
        terminal.wait_exit(10)
        assert terminal.process.returncode == 0
