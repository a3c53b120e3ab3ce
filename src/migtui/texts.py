"""The texts of a store's sources, read when asked for and compared with what was built."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from enum import Enum
from typing import TYPE_CHECKING, Final

from migtui.digest import sha256
from migtui.records import Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from migtui.records import SourceRecord

#: How many texts are kept at least, and more as long as all have no more code points than this.
_KEPT: Final = 32
_KEPT_POINTS: Final = 2_000_000


class SourceState(Enum):
    """How a source's file compares with the one the store was built from."""

    OK = "ok"
    CHANGED = "changed"
    MISSING = "missing"


class SourceText(Record, frozen=True):
    """A source as it stands on disk: its text (empty when missing), its state and where its lines start.

    A line ends after a line feed; lines and columns are counted from 1, columns in code points.
    """

    name: str
    text: str
    state: SourceState
    line_starts: tuple[int, ...]

    def line_of(self, offset: int) -> int:
        """The number of the line that holds the code point `offset`."""
        return bisect_right(self.line_starts, offset)

    def column_of(self, offset: int) -> int:
        """The column of the code point `offset` in its line."""
        return offset - self.line_starts[self.line_of(offset) - 1] + 1


def line_starts(text: str) -> tuple[int, ...]:
    """The offsets at which the lines of `text` start; the first is always 0."""
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return tuple(starts)


class Texts:
    """Reads source texts by name; the last few are kept in memory.

    A file that is gone, unreadable or not UTF-8 gives an empty text with the state MISSING or CHANGED, never an
    exception: a reader must be able to go on with the surfaces the store keeps. `rest` gives all sources where
    `sources` are only those that are known at once.
    """

    def __init__(
        self, folder: Path, sources: Iterable[SourceRecord], rest: Callable[[], Iterable[SourceRecord]] | None = None
    ) -> None:
        self._folder = folder
        self._rest = rest
        self._sha256 = {source.name: source.sha256 for source in sources}
        self._kept: OrderedDict[str, SourceText] = OrderedDict()
        self._points = 0

    @property
    def folder(self) -> Path:
        """The folder that source names are relative to."""
        return self._folder

    def get(self, name: str) -> SourceText:
        """The text of the source called `name`, from memory or from disk."""
        if name in self._kept:
            self._kept.move_to_end(name)
            return self._kept[name]
        source = self._kept[name] = self._read(name)
        self._points += len(source.text)
        while len(self._kept) > _KEPT and self._points > _KEPT_POINTS:
            self._points -= len(self._kept.popitem(last=False)[1].text)
        return source

    def sha256(self, name: str) -> str | None:
        """The digest of the bytes that the store was built from; None for a source it does not know."""
        if name not in self._sha256:
            self._know_all()
        return self._sha256.get(name)

    def unlike(self) -> Iterator[tuple[str, SourceState]]:
        """The sources that are not what the store was built from, by name; every file is read, one after the other."""
        self._know_all()
        for name, built in self._sha256.items():
            try:
                raw = (self._folder / name).read_bytes()
            except (OSError, ValueError):
                yield name, SourceState.MISSING
            else:
                if sha256(raw) != built:
                    yield name, SourceState.CHANGED

    def _know_all(self) -> None:
        if self._rest is not None:
            self._sha256, self._rest = {source.name: source.sha256 for source in self._rest()}, None

    def forget(self) -> None:
        """Read every text from disk again the next time it is asked for."""
        self._kept.clear()
        self._points = 0

    def _read(self, name: str) -> SourceText:
        try:
            raw = (self._folder / name).read_bytes()
            text = raw.decode("utf-8")
        except (OSError, ValueError) as error:
            state = SourceState.CHANGED if isinstance(error, UnicodeDecodeError) else SourceState.MISSING
            return SourceText(name, "", state, (0,))
        same = sha256(raw) == self.sha256(name)
        return SourceText(name, text, SourceState.OK if same else SourceState.CHANGED, line_starts(text))
