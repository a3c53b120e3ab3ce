"""A TinyDB storage that replaces its file by one atomic write, or leaves it as it was.

TinyDB's own JSONStorage writes in place: a kill before its truncate or a full disk leaves a file nobody can read, and
an empty file reads as an empty database. Here the new content goes to a temporary file beside the old one, is forced to
disk, and takes the old one's name; the folder is forced to disk too, so that the rename survives a power cut.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from tinydb import Storage

from migtui import codec


class AtomicStorage(Storage):
    """Reads and replaces one JSON file that plain TinyDB can open.

    `read` raises `codec.CodecError` for a file that is empty or not JSON, `OSError` for one that cannot be read.
    `write` raises `OSError` when the disk refuses; the old content then still stands and nothing is left behind.
    """

    def __init__(self, path: Path | str) -> None:
        self._path = Path(path)

    def read(self) -> dict[str, dict[str, Any]] | None:
        """The tables of the file as plain values; None when there is no file."""
        try:
            raw = self._path.read_bytes()
        except FileNotFoundError:
            return None
        found: dict[str, dict[str, Any]] = codec.decode_plain(raw)
        return found

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Replace the file by `data`."""
        raw = codec.encode_tables(data)
        temporary = temporary_path(self._path)
        try:
            _write_through(temporary, raw)
            temporary.replace(self._path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        _sync_folder(self._path.parent)


def temporary_path(path: Path) -> Path:
    """Where this process writes before the rename."""
    return path.with_name(f".{path.name}.{os.getpid()}.tmp")


def remove_stale(path: Path) -> None:
    """Remove temporary files that writers who died left beside `path`; call it under the writer lock alone."""
    for left in path.parent.glob(f".{path.name}.*.tmp"):
        left.unlink(missing_ok=True)


def _write_through(path: Path, raw: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o644)
    with open(descriptor, "wb") as file:  # noqa: PTH123 - a descriptor, opened without following links
        file.write(raw)
        file.flush()
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
