"""The place a reader leaves a store at, kept so that it is found again after the store was rebuilt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from migtui.app.presentation.rows import title_of
from migtui.records import ADDRESS_KIND, replace
from migtui.state import Kept

if TYPE_CHECKING:
    from migtui.history import Location, Step
    from migtui.session import Session

_ENTITIES = frozenset(ADDRESS_KIND.values())


def keep(session: Session, step: Step) -> None:
    """Write down where the reader is; raises `StateError` when that cannot be written."""
    session.state.remember(step, item_of(session, step.location) if step.location is not None else None)
    session.state.save(session.library)


def left_at(session: Session) -> Step | None:
    """The step a reader left at, its place looked up anew; None when there is none or nothing of it is left."""
    place = session.state.place
    if place is None:
        return None
    location = place.step.location
    if location is None or session.anchors is None:
        return place.step
    surface, source = (place.item.surface, place.item.source) if place.item is not None else (None, None)
    found = session.anchors.find(location.address, surface, source)
    if found is None:
        return None
    # Offsets into a text that has another address now may lead anywhere.
    same = found == location.address
    return place.step if same else replace(place.step, location=replace(location, address=found, start=None, end=None))


def item_of(session: Session, location: Location) -> Kept:
    """The item at a location with the words it can be found by."""
    library, address = session.library, location.address
    kind = address.partition(":")[0]
    quote = library.group(address).quotes[0] if kind == "group" else address
    if kind in {"quote", "group"}:
        head = library.quote(quote)
        return Kept(address=address, surface=head.text, source=library.document(head.document).source)
    if kind == "doc":
        document = library.document(address)
        return Kept(address=address, surface=document.title or document.opening, source=document.source)
    return Kept(address=address, surface=library.entity(address).name if kind in _ENTITIES else None)


def name_of(session: Session, location: Location) -> str:
    """What a place is called."""
    item = item_of(session, location)
    kind = location.address.partition(":")[0]
    return title_of(session.library.document(location.address)) if kind == "doc" else item.surface or item.address
