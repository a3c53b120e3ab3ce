"""Over a real SSH connection: a forced command reads the store, and nothing is left when the client has gone."""

from __future__ import annotations

import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal.conftest import READY
from tests.terminal.pseudo_terminal import running
from tests.terminal.sshd import MISSING, Server, serving

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}")


@pytest.fixture
def kiosk(store: Path, tmp_path: Path) -> Iterator[Server]:
    """A server whose only command is the explorer, as docs/ssh.md tells."""
    settings = {
        "ForceCommand": f"{sys.executable} -I -m migtui --secure --store {store}", "DisableForwarding": "yes",
        "PermitUserRC": "no",
    }
    with serving(tmp_path, settings) as server:
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
