"""From a location to the page that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from migtui.app.reader.document_page import DocumentPage
from migtui.records import ADDRESS_KIND

if TYPE_CHECKING:
    from migtui.app.reader.page import Page
    from migtui.history import Location
    from migtui.session import Session

_ENTITIES = frozenset(ADDRESS_KIND.values())


def open_page(session: Session, location: Location, *, origin: str | None = None) -> Page:
    """The page for a location; where `origin`, the address one comes from, is an entity, its mentions are the hits.

    Raises `KeyError` when the store has nothing there.
    """
    kind = location.address.partition(":")[0]
    library = session.library
    if kind == "quote":
        quote = library.quote(location.address)
        return DocumentPage(session, quote.document, location, quote=quote.index)
    if kind in _ENTITIES:
        from migtui.app.reader.entity_page import EntityPage

        return EntityPage(session, location)
    if kind == "group":
        from migtui.app.reader.group_page import GroupPage

        return GroupPage(session, location)
    hits: list[tuple[int, int]] = []
    name = ""
    if origin is not None and origin.partition(":")[0] in _ENTITIES:
        name = library.entity(origin).name
        hits = [
            (at.mention.start, at.mention.end)
            for at in library.mentions(origin)
            if at.facts.document == location.address
        ]
    elif location.start is not None and location.end is not None:
        hits, name = [(location.start, location.end)], "found"
    return DocumentPage(session, location.address, location, hits=hits, hits_name=name)
