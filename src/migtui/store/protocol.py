"""What a store can do, whatever keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from migtui.records import Corpus


class Store(Protocol):
    """Keeps one corpus: read whole, replaced whole by one commit."""

    def load(self) -> Corpus:
        """The corpus that was committed last.

        Raises `StoreMissingError`, `StoreDamagedError`, `StoreVersionError` or `StoreError` (unreadable); nothing is
        ever changed or repaired by reading.
        """

    def commit(self, corpus: Corpus) -> None:
        """Replace what is kept by `corpus`, wholly or not at all.

        Raises `StoreBusyError` when another process is writing, `StoreError` when the disk refuses.
        """

    def writer(self) -> AbstractContextManager[None]:
        """Keep other writers out while a commit is prepared from what is kept; readers are never kept out.

        Raises `StoreBusyError` when another process is writing.
        """
