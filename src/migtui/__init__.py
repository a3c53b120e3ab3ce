"""migtui: read who said what, in the words of the source, from a terminal.

`migtui.open(path)` opens a store and gives the `Session` that the explorer and the command line work with as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

    from migtui.session import Session

__version__: Final = "0.1.0"
__all__ = ["__version__", "open"]


def open(path: Path | str | None = None, *, decisions: bool = True) -> Session:  # noqa: A001 - reads as migtui.open(...)
    """Open the store at `path` (the bundled one when None) for reading.

    Raises `migtui.errors.StoreError` when there is none or it cannot be used.
    """
    from migtui.session import open_session

    return open_session(path, decisions=decisions)
