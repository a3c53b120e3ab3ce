"""`migtui show`: what stands at an address, with the words of the source behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import click

from migtui.cli import output
from migtui.cli.opening import only
from migtui.cli.settings import common_options
from migtui.errors import UsageError
from migtui.export import export
from migtui.records import BODY_KINDS
from migtui.texts import SourceState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from migtui.cli.chosen import Settings
    from migtui.library import Library, MentionAt, RelationAt, RoleAt
    from migtui.records import Facts, Mention, Quote, QuoteHead, Span
    from migtui.session import Session

_CONTEXT: Final = 60


@click.command("show")
@click.argument("address")
@click.option("--format", "form", type=click.Choice(["text", "json", "citation", "markdown", "csv"]), default="text",
              help="A page, the rows of the export, or all that stands there with citations.")
@common_options
@click.pass_obj
def command(settings: Settings, address: str, form: str) -> int:
    """Print a document, entity, quote, group or story: ADDRESS is kind:id, such as person:mohamed-yahya."""
    session = settings.open()
    full = only(session.library, address)
    if form == "json":
        output.as_json(_record(session, full))
        return 0
    if form != "text":
        _taken(session, full, form)
        return 0
    for text in page(session, full):
        output.line(text)
    return 0


def _taken(session: Session, address: str, form: str) -> None:
    """Write what stands at an address as a dossier: with citations, the words around, and where it all comes from."""
    from migtui.dossier.forms import dossier, provenance
    from migtui.dossier.items import items_of

    if address.startswith("source:"):
        raise UsageError("A source has no citation of its own.", "Show one of its documents: migtui list documents")
    made = provenance(session.library.meta, session.folder.name, address)
    items = items_of(session.library, session.texts, address)
    output.machine(dossier(items, made, "text" if form == "citation" else "markdown" if form == "markdown" else "csv"))


def _record(session: Session, address: str) -> object:
    """The rows of the export that have this id (a source: by its name)."""
    kind, _, name = address.partition(":")
    rows = export(session.library, session.texts)
    tables = {"doc": "documents", "quote": "quotes", "group": "groups", "parallel": "parallels", "story": "stories"}
    if kind == "source":
        return next(row for row in rows["sources"] if row["name"] == name)
    return next(row for row in rows[tables.get(kind, "entities")] if row["id"] == address)


def page(session: Session, address: str) -> Iterator[str]:
    """The lines that say what stands at a full address."""
    kind = address.partition(":")[0]
    pages = {"doc": _document, "quote": _quote, "group": _group, "story": _story, "source": _source,
             "parallel": _parallel}
    yield from pages.get(kind, _entity)(session, address)


def _document(session: Session, address: str) -> Iterator[str]:
    head, facts = session.library.document(address), session.library.facts(address)
    source = session.texts.get(head.source)
    yield head.title or f"(no title) {head.opening}"
    yield from _fields(
        ("publisher", head.publisher), ("kind", head.kind), ("place", head.place), ("date", head.date),
        ("byline", head.byline), ("source", f"{head.source} line {source.line_of(head.start)}, {source.state.value}"),
    )
    yield ""
    for number, segment in enumerate((s for s in facts.segments if s.kind in BODY_KINDS), 1):
        yield f"{number:4d}  {source.text[segment.start : segment.end]}"
    for entity, count in session.library.entities_of(address):
        yield f"{entity.id}\t{entity.name}\t{count}"


def _quote(session: Session, address: str) -> Iterator[str]:
    head, quote = session.library.quote(address), session.library.quote_facts(address)
    library = session.library
    yield f"“{head.text}”"
    yield from _fields(
        ("speaker", library.entity(head.speaker).name if head.speaker else None),
        ("role", _role(library, head)), ("where", where(session, head.document, head.start)),
        ("form", f"{head.form} ({quote.rule}, {quote.confidence:.2f})"),
        ("goes on", head.continues),
    )
    yield from chain(session, head, quote)
    if head.group:
        yield from _fields(("same words", ", ".join(q for q in library.group(head.group).quotes if q != head.id)))


def chain(session: Session, head: QuoteHead, quote: Quote) -> Iterator[str]:
    """Why the tool thinks that this one speaks: cue, words that speak, rule, and how the mention became the entity."""
    facts = session.library.facts(head.document)
    yield from _fields(("cue", _words(session, head.document, quote.cue)),
                       ("says", _words(session, head.document, quote.subject)))
    if quote.speaker is None and not head.decided:
        yield from _fields(("chain", "the text gives no evidence of a speaker"))
        return
    if quote.speaker_rule is not None and quote.speaker_confidence is not None:
        yield from _fields(("rule", f"{quote.speaker_rule}, {quote.speaker_confidence:.2f}"))
    mentions = list(short_for_chain(facts, quote.speaker))
    for number, mention in enumerate(mentions):
        place = where(session, head.document, mention.start)
        told = f"“{mention.surface}” {place}, {mention.form} ({mention.rule}, {mention.confidence:.2f})"
        yield from _fields(("short for" if number else "mention", told))
    linked = mentions[-1].entity if mentions else None
    steps = [f"{mention.surface} ({mention.rule})" for mention in mentions]
    yield from _fields(("chain", " → ".join([*steps, linked or "no entity"])))
    if head.decided:
        yield from _fields(("decided", f"a person settled that the speaker is {head.speaker or 'not known'}"))
    elif linked is not None:
        yield from _fields(("entity", linking(session.library, linked, mentions[-1])))


def linking(library: Library, address: str, mention: Mention) -> str:
    """How a mention became its entity: by its name, a shorter form or an acronym of it."""
    entity = library.entity(address)
    if mention.surface == entity.name:
        how = "its name"
    elif mention.surface == entity.acronym:
        how = f"the acronym of {entity.name}"
    elif mention.surface in entity.aliases:
        how = f"a form of the name {entity.name}"
    else:
        how = f"taken for {entity.name}"
    return f"{address}: {how}, {entity.mentions} mentions in {entity.documents} documents"


def _words(session: Session, document_id: str, span: Span | None) -> str | None:
    if span is None:
        return None
    source = session.texts.get(session.library.document(document_id).source)
    if source.state is not SourceState.OK:
        return f"code points {span.start} to {span.end} of {source.name}, which is {source.state.value}"
    return f"“{source.text[span.start : span.end]}” {where(session, document_id, span.start)}"


def short_for_chain(facts: Facts, at: int | None) -> Iterator[Mention]:
    """The mention at a position and the fuller names it leads to, shortest first."""
    while at is not None:
        yield facts.mentions[at]
        at = facts.mentions[at].short_for


def _group(session: Session, address: str) -> Iterator[str]:
    group = session.library.group(address)
    yield f"{len(group.quotes)} wordings" + (", their words differ" if group.differs else ", the words are the same")
    for quote_id in group.quotes:
        head = session.library.quote(quote_id)
        yield f"{where(session, head.document, head.start)}  “{head.text}”"


def _story(session: Session, address: str) -> Iterator[str]:
    story = next(s for s in session.library.stories() if s.id == address)
    for document_id in story.documents:
        head = session.library.document(document_id)
        yield f"{head.id}  {head.date or 'undated'}  {head.publisher or 'not stated'}  {head.title or head.opening}"


def _parallel(session: Session, address: str) -> Iterator[str]:
    parallel = next(p for p in session.library.parallels() if p.id == address)
    yield f"two passages, {parallel.score:.2f} alike"
    for passage in (parallel.a, parallel.b):
        text = session.texts.get(session.library.document(passage.document).source).text
        yield f"{where(session, passage.document, passage.start)}  {text[passage.start : passage.end]}"


def _source(session: Session, address: str) -> Iterator[str]:
    name = address.partition(":")[2]
    found = next((s for s in session.library.sources() if s.name == name), None)
    if found is None:
        raise UsageError(f"No source is called “{name}”.")
    yield name
    yield from _fields(("sha256", found.sha256), ("size", f"{found.code_points} code points"),
                       ("state", session.texts.get(name).state.value), ("origin", found.origin))


def _entity(session: Session, address: str) -> Iterator[str]:
    library = session.library
    entity = library.entity(address)
    yield entity.name + (f" ({entity.acronym})" if entity.acronym else "")
    years = f"{entity.year_from}–{entity.year_to or ''}" if entity.year_from else None
    yield from _fields(
        ("kind", f"{entity.kind}, {entity.subtype}" if entity.subtype else entity.kind),
        ("also", ", ".join(entity.aliases) or None), ("years", years),
        ("part of", library.entity(entity.parent).name if entity.parent else None),
        ("parts", ", ".join(e.name for e in library.parts(address)) or None),
    )
    yield from _roles(session, library.roles(address))
    yield from _relations(session, library.relations(address))
    for quote in library.quotes_by(address):
        speaker = library.entity(quote.speaker).name if quote.speaker and quote.speaker != address else ""
        yield f"{where(session, quote.document, quote.start)}  {speaker + ': ' if speaker else ''}“{quote.text}”"
    for at in library.mentions(address):
        yield _in_context(session, at)


def _roles(session: Session, roles: Iterable[RoleAt]) -> Iterator[str]:
    for at in roles:
        person = session.library.entity(at.person).name
        body = session.library.entity(at.organization).name if at.organization else None
        yield f"role: {person}, {at.role.title}" + (f", {body}" if body else "") + \
            f"  {where(session, at.facts.document, at.role.start)}"


def _relations(session: Session, relations: Iterable[RelationAt]) -> Iterator[str]:
    for at in relations:
        subject, target = session.library.entity(at.subject).name, session.library.entity(at.object).name
        planned = " (planned)" if at.relation.modality == "planned" else ""
        yield (f"{subject} {at.relation.predicate.replace('_', ' ')} {target}{planned}"
               f"  {where(session, at.facts.document, at.relation.start)}")


def _in_context(session: Session, at: MentionAt) -> str:
    mention, text = at.mention, session.texts.get(at.facts.source).text
    left = text[max(at.facts.start, mention.start - _CONTEXT) : mention.start][-_CONTEXT:]
    right = text[mention.end : min(at.facts.end, mention.end + _CONTEXT)]
    return f"{where(session, at.facts.document, mention.start)}  …{left}[{mention.surface}]{right}…"


def _role(library: Library, quote: QuoteHead) -> str | None:
    if quote.speaker is None:
        return None
    roles = sorted(library.roles(quote.speaker), key=lambda at: at.facts.document != quote.document)
    return next((at.role.surface for at in roles if at.person == quote.speaker), None)


def where(session: Session, document_id: str, offset: int) -> str:
    """The file, line and column of a code point of a document's source."""
    source = session.texts.get(session.library.document(document_id).source)
    return f"{source.name}:{source.line_of(offset)}:{source.column_of(offset)}"


def _fields(*fields: tuple[str, str | None]) -> Iterator[str]:
    for name, value in fields:
        if value:
            yield f"  {name:<10} {value}"
