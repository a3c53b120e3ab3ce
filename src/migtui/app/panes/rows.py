"""What a list shows, as a pane asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable

    from migtui.app.presentation.cells import Line
    from migtui.dossier.shown import Shown
    from migtui.history import Location


class Rows(Protocol):
    """The rows of a list, asked for one by one as they are painted."""

    def __len__(self) -> int:
        """How many there are."""

    def cells(self, index: int, width: int) -> Line:
        """Row `index` in `width` columns."""

    def location(self, index: int) -> Location:
        """Where row `index` leads."""

    def index_of(self, address: str) -> int | None:
        """The row that leads to `address`."""

    def shown(self, index: int) -> Iterable[Shown]:
        """What row `index` shows, for those who take it away; nothing for a heading."""
