"""The folder `sources/` of a store: which texts are in it, and what is left out and why."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from migtui.errors import SourceError
from migtui.records import SourceRecord
from migtui.sources.decode import read_file

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from migtui.sources.origins import Origin

SUFFIX: Final = ".txt"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file that is no source, and why."""

    name: str
    reason: str


@dataclass(frozen=True)
class SourceTexts(Mapping[str, str]):
    """The texts of sources by name, read when asked for, so that a large corpus is never in memory as a whole."""

    paths: Mapping[str, Path]

    def __getitem__(self, name: str) -> str:
        try:
            return self.paths[name].read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise SourceError(f"{self.paths[name]} changed while it was read.", "Build again.") from error

    def __iter__(self) -> Iterator[str]:
        return iter(self.paths)

    def __len__(self) -> int:
        return len(self.paths)


@dataclass
class Collected:
    """The sources found: their records in the order of their names, their texts, and what was left out."""

    records: list[SourceRecord] = field(default_factory=list)
    paths: dict[str, Path] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)

    @property
    def texts(self) -> SourceTexts:
        """The text of each source by name."""
        return SourceTexts(self.paths)


def collect(
    folder: Path, origins: Mapping[str, Origin], waiting: Mapping[str, Path], only: Collection[str] | None = None
) -> Collected:
    """The sources under `folder`, named by their path relative to it, as they are once `waiting` is put in place.

    `waiting` gives the path of each text that will take a name, `origins` where a text came from, `only` the names that
    count where not all do. Links to folders are not followed; what cannot be a source is told with its reason.
    """
    found = Collected()
    paths = {path.relative_to(folder).as_posix(): path for path in files(folder, found.left_out)}
    for name, path in sorted({**paths, **waiting}.items()):
        if only is not None and name not in only:
            continue
        try:
            record = _record(name, path, origins.get(name))
        except SourceError as error:
            found.left_out.append(LeftOut(name, str(error)))
        else:
            found.records.append(record)
            found.paths[name] = path
    return found


def files(folder: Path, left_out: list[LeftOut]) -> Iterator[Path]:
    """The files below a folder in the order of their names; hidden ones and links to folders are passed over."""
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    except OSError as error:
        left_out.append(LeftOut(str(folder), error.strerror or "It cannot be read."))
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if not entry.is_dir():
            yield entry
        elif entry.is_symlink():
            left_out.append(LeftOut(str(entry), "It is a link to a folder."))
        else:
            yield from files(entry, left_out)


def _record(name: str, path: Path, origin: Origin | None) -> SourceRecord:
    """The record of a text in UTF-8; raises `SourceError` when it is none."""
    if not _is_name(name):
        raise SourceError("Its name is not UTF-8.")
    if not name.endswith(SUFFIX):
        raise SourceError("It is not a .txt file.", "Name it to migtui build to have it read.")
    read = read_file(path)
    if not read.verbatim:
        raise SourceError("It is not UTF-8.", "Name it to migtui build to have it decoded.")
    raw = read.text.encode("utf-8")
    record = SourceRecord(name=name, sha256=hashlib.sha256(raw).hexdigest(), code_points=len(read.text))
    # A text that was edited since it was taken out of another file is a source of its own.
    return record if origin is None or origin.sha256 != record.sha256 else origin.told(record)


def _is_name(name: str) -> bool:
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
