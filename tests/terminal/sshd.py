"""A real SSH server on loopback, with keys of its own, that lets its own user in and nobody else."""

from __future__ import annotations

import contextlib
import getpass
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

#: Where the programs are that a plain PATH may leave out.
_PLACES: Final = f"{os.environ.get('PATH', '')}:/usr/sbin:/sbin"
MISSING: Final = [name for name in ("sshd", "ssh", "ssh-keygen") if shutil.which(name, path=_PLACES) is None]
_PRIVILEGES: Final = Path("/run/sshd")


@dataclass(frozen=True)
class Server:
    """A running server: where it listens, and the clients' keys for it."""

    port: int
    keys: tuple[Path, ...]

    def client(self, *arguments: str, terminal: bool = True, key: int = 0) -> list[str]:
        """The command of a client that logs in here with one of the keys."""
        return [
            "ssh", "-tt" if terminal else "-T", "-p", str(self.port), "-i", str(self.keys[key]),
            "-o", "IdentitiesOnly=yes", "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null",
            "-o", "LogLevel=ERROR", "-F", "none", f"{getpass.getuser()}@127.0.0.1", *arguments,
        ]


@contextlib.contextmanager
def serving(
    folder: Path, settings: Mapping[str, str], *, restrictions: Sequence[str] = ("",)
) -> Iterator[Server]:
    """A server with these settings, and for each of `restrictions` a key behind it in `authorized_keys`."""
    host, *keys = (_key(folder / name) for name in ("host", *(f"client{at}" for at in range(len(restrictions)))))
    lines = (f"{before} {key.with_suffix('.pub').read_text()}" for before, key in zip(restrictions, keys, strict=True))
    (folder / "authorized").write_text("".join(line.lstrip() for line in lines))
    port = _free_port()
    options = {
        "Port": str(port), "ListenAddress": "127.0.0.1", "HostKey": str(host), "PidFile": "none", "UsePAM": "no",
        "AuthorizedKeysFile": str(folder / "authorized"), "StrictModes": "no", "PasswordAuthentication": "no",
        "KbdInteractiveAuthentication": "no", "PermitRootLogin": "prohibit-password", "PrintMotd": "no",
        "PrintLastLog": "no", **settings,
    }
    config = folder / "sshd_config"
    config.write_text("".join(f"{name} {value}\n" for name, value in options.items()))
    if os.geteuid() == 0 and not _PRIVILEGES.exists():
        _PRIVILEGES.mkdir(mode=0o755)
    program = shutil.which("sshd", path=_PLACES)
    assert program is not None
    log = folder / "sshd.log"
    with log.open("wb") as errors:
        process = subprocess.Popen([program, "-D", "-e", "-f", str(config)], stderr=errors)
    try:
        _wait_for(port, process, log)
        yield Server(port, tuple(keys))
    finally:
        process.terminate()
        process.wait()


def _key(path: Path) -> Path:
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(path)], check=True)
    return path


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def _wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(100):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        assert process.poll() is None, log.read_text()
        time.sleep(0.05)
    raise AssertionError(log.read_text())
