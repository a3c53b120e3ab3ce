"""The folder `sources/` of a store: what goes into it, and what is in it."""

from __future__ import annotations

import hashlib
import os
import stat
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from migtui.errors import SourceError, UsageError
from migtui.records import SourceRecord

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

LARGEST: Final = 20_000_000
ORIGINS: Final = "origins.json"
_SUFFIX: Final = ".txt"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file that is no source, and why."""

    name: str
    reason: str


@dataclass
class Collected:
    """The sources found: their records, their texts by name, and what was left out."""

    records: list[SourceRecord] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)


def collect(folder: Path) -> Collected:
    """The sources under `folder`: its regular `.txt` files in UTF-8, named by their path relative to it.

    Links to folders are not followed; what cannot be a source is told with its reason.
    """
    found = Collected()
    for path in _files(folder, found.left_out):
        name = path.relative_to(folder).as_posix()
        if path.suffix != _SUFFIX:
            continue
        try:
            raw = _read(path)
            text = raw.decode("utf-8")
            name.encode("utf-8")
        except SourceError as error:
            found.left_out.append(LeftOut(name, error.message))
        except UnicodeError:
            found.left_out.append(LeftOut(name, "it is not UTF-8"))
        else:
            if not text.strip():
                found.left_out.append(LeftOut(name, "it is empty"))
                continue
            digest = hashlib.sha256(raw).hexdigest()
            found.records.append(SourceRecord(name=name, sha256=digest, code_points=len(text)))
            found.texts[name] = text
    return found


def take_in(given: Iterable[Path], folder: Path) -> list[LeftOut]:
    """Copy the given files, and the files of given folders by their relative path, into `folder`, byte for byte.

    A path that is already there is replaced; what lies inside `folder` is used in place. Returns what was left out.
    Raises `UsageError` for a path that does not exist, `SourceError` when `folder` cannot be written.
    """
    left_out: list[LeftOut] = []
    for path in given:
        if not path.exists():
            raise UsageError(f"There is no file or folder “{path}”.")
        base = path if path.is_dir() else path.parent
        for file in _files(path, left_out) if path.is_dir() else (path,):
            if _inside(file, folder):
                continue
            if file.suffix != _SUFFIX:
                left_out.append(LeftOut(str(file), "it is not a .txt file"))
                continue
            try:
                raw = _read(file)
            except SourceError as error:
                left_out.append(LeftOut(str(file), error.message))
            else:
                _put(folder / file.relative_to(base), raw)
    return left_out


def _inside(path: Path, folder: Path) -> bool:
    return path.resolve().is_relative_to(folder.resolve())


def _files(folder: Path, left_out: list[LeftOut]) -> Iterator[Path]:
    """The files below a folder in the order of their names; hidden ones and links to folders are passed over."""
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError as error:
        left_out.append(LeftOut(str(folder), error.strerror or "it cannot be read"))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            if entry.is_symlink():
                left_out.append(LeftOut(str(entry), "it is a link to a folder"))
            else:
                yield from _files(entry, left_out)
        else:
            yield entry


def _read(path: Path) -> bytes:
    """The bytes of a regular file of reasonable size; raises `SourceError` with the reason why not."""
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            raise SourceError("it is not a regular file")
        if state.st_size > LARGEST:
            raise SourceError(f"it is larger than {LARGEST:,} bytes")
        return path.read_bytes()
    except OSError as error:
        raise SourceError((error.strerror or "it cannot be read").casefold()) from error


def _put(target: Path, raw: bytes) -> None:
    try:
        if target.is_file() and not target.is_symlink() and target.read_bytes() == raw:
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
        temporary.write_bytes(raw)
        temporary.replace(target)
    except OSError as error:
        raise SourceError(f"{target} cannot be written: {error.strerror}.") from error
