"""Noticing that a store or a source has changed on disk, by looking at the files' dates and sizes alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from migtui.session import DECISIONS

if TYPE_CHECKING:
    from pathlib import Path

    from migtui.session import Session

_STORE: Final = "migtui.json"

#: Date of the last change in nanoseconds, size in bytes and number of a file; None when there is none.
_Look = tuple[int, int, int] | None


class Watch:
    """Remembers how the files of a session looked when it was last asked."""

    def __init__(self, session: Session) -> None:
        self._paths = (session.folder / _STORE, session.folder / DECISIONS)
        self._sources = session.texts.folder
        self._store = tuple(map(_look, self._paths))
        self._source: tuple[str, _Look] | None = None

    def store_changed(self) -> bool:
        """Whether the store or its decisions have changed since this was last asked."""
        before, self._store = self._store, tuple(map(_look, self._paths))
        return before != self._store

    def source_changed(self, name: str) -> bool:
        """Whether the source `name` has changed since it was first asked for; another name starts anew."""
        before, self._source = self._source, (name, _look(self._sources / name))
        return before is not None and before[0] == name and before != self._source


def _look(path: Path) -> _Look:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
