"""What a reader leaves behind in a store: place, sizes, queries, marks and bookmarks, and what was there to be seen.

State belongs to a reader and a store, lies in a folder of its own outside the store, and is readable by its owner
alone. A file of it that is damaged never keeps the explorer from starting: it is set aside when it would be replaced,
and told in `State.notices`. Without a folder (kiosk) everything is kept in memory.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING, Final, TypeVar

from migtui import codec
from migtui.atomic import make_private, replace_file
from migtui.digest import sha256
from migtui.errors import StateError
from migtui.history import ReaderView, Step  # noqa: TC001 - msgspec looks the types of the records below up when it reads them
from migtui.records import Record, replace

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from migtui.library import Library
    from migtui.library.news import News

_File = TypeVar("_File")
_QUERIES: Final = 200
#: Steps before the place, and documents read, that are kept.
_TRAIL: Final = 50
_READINGS: Final = 20_000
_PLACE: Final = "place.json"
_BOOKMARKS: Final = "bookmarks.json"
_SEEN: Final = "seen.json"
_READ: Final = "read.json"
_LOCK: Final = ".lock"


class Kept(Record, frozen=True, kw_only=True):
    """An item to come back to.

    `surface` and `source` are the words it was kept on and the name of their source: they find the item when its id has
    moved (`decisions.anchors`). `view` is how its page stood, and `line` the words of the text that stood in its first
    row: they find the place in a text that was edited. `note` is the reader's own.
    """

    address: str
    surface: str | None = None
    source: str | None = None
    note: str = ""
    view: ReaderView | None = None
    line: str = ""

    def is_at(self, other: Kept) -> bool:
        """Whether it is the same item at the same words."""
        return (self.address, self.line) == (other.address, other.line)


class Sizes(Record, frozen=True, kw_only=True):
    """What a reader gave to panes, or took from them, beyond their usual sizes on screens of one shape.

    Columns of the lists and of the third column, rows of each list where three stand below each other, and rows of the
    list that stands above the reader.
    """

    lists: int = 0
    links: int = 0
    heights: tuple[int, int, int] = (0, 0, 0)
    upper: int = 0


class Place(Record, frozen=True, kw_only=True):
    """Where a reader was: the step of the history, and what was open in it as an item that can be found again."""

    step: Step
    item: Kept | None = None


class _Visit(Record, frozen=True, kw_only=True):
    """The file that every visit rewrites."""

    place: Place | None = None
    queries: tuple[str, ...] = ()
    trail: tuple[Step, ...] = ()
    marks: dict[str, Kept] = {}  # noqa: RUF012 - msgspec makes a new one for each record
    sizes: dict[str, Sizes] = {}  # noqa: RUF012 - as above


class _Read(Record, frozen=True, kw_only=True):
    """The file of the documents that were read, oldest first."""

    documents: tuple[str, ...] = ()


class _Bookmarks(Record, frozen=True, kw_only=True):
    """The file of what a reader keeps for good."""

    bookmarks: tuple[Kept, ...] = ()


class _Seen(Record, frozen=True, kw_only=True):
    """What there was to be seen on the last visit, as digests (`library.news`), in the store that `made` made."""

    sources_sha256: str = ""
    made: str = ""
    documents: tuple[str, ...] = ()
    quotes: tuple[str, ...] | None = None
    roles: tuple[str, ...] | None = None


def state_folder(store: Path, base: Path | None = None) -> Path:
    """The folder of a reader's state for the store in the folder `store`, below `base` (the usual place when None)."""
    if base is None:
        import platformdirs

        base = platformdirs.user_state_path("migtui")
    whole = store.resolve()
    name = "".join(c if c.isalnum() else "-" for c in whole.name)[:40]
    return base / "stores" / f"{name}-{sha256(os.fsencode(whole))[:16]}"


class State:
    """A reader's state for one store, read when made; `folder` None keeps it in memory alone.

    Bookmarks are written at once, together with those another session wrote meanwhile; everything else by `save`.
    Writing raises `StateError`.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._damaged: set[str] = set()
        self._notices: list[str] = []
        self._visit = self._read(_PLACE, _Visit) or _Visit()
        self._bookmarks = (self._read(_BOOKMARKS, _Bookmarks) or _Bookmarks()).bookmarks
        self._seen: _Seen | None = None
        self._news: tuple[Library, News] | None = None
        self._were_read = dict.fromkeys((self._read(_READ, _Read) or _Read()).documents)
        self._newly_read = False

    @property
    def folder(self) -> Path | None:
        """Where state is written; None when nothing is."""
        return self._folder

    @property
    def notices(self) -> tuple[str, ...]:
        """One sentence for each file that could not be used."""
        return tuple(self._notices)

    @property
    def place(self) -> Place | None:
        """Where the reader was; None on the first visit."""
        return self._visit.place

    @property
    def trail(self) -> tuple[Step, ...]:
        """The steps that led to the place, oldest first."""
        return self._visit.trail

    def is_read(self, document: str) -> bool:
        """Whether the reader has opened a document, on this visit or an earlier one."""
        return document in self._were_read

    def note_read(self, document: str) -> None:
        """Note that the reader has opened a document."""
        if document not in self._were_read:
            self._were_read[document] = None
            self._newly_read = True

    @property
    def queries(self) -> tuple[str, ...]:
        """What the reader searched for, latest last."""
        return self._visit.queries

    @property
    def marks(self) -> Mapping[str, Kept]:
        """The items a reader put a letter on."""
        return self._visit.marks

    @property
    def sizes(self) -> Mapping[str, Sizes]:
        """The sizes of panes that are not the usual ones, by the shape of the screen."""
        return self._visit.sizes

    def resize(self, shape: str, sizes: Sizes | None) -> None:
        """Keep the sizes of panes for screens of a shape; None for the usual ones."""
        kept = {name: one for name, one in self._visit.sizes.items() if name != shape}
        if sizes is not None:
            kept[shape] = sizes
        self._visit = replace(self._visit, sizes=kept)

    @property
    def bookmarks(self) -> tuple[Kept, ...]:
        """The items a reader keeps, oldest first."""
        return self._bookmarks

    def remember(self, step: Step, item: Kept | None = None, trail: tuple[Step, ...] = ()) -> None:
        """Note where the reader is, and by which steps they came there; the last 50 of these are kept."""
        self._visit = replace(self._visit, place=Place(step=step, item=item), trail=trail[-_TRAIL:])

    def asked(self, query: str) -> None:
        """Note a query; one asked before moves to the end, the oldest beyond 200 are forgotten."""
        if query.strip():
            kept = (*(q for q in self._visit.queries if q != query), query)[-_QUERIES:]
            self._visit = replace(self._visit, queries=kept)

    def mark(self, letter: str, item: Kept | None) -> None:
        """Put a letter on an item; None takes it off."""
        marks = {name: kept for name, kept in self._visit.marks.items() if name != letter}
        if item is not None:
            marks[letter] = item
        self._visit = replace(self._visit, marks=marks)

    def bookmark(self, item: Kept) -> None:
        """Keep an item; what was kept of it at the same words is replaced, note and all."""
        self._change_bookmarks(item, kept=True)

    def forget_bookmark(self, item: Kept) -> None:
        """Keep an item at its words no longer."""
        self._change_bookmarks(item, kept=False)

    def changed(self, library: Library) -> bool:
        """Whether the store is another one than on the last visit; False on the first."""
        seen = self._last_seen()
        return seen is not None and (seen.sources_sha256, seen.made) != _made(library)

    def news(self, library: Library) -> News:
        """What the store holds that it did not hold on the last visit; nothing on the first."""
        from migtui.library.news import News, Shown, news

        seen = self._last_seen()
        if seen is None or not self.changed(library):
            return News()
        if self._news is None or self._news[0] is not library:
            shown = Shown(documents=frozenset(seen.documents), quotes=_set(seen.quotes), roles=_set(seen.roles))
            self._news = library, news(library, shown)
        return self._news[1]

    def save(self, library: Library | None = None) -> None:
        """Write down place, queries and marks; with a library also that what it holds has been there to be seen."""
        self._write(_PLACE, self._visit)
        if self._newly_read:
            self._write(_READ, _Read(documents=tuple(self._were_read)[-_READINGS:]))
            self._newly_read = False
        if library is None:
            return
        if self._last_seen() is None or self.changed(library):
            from migtui.library.news import shown_by

            shown = shown_by(library)
            sources, made = _made(library)
            self._write(_SEEN, _Seen(
                sources_sha256=sources, made=made, documents=tuple(sorted(shown.documents)),
                quotes=tuple(sorted(shown.quotes or ())), roles=tuple(sorted(shown.roles or ())),
            ))

    def _last_seen(self) -> _Seen | None:
        if self._seen is None:
            self._seen = self._read(_SEEN, _Seen)
        return self._seen

    def _change_bookmarks(self, item: Kept, *, kept: bool) -> None:
        if self._folder is None:
            self._bookmarks = _changed(self._bookmarks, item, kept=kept)
            return
        from filelock import FileLock, Timeout

        try:
            _make(self._folder)
            with FileLock(self._folder / _LOCK, timeout=5, mode=0o600):
                if _BOOKMARKS not in self._damaged and (now := self._read(_BOOKMARKS, _Bookmarks)) is not None:
                    self._bookmarks = now.bookmarks
                self._bookmarks = _changed(self._bookmarks, item, kept=kept)
                self._write(_BOOKMARKS, _Bookmarks(bookmarks=self._bookmarks))
        except Timeout as error:
            raise StateError("Another session is writing your bookmarks.", "Try again.") from error
        except OSError as error:
            raise _unwritable(self._folder, error) from error

    def _read(self, name: str, kind: type[_File]) -> _File | None:
        if self._folder is None:
            return None
        path = self._folder / name
        try:
            return codec.decode(path.read_bytes(), kind)
        except FileNotFoundError:
            return None
        except (OSError, codec.CodecError):
            if name not in self._damaged:
                self._notices.append(f"{path} could not be read and is set aside; migtui starts without it.")
            self._damaged.add(name)
            return None

    def _write(self, name: str, value: object) -> None:
        if self._folder is None:
            return
        path = self._folder / name
        try:
            _make(self._folder)
            if name in self._damaged:
                with suppress(FileNotFoundError):
                    path.replace(path.with_name(f"{name}.damaged"))
                self._damaged.discard(name)
            replace_file(path, codec.encode(value), mode=0o600)
        except OSError as error:
            raise _unwritable(self._folder, error) from error


def _make(folder: Path) -> None:
    """Let the folder be there, its owner's alone; raises `OSError` when something else has its name."""
    make_private(folder)
    state = folder.lstat()
    if not stat.S_ISDIR(state.st_mode):
        raise NotADirectoryError(20, "it is a link, not a folder")
    if stat.S_IMODE(state.st_mode) & 0o077:
        folder.chmod(0o700)


def _changed(bookmarks: tuple[Kept, ...], item: Kept, *, kept: bool) -> tuple[Kept, ...]:
    others = tuple(one for one in bookmarks if not one.is_at(item))
    return (*others, item) if kept else others


def _made(library: Library) -> tuple[str, str]:
    """What the contents of a store depend on: its sources, and what read them."""
    meta = library.meta
    return meta.sources_sha256, f"{meta.engine} {meta.engine_version} {meta.model or ''} {meta.lexicon}"


def _set(digests: tuple[str, ...] | None) -> frozenset[str] | None:
    return None if digests is None else frozenset(digests)


def _unwritable(folder: Path, error: OSError) -> StateError:
    return StateError(f"Your place and marks cannot be written to {folder}: {error.strerror or error}.")
