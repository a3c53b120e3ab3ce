"""Where the parts of the main screen stand at every size: pure geometry, and never a refusal.

From 100 columns on the three lists stand at the left and the reader at the right, from 160 on the links of what is
open make a third column; below that one list stands above the reader, and below 60x16 one pane has all the room.
"""

from __future__ import annotations

from enum import Enum
from typing import Final, Literal, NamedTuple

#: The panes by number, the first being the documents.
ENTITIES: Final = 2
QUOTES: Final = 3
READER: Final = 4
Part = Literal["title", "pane1", "pane2", "pane3", "reader", "links", "status", "keys"]
PANE_PARTS: Final[tuple[Part, Part, Part]] = ("pane1", "pane2", "pane3")
Rows = tuple[int, int, int]
#: x, y, width and height in cells.
Box = tuple[int, int, int, int]

_WIDE: Final = 100
_VERY_WIDE: Final = 160
_LINKS: Final = 38
_SMALL: Final = (60, 16)
#: Columns of the lists where they stand beside the reader, as a share of the screen and at most.
_LISTS: Final = 0.385
_LISTS_MOST: Final = 72
#: How the rows beside the reader are shared by the three lists, in the order of need: lists that hold little get less.
_SHARES: Final = (8, 12, 12)
_FRAME: Final = 2
_LEAST: Final = 3


class Shape(Enum):
    """The arrangements, from the widest screen to the smallest."""

    COLUMNS = "lists, reader and links side by side"
    BESIDE = "lists beside the reader"
    STACKED = "one list above the reader"
    SINGLE = "one pane"


class Arrangement(NamedTuple):
    """The shape of a screen and the boxes of the parts it shows; a part without a box is not shown."""

    shape: Shape
    boxes: dict[Part, Box]

    @property
    def boxed(self) -> bool:
        """Whether panes draw a box around themselves."""
        return self.shape in {Shape.COLUMNS, Shape.BESIDE}


def arrange(
    width: int, height: int, active: int, pane: int, *, zoomed: bool = False, rows: Rows = (1000, 1000, 1000),
    pinned: bool = False,
) -> Arrangement:
    """The arrangement of a screen of `width` by `height` cells.

    `active` is the pane that takes the keys (1 to 3, or 4 for the reader), `pane` the list that shows where there is
    room for one. A zoomed pane has the room of all. `rows` is how many rows each list holds. With a page `pinned` the
    third column is as wide as the reader.
    """
    shape = _shape(width, height)
    bars, top, room = _bars(width, height)
    shown: Part = "reader" if active == READER else _pane(active)
    if zoomed or shape is Shape.SINGLE:
        return Arrangement(shape, bars | {shown: (0, top, width, room)})
    if shape is Shape.STACKED:
        upper = max(room // 3, _LEAST)
        boxes: dict[Part, Box] = {_pane(pane): (0, top, width, upper), "reader": (0, top + upper, width, room - upper)}
        return Arrangement(shape, bars | boxes)
    return Arrangement(shape, bars | _beside(width, top, room, rows, links=shape is Shape.COLUMNS, pinned=pinned))


def _shape(width: int, height: int) -> Shape:
    if width < _SMALL[0] or height < _SMALL[1]:
        return Shape.SINGLE
    if width < _WIDE:
        return Shape.STACKED
    return Shape.COLUMNS if width >= _VERY_WIDE else Shape.BESIDE


def _bars(width: int, height: int) -> tuple[dict[Part, Box], int, int]:
    """The bars there is room for, the first row below them and the rows that are left."""
    boxes: dict[Part, Box] = {}
    top, bottom = 0, height
    if height >= 4:
        boxes["title"] = (0, 0, width, 1)
        top = 1
    if height >= 6:
        bottom -= 1
        boxes["keys"] = (0, bottom, width, 1)
    if height >= 5:
        bottom -= 1
        boxes["status"] = (0, bottom, width, 1)
    return boxes, top, max(bottom - top, 0)


def _beside(width: int, top: int, room: int, rows: Rows, *, links: bool, pinned: bool) -> dict[Part, Box]:
    lists = min(round(width * _LISTS), _LISTS_MOST)
    third = ((width - lists) // 2 if pinned else _LINKS) if links else 0
    boxes: dict[Part, Box] = {"reader": (lists, top, width - lists - third, room)}
    at = top
    for number, height in enumerate(_heights(room, rows), start=1):
        boxes[_pane(number)] = (0, at, lists, height)
        at += height
    if links:
        boxes["links"] = (width - third, top, third, room)
    return boxes


def _heights(room: int, rows: Rows) -> list[int]:
    """The heights of the lists: their share, or less for one that holds less, which leaves the rest to the others."""
    heights = [0, 0, 0]
    left, shares = room, sum(_SHARES)
    for at in sorted(range(3), key=lambda n: rows[n] / _SHARES[n]):
        share = round(left * _SHARES[at] / shares)
        heights[at] = min(max(share, _LEAST), max(rows[at] + _FRAME, _LEAST), left)
        left, shares = left - heights[at], shares - _SHARES[at]
    heights[max(range(3), key=heights.__getitem__)] += left
    return heights


def _pane(number: int) -> Part:
    return PANE_PARTS[number - 1]
