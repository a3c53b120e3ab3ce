"""What each action of the main screen does, by its id in `actions.ACTIONS`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from migtui.app.presentation.arrangement import READER
from migtui.app.reader.page import HIDDEN_CHARACTERS
from migtui.app.screens import narrowing
from migtui.app.screens.years import year

if TYPE_CHECKING:
    from collections.abc import Callable

    from migtui.app.copying import Form
    from migtui.app.screens.main import MainScreen

    Command = Callable[[MainScreen], None]

#: How much a pane is made wider and higher by at a time.
_COLUMNS: Final = 4
_LINES: Final = 2


def _open(screen: MainScreen) -> None:
    target = screen.reader.target if screen.reading else screen.pane.location
    if target is not None:
        screen.jump(target)
    elif screen.reading:
        screen.tell("Nothing is chosen here: f puts letters on the links, ) goes to the next quote.")
    else:
        screen.tell("The list is empty.")


def _pane(number: int) -> Command:
    return lambda screen: screen.activate(number)


def _turn(by: int) -> Command:
    return lambda screen: screen.activate((screen.desk.active - 1 + by) % READER + 1)


def _tab(by: int) -> Command:
    def command(screen: MainScreen) -> None:
        if not screen.reading:
            screen.pane.next_tab(by)

    return command


def _move(by: int) -> Command:
    return lambda screen: screen.reader.step(by) if screen.reading else screen.pane.move(by)


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


def _hidden(screen: MainScreen) -> None:
    screen.activate(READER)
    if not screen.reader.find(HIDDEN_CHARACTERS):
        screen.tell("Nothing hides in what is shown of this page.")


def _quote(by: int) -> Command:
    def command(screen: MainScreen) -> None:
        if not screen.reader.next_quote(by):
            screen.tell("There are no quotes on this page.")

    return command


def _compare(screen: MainScreen) -> None:
    from migtui.app.screens.evidence import compare

    compare(screen)


def _explain(screen: MainScreen) -> None:
    from migtui.app.screens.evidence import explain

    explain(screen)


def _label(screen: MainScreen) -> None:
    if not screen.labelling.show():
        screen.tell("There are no links in sight.")


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


def _edit(screen: MainScreen) -> None:
    from migtui.app.screens.editing import edit

    edit(screen)


def _suspend(screen: MainScreen) -> None:
    from migtui.app.screens.editing import suspend

    suspend(screen)


def _resize(columns: int = 0, rows: int = 0) -> Command:
    def command(screen: MainScreen) -> None:
        if screen.desk.zoomed:
            screen.tell("The pane has all the room: z gives it back.")
        elif screen.desk.resize(columns, rows):
            screen.hold()
        else:
            screen.tell("There is no room for that here.")

    return command


def _usual_sizes(screen: MainScreen) -> None:
    if screen.desk.resize_back():
        screen.hold()


def _close(screen: MainScreen) -> None:
    if screen.taking.ranged.end():
        return
    if screen.desk.zoomed:
        screen.activate(screen.desk.active, zoomed=False)
    elif screen.reader.uncover():
        return
    elif screen.reading:
        screen.activate(screen.pane.number)
    else:
        screen.overlaid.ask_to_leave()


def _reload(screen: MainScreen) -> None:
    look, forget = (getattr(screen.app, name, None) for name in ("look_again", "forget_terminal"))
    if forget is not None:
        forget()
    if look is None or not look():
        screen.refresh(repaint=True, layout=True)


COMMANDS: Final[dict[str, Command]] = {
    "select": lambda screen: screen.taking.toggle(), "range": lambda screen: screen.taking.ranged.start(),
    "export": lambda screen: screen.taking.exporting.export(), "edit": _edit, "suspend": _suspend,
    "mark": lambda screen: screen.travel.mark(), "to_mark": lambda screen: screen.travel.to_mark(),
    "bookmark": lambda screen: screen.travel.bookmark(), "history": lambda screen: screen.travel.steps(),
    "pin": lambda screen: screen.travel.pin(), "sources": lambda screen: screen.sources.show(),
    "open": _open,
    "pane_1": _pane(1), "pane_2": _pane(2), "pane_3": _pane(3), "pane_4": _pane(READER),
    "next_pane": _turn(1), "previous_pane": _turn(-1),
    "next_tab": _tab(1), "previous_tab": _tab(-1),
    "links": _label,
    "search": lambda screen: screen.overlaid.search(), "filter": lambda screen: screen.overlaid.filter_or_find(),
    "help": lambda screen: screen.overlaid.help(), "commands": lambda screen: screen.overlaid.commands(),
    "copy_text": _copy("text"), "copy_citation": _copy("citation"), "copy_markdown": _copy("markdown"),
    "copy_json": _copy("json"), "copy_link": _copy("link"),
    "clear": _clear, "linked": narrowing.only_linked, "facets": lambda screen: screen.overlaid.facets(),
    "down": _move(1), "up": _move(-1), "page_down": _page(1), "page_up": _page(-1),
    "reader_page": lambda screen: screen.reader.page_by(1),
    "top": _top, "bottom": _bottom,
    "reader_down": lambda screen: screen.desk.read_on(1), "reader_up": lambda screen: screen.desk.read_on(-1),
    "hidden": _hidden, "next_hit": _hit(1), "previous_hit": _hit(-1),
    "next_quote": _quote(1), "previous_quote": _quote(-1),
    "compare": _compare, "why": _explain,
    "next_item": lambda screen: screen.navigation.next_item(1),
    "previous_item": lambda screen: screen.navigation.next_item(-1),
    "back": lambda screen: screen.navigation.back(), "forward": lambda screen: screen.navigation.forward(),
    "last_view": lambda screen: screen.navigation.last_view(),
    "sort": _sort, "next_year": year(1), "previous_year": year(-1),
    "zoom": lambda screen: screen.activate(screen.desk.active, zoomed=not screen.desk.zoomed),
    "higher": _resize(rows=_LINES), "lower": _resize(rows=-_LINES),
    "wider": _resize(columns=_COLUMNS), "narrower": _resize(columns=-_COLUMNS), "usual_sizes": _usual_sizes,
    "close": _close,
    "reload": _reload,
    "quit": lambda screen: screen.app.exit(0),
}
