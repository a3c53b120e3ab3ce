"""From a location to the page that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from migtui.app.reader.document_page import DocumentPage
from migtui.records import ADDRESS_KIND

if TYPE_CHECKING:
    from migtui.app.reader.page import Page
    from migtui.history import Location
    from migtui.library import Library
    from migtui.session import Session

_ENTITIES: Final = frozenset(ADDRESS_KIND.values())


class Hits(Protocol):
    """A list of hits that a place was chosen from."""

    def hits_in(self, document: str) -> list[tuple[int, int]]:
        """The code points of those that stand in a document."""



def open_page(
    session: Session, location: Location, *, origin: str | None = None, walk: Hits | None = None
) -> Page:
    """The page for a location.

    The hits on a document's page are those of the list that the place was chosen from (`walk`), or the mentions of the
    entity whose page one comes from (`origin`). Raises `KeyError` when the store has nothing there.
    """
    page = _page(session, location, origin, walk)
    page.origin = origin or ""
    return page


def _page(session: Session, location: Location, origin: str | None, walk: Hits | None) -> Page:
    kind = location.address.partition(":")[0]
    library = session.library
    if kind in _ENTITIES:
        from migtui.app.reader.entity_page import EntityPage

        return EntityPage(session, location)
    if kind in {"group", "parallel"}:
        from migtui.app.reader.compare_page import ComparePage

        return ComparePage(session, location, origin)
    if kind == "story":
        from migtui.app.reader.story_page import StoryPage

        return StoryPage(session, location, origin)
    if kind == "source":
        from migtui.app.reader.source_page import SourcePage

        return SourcePage(session, location)
    quote = library.quote(location.address) if kind == "quote" else None
    document = quote.document if quote else location.address
    name, hits = _hits(session.library, document, location, origin, walk)
    index = quote.index if quote else None
    return DocumentPage(session, document, location, quote=index, hits=hits, hits_name=name)


def _hits(
    library: Library, document: str, location: Location, origin: str | None, walk: Hits | None
) -> tuple[str, list[tuple[int, int]]]:
    """What the hits on a document's page are called, and where they are."""
    if walk is not None:
        found = walk.hits_in(document)
        if found:
            return "hit", found
    span = (location.start, location.end)
    if origin is not None and origin.partition(":")[0] in _ENTITIES:
        entity = library.entity(origin)
        named = [(at.start, at.end) for at in library.facts(document).mentions if at.entity == entity.id]
        # Words that state a role or a relation are what was asked for, not the names in them.
        if location.start is None or span in named:
            return entity.acronym or entity.name, named
    if location.start is not None and location.end is not None:
        return "found", [(location.start, location.end)]
    return "", []
