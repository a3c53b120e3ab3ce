"""What the options that every command has said, and the store they lead to."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from migtui.session import bundled_store, open_session

if TYPE_CHECKING:
    from migtui.session import Session


class Settings:
    """What the common options said; a value given behind the command wins over one before it."""

    def __init__(self, store: Path | None = None, *, no_decisions: bool = False) -> None:
        self.store = store
        self.no_decisions = no_decisions

    def store_folder(self) -> Path:
        """The store to use: `--store`, else `MIGTUI_STORE`, else the one in `config.toml`, else the bundled one."""
        if self.store is not None:
            return self.store
        if named := os.environ.get("MIGTUI_STORE"):
            return Path(named)
        from migtui.config import load_config

        return load_config().store or bundled_store()

    def open(self) -> Session:
        """The session over the chosen store, for a command that reads and leaves; raises `StoreError`."""
        return open_session(self.store_folder(), decisions=not self.no_decisions)

    def explore(self, *, secure: bool = False, state: Path | None = None) -> Session:
        """The session over the chosen store with its reader's state; raises `StoreError`.

        State is read from and written to below the folder `state`, or the usual place; a secure session without a
        folder of its own keeps it in memory.
        """
        keeps = state is not None or not secure
        return open_session(self.store_folder(), decisions=not self.no_decisions, keep_state=keeps, state=state,
                            glimpse=True)
