"""Files that were given to a build: read, decoded and kept apart until the store that holds them is committed.

What is given waits in a hidden folder beside `sources/`. A build that is interrupted leaves `sources/` as it was.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

from migtui.errors import SourceError
from migtui.sources.decode import read_file
from migtui.sources.folder import SUFFIX, LeftOut, files
from migtui.sources.origins import Origin, write_origins

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from types import TracebackType

    from migtui.records import SourceRecord

_WAITING: Final = ".incoming"


class Incoming:
    """What is about to enter the folder `sources` of a store; a context manager that leaves nothing behind.

    To be used under the store's writer lock, as there is one waiting folder.
    """

    def __init__(self, sources: Path) -> None:
        self._sources = sources
        self._folder = sources.parent / _WAITING
        self._count = 0
        #: The path of each text that waits, by the name it will have.
        self.waiting: dict[str, Path] = {}
        #: The names of all texts that were given, those that stand in place already included.
        self.names: set[str] = set()
        #: Where given texts came from, by the same name.
        self.origins: dict[str, Origin] = {}
        self.left_out: list[LeftOut] = []

    def __enter__(self) -> Self:
        """Begin with an empty waiting folder, whatever an interrupted build left in it."""
        shutil.rmtree(self._folder, ignore_errors=True)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave nothing behind."""
        shutil.rmtree(self._folder, ignore_errors=True)

    def take(self, given: Iterable[Path]) -> None:
        """Read the given files, and the files of given folders by their relative path.

        What lies inside `sources` is used in place. Raises `SourceError` for a path that does not exist, and when the
        disk refuses.
        """
        for path in given:
            if path.is_dir():
                for file in files(path, self.left_out):
                    self._take_found(file, path)
            elif path.exists():
                self._take(path, path.name)
            else:
                raise SourceError(f"There is no file or folder “{path}”.")

    def install(self, origins: Mapping[str, Origin], records: Iterable[SourceRecord], *, only: bool = False) -> None:
        """Put what waits in its place, and keep the origins of `records`, all that the store will hold.

        With `only` texts that were not given are taken away. Raises `SourceError` when the disk refuses.
        """
        held = {r.name: origins[r.name] for r in records if r.name in origins and origins[r.name].sha256 == r.sha256}
        try:
            for path in list(files(self._sources, [])) if only else ():
                if path.relative_to(self._sources).as_posix() not in self.names:
                    path.unlink()
            for name, path in self.waiting.items():
                target = self._sources / name
                target.parent.mkdir(parents=True, exist_ok=True)
                path.replace(target)
            write_origins(self._sources.parent, held)
        except OSError as error:
            raise SourceError(f"{self._sources} cannot be written: {error.strerror}.") from error

    def _take_found(self, file: Path, folder: Path) -> None:
        """Take a file met on the way through a folder, unless it leads out of it."""
        if file.is_symlink() and not _real(file).is_relative_to(_real(folder)):
            self.left_out.append(LeftOut(str(file), "It is a link that leads out of the folder."))
        else:
            self._take(file, file.relative_to(folder).as_posix())

    def _take(self, file: Path, name: str) -> None:
        if _real(file).is_relative_to(_real(self._sources)):
            return
        try:
            read = read_file(file)
            name.encode("utf-8")
        except SourceError as error:
            self.left_out.append(LeftOut(str(file), str(error)))
            return
        except UnicodeEncodeError:
            self.left_out.append(LeftOut(str(file), "Its name is not UTF-8."))
            return
        target, raw = _source_name(name), read.text.encode("utf-8")
        if any(len(part.encode()) > 255 for part in target.split("/")):
            self.left_out.append(LeftOut(str(file), "Its name is too long."))
            return
        self.names.add(target)
        if not read.verbatim:
            extractor = f"{read.extractor} {read.extractor_version}" if read.extractor else None
            self.origins[target] = Origin(sha256=hashlib.sha256(raw).hexdigest(), origin=name,
                                          origin_sha256=read.origin_sha256, encoding=read.encoding or "utf-8",
                                          extractor=extractor)
        self._wait(target, raw)

    def _wait(self, name: str, raw: bytes) -> None:
        """Keep a text for the name it will have, unless that is what stands there."""
        there = self._sources / name
        self._count += 1
        path = self._folder / str(self._count)
        try:
            if there.is_file() and not there.is_symlink() and there.read_bytes() == raw:
                self.waiting.pop(name, None)
                return
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            path.write_bytes(raw)
        except OSError as error:
            raise SourceError(f"{path} cannot be written: {error.strerror}.") from error
        self.waiting[name] = path


def _real(path: Path) -> Path:
    """Where links lead; unlike `Path.resolve` no fault where they lead in a circle."""
    return Path(os.path.realpath(path))


def _source_name(name: str) -> str:
    """The name of a source: its file's, made to end in `.txt` (`page.html.txt`, so that no two files share one)."""
    stem, dot, suffix = name.rpartition(".")
    return f"{stem}{SUFFIX}" if dot and f".{suffix.casefold()}" == SUFFIX else f"{name}{SUFFIX}"

