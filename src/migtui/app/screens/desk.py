"""The container of the main screen's parts, laid out by `presentation.arrangement`; knows which of them is active."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import NULL_OFFSET, NULL_SPACING, Region, Size
from textual.layout import Layout, WidgetPlacement
from textual.widget import Widget

from migtui.app.panes.pane import Pane
from migtui.app.panes.tabs import tabs_for
from migtui.app.presentation.arrangement import PANE_PARTS, READER, Arrangement, Shape, arrange, resized
from migtui.app.reader.reader import Reader
from migtui.app.screens.links import LinksColumn
from migtui.state import Sizes

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.geometry import Offset
    from textual.layout import ArrangeResult
    from textual.strip import Strip

    from migtui.app.presentation.arrangement import Box
    from migtui.app.reader.page import Page
    from migtui.app.screens.bars import Bars
    from migtui.session import Session


class _Arranged(Layout):
    """Puts each part where the arrangement says; hidden parts keep their turn and stand beyond the right edge.

    (Were they left out, the order of the others would change, and Textual would paint the whole screen.)
    """

    name = "arranged"

    def arrange(self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True) -> ArrangeResult:  # noqa: ARG002 - Textual's
        """The placements of the desk's parts."""
        boxes: dict[str, Box] = {}
        if isinstance(parent, Desk):
            boxes = {str(part): box for part, box in parent.settle(size).boxes.items()}
        return [
            WidgetPlacement(self._region(boxes.get(child.id or ""), child, size), NULL_OFFSET, NULL_SPACING, child)
            for child in children
        ]

    @staticmethod
    def _region(box: Box | None, child: Widget, size: Size) -> Region:
        if box is not None:
            return Region(*box)
        return Region(size.width + 1, 0, max(child.size.width, 1), max(child.size.height, 1))


class Desk(Widget, can_focus=False, inherit_css=False):
    """Holds the bars, the lists, the reader and the links; knows which pane is active and whether it is zoomed."""

    def __init__(self, session: Session, bars: Bars, *, settled: Callable[[], object]) -> None:
        self.panes: tuple[Pane, ...] = tuple(
            Pane(number, tabs, session.library) for number, tabs in enumerate(tabs_for(session.state), start=1)
        )
        self.reader: Reader = Reader()
        self.links: LinksColumn = LinksColumn()
        super().__init__(bars.title, *self.panes, self.reader, self.links, bars.status, bars.keys)
        self._settled = settled
        self._state = session.state
        self._arranged = _Arranged()
        self._pane = 1
        self.arrangement = Arrangement(Shape.BESIDE, {})
        self.active = 1
        self.zoomed = False
        self.panes[0].set_active(active=True)

    def render_lines(self, crop: Region) -> list[Strip]:  # noqa: ARG002 - Textual's signature
        """Nothing: the parts tile the desk at every size."""
        return []

    @property
    def layout(self) -> Layout:
        """The layout of the desk; the styles of Textual can only name its own ones."""
        return self._arranged

    # -- which part is active

    @property
    def pane(self) -> Pane:
        """The list that is active, or was last."""
        return self.panes[self._pane - 1]

    @property
    def reading(self) -> bool:
        """Whether the reader takes the keys."""
        return self.active == READER

    @property
    def cursor(self) -> Offset:
        """The cell of the screen that the keys act on."""
        part = self.reader if self.reading else self.pane
        return part.region.offset + part.cursor

    @property
    def item(self) -> str | None:
        """The address of the quote, page or row that an action is about."""
        page = self.reader.page
        if not self.reading or page is None:
            return self.pane.location.address if self.pane.location else None
        quote = self.reader.quote
        stop = page.quotes[quote] if quote is not None else None
        return stop.quote if stop is not None and stop.quote else page.location.address

    def activate(self, pane: int, *, zoomed: bool | None = None) -> bool:
        """Make a pane the active one; zoom it or not, or leave that as it is; whether a part moves."""
        self.active, self._pane = pane, self._pane if pane == READER else pane
        self.zoomed = self.zoomed if zoomed is None else zoomed
        moved = self.arrange_anew()
        for part in self.panes:
            part.set_active(active=part.number == pane)
        self.reader.set_active(active=self.reading)
        return moved

    # -- beside the reader

    def pin(self, page: Page | None, anchor: int = 0) -> bool:
        """Let a page stand beside the reader from a row on, None gives the room back; whether a part moves."""
        self.links.pin(page, anchor)
        return self.arrange_anew()

    def read_on(self, rows: int) -> None:
        """Scroll the reader from a list, and from the reader what is pinned beside it."""
        if self.reading and self.links.pinned:
            self.links.scroll_rows(rows)
        else:
            self.reader.scroll(rows)

    # -- sizes

    def resize(self, columns: int = 0, rows: int = 0) -> bool:
        """Give the active pane columns or rows, or take them; whether there was room for that."""
        shape, before = self.arrangement.shape, self._state.sizes.get(self.arrangement.shape.name)
        self._state.resize(shape.name, resized(before or Sizes(), shape, self.active, columns=columns, rows=rows))
        moved = self.arrange_anew()
        if not moved:
            self._state.resize(shape.name, before)
        return moved

    def resize_back(self) -> bool:
        """Give all panes their usual sizes on a screen of this shape; whether that moves one."""
        self._state.resize(self.arrangement.shape.name, None)
        return self.arrange_anew()

    # -- where the parts stand

    def settle(self, size: Size) -> Arrangement:
        """The arrangement for a size; the parts hear of it before anything is painted."""
        found = self._wanted(size)
        if found != self.arrangement:
            self.arrangement = found
            self._tell_parts()
            self._settled()
        return found

    def arrange_anew(self) -> bool:
        """Let the parts stand as they should, if they do not; whether that moves one."""
        moved = self._wanted(self.size) != self.arrangement
        if moved and self.children:
            # A child's new layout makes its parents arrange it anew, not the widget's own.
            self.children[0].refresh(layout=True)
        return moved

    def _tell_parts(self) -> None:
        """Tell the parts how they are drawn."""
        boxed, boxes = self.arrangement.boxed, self.arrangement.boxes
        for part, pane in zip(PANE_PARTS, self.panes, strict=True):
            if part in boxes:
                pane.stand(boxes[part][3], boxed=boxed)
        if "reader" in boxes:
            _, _, width, height = boxes["reader"]
            foot = self.arrangement.shape is not Shape.COLUMNS or self.links.pinned
            self.reader.stand(width, height, boxed=boxed, foot=foot)

    def _wanted(self, size: Size) -> Arrangement:
        rows = (self.panes[0].longest, self.panes[1].longest, self.panes[2].longest)
        return arrange(size.width, size.height, self.active, self._pane, zoomed=self.zoomed, rows=rows,
                       pinned=self.links.pinned, sizes=self._state.sizes)
