"""The place a reader leaves a store at, kept so that it is found again after the store was rebuilt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from migtui.app.presentation.rows import title_of
from migtui.records import ADDRESS_KIND, Record, replace
from migtui.state import Kept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from migtui.history import History, Location, ReaderView, Step
    from migtui.session import Session

_ENTITIES: Final = frozenset(ADDRESS_KIND.values())
#: Code points of a line that a place in a text is found again by.
_LINE: Final = 80


class Resumed(Record, frozen=True):
    """How the screen stood before its store was read anew: its history, itself, the rows of the lists, and the news."""

    history: History
    step: Step
    rows: tuple[str | None, ...]
    news: str
    item: Kept | None = None


def keep(session: Session, step: Step, trail: tuple[Step, ...] = ()) -> None:
    """Write down where the reader is and how they came there; raises `StateError` when that cannot be written."""
    item = item_of(session, step.location, step.reader) if step.location is not None else None
    session.state.remember(step, item, trail)
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
    view = view_again(session, item, found) if item is not None else None
    step = replace(step, reader=view)
    # Offsets into a text that has another address now may lead anywhere.
    same = found == location.address
    return step if same else replace(step, location=replace(location, address=found, start=None, end=None))


def view_again(session: Session, item: Kept, address: str) -> ReaderView | None:
    """How an item that is at `address` today stood, its first row found again by its words; None where that is gone."""
    view, document = item.view, document_of(session, address)
    if view is None or document is None or not item.line:
        return view
    head = session.library.document(document)
    text = session.texts.get(head.source).text
    moved = view.at + _offset(address) - _offset(item.address)
    found = [at for at in _all(text, item.line, head.start) if at < head.end]
    return replace(view, at=min(found, key=lambda at: abs(at - moved))) if found else None


def _all(text: str, words: str, start: int) -> Iterator[int]:
    at = text.find(words, start)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _offset(address: str) -> int:
    """The code point that the address of a document or quote names."""
    return int(address.rpartition("@")[2] or 0)


def document_of(session: Session, address: str) -> str | None:
    """The document that is read at an address; None for a page of another kind."""
    kind = address.partition(":")[0]
    if kind == "quote":
        return session.library.quote(address).document
    return address if kind == "doc" else None


def item_of(session: Session, location: Location, view: ReaderView | None = None) -> Kept:
    """The item at a location with the words it can be found by, and with how it stood those of its first row."""
    item = _item_of(session, location)
    document = document_of(session, location.address)
    if view is None or document is None:
        return replace(item, view=view)
    text = session.texts.get(session.library.document(document).source).text
    return replace(item, view=view, line=text[view.at : view.at + _LINE].partition("\n")[0])


def _item_of(session: Session, location: Location) -> Kept:
    library, address = session.library, location.address
    kind = address.partition(":")[0]
    quote = library.group(address).quotes[0] if kind == "group" else address
    if kind in {"quote", "group"}:
        head = library.quote(quote)
        return Kept(address=address, surface=head.text, source=library.document(head.document).source)
    if kind == "doc":
        document = library.document(address)
        return Kept(address=address, surface=document.title or document.opening, source=document.source)
    if kind == "story":
        first = library.document(library.story(address).documents[0])
        return Kept(address=address, surface=first.title or first.opening, source=first.source)
    return Kept(address=address, surface=library.entity(address).name if kind in _ENTITIES else None)


def name_of(session: Session, location: Location) -> str:
    """What a place is called."""
    item = item_of(session, location)
    kind = location.address.partition(":")[0]
    return title_of(session.library.document(location.address)) if kind == "doc" else item.surface or item.address
