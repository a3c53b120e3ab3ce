"""Letters over the rows and links in sight: typing one follows the link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from migtui.app.presentation.links import link_labels
from migtui.app.screens.typing import Labels

if TYPE_CHECKING:
    from migtui.app.panes.pane import Pane
    from migtui.app.reader.reader import Reader
    from migtui.app.screens.desk import Desk
    from migtui.app.screens.links import LinksColumn
    from migtui.history import Location

    _Part = Pane | Reader | LinksColumn


class Labelling:
    """The letters of one desk."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._labels = Labels()

    @property
    def shown(self) -> bool:
        """Whether there are letters on the screen."""
        return self._labels.shown

    def show(self) -> bool:
        """Put letters on the rows of the list that is active and on the links in sight; whether there are any."""
        desk = self._desk
        parts: tuple[_Part, ...] = (desk.reader, desk.links)
        if not desk.reading:
            parts = (desk.pane, *parts)
        spots = [(part, at, to) for part in parts if part.id in desk.arrangement.boxes for at, to in part.spots()]
        labels = link_labels(len(spots))
        self._labels.put((label, to) for label, (_, _, to) in zip(labels, spots, strict=True))
        for part in parts:
            part.label({at: label for label, (owner, at, _) in zip(labels, spots, strict=True) if owner is part})
        return bool(spots)

    def type(self, letter: str) -> Location | None:
        """Take a letter: where the label that is complete with it leads."""
        done, target = self._labels.type(letter)
        if done:
            parts: tuple[_Part, ...] = (*self._desk.panes, self._desk.reader, self._desk.links)
            for part in parts:
                part.label({})
        return target
