"""Leaving the program for a while: the source at hand in the reader's own editor, and the background."""

from __future__ import annotations

import os
import signal
import subprocess
from typing import TYPE_CHECKING

from migtui import environment
from migtui.app.place import document_of
from migtui.history import Location

if TYPE_CHECKING:
    from pathlib import Path

    from migtui.app.screens.main import MainScreen


def edit(screen: MainScreen) -> None:
    """Open the source at hand at its line in the reader's own editor."""
    from migtui.app.editor import editor_command

    if environment.secure():
        screen.tell("A secure session starts no editor.")
        return
    place = _place(screen)
    if place is None:
        screen.tell("There is no line of a source here.")
        return
    path, line = place
    command = editor_command(os.environ, path, line)
    if command is None:
        screen.tell("No editor is set: put its command into VISUAL or EDITOR.")
    elif not path.is_file():
        screen.tell(f"The source is missing: {path}")
    else:
        _run(screen, command)


def _place(screen: MainScreen) -> tuple[Path, int] | None:
    """The file and line of what is at hand: of the range, the current stop, the row in sight, or the row's item."""
    library, texts, page = screen.library, screen.session.texts, screen.reader.page
    address: str | None = screen.desk.item
    offset: int | None = None
    if screen.reading and page is not None:
        address = document_of(screen.session, page.location.address) or page.location.address
        span = screen.taking.ranged.span
        offset = span[0] if span is not None else screen.reader.at
    try:
        item = screen.taking.item(Location(address=address)) if address is not None else None
        if item is not None and item.source is None and (mentions := library.mentions(item.address)):
            first = mentions[0]
            source, offset = first.facts.source, first.mention.start
        elif item is None or item.source is None:
            return None
        else:
            source = item.source
            offset = item.start if offset is None or item.kind != "document" else offset
    except KeyError:
        return None
    return (texts.folder / source).absolute(), texts.get(source).line_of(offset or 0)


def _run(screen: MainScreen, command: list[str]) -> None:
    from textual.app import SuspendNotSupported

    problem = ""
    # Ctrl+C typed into the editor goes to every program at this terminal; it is not for us.
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        with screen.app.suspend():
            code = subprocess.run(command, check=False).returncode  # noqa: S603 - the reader's own editor
            problem = f"{command[0]} ended with exit code {code}." if code else ""
    except SuspendNotSupported:
        problem = "This terminal cannot be lent to an editor."
    except OSError as error:
        problem = f"{command[0]} cannot be started: {error.strerror or error}."
    finally:
        signal.signal(signal.SIGINT, before)
    screen.session.texts.forget()
    screen.taking.ranged.end()
    screen.navigation.reopen()
    screen.tell(problem)


def suspend(screen: MainScreen) -> None:
    """Go into the background, until the shell's `fg`."""
    if environment.secure():
        screen.tell("A secure session stays in the foreground.")
    else:
        screen.app.action_suspend_process()
