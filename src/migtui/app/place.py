"""The place a reader leaves a store at, kept so that it is found again after the store was rebuilt."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from migtui.app.presentation.rows import title_of
from migtui.records import ADDRESS_KIND, replace
from migtui.state import Kept

if TYPE_CHECKING:
    from migtui.history import History, Location, Step
    from migtui.session import Session

_ENTITIES = frozenset(ADDRESS_KIND.values())


class Resumed(NamedTuple):
    """How the screen stood before its store was read anew: its history, itself, the rows of the lists, and the news."""

    history: History
    step: Step
    rows: tuple[str | None, ...]
    news: str


def keep(session: Session, step: Step, trail: tuple[Step, ...] = ()) -> None:
    """Write down where the reader is and how they came there; raises `StateError` when that cannot be written."""
    session.state.remember(step, item_of(session, step.location) if step.location is not None else None, trail)
    session.state.save(session.library)


def left_at(session: Session) -> Step | None:
    """The step a reader left at, its place looked up anew; None when there is none or nothing of it is left."""
    place = session.state.place
    return found_again(session, place.step, place.item) if place is not None else None


def found_again(session: Session, step: Step, item: Kept | None) -> Step | None:
    """The step with its place looked up anew by the words of its item; None when nothing of it is left."""
    location = step.location
    if location is None or session.anchors is None:
        return step
    surface, source = (item.surface, item.source) if item is not None else (None, None)
    found = session.anchors.find(location.address, surface, source)
    if found is None:
        return None
    # Offsets into a text that has another address now may lead anywhere.
    same = found == location.address
    return step if same else replace(step, location=replace(location, address=found, start=None, end=None))


def document_of(session: Session, address: str) -> str | None:
    """The document that is read at an address; None for a page of another kind."""
    kind = address.partition(":")[0]
    if kind == "quote":
        return session.library.quote(address).document
    return address if kind == "doc" else None


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
