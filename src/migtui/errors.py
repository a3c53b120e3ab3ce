"""What can go wrong, each with a sentence a reader understands and a hint on what to do next.

The exit codes of the command line belong to the classes here, so that a caller of the Python API and a shell script see
the same fault.
"""

from __future__ import annotations

from typing import ClassVar


class MigtuiError(Exception):
    """A fault that is told in one sentence.

    `message` says what is wrong, `hint` what the reader can do about it (may be empty). Both are plain text without a
    trailing newline; they may hold file names and other foreign text, so faces pass them through `display` first.
    """

    exit_code: ClassVar[int] = 70

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class UsageError(MigtuiError):
    """The command line or a setting does not make sense."""

    exit_code = 2


class NoTerminalError(UsageError):
    """The explorer was asked for where there is no terminal to draw on."""


class StoreError(MigtuiError):
    """A store cannot be used; nothing in it was changed."""

    exit_code = 3


class StoreMissingError(StoreError):
    """There is no store at this place."""


class StoreDamagedError(StoreError):
    """The store's file is empty, cut short or not what migtui writes."""


class StoreVersionError(StoreError):
    """The store was written in another format than this version reads; `newer` tells which way."""

    def __init__(self, message: str, hint: str = "", *, newer: bool = False) -> None:
        super().__init__(message, hint)
        self.newer = newer


class StoreBusyError(StoreError):
    """Another process is writing this store."""


class StateError(MigtuiError):
    """What a reader leaves behind (place, marks, bookmarks) cannot be written down."""

    exit_code = 3


class SourceError(MigtuiError):
    """A source text cannot be read."""

    exit_code = 4


class OutputError(MigtuiError):
    """Standard output cannot be written."""

    exit_code = 1


class AddressError(MigtuiError):
    """An address names nothing in this store, or several things.

    `candidates` lists the addresses it could mean, best first; empty when there are none.
    """

    exit_code = 1

    def __init__(self, message: str, hint: str = "", candidates: tuple[str, ...] = ()) -> None:
        super().__init__(message, hint)
        self.candidates = candidates
