"""The only module of the command line that writes standard error."""

from __future__ import annotations

import os
import sys
import traceback
from typing import TYPE_CHECKING

from migtui.display import one_line

if TYPE_CHECKING:
    from pathlib import Path

    from migtui.errors import MigtuiError


def say(text: str) -> None:
    """Write one line of news to standard error."""
    _write(f"{one_line(text)}\n")


def progress(text: str) -> None:
    """Replace the line in progress when a person watches; otherwise nothing (call `say` for what must be told)."""
    if sys.stderr.isatty():
        _write(f"\r{one_line(text)[:100]}\x1b[K")


def end_progress() -> None:
    """Clear the line in progress."""
    if sys.stderr.isatty():
        _write("\r\x1b[K")


def complain(error: MigtuiError) -> None:
    """Tell a fault in one line, its hint behind it, and candidates one a line."""
    say(f"migtui: {error.message}" + (f" {error.hint}" if error.hint else ""))
    for candidate in getattr(error, "candidates", ()):
        say(f"  {candidate}")


def report_crash(error: BaseException, folder: Path | None) -> None:
    """Tell that the program itself failed; the details go to a file in `folder`, to standard error without one."""
    details = "".join(traceback.format_exception(error))
    if folder is None:
        say(f"migtui: this is a fault of migtui itself ({type(error).__name__}: {error}).")
        return
    path = folder / "crash.txt"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, 0o600)
        with open(descriptor, "w", encoding="utf-8", errors="backslashreplace") as file:  # noqa: PTH123 - a descriptor
            file.write(details)
    except OSError:
        _write(details)
        return
    say(f"migtui: this is a fault of migtui itself ({type(error).__name__}); the details are in {path}.")


def _write(text: str) -> None:
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except (OSError, ValueError, AttributeError):
        # Nobody can be told when standard error is closed; that must not hide the exit code.
        return
