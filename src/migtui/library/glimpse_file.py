"""Where glimpses of large stores are kept: a derived cache beside the index of the search, never needed.

A glimpse is known by the store's folder and holds a mark of the store's files as they were, by size and date: digesting
them would take longer than it saves. Whatever is wrong with one, the store is read instead.
"""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from migtui import codec
from migtui.atomic import make_private, replace_file
from migtui.digest import sha256
from migtui.library.glimpse import Glimpse

if TYPE_CHECKING:
    from pathlib import Path

#: To be raised with every change to what a glimpse holds or how lists are ordered.
VERSION: Final = 1
_KEPT_FILES: Final = 16


class GlimpseFile:
    """The glimpse of the store in `folder` whose files are `watched`, the database first.

    `kept` says what else it depends on (what reads it, and whether decisions are applied). Make one before the store is
    read: `mark` is what tells the store as it stands then from any other, so that a glimpse never claims more than was
    read.
    """

    def __init__(self, folder: Path, watched: tuple[Path, ...], kept: str = "", *, cache: Path | None = None) -> None:
        self._folder = folder
        self._cache = cache
        self.mark = " ".join((str(VERSION), str(codec.FORMAT), kept, *map(_look, watched)))

    def read(self) -> Glimpse | None:
        """The glimpse, if there is one that fits the store."""
        try:
            found = codec.decode(self._path.read_bytes(), Glimpse)
        except (OSError, codec.CodecError):
            return None
        return found if found.mark == self.mark else None

    def write(self, glimpse: Glimpse) -> None:
        """Keep a glimpse, readable by its owner alone; a fault in writing it costs the next start its time, no more."""
        path = self._path
        with suppress(OSError):
            make_private(path.parent)
            replace_file(path, codec.encode(glimpse), mode=0o600)
            kept = sorted(path.parent.glob("*.json"), key=lambda one: one.stat().st_mtime, reverse=True)
            for old in kept[_KEPT_FILES:]:
                old.unlink(missing_ok=True)

    @property
    def _path(self) -> Path:
        folder = self._cache
        if folder is None:
            import platformdirs

            folder = platformdirs.user_cache_path("migtui") / "glimpses"
        return folder / f"{sha256(os.fsencode(self._folder.resolve()))[:32]}.json"


def _look(path: Path) -> str:
    """A file's size in bytes and date in nanoseconds."""
    try:
        found = path.stat()
    except OSError:
        return "none"
    return f"{found.st_size}:{found.st_mtime_ns}"
