"""The only module of the command line that writes standard error."""

from __future__ import annotations

import os
import sys
import time
import traceback
from typing import TYPE_CHECKING, Final, Self

from migtui.atomic import make_private
from migtui.display import one_line

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

    from rich.progress import Progress as Bar

    from migtui.errors import MigtuiError

#: A task that is over sooner shows no bar; where nobody watches, a line is written this often.
_SECONDS_TO_A_BAR: Final = 0.3
_SECONDS_A_LINE: Final = 5.0


def say(text: str) -> None:
    """Write one line of news to standard error."""
    _write(f"{one_line(text)}\n")


class Progress:
    """Tells how far a long task is: a bar with rate and time left when a person watches, now and then a line when not.

    A context manager, to be called with the number of things done and of all. Nothing is told of what is done at once.
    """

    def __init__(self, task: str, things: str) -> None:
        self._task, self._things = task, things
        self._began = self._told = time.monotonic()
        self._bar: Bar | None = None
        #: How many things there were to do.
        self.total = 0

    def __enter__(self) -> Self:
        """Begin to count."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take the bar away and give the cursor back, whatever happened."""
        if self._bar is not None:
            self._bar.stop()

    def __call__(self, done: int, total: int) -> None:
        """Note that `done` of `total` things are done."""
        self.total = total
        now = time.monotonic()
        rate = done / max(now - self._began, 1e-6)
        if self._bar is not None:
            self._bar.update(self._bar.task_ids[0], completed=done, rate=f"{rate:,.1f} a second")
        elif not sys.stderr.isatty():
            if now - self._told > _SECONDS_A_LINE:
                self._told = now
                left = f"{rate:,.1f} a second, {(total - done) / rate:,.0f} s left"
                say(f"{self._task} {done:,} of {total:,} {self._things}, {left}")
        elif now - self._began > _SECONDS_TO_A_BAR and done < total:
            self._bar = _bar(self._task, self._things, done, total)


def _bar(task: str, things: str, done: int, total: int) -> Bar:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    shown = Bar(TextColumn(task), BarColumn(None), MofNCompleteColumn(), TextColumn(things),
                TextColumn("{task.fields[rate]}"), TimeRemainingColumn(), TextColumn("left"),
                console=Console(stderr=True), transient=True)
    shown.add_task(task, total=total, completed=done, rate="")
    shown.start()
    return shown


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
        make_private(folder)
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
