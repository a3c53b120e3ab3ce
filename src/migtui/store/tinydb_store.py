"""A store in a folder: one TinyDB file, read whole and replaced whole."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from migtui import codec
from migtui.atomic import remove_stale
from migtui.errors import StoreBusyError, StoreDamagedError, StoreError, StoreMissingError, StoreVersionError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from filelock import FileLock

    from migtui.records import Corpus

FILE: Final = "migtui.json"
LOCK: Final = ".migtui.lock"
_REBUILD: Final = "migtui build --store"


class TinyDBStore:
    """Keeps a corpus in `migtui.json` of a folder, under a writer lock; readers never lock.

    `patience` is how many seconds a writer waits for another one.
    """

    def __init__(self, folder: Path, *, patience: float = 10.0) -> None:
        self._folder = folder
        self._patience = patience
        self._lock: FileLock | None = None

    @property
    def path(self) -> Path:
        """The TinyDB file."""
        return self._folder / FILE

    def load(self) -> Corpus:
        """The corpus that was committed last; raises as `Store.load` says."""
        raw = self._read()
        try:
            return codec.decode_corpus(raw)
        except codec.CodecError as error:
            raise self._unusable(error, raw) from error

    def commit(self, corpus: Corpus) -> None:
        """Replace what is kept by `corpus`, wholly or not at all; never a file that is no store of migtui."""
        # TinyDB is imported here, as a reader of the store does not need it.
        from migtui.store.tinydb_storage import AtomicStorage

        with self.writer():
            try:
                self._refuse_foreign()
                remove_stale(self.path)
                AtomicStorage(self.path).write(codec.tables(corpus))
            except OSError as error:
                raise self._unwritable(error) from error

    @contextmanager
    def writer(self) -> Iterator[None]:
        """Hold the writer lock; it can be taken again while it is held."""
        from filelock import FileLock, Timeout

        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            if self._lock is None:
                self._lock = FileLock(self._folder / LOCK, timeout=self._patience)
            self._lock.acquire()
        except Timeout as error:
            raise StoreBusyError(f"Another process is writing {self.path}.", "Wait for it to end.") from error
        except OSError as error:
            raise self._unwritable(error) from error
        try:
            yield
        finally:
            self._lock.release()

    def _unwritable(self, error: OSError) -> StoreError:
        message = f"{self.path} cannot be written: {error.strerror or error}."
        return StoreError(message, "What it held before still stands.")

    def _read(self) -> bytes:
        try:
            return self.path.read_bytes()
        except FileNotFoundError as error:
            hint = f"Build one: migtui build TEXTS --store {self._folder}"
            raise StoreMissingError(f"There is no store at {self._folder}.", hint) from error
        except OSError as error:
            raise StoreError(f"{self.path} cannot be read: {error.strerror}.") from error

    def _unusable(self, error: codec.CodecError, raw: bytes) -> StoreError:
        again = f"{_REBUILD} {self._folder}"
        instead = f"Move it away and build it again from its sources: {again}"
        if isinstance(error, codec.FormatError):
            newer = error.found > codec.FORMAT
            age = "a newer" if newer else "an older"
            message = f"{self.path} was written by {age} version of migtui (format {error.found})."
            hint = "Install that version." if newer else f"Build it again from its sources: {again}"
            return StoreVersionError(message, hint, newer=newer)
        if not raw:
            return StoreDamagedError(f"{self.path} is empty.", instead)
        try:
            codec.decode_plain(raw)
        except codec.CodecError:
            return StoreDamagedError(f"{self.path} is damaged or cut short.", instead)
        hint = "Name the folder of a store, or move it away."
        return StoreDamagedError(f"{self.path} is not a store of migtui.", hint)

    def _refuse_foreign(self) -> None:
        """Raise unless the file is missing or a store of this or an older format: nothing else is ever replaced."""
        try:
            raw = self.path.read_bytes()
        except FileNotFoundError:
            return
        try:
            codec.read_format(raw)
        except codec.FormatError as error:
            if error.found > codec.FORMAT:
                raise self._unusable(error, raw) from error
        except codec.CodecError as error:
            fault = self._unusable(error, raw)
            raise StoreDamagedError(fault.message, f"Nothing was overwritten: move {self.path} away first.") from error
