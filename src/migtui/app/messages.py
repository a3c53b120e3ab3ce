"""What parts of the screen tell each other; each message carries its data and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from migtui.history import Location, ReaderView
    from migtui.library import Filter


@dataclass(repr=False)
class JumpRequested(Message):
    """Go to `location`: a step of the history. Rows, links, labels, hits and addresses all post this.

    `view` is how its page is to stand; None as for the first time.
    """

    location: Location
    view: ReaderView | None = None


@dataclass(repr=False)
class Previewed(Message):
    """The cursor of a list rests on `location`: show it in the reader, which is no step."""

    location: Location


@dataclass(repr=False)
class PaneEntered(Message):
    """A click or key wants the pane called `pane` (1 to 4) to be the active one."""

    pane: int


@dataclass(repr=False)
class ReaderMoved(Message):
    """The reader scrolled, or its hits or quote changed: the status line may have news."""


@dataclass(repr=False)
class OverlayClosed(Message):
    """An overlay is done and wants to be moved away."""


@dataclass(repr=False)
class Told(Message):
    """One line of news for the reader, shown above the footer until the next key."""

    text: str


@dataclass(repr=False)
class Narrowed(Message):
    """All lists are to be narrowed down to `wanted`, which holds no words: a step of the history."""

    wanted: Filter


@dataclass(repr=False)
class CommandChosen(Message):
    """The palette chose an action of `ACTIONS`."""

    action: str


@dataclass(repr=False)
class StepChosen(Message):
    """A step of the history was chosen by its position."""

    index: int


@dataclass(repr=False)
class Confirmed(Message):
    """A question was answered with yes: do what was asked about."""

    act: Callable[[], None]
