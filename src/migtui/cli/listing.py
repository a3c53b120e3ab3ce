"""`migtui list`: documents, entities, quotes, utterances or stories as a table or in a machine format."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from migtui.cli import diagnostics, output
from migtui.cli.output import Listing
from migtui.cli.settings import common_options, format_option

if TYPE_CHECKING:
    from migtui.cli.output import Format, Row
    from migtui.cli.settings import Settings
    from migtui.library import Library
    from migtui.records import DocumentHead, Entity, EntityKind, Group, QuoteHead, Story
    from migtui.session import Session
    from migtui.texts import Texts

_ENTITIES: Final[dict[str, EntityKind]] = {
    "organizations": "organization", "people": "person", "programmes": "programme", "instruments": "instrument",
    "places": "place",
}
_KINDS: Final = ("documents", *_ENTITIES, "quotes", "groups", "stories")


@click.command("list")
@click.argument("kind", type=click.Choice(_KINDS))
@click.option("--match", default="", metavar="WORDS", help="Only rows that hold every one of these words.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="At most so many rows.")
@format_option
@common_options
@click.pass_obj
def command(settings: Settings, kind: str, match: str, limit: int | None, form: Format) -> int:
    """List documents, organizations, people, programmes, instruments, places, quotes, groups or stories."""
    session = settings.open()
    found = _listing(session, kind, match, limit)
    if not found.rows:
        diagnostics.say(f"No {kind} match “{match}”." if match else f"This store holds no {kind}.")
        return 1
    output.listing(found, form)
    return 0


def _listing(session: Session, kind: str, match: str, limit: int | None) -> Listing:
    library, texts = session.library, session.texts
    if kind == "documents":
        return Listing(("date", "publisher", "title", "id"),
                       [_document(d, texts) for d in library.documents(match)[:limit]])
    if kind == "quotes":
        return Listing(("speaker", "words", "source", "line", "id"),
                       [_quote(q, library, texts) for q in library.quotes(match)[:limit]])
    if kind == "groups":
        return Listing(("quotes", "differs", "speaker", "words", "id"),
                       [_group(g, library, texts) for g in library.groups(match)[:limit]])
    if kind == "stories":
        return Listing(("documents", "titles", "id"), [_story(s, library) for s in library.stories()[:limit]])
    rows = [_entity(e) for e in library.entities(_ENTITIES[kind], match)[:limit]]
    return Listing(("acronym", "name", "mentions", "documents", "id"), rows)


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
