"""Where the parts of the main screen stand at every size: pure geometry, and never a refusal.

From 100 columns on the three lists stand at the left and the reader at the right, from 160 on the links of what is
open make a third column; below that one list stands above the reader, and below 60x16 one pane has all the room.
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final, Literal

from migtui.records import Record, replace
from migtui.state import Sizes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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
#: The fewest rows of a pane, and the fewest columns of the lists, the reader and the third column.
_LEAST: Final = 3
_NARROWEST: Final = 20
_USUAL: Final = Sizes()


class Shape(Enum):
    """The arrangements, from the widest screen to the smallest."""

    COLUMNS = "lists, reader and links side by side"
    BESIDE = "lists beside the reader"
    STACKED = "one list above the reader"
    SINGLE = "one pane"


class Arrangement(Record, frozen=True):
    """The shape of a screen and the boxes of the parts it shows; a part without a box is not shown."""

    shape: Shape
    boxes: dict[Part, Box]

    @property
    def boxed(self) -> bool:
        """Whether panes draw a box around themselves."""
        return self.shape in {Shape.COLUMNS, Shape.BESIDE}


def arrange(
    width: int, height: int, active: int, pane: int, *, zoomed: bool = False, rows: Rows = (1000, 1000, 1000),
    pinned: bool = False, sizes: Mapping[str, Sizes] | None = None,
) -> Arrangement:
    """The arrangement of a screen of `width` by `height` cells.

    `active` is the pane that takes the keys (1 to 3, or 4 for the reader), `pane` the list that shows where there is
    room for one. A zoomed pane has the room of all. `rows` is how many rows each list holds. With a page `pinned` the
    third column is as wide as the reader. `sizes` are what a reader made wider or higher, by the name of the shape.
    """
    shape = _shape(width, height)
    bars, top, room = _bars(width, height)
    own = (sizes or {}).get(shape.name, _USUAL)
    shown: Part = "reader" if active == READER else _pane(active)
    if zoomed or shape is Shape.SINGLE:
        return Arrangement(shape, bars | {shown: (0, top, width, room)})
    if shape is Shape.STACKED:
        upper = max(min(room // 3 + own.upper, room - _LEAST), _LEAST)
        boxes: dict[Part, Box] = {_pane(pane): (0, top, width, upper), "reader": (0, top + upper, width, room - upper)}
        return Arrangement(shape, bars | boxes)
    lists, third = _columns(width, own, links=shape is Shape.COLUMNS, pinned=pinned)
    boxes = {"reader": (lists, top, width - lists - third, room)}
    at = top
    for number, height_of in enumerate(_heights(room, rows, own.heights), start=1):
        boxes[_pane(number)] = (0, at, lists, height_of)
        at += height_of
    if third:
        boxes["links"] = (width - third, top, third, room)
    return Arrangement(shape, bars | boxes)


def resized(sizes: Sizes, shape: Shape, active: int, *, columns: int = 0, rows: int = 0) -> Sizes:
    """The sizes when the active pane is given columns or rows; what the reader is given is taken from beside it."""
    if active == READER:
        if shape is Shape.COLUMNS and columns:
            return replace(sizes, links=sizes.links - columns)
        return replace(sizes, lists=sizes.lists - columns, upper=sizes.upper - rows)
    if shape is Shape.STACKED:
        return replace(sizes, upper=sizes.upper + rows)
    heights = list(sizes.heights)
    heights[active - 1] += rows
    return replace(sizes, lists=sizes.lists + columns, heights=(heights[0], heights[1], heights[2]))


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


def _columns(width: int, own: Sizes, *, links: bool, pinned: bool) -> tuple[int, int]:
    """The columns of the lists, and of the links where there is a third column."""
    lists = min(round(width * _LISTS), _LISTS_MOST) + own.lists
    lists = max(min(lists, width - _NARROWEST * (2 if links else 1)), _NARROWEST)
    if not links:
        return lists, 0
    third = ((width - lists) // 2 if pinned else _LINKS) + own.links
    return lists, max(min(third, width - lists - _NARROWEST), _NARROWEST)


def _heights(room: int, rows: Rows, own: Sequence[int]) -> list[int]:
    """The heights of the lists: their share, or less for one that holds less, which leaves the rest to the others.

    `own` are the rows that a reader gave each list beyond that.
    """
    heights = [0, 0, 0]
    left, shares = room, sum(_SHARES)
    for at in sorted(range(3), key=lambda n: rows[n] / _SHARES[n]):
        share = round(left * _SHARES[at] / shares)
        heights[at] = min(max(share, _LEAST), max(rows[at] + _FRAME, _LEAST), left)
        left, shares = left - heights[at], shares - _SHARES[at]
    heights[max(range(3), key=heights.__getitem__)] += left
    return _resized(heights, own) if any(own) and room >= len(heights) * _LEAST else heights


def _resized(heights: Sequence[int], own: Sequence[int]) -> list[int]:
    """Heights with what a reader gave or took; the others give and take in turn, the highest first."""
    found = [max(height + more, _LEAST) for height, more in zip(heights, own, strict=True)]
    while (beyond := sum(found) - sum(heights)) != 0:
        if beyond > 0:
            able = [at for at, height in enumerate(found) if own[at] <= 0 and height > _LEAST]
        else:
            able = [at for at, more in enumerate(own) if more >= 0]
        found[max(able or range(len(found)), key=found.__getitem__)] += 1 if beyond < 0 else -1
    return found


def _pane(number: int) -> Part:
    return PANE_PARTS[number - 1]
