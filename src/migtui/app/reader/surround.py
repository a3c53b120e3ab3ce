"""What stands around the rows of a page: the frame, the header above them and the foot below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from migtui.app.presentation.cells import fit, width_of
from migtui.app.presentation.frame import bottom_line, rule_line, top_line
from migtui.app.reader.foot import foot_rows, summary
from migtui.records import Record, replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from migtui.app.presentation.cells import Line
    from migtui.app.reader.page import LinkGroup, Page, Row
    from migtui.app.themes import StyleName

#: Rows below which a reader without a box has no header and no foot.
_LOW: Final = 7


class Surround(Record, frozen=True):
    """The size of the reader, whether it is in a box with a foot, and the rows above and below those of the page."""

    width: int = 0
    height: int = 0
    boxed: bool = True
    with_foot: bool = True
    header: Sequence[Row] = ()
    foot: Sequence[Row] = ()

    def of_size(self, width: int, height: int, *, boxed: bool, foot: bool) -> Surround:
        """The same of another size, in a box or under a rule, with what is in the page at the foot or not."""
        return replace(self, width=width, height=height, boxed=boxed, with_foot=foot)

    def around(self, page: Page) -> Surround:
        """The same with the header and the foot of a page."""
        header = page.header(self.inner_width, brief=not self.boxed) if self._edges > 1 else ()
        groups = page.groups() if self.boxed and self.with_foot else ()
        return replace(self, header=header, foot=foot_rows(groups, page.groups_name, self.width, self.height // 3))

    # -- lines

    @property
    def inner_width(self) -> int:
        """The columns of a row."""
        return max(self.width - (2 if self.boxed else 0), 1)

    @property
    def room(self) -> int:
        """How many rows of the page are in sight."""
        return max(self.height - self._edges - len(self.header) - len(self.foot), 0)

    @property
    def first(self) -> int:
        """The line of the first row of the page."""
        return 1 + len(self.header)

    def is_edge(self, y: int) -> bool:
        """Whether line `y` is the lower one of the frame."""
        return y == self.height - 1 and self._edges > 1

    def is_rule(self, y: int) -> bool:
        """Whether line `y` is the one above the foot, which is as wide as the box."""
        return bool(self.foot) and y == self.first + self.room

    def row_around(self, y: int) -> Row | None:
        """The row of the header or the foot on line `y`; None for any other line."""
        if 0 < y < self.first:
            return self.header[y - 1]
        at = y - self.first - self.room
        return self.foot[at] if 0 <= at < len(self.foot) else None

    # -- the frame

    def title(self, title: str, *, active: bool) -> Line:
        """The first line, with the title of the page."""
        style: StyleName = "tab-current" if active else "tab-active"
        words = fit([(title, style)], max(min(width_of([(title, style)]), self.width - 6), 0))
        if self.boxed:
            return top_line(self.width, words)
        return rule_line(self.width, [(" ", "text"), *words, (" ", "text")])

    def edge(self, place: str, groups: Sequence[LinkGroup]) -> Line:
        """The last line, with the place in the page or, where there is no box, what is in the page."""
        if self.boxed:
            return bottom_line(self.width, [(place, "count")] if place else [])
        words = summary(groups, self.width - 3)
        return rule_line(self.width, [(" ", "text"), *words, (" ", "text")] if words else [])

    @property
    def _edges(self) -> int:
        """The lines of the frame: the upper one alone where a reader without a box is very low."""
        return 2 if self.boxed or self.height >= _LOW else 1
