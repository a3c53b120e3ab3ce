"""What each action of the main screen does, by its id in `actions.ACTIONS`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from migtui.app.presentation.arrangement import READER
from migtui.app.screens import evidence, narrowing
from migtui.app.screens.taking import TAKE
from migtui.app.screens.travelling import TRAVEL
from migtui.app.screens.years import year

if TYPE_CHECKING:
    from collections.abc import Callable

    from migtui.app.copying import Form
    from migtui.app.screens.main import MainScreen

    Command = Callable[[MainScreen], None]


def _open(screen: MainScreen) -> None:
    target = screen.reader.target if screen.reading else screen.pane.location
    if target is not None:
        screen.jump(target)
    elif screen.reading:
        screen.tell("Nothing here leads on: f puts letters on the links, ) goes to the next quote.")
    else:
        screen.tell("The list is empty.")


def _pane(number: int) -> Command:
    return lambda screen: screen.activate(number)


def _turn(by: int) -> Command:
    return lambda screen: screen.activate((screen.active - 1 + by) % READER + 1)


def _tab(by: int) -> Command:
    def command(screen: MainScreen) -> None:
        if not screen.reading:
            screen.pane.next_tab(by)

    return command


def _move(rows: int) -> Command:
    return lambda screen: screen.reader.scroll(rows) if screen.reading else screen.pane.move(rows)


def _page(pages: int) -> Command:
    return lambda screen: screen.reader.page_by(pages) if screen.reading else screen.pane.page(pages)


def _top(screen: MainScreen) -> None:
    if screen.reading:
        screen.reader.home()
    else:
        screen.pane.go(0)


def _bottom(screen: MainScreen) -> None:
    if screen.reading:
        screen.reader.end()
    else:
        screen.pane.go(len(screen.pane.rows) - 1)


def _hit(by: int) -> Command:
    def command(screen: MainScreen) -> None:
        if not screen.reader.next_hit(by):
            screen.tell("There are no hits on this page.")

    return command


def _quote(by: int) -> Command:
    def command(screen: MainScreen) -> None:
        if not screen.reader.next_quote(by):
            screen.tell("There are no quotes on this page.")

    return command


def _sort(screen: MainScreen) -> None:
    if not screen.reading:
        screen.pane.next_sort()
        return
    order = screen.reader.reorder()
    screen.tell(f"Sorted by {order}." if order else "This page has one order.")


def _clear(screen: MainScreen) -> None:
    if not screen.taking.clear() and not narrowing.clear(screen) and not screen.reader.forget():
        screen.tell("There is no filter to clear.")


def _copy(form: Form) -> Command:
    return lambda screen: screen.taking.copy(form)


def _close(screen: MainScreen) -> None:
    if screen.taking.end_range():
        return
    if screen.zoomed:
        screen.activate(screen.active, zoomed=False)
    elif screen.reader.uncover():
        return
    elif screen.reading:
        screen.activate(screen.pane.number)
    else:
        screen.ask_to_leave()


def _reload(screen: MainScreen) -> None:
    look = getattr(screen.app, "look_again", None)
    if look is None or not look():
        screen.refresh(repaint=True, layout=True)


COMMANDS: Final[dict[str, Command]] = {
    **TRAVEL, **TAKE,
    "open": _open,
    "pane_1": _pane(1), "pane_2": _pane(2), "pane_3": _pane(3), "pane_4": _pane(READER),
    "next_pane": _turn(1), "previous_pane": _turn(-1),
    "next_tab": _tab(1), "previous_tab": _tab(-1),
    "links": lambda screen: screen.label_links(),
    "search": lambda screen: screen.search(), "filter": lambda screen: screen.filter_or_find(),
    "help": lambda screen: screen.help(), "commands": lambda screen: screen.commands(),
    "copy_text": _copy("text"), "copy_citation": _copy("citation"), "copy_markdown": _copy("markdown"),
    "copy_json": _copy("json"), "copy_link": _copy("link"),
    "clear": _clear, "linked": narrowing.only_linked, "facets": lambda screen: screen.facets(),
    "down": _move(1), "up": _move(-1), "page_down": _page(1), "page_up": _page(-1),
    "reader_page": lambda screen: screen.reader.page_by(1),
    "top": _top, "bottom": _bottom,
    "reader_down": lambda screen: screen.read_on(1), "reader_up": lambda screen: screen.read_on(-1),
    "next_hit": _hit(1), "previous_hit": _hit(-1),
    "next_quote": _quote(1), "previous_quote": _quote(-1),
    "compare": evidence.compare, "why": evidence.explain,
    "next_item": lambda screen: screen.next_item(1), "previous_item": lambda screen: screen.next_item(-1),
    "back": lambda screen: screen.back(), "forward": lambda screen: screen.forward(),
    "last_view": lambda screen: screen.last_view(),
    "sort": _sort, "next_year": year(1), "previous_year": year(-1),
    "zoom": lambda screen: screen.activate(screen.active, zoomed=not screen.zoomed),
    "close": _close,
    "reload": _reload,
    "quit": lambda screen: screen.app.exit(0),
}
