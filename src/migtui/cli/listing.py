"""`migtui list`: documents, entities, quotes, utterances or stories as a table or in a machine format."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol, TypeVar, cast, get_args

import click

from migtui.cli import diagnostics, output
from migtui.cli.opening import only
from migtui.cli.output import Listing
from migtui.cli.settings import common_options, format_option
from migtui.errors import UsageError
from migtui.library import DocumentOrder, EntityOrder, Filter, QuoteOrder, tied_to

if TYPE_CHECKING:
    from collections.abc import Sequence

    from migtui.cli.chosen import Settings
    from migtui.cli.output import Format, Row
    from migtui.library import Library
    from migtui.records import DocumentHead, Entity, EntityKind, Group, QuoteHead, Story
    from migtui.session import Session
    from migtui.texts import Texts

_ENTITIES: Final[dict[str, EntityKind]] = {
    "organizations": "organization", "people": "person", "programmes": "programme", "instruments": "instrument",
    "places": "place",
}
_ORDERS: Final[dict[str, tuple[str, ...]]] = {
    "documents": get_args(DocumentOrder), "entities": get_args(EntityOrder), "quotes": get_args(QuoteOrder),
    "groups": (), "stories": (),
}
_SORTS: Final = tuple(dict.fromkeys(order for orders in _ORDERS.values() for order in orders))
_KINDS: Final = ("documents", *_ENTITIES, "quotes", "groups", "stories")


@click.command("list")
@click.argument("kind", type=click.Choice(_KINDS))
@click.option("--of", "address", metavar="ADDRESS",
              help="Only what is tied to this: documents and quotes of an entity, entities and quotes of a document.")
@click.option("--sort", type=click.Choice(_SORTS), help="The order of rows (what fits the kind).")
@click.option("--match", default="", metavar="WORDS", help="Only rows that hold every one of these words.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="At most so many rows.")
@format_option
@common_options
@click.pass_obj
def command(
    settings: Settings, kind: str, address: str | None, sort: str | None, match: str, limit: int | None, form: Format
) -> int:
    """List documents, organizations, people, programmes, instruments, places, quotes, groups or stories."""
    orders = _ORDERS["entities" if kind in _ENTITIES else kind]
    if sort is not None and sort not in orders:
        fits = f"Known for them are {', '.join(orders)}." if orders else ""
        raise UsageError(f"There is no order “{sort}” of {kind}.", fits)
    session = settings.open()
    tied = None if address is None else tied_to(session.library, only(session.library, address))
    found = _listing(session, kind, _Wanted(match, sort, tied, limit))
    if not found.rows:
        of = f" of {address}" if address else ""
        diagnostics.say(f"No {kind}{of} match “{match}”." if match else f"This store holds no {kind}{of}.")
        return 1
    output.listing(found, form)
    return 0


class _Item(Protocol):
    @property
    def id(self) -> str: ...


_Row = TypeVar("_Row", bound=_Item)


@dataclass(frozen=True)
class _Wanted:
    """Which rows are wanted, in which order; `tied` are the ids that may be listed, None when all may."""

    match: str
    sort: str | None
    tied: frozenset[str] | None
    limit: int | None

    def keep(self, rows: Sequence[_Row]) -> Sequence[_Row]:
        """The rows that may be listed, no more than wanted."""
        return [row for row in rows if self.tied is None or row.id in self.tied][: self.limit]


def _listing(session: Session, kind: str, wanted: _Wanted) -> Listing:
    library, texts, words = session.library, session.texts, Filter(match=wanted.match)
    if kind == "documents":
        documents = library.documents(words, cast("DocumentOrder", wanted.sort or "date"))
        return Listing(("date", "publisher", "title", "id"), [_document(d, texts) for d in wanted.keep(documents)])
    if kind == "quotes":
        quotes = library.quotes(words, cast("QuoteOrder", wanted.sort or "document"))
        rows = [_quote(q, library, texts) for q in wanted.keep(quotes)]
        return Listing(("speaker", "words", "source", "line", "id"), rows)
    if kind == "groups":
        rows = [_group(g, library, texts) for g in wanted.keep(library.groups(words))]
        return Listing(("quotes", "differs", "speaker", "words", "id"), rows)
    if kind == "stories":
        stories = [s for s in library.stories() if _tells(s, library, wanted.match)]
        return Listing(("documents", "titles", "id"), [_story(s, library) for s in wanted.keep(stories)])
    entities = library.entities(_ENTITIES[kind], words, cast("EntityOrder", wanted.sort or "mentions"))
    return Listing(("acronym", "name", "mentions", "documents", "id"), [_entity(e) for e in wanted.keep(entities)])


def _tells(story: Story, library: Library, match: str) -> bool:
    """Whether the titles of a story hold every word of `match`."""
    titles = " ".join(_story(story, library)["titles"]).casefold()
    return all(word in titles for word in match.casefold().split())


def _document(head: DocumentHead, texts: Texts) -> Row:
    source = texts.get(head.source)
    return {
        "id": head.id, "date": head.date, "publisher": head.publisher, "title": head.title, "kind": head.kind,
        "place": head.place, "source": head.source, "line": source.line_of(head.start),
        "column": source.column_of(head.start), "words": head.title or head.opening, "mentions": head.mentions,
        "quotes": head.quotes,
    }


def _entity(entity: Entity) -> Row:
    return {
        "id": entity.id, "kind": entity.kind, "acronym": entity.acronym, "name": entity.name,
        "aliases": list(entity.aliases), "parent": entity.parent, "mentions": entity.mentions,
        "documents": entity.documents,
    }


def _quote(quote: QuoteHead, library: Library, texts: Texts) -> Row:
    document = library.document(quote.document)
    source = texts.get(document.source)
    return {
        "id": quote.id, "speaker": library.entity(quote.speaker).name if quote.speaker else None,
        "speaker_id": quote.speaker, "words": " ".join(quote.text.split()), "form": quote.form,
        "document": quote.document, "group": quote.group, "source": document.source,
        "line": source.line_of(quote.start), "column": source.column_of(quote.start),
    }


def _group(group: Group, library: Library, texts: Texts) -> Row:
    first = _quote(library.quote(group.quotes[0]), library, texts)
    return {**first, "id": group.id, "quotes": len(group.quotes), "differs": group.differs,
            "members": list(group.quotes)}


def _story(story: Story, library: Library) -> Row:
    heads = [library.document(i) for i in story.documents]
    return {"id": story.id, "documents": len(heads), "titles": [h.title or h.opening for h in heads],
            "members": list(story.documents)}
