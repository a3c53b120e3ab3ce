"""A kiosk under thousands of random keys, watched by the kernel: it starts no program and writes to no other place."""

from __future__ import annotations

import random
import re
import shutil
import sys
from pathlib import Path

import pytest

from tests.terminal.conftest import READY
from tests.terminal.pseudo_terminal import KEYS, key, running

KEYS_TYPED = 5000
#: System calls that start a program or change what is on disk.
_WATCHED = (
    "execve,execveat,fork,vfork,clone,clone3,open,openat,openat2,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,"
    "unlinkat,link,linkat,symlink,symlinkat,truncate,chmod,fchmodat,connect"
)
#: Keys that leave the program or its last view.
_LEAVING = frozenset({"\x11"})
_CALL = re.compile(r"^(?:\[pid +\d+\] |\d+ +)?(?P<name>\w+)\((?P<arguments>.*?)(?:\) += (?P<result>-?\d+)|$)")
_WRITES = re.compile(r"O_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND)")
_DEVICES = ("/dev/tty", "/dev/null", "/dev/pts/")

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")


def typed(seed: int) -> list[bytes]:
    """Keys at random: letters, marks, control keys, arrows, pasted text and broken sequences."""
    draw = random.Random(seed)  # noqa: S311 - keys to type, no secret
    plain = [chr(code) for code in range(1, 127) if chr(code) not in _LEAVING]
    other = [*KEYS.values(), "\x1b[1;5C", "\x1b[200~rm -rf /\x1b[201~", "\x1b[<0;10;10M", "\x1b[<0;10;10m", "\x1b["]
    other += ["\x9b", "é", "漢"]
    return [draw.choice(plain if draw.random() < 0.8 else other).encode() for _ in range(KEYS_TYPED)]


def started_or_written(trace: str, allowed: Path) -> list[str]:
    """The calls of a trace that start another program or touch a place that is not allowed."""
    wrong = []
    for line in trace.splitlines():
        call = _CALL.match(line)
        if call is None or (call["result"] or "0").startswith("-"):
            continue
        name, arguments = call["name"], call["arguments"]
        if name.startswith("clone"):
            bad = "CLONE_THREAD" not in arguments
        elif name.startswith("open"):
            bad = bool(_WRITES.search(arguments)) and not _may_be_written(arguments, allowed)
        else:
            bad = not _may_be_written(arguments, allowed)
        if bad:
            wrong.append(line)
    return wrong


def _may_be_written(arguments: str, allowed: Path) -> bool:
    paths = re.findall(r'"([^"]*)"', arguments)
    return bool(paths) and all(path.startswith((str(allowed), *_DEVICES)) for path in paths)


@pytest.mark.parametrize("keeps", [True, False], ids=["state folder", "no folder"])
def test_no_key_starts_a_program_or_writes_elsewhere(store: Path, tmp_path: Path, keeps: bool) -> None:
    log, state, home = tmp_path / "trace", tmp_path / "state", tmp_path / "home"
    home.mkdir()
    watch = ["strace", "-f", "-qq", "-s", "300", "-e", f"trace={_WATCHED}", "-o", str(log)]
    kept = ["--state", str(state)] if keeps else []
    command = [*watch, sys.executable, "-I", "-B", "-m", "migtui", "--secure", "--store", str(store), *kept]
    keys = typed(7 if keeps else 8)
    env = {"HOME": str(home), "EDITOR": "/bin/false", "PAGER": "/bin/false", "TEXTUAL_LOG": str(home / "log")}
    while keys:
        with running(command, READY, env=env) as terminal:
            while keys and terminal.process.poll() is None:
                terminal.send(b"".join(keys[:40]))
                del keys[:40]
                terminal.settle(quiet=0.05, patience=0.3)
            if terminal.process.poll() is None:
                terminal.send(key("Ctrl+q"))
                terminal.wait_exit(10)
            assert "Traceback" not in terminal.text
        begun, *rest = log.read_text(errors="replace").splitlines()
        assert "execve" in begun
        assert started_or_written("\n".join(rest), state if keeps else Path("/nowhere")) == []
    assert list(home.iterdir()) == []


@pytest.mark.parametrize("line", [
    '12 execve("/bin/sh", ["sh", "-c", "id"], 0x7f /* 20 vars */) = 0',
    "12 clone3({flags=CLONE_VM|CLONE_VFORK, exit_signal=SIGCHLD}, 88) = 13",
    '[pid    12] openat(AT_FDCWD, "/home/reader/notes", O_WRONLY|O_CREAT|O_CLOEXEC, 0666) = 4',
    '12 rename("/state/a", "/etc/passwd") = 0',
    '12 openat(AT_FDCWD, "/home/reader/notes", O_RDWR <unfinished ...>',
])
def test_the_watch_sees_what_it_must(line: str) -> None:
    assert started_or_written(line, Path("/state")) == [line]


@pytest.mark.parametrize("line", [
    '12 openat(AT_FDCWD, "/state/place.json.tmp", O_WRONLY|O_CREAT, 0600) = 4',
    '12 openat(AT_FDCWD, "/store/migtui.json", O_RDONLY|O_CLOEXEC) = 4',
    '12 openat(AT_FDCWD, "/home/reader/notes", O_WRONLY) = -1 EACCES (Permission denied)',
    "12 clone3({flags=CLONE_VM|CLONE_FS|CLONE_THREAD, exit_signal=0}, 88) = 13",
])
def test_the_watch_lets_pass_what_may_be(line: str) -> None:
    assert started_or_written(line, Path("/state")) == []
