"""Lists of the line mode: every entry is one sentence, made when it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from migtui.library import Filter, tied_to

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from migtui.records import DocumentHead, Entity, EntityKind, Group, QuoteHead, Story
    from migtui.search.protocol import Hit
    from migtui.session import Session

_ENTITIES: Final[dict[str, EntityKind]] = {
    "organizations": "organization", "people": "person", "programmes": "programme", "instruments": "instrument",
    "places": "place",
}
#: What can be listed.
KINDS: Final = ("documents", *_ENTITIES, "quotes", "groups", "stories")


class Entries:
    """A list of items; `told` is the sentence of an entry and `address` where it leads."""

    def __init__(
        self, items: Sequence[Any], told: Callable[[Any], str], address: Callable[[Any], str] = lambda item: item.id
    ) -> None:
        self._items = items
        self._told = told
        self._address = address

    def __len__(self) -> int:
        return len(self._items)

    def told(self, index: int) -> str:
        """The sentence of entry `index`, with its address at the end."""
        return f"{self._told(self._items[index])} [{self.address(index)}]"

    def address(self, index: int) -> str:
        """Where entry `index` leads."""
        return self._address(self._items[index])


def listed(session: Session, kind: str, match: str = "", tied: str | None = None) -> Entries:
    """The items of one of `KINDS` that hold every word of `match`, only those tied to the address `tied` if given."""
    library, wanted = session.library, Filter(match=match, tied=tied)
    told: Callable[[Any], str]
    items: Sequence[Any]
    if kind == "documents":
        items, told = library.documents(wanted), document_told
    elif kind == "quotes":
        items, told = library.quotes(wanted), lambda quote: quote_told(session, quote)
    elif kind == "groups":
        items, told = library.groups(wanted), lambda group: _group(session, group)
    elif kind == "stories":
        words = match.casefold().split()
        kept = None if tied is None else tied_to(library, tied)
        items = [s for s in library.stories() if all(word in _story(session, s).casefold() for word in words)
                 and (kept is None or s.id in kept)]
        told = lambda story: _story(session, story)  # noqa: E731 - one of the five ways to tell an item
    else:
        items, told = library.entities(_ENTITIES[kind], wanted), entity_told
    return Entries(items, told)


def found(session: Session, hits: Sequence[Hit]) -> Entries:
    """The hits of a search; a passage leads to its document."""
    return Entries(hits, lambda hit: _hit(session, hit),
                   lambda hit: hit.document if hit.kind == "passage" and hit.document else hit.id)


def document_told(head: DocumentHead) -> str:
    """A document in a sentence: title, outlet, date."""
    title = head.title or f"(no title) {head.opening}"
    return f"{title}; {head.publisher or 'outlet not stated'}, {head.date or 'undated'}."


def entity_told(entity: Entity) -> str:
    """An entity in a sentence: names, kind, how often it is named."""
    short = f" ({entity.acronym})" if entity.acronym else ""
    return f"{entity.name}{short}, {entity.kind}, {entity.mentions} mentions in {entity.documents} documents."


def quote_told(session: Session, quote: QuoteHead) -> str:
    """A quote in a sentence: who said it, the words, in how many documents they stand."""
    speaker = session.library.entity(quote.speaker).name if quote.speaker else "unknown speaker"
    group = session.library.group(quote.group) if quote.group else None
    more = f"; quoted {len(group.quotes)} times, {'in different words' if group.differs else 'in the same words'}" \
        if group else ""
    return f"{speaker}: “{' '.join(quote.text.split())}”{more}."


def _group(session: Session, group: Group) -> str:
    return quote_told(session, session.library.quote(group.quotes[0]))


def _story(session: Session, story: Story) -> str:
    heads = [session.library.document(document) for document in story.documents]
    return f"{len(heads)} documents: {'; '.join(head.title or head.opening for head in heads)}."


def _hit(session: Session, hit: Hit) -> str:
    if hit.text is None:
        return f"{hit.kind}: {hit.name}."
    said = f"{hit.speaker}: " if hit.speaker else ""
    place = ""
    if hit.source is not None and hit.start is not None:
        place = f" {hit.source} line {session.texts.get(hit.source).line_of(hit.start)}."
    return f"{hit.kind}: {said}“{' '.join(hit.text.split())}”{place}"
