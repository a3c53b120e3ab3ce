"""What `=` and `w` open: the other wordings of what is at hand, and why it is what the tool takes it for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from migtui.app.reader.wording import at_passage
from migtui.history import Location
from migtui.records import ADDRESS_KIND

if TYPE_CHECKING:
    from migtui.app.reader.page import Page, Stop
    from migtui.app.screens.main import MainScreen

_ENTITIES: Final = frozenset(ADDRESS_KIND.values())
_NOTHING: Final = "Documents, quotes and passages can be compared."


def compare(screen: MainScreen) -> None:
    """Open the wordings of the quote at hand, the parallels of the passage, or the story of the document.

    On a page that compares, the current wording becomes the base.
    """
    news = screen.reader.rebase() if screen.reading else ""
    if news:
        screen.tell(news)
        return
    address = _listed(screen)
    kind = address.partition(":")[0]
    found: str | None = address if kind in {"group", "parallel", "story"} else None
    otherwise = "No other document quotes these words."
    if kind == "quote":
        found = _of_quote(screen, address)
    elif kind == "doc":
        found, otherwise = _of_document(screen, address), "No other document tells this story."
    elif not address:
        found, otherwise = _of_page(screen)
    elif not found:
        otherwise = _NOTHING
    if found:
        screen.jump(Location(address=found))
    else:
        screen.tell(otherwise)


def _listed(screen: MainScreen) -> str:
    """The address under the cursor of the active list; "" in the reader."""
    return "" if screen.reading or screen.pane.location is None else screen.pane.location.address


def _of_quote(screen: MainScreen, quote: str) -> str | None:
    """The group of a quote, or passages like the one it stands in."""
    head = screen.library.quote(quote)
    return head.group or _of_passage(screen, head.document, head.start, head.end)


def _of_passage(screen: MainScreen, document: str, start: int, end: int) -> str | None:
    parallel = at_passage(screen.session, document, start, end)
    return parallel.id if parallel is not None else None


def _of_document(screen: MainScreen, document: str) -> str | None:
    """The story of a document, or the first of its passages that another one has too."""
    for rows in (screen.library.stories(document), screen.library.parallels(document)):
        if rows:
            return rows[0].id
    return None


def _of_page(screen: MainScreen) -> tuple[str | None, str]:
    """What can be compared on the open page, and what is to be said where nothing can."""
    page, library = screen.reader.page, screen.library
    document = _document(screen, page)
    quote = page.quotes[screen.reader.quote].quote if page is not None and screen.reader.quote is not None else None
    if quote is not None:
        return _of_quote(screen, quote), "No other document quotes these words."
    if page is None or document is None:
        return None, _NOTHING
    if screen.reader.hit is not None:
        at = page.hits[screen.reader.hit].at
        found = next((quote.id for quote in library.quotes_in(document) if quote.start <= at < quote.end), None)
        words = (_of_quote(screen, found) if found else None) or _of_passage(screen, document, at, at + 1)
        if words:
            return words, ""
    said = screen.reader.said
    found = _of_document(screen, document) or (_of_quote(screen, said) if said else None)
    return found, "No other document tells this story or quotes these words."


def _document(screen: MainScreen, page: Page | None) -> str | None:
    """The document the open page shows; None for other pages."""
    address = page.location.address if page is not None else ""
    kind = address.partition(":")[0]
    if kind == "quote":
        return screen.library.quote(address).document
    return address if kind == "doc" else None


def explain(screen: MainScreen) -> None:
    """Say over the page why the quote, the name, the role, the relation or the document at hand is taken for one."""
    where = _questioned(screen)
    if where is None:
        screen.tell("Why can be asked of quotes, names, roles, relations and documents: n and ) go to the next.")
        return
    if where.address.partition(":")[0] in _ENTITIES:
        from migtui.app.reader.why_entity_page import WhyEntityPage

        screen.navigation.cover(WhyEntityPage(screen.session, where))
        return
    from migtui.app.reader.why_page import WhyPage

    screen.navigation.cover(WhyPage(screen.session, where))


def _questioned(screen: MainScreen) -> Location | None:
    """What `w` asks about: the row of the list; in the reader the quote, the hit, what is in sight or the page."""
    page = screen.reader.page
    if not screen.reading or page is None:
        return _plain(screen, screen.pane.location)
    said = screen.reader.said
    if screen.reader.quote is not None and said is not None:
        return Location(address=said)
    if screen.reader.hit is not None:
        return _of_hit(screen, page, page.hits[screen.reader.hit])
    return Location(address=said) if said is not None and not _is_entity(page) else _plain(screen, page.location)


def _plain(screen: MainScreen, location: Location | None) -> Location | None:
    """A place that has a why: a group stands for its first quote."""
    kind = location.address.partition(":")[0] if location is not None else ""
    if location is not None and kind == "group":
        return Location(address=screen.library.group(location.address).quotes[0])
    return location if kind in {"doc", "quote", *_ENTITIES} else None


def _of_hit(screen: MainScreen, page: Page, stop: Stop) -> Location | None:
    if stop.target is not None:
        return stop.target
    document = _document(screen, page)
    if document is None:
        return None
    if page.location.start == stop.at:
        return page.location
    return Location(address=document, start=stop.at, end=stop.at + 1)


def _is_entity(page: Page) -> bool:
    return page.location.address.partition(":")[0] in _ENTITIES
