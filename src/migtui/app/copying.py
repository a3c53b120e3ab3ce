"""What is copied of an item: its words, a citation, Markdown, JSON or its address."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Literal

from migtui.app.presentation.rows import NOT_STATED, UNDATED, UNKNOWN, title_of
from migtui.display import block, one_line

if TYPE_CHECKING:
    from migtui.library import Library
    from migtui.records import DocumentHead, QuoteHead
    from migtui.session import Session

Form = Literal["text", "citation", "markdown", "json", "link"]


def copied(session: Session, address: str, form: Form) -> str:
    """The item at `address` in a form; raises `KeyError` when the store has nothing there.

    Characters that a terminal would obey are replaced by visible marks, as what is copied may be pasted into one.
    """
    if form == "link":
        return address
    kind = address.partition(":")[0]
    if kind == "group":
        address = session.library.group(address).quotes[0]
        kind = "quote"
    if kind == "quote":
        return _quote(session, session.library.quote(address), form)
    if kind == "doc":
        return _document(session, session.library.document(address), form)
    return _entity(session.library, address, form)


def _quote(session: Session, quote: QuoteHead, form: Form) -> str:
    library = session.library
    document = library.document(quote.document)
    speaker = library.entity(quote.speaker).name if quote.speaker else UNKNOWN
    line = session.texts.get(document.source).line_of(quote.start)
    words = one_line(quote.text)
    where = f"{_origin(document)} ({document.source}, line {line})"
    if form == "text":
        return words
    if form == "citation":
        return f"“{words}” {one_line(speaker)}, in {where}. {quote.id}"
    if form == "markdown":
        return f"> {words}\n>\n> — {one_line(speaker)}, in {where} `{quote.id}`\n"
    facts: dict[str, Any] = {
        "id": quote.id, "text": quote.text, "speaker": quote.speaker,
        "speaker_name": speaker if quote.speaker else None,
        "document": document.id, "source": document.source, "start": quote.start, "end": quote.end, "line": line,
        "publisher": document.publisher, "title": document.title, "date": document.date,
    }
    return _json(facts)


def _document(session: Session, document: DocumentHead, form: Form) -> str:
    if form == "text":
        return block(session.texts.get(document.source).text[document.start : document.end])
    where = f"{_origin(document)} ({document.source})"
    if form == "citation":
        return f"{where}. {document.id}"
    if form == "markdown":
        return f"**{one_line(title_of(document))}** — {where} `{document.id}`\n"
    return _json({
        "id": document.id, "title": document.title, "publisher": document.publisher, "byline": document.byline,
        "place": document.place, "date": document.date, "source": document.source, "start": document.start,
        "end": document.end,
    })


def _entity(library: Library, address: str, form: Form) -> str:
    entity = library.entity(address)
    name = one_line(entity.name)
    if form == "text":
        return name
    counts = f"{entity.mentions} mentions in {entity.documents} documents"
    short = f" ({one_line(entity.acronym)})" if entity.acronym else ""
    if form == "citation":
        return f"{name}{short}, {entity.kind}, {counts}. {entity.id}"
    if form == "markdown":
        return f"**{name}**{short}, {entity.kind}, {counts} `{entity.id}`\n"
    return _json({
        "id": entity.id, "kind": entity.kind, "name": entity.name, "acronym": entity.acronym,
        "aliases": list(entity.aliases), "parent": entity.parent, "mentions": entity.mentions,
        "documents": entity.documents,
    })


def _origin(document: DocumentHead) -> str:
    outlet, date = document.publisher or f"outlet {NOT_STATED}", (document.date or UNDATED)[:10]
    return one_line(f"{outlet}, “{title_of(document)}”, {date}")


def _json(facts: dict[str, Any]) -> str:
    """JSON in one line: what a terminal would obey is escaped, and says what it was."""
    return json.dumps(facts, ensure_ascii=True)
