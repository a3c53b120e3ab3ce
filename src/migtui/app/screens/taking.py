"""What is taken away of a list or page: the selected rows, a range, or all of the view, as items to copy or export."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from migtui import environment
from migtui.app.place import document_of
from migtui.app.presentation.filters import filter_words
from migtui.app.screens.exporting import Exporting
from migtui.app.screens.ranged import Ranged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from migtui.app.clipboard import Clipboard
    from migtui.app.copying import Form
    from migtui.app.overlays.overlay import OverlayHost
    from migtui.app.screens.main import MainScreen
    from migtui.dossier.items import Item
    from migtui.history import Location
    from migtui.session import Session


class Taking:
    """What one main screen has chosen to be taken away."""

    def __init__(self, screen: MainScreen, session: Session, host: OverlayHost) -> None:
        self._screen = screen
        self._session = session
        self.ranged = Ranged(screen)
        self.exporting = Exporting(screen, host)
        #: The addresses of the rows that were selected, in the order of choosing.
        self._chosen: dict[str, Location] = {}

    @cached_property
    def _clipboard(self) -> Clipboard:
        from migtui.app.clipboard import Clipboard

        return Clipboard(
            getattr(self._screen.app, "wire", None), self._session.state.folder, secure=environment.secure()
        )

    # -- rows of lists

    def toggle(self) -> None:
        """Select the row of the list, or no longer, and go on to the next one."""
        screen = self._screen
        location = screen.pane.location
        if screen.reading or location is None:
            screen.tell("Space selects rows of a list.")
            return
        if self._chosen.pop(location.address, None) is None:
            self._chosen[location.address] = location
        self._show_chosen()
        screen.pane.move(1)
        count = len(self._chosen)
        screen.tell(f"{count} selected: y t c m j l copies, X exports, c clears." if count else "Nothing is selected.")

    def clear(self) -> bool:
        """Take the range or the selection away; whether there was one."""
        if self.ranged.end():
            return True
        if not self._chosen:
            return False
        self._chosen.clear()
        self._show_chosen()
        self._screen.tell("The selection is gone.")
        return True

    def _show_chosen(self) -> None:
        for pane in self._screen.desk.panes:
            pane.choose(frozenset(self._chosen))

    # -- as items

    def copy(self, form: Form) -> None:
        """Copy the range, the selected rows, or the quote, page or row at hand."""
        from migtui.app.copying import copied, copied_items

        screen = self._screen
        address = screen.desk.item
        try:
            if self.ranged.span is not None or (self._chosen and not screen.reading):
                text = copied_items(self.items()[1], form)
            elif address is None:
                screen.tell("There is nothing to copy.")
                return
            else:
                text = copied(self._session, address, form)
        except KeyError:
            screen.tell(f"There is no {form} of {address}.")
        else:
            screen.tell(self._clipboard.copy(text))

    def items(self) -> tuple[str, Sequence[Item]]:
        """What is to be taken away, with the name of the view it stands in; raises `KeyError` where it has none."""
        from migtui.dossier.items import range_of
        from migtui.dossier.shown import shown_items

        session, screen = self._session, self._screen
        page, span = screen.reader.page, self.ranged.span
        if screen.reading and page is not None:
            if span is not None:
                address = document_of(session, page.location.address) or page.location.address
                return f"{address} range", [range_of(session.library, session.texts, address, *span)]
            return page.shown_name, shown_items(session.library, session.texts, page.shown())
        if self._chosen:
            return "selection", [self.item(location) for location in self._chosen.values()]
        rows, view = screen.pane.rows, screen.pane.view
        filters = filter_words(view.narrowed, view.filter, session.library)
        name = f"{view.tab.lower()} by {view.sort}" + (f", {filters}" if filters else "")
        shown = (row for at in range(len(rows)) for row in rows.shown(at))
        return name, shown_items(session.library, session.texts, shown)

    def item(self, location: Location) -> Item:
        """What stands at a place; raises `KeyError` where nothing does."""
        from migtui.dossier.items import item_at, items_of, range_of

        session, address = self._session, location.address
        if address.startswith("doc:") and location.start is not None and location.end is not None:
            return range_of(session.library, session.texts, address, location.start, location.end)
        if address.partition(":")[0] in {"story", "parallel"}:
            return items_of(session.library, session.texts, address)[0]
        return item_at(session.library, session.texts, address)
