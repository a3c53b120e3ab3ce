"""The program with a fault of its own, named by the first argument: what it then does is what a test is about.

`timer`: a timer that the key `?` sets raises. `paint`: from that key on no line of the reader can be painted. `thread`:
the search raises for every query. `start`: the screen cannot be made. `hold`: nobody says that the first frame may be
painted.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from migtui.app.screens.main import MainScreen


def _fail(*_: object, **__: object) -> NoReturn:
    raise RuntimeError("a fault that a test \x1b]0;made\x07")


def _in_a_timer() -> None:
    from migtui.app.screens.commands import COMMANDS

    def begin(screen: MainScreen) -> None:
        screen.set_timer(0.05, _fail)

    COMMANDS["help"] = begin


def _in_a_thread() -> None:
    from migtui.search.searcher import FuzzySearcher

    FuzzySearcher.search = _fail  # type: ignore[method-assign] # that is the fault


def _in_painting() -> None:
    from migtui.app.reader.reader import Reader
    from migtui.app.screens.commands import COMMANDS

    def spoil(screen: MainScreen) -> None:
        Reader.line = _fail  # type: ignore[method-assign] # as above
        screen.reader.refresh()

    COMMANDS["help"] = spoil


def _at_the_start() -> None:
    from migtui.app.screens.main import MainScreen

    MainScreen.compose = _fail  # type: ignore[method-assign] # as above


def _in_holding() -> None:
    from migtui.app.app import MigtuiApp

    def wait(_: MigtuiApp) -> None:
        return

    MigtuiApp._paint = wait  # type: ignore[assignment,method-assign] # as above


FAULTS: dict[str, Callable[[], None]] = {
    "timer": _in_a_timer, "thread": _in_a_thread, "paint": _in_painting, "start": _at_the_start,
    "hold": _in_holding,
}


if __name__ == "__main__":
    from migtui.__main__ import main

    FAULTS[sys.argv.pop(1)]()
    main()
