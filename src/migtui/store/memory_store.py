"""A store in memory, for tests and for corpora that are built and thrown away."""

from __future__ import annotations

from contextlib import contextmanager
from threading import RLock
from typing import TYPE_CHECKING

from migtui.errors import StoreMissingError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from migtui.records import Corpus


class MemoryStore:
    """Keeps a corpus in this process."""

    def __init__(self, corpus: Corpus | None = None) -> None:
        self._corpus = corpus
        self._lock = RLock()

    def load(self) -> Corpus:
        """The corpus that was committed last; raises `StoreMissingError` before the first commit."""
        if self._corpus is None:
            raise StoreMissingError("Nothing has been committed to this store.")
        return self._corpus

    def commit(self, corpus: Corpus) -> None:
        """Replace what is kept."""
        with self.writer():
            self._corpus = corpus

    @contextmanager
    def writer(self) -> Iterator[None]:
        """Keep writers of other threads out."""
        with self._lock:
            yield
