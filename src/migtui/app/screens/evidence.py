"""What `=` and `w` open: the other wordings of what is at hand, and why it is what the tool takes it for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from migtui.app.reader.wording import at_passage
from migtui.history import Location

if TYPE_CHECKING:
    from migtui.app.reader.page import Page
    from migtui.app.screens.main import MainScreen

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
    if page is None or document is None:
        return None, _NOTHING
    if screen.reader.quote is not None:
        quote = page.quotes[screen.reader.quote].quote
        return (_of_quote(screen, quote) if quote else None), "No other document quotes these words."
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
    """Say why the quote at hand is one, over the page."""
    address = _listed(screen)
    said = address if address.startswith("quote:") else screen.reader.said
    if said is None:
        screen.tell("There is no quote in sight: ) goes to the next one.")
        return
    from migtui.app.reader.why_page import WhyPage

    screen.cover(WhyPage(screen.session, said))
