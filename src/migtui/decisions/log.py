"""The file of decisions: one JSON object a line, only ever added to."""

from __future__ import annotations

import fcntl
import os
from typing import TYPE_CHECKING, BinaryIO

from migtui import codec
from migtui.errors import StoreError

if TYPE_CHECKING:
    from pathlib import Path

    from migtui.records import Decision


def read_log(path: Path) -> tuple[Decision, ...]:
    """The decisions in `path`, in the order they were made; none when there is no file.

    A last line that was cut short by a crash is left out; any other line that is no decision raises `StoreError`, as
    passing over it would silently drop what a person settled.
    """
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise StoreError(f"{path} cannot be read: {error.strerror}.", "Use --no-decisions to go on without.") from error
    lines = raw.split(b"\n")
    cut, found = lines.pop(), []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            found.append(codec.decode_decision(line))
        except codec.CodecError as error:
            hint = "Mend it, or use --no-decisions to go on without."
            raise StoreError(f"Line {number} of {path} is no decision.", hint) from error
    if cut.strip():
        try:
            found.append(codec.decode_decision(cut))
        except codec.CodecError:
            return tuple(found)
    return tuple(found)


def append(path: Path, decision: Decision) -> None:
    """Add a decision at the end of `path`, forced to disk; raises `StoreError` when the disk refuses.

    A last line that a crash cut short was never settled and makes room, so that the file stays readable.
    """
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o644)
        with open(descriptor, "r+b") as file:  # noqa: PTH123 - a descriptor, opened without following links
            fcntl.flock(file, fcntl.LOCK_EX)
            file.seek(_sound_end(file))
            file.truncate()
            file.write(codec.encode_decision(decision) + b"\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise StoreError(f"{path} cannot be written: {error.strerror}.") from error


def _sound_end(file: BinaryIO) -> int:
    """Where the next line starts; a whole last line that lacks only its line feed is given one."""
    raw = file.read()
    end = raw.rfind(b"\n") + 1
    try:
        codec.decode_decision(raw[end:])
    except codec.CodecError:
        return end
    file.seek(len(raw))
    return len(raw) + file.write(b"\n")
