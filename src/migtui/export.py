"""The export: one object that other tools and scorers read. Its form is a contract (docs/export.md)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from migtui.records import BODY_KINDS, ENTITY_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from migtui.library import Library
    from migtui.records import DocumentHead, Entity, Facts, Indirect, Mention, Passage, Quote, QuoteHead, Span
    from migtui.texts import Texts

SCHEMA: Final = 1
Row = dict[str, Any]
_PARTICULARS: Final = ("title", "publisher", "byline", "place", "date")


def export(library: Library, texts: Texts, *, decisions: int = 0) -> Row:
    """The whole corpus as plain values, ready for JSON; offsets are code points of the source, null when not stated.

    `decisions` is the number of decisions applied to `library`.
    """
    documents = sorted(library.documents(), key=lambda d: (d.source, d.start))
    facts = [library.facts(d.id) for d in documents]
    meta = library.meta
    return {
        "schema": SCHEMA,
        "meta": {"engine": meta.engine, "version": meta.engine_version, "model": meta.model, "lexicon": meta.lexicon,
                 "sources_sha256": meta.sources_sha256, "decisions": decisions},
        "sources": [
            {"name": s.name, "sha256": s.sha256, "code_points": s.code_points, "encoding": s.encoding,
             "origin": s.origin, "state": texts.get(s.name).state.value}
            for s in library.sources()
        ],
        "documents": [_document(d, f, texts) for d, f in zip(documents, facts, strict=True)],
        "entities": [_entity(e) for e in _entities(library)],
        "definitions": [row for f in facts for row in _definitions(f)],
        "mentions": [row for f in facts for row in _mentions(f)],
        "roles": [row for f in facts for row in _roles(f)],
        "relations": [row for f in facts for row in _relations(f)],
        "quotes": [row for d in documents for row in _quotes(library, d)],
        "indirect": [row for f in facts for row in _indirect(f)],
        "groups": [{"id": g.id, "quotes": list(g.quotes)} for g in sorted(library.groups(), key=lambda g: g.id)],
        "parallels": [
            {"id": p.id, "a": _passage(library, p.a), "b": _passage(library, p.b), "score": p.score}
            for p in library.parallels()
        ],
        "stories": [{"id": s.id, "documents": list(s.documents)} for s in library.stories()],
    }


def _entities(library: Library) -> Iterable[Entity]:
    return sorted((e for kind in ENTITY_KINDS for e in library.entities(kind)), key=lambda e: e.id)


def _document(head: DocumentHead, facts: Facts, texts: Texts) -> Row:
    evidence = {
        p.field: {"start": p.start, "end": p.end, "rule": p.rule, "confidence": p.confidence} for p in facts.particulars
    }
    return {
        "id": head.id, "source": head.source, "start": head.start, "end": head.end,
        "text": texts.get(head.source).text[head.start : head.end],
        "title": head.title, "kind": head.kind, "publisher": head.publisher, "byline": head.byline,
        "place": head.place, "date": head.date[:10] if head.date else None, "date_precision": head.date_precision,
        "flags": list(head.flags),
        "evidence": {field: evidence[field] for field in _PARTICULARS if field in evidence},
        "body": [{"start": s.start, "end": s.end} for s in facts.segments if s.kind in BODY_KINDS],
        "segments": [{"start": s.start, "end": s.end, "kind": s.kind} for s in facts.segments],
        "contacts": [
            {"start": c.start, "end": c.end, "name": c.name, "role": c.role, "organization": c.organization,
             "email": c.email, "phone": c.phone}
            for c in facts.contacts
        ],
    }


def _entity(entity: Entity) -> Row:
    return {
        "id": entity.id, "kind": entity.kind, "subtype": entity.subtype, "name": entity.name, "acronym": entity.acronym,
        "aliases": list(entity.aliases), "parent": entity.parent,
        "years": {"from": entity.year_from, "to": entity.year_to},
    }


def _place(facts: Facts, start: int, end: int) -> Row:
    return {"source": facts.source, "document": facts.document, "start": start, "end": end}


def _definitions(facts: Facts) -> Iterable[Row]:
    for d in facts.definitions:
        entity = facts.mentions[d.mention].entity
        yield {"acronym": d.acronym, "entity": entity, **_place(facts, d.start, d.end)}


def _mentions(facts: Facts) -> Iterable[Row]:
    for m in facts.mentions:
        if m.entity is not None:
            yield {**_place(facts, m.start, m.end), "surface": m.surface, "entity": m.entity, "rule": m.rule,
                   "confidence": m.confidence}


def _roles(facts: Facts) -> Iterable[Row]:
    for r in facts.roles:
        person = facts.mentions[r.person].entity
        if person is not None:
            body = None if r.organization is None else facts.mentions[r.organization].entity
            yield {"person": person, "title": r.title, "organization": body, **_place(facts, r.start, r.end),
                   "surface": r.surface, "rule": r.rule, "confidence": r.confidence}


def _relations(facts: Facts) -> Iterable[Row]:
    for r in facts.relations:
        subject, target = facts.mentions[r.subject].entity, facts.mentions[r.object].entity
        if subject is not None and target is not None:
            yield {"subject": subject, "predicate": r.predicate, "object": target, "modality": r.modality,
                   **_place(facts, r.start, r.end), "surface": r.surface, "rule": r.rule, "confidence": r.confidence}


def _quotes(library: Library, document: DocumentHead) -> Iterable[Row]:
    facts = library.facts(document.id)
    for head in library.quotes_in(document.id):
        quote = facts.quotes[head.index]
        yield {"id": head.id, **_place(facts, head.start, head.end), "text": head.text, "form": head.form,
               "continues": head.continues, "group": head.group, **_speech(facts, quote, head),
               "decided": head.decided}


def _speech(facts: Facts, speech: Quote | Indirect, head: QuoteHead | None) -> Row:
    mention = None if speech.speaker is None else facts.mentions[speech.speaker]
    speaker = head.speaker if head is not None else mention.entity if mention is not None else None
    return {
        "cue": _span(speech.cue), "speaker": speaker, "speaker_mention": _span(mention), "rule": speech.rule,
        "confidence": speech.confidence, "speaker_rule": speech.speaker_rule,
        "speaker_confidence": speech.speaker_confidence,
    }


def _span(span: Span | Mention | None) -> Row | None:
    return None if span is None else {"start": span.start, "end": span.end}


def _indirect(facts: Facts) -> Iterable[Row]:
    stem = facts.source.removesuffix(".txt")
    for said in facts.indirect:
        yield {"id": f"indirect:{stem}@{said.start}", **_place(facts, said.start, said.end), "text": said.surface,
               "continues": None, "group": None, **_speech(facts, said, None), "decided": False}


def _passage(library: Library, passage: Passage) -> Row:
    return _place(library.facts(passage.document), passage.start, passage.end)
