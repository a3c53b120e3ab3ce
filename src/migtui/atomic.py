"""Replacing a file wholly or not at all.

The new content goes to a temporary file beside the old one, is forced to disk, and takes the old one's name; the folder
is forced to disk too, so that the rename survives a power cut. A link at the file's place is replaced, never followed.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def replace_file(path: Path, raw: bytes, *, mode: int = 0o644) -> None:
    """Let `path` hold `raw`; `mode` are the permissions of the new file, less the umask.

    Raises `OSError` when the disk refuses; the old content then still stands and nothing is left behind.
    """
    temporary = temporary_path(path)
    try:
        _write_through(temporary, raw, mode)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def make_private(folder: Path) -> None:
    """Let a folder be there; every folder that is made for it is its owner's alone. Raises `OSError`."""
    for missing in reversed([path for path in (folder, *folder.parents) if not path.exists()]):
        missing.mkdir(mode=0o700, exist_ok=True)


@contextmanager
def private_files() -> Iterator[None]:
    """Make all files and folders its owner's alone, whoever makes them in this process."""
    before = os.umask(0o077)
    try:
        yield
    finally:
        os.umask(before)


def temporary_path(path: Path) -> Path:
    """Where this process writes before the rename."""
    return path.with_name(f".{path.name}.{os.getpid()}.tmp")


def remove_stale(path: Path) -> None:
    """Remove temporary files that writers who died left beside `path`; call it where no other writer can be at work."""
    for left in path.parent.glob(f".{path.name}.*.tmp"):
        left.unlink(missing_ok=True)


def _write_through(path: Path, raw: bytes, mode: int) -> None:
    # A file that a dead process of the same number left would keep its owner and permissions: make a new one.
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, mode)
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
