"""A TinyDB storage that replaces its file by one atomic write, or leaves it as it was.

TinyDB's own JSONStorage writes in place: a kill before its truncate or a full disk leaves a file nobody can read, and
an empty file reads as an empty database. Here a write is a replacement (`atomic.replace_file`), and an empty file is a
damaged one.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tinydb import Storage

from migtui import codec
from migtui.atomic import replace_file


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
        replace_file(self._path, codec.encode_tables(data))
