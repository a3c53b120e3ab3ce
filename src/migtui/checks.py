"""The laws of a store, as functions that find what breaks them. `migtui check` and the property tests run these.

Each check takes the facts of one document with the text of its source, or the whole corpus, and yields findings: one
sentence each, with the address it is about. No finding means the law holds.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from migtui.records import BODY_KINDS
from migtui.texts import SourceState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from migtui.library import Library
    from migtui.records import Decision, Facts, Indirect, Mention, Particular, Quote, Relation, Role
    from migtui.texts import Texts

    Stated = Mention | Particular | Quote | Indirect | Role | Relation


@dataclass(frozen=True, slots=True)
class Finding:
    """A law that does not hold for the item at an address."""

    law: str
    address: str
    message: str


def check(library: Library, texts: Texts) -> Iterator[Finding]:
    """Every finding in a store; none when all laws hold."""
    for source in library.sources():
        state = texts.get(source.name).state
        if state is not SourceState.OK:
            yield Finding("source", f"source:{source.name}", f"the file is {state.value} since the build")
    yield from tiles(library)
    for head in library.documents():
        facts, source_text = library.facts(head.id), texts.get(head.source)
        if source_text.state is SourceState.OK:
            yield from surfaces(facts, source_text.text)
        yield from places(facts)
        yield from references(facts)
    yield from links(library)


def unapplied(decisions: Iterable[Decision]) -> Iterator[Finding]:
    """Decisions that found no item: they stay in the log, and are told."""
    for decision in decisions:
        yield Finding("decision", decision.address, f"what was settled (“{decision.action}”) finds no such item")


def tiles(library: Library) -> Iterator[Finding]:
    """Documents and the gaps between them tile their source: they stand in order and never overlap."""
    sizes = {s.name: s.code_points for s in library.sources()}
    heads = sorted(library.documents(), key=lambda d: (d.source, d.start))
    for head in heads:
        if not 0 <= head.start < head.end <= sizes.get(head.source, 0):
            yield Finding("document", head.id, f"it stands at {head.start} to {head.end}, outside its source")
    for first, second in pairwise(heads):
        if first.source == second.source and first.end > second.start:
            yield Finding("document", second.id, f"it overlaps {first.id}")


def surfaces(facts: Facts, text: str) -> Iterator[Finding]:
    """Every fact keeps the words of its span."""
    for row in _stated(facts):
        if text[row.start : row.end] != row.surface:
            yield Finding("surface", facts.document, f"the words at {row.start} to {row.end} are not “{row.surface}”")


def places(facts: Facts) -> Iterator[Finding]:
    """Facts stand inside their document, those of the body inside the body, and mentions never overlap."""
    body = [(s.start, s.end) for s in facts.segments if s.kind in BODY_KINDS]
    yield from _apart(facts)
    for row in _stated(facts):
        if not facts.start <= row.start < row.end <= facts.end:
            yield Finding("place", facts.document, f"“{row.surface}” stands outside the document")
        if not 0 <= row.confidence <= 1 or not row.rule:
            yield Finding("rule", facts.document, f"“{row.surface}” has no rule or a confidence outside 0 to 1")
    for fact in _of_the_body(facts):
        if not (_within(body, fact.start) and _within(body, fact.end - 1)):
            yield Finding("body", facts.document, f"“{fact.surface}” is taken from outside the body")


def _apart(facts: Facts) -> Iterator[Finding]:
    for first, second in pairwise(facts.segments):
        if first.end > second.start:
            yield Finding("segment", facts.document, f"segments overlap at {second.start}")
    for before, after in pairwise(facts.mentions):
        if before.end > after.start:
            yield Finding("mention", facts.document, f"mentions overlap or are out of order at {after.start}")


def references(facts: Facts) -> Iterator[Finding]:
    """What facts refer to by position is there, and no mention is short for itself."""
    mentions, quotes = len(facts.mentions), len(facts.quotes)
    for index, mention in enumerate(facts.mentions):
        if mention.short_for is not None and not (0 <= mention.short_for < mentions and mention.short_for != index):
            yield Finding("reference", facts.document, f"“{mention.surface}” is short for nothing")
    ends = [(r.person, r.surface) for r in facts.roles] + [(r.organization, r.surface) for r in facts.roles]
    ends += [(at, r.surface) for r in facts.relations for at in (r.subject, r.object)]
    ends += [(q.speaker, q.surface) for q in facts.quotes]
    ends += [(i.speaker, i.surface) for i in facts.indirect]
    ends += [(d.mention, d.acronym) for d in facts.definitions]
    for at, surface in ends:
        if at is not None and not 0 <= at < mentions:
            yield Finding("reference", facts.document, f"“{surface}” refers to a mention that is not there")
    for index, quote in enumerate(facts.quotes):
        if quote.continues is not None and not (0 <= quote.continues < min(index, quotes)):
            words = quote.surface[:40]
            yield Finding("reference", facts.document, f"“{words}” continues a quote that is not before it")


def links(library: Library) -> Iterator[Finding]:
    """Every id that a head or a mention names is the id of something."""
    for head in library.documents():
        for mention in library.facts(head.id).mentions:
            if mention.entity is not None and not _is_entity(library, mention.entity):
                yield Finding("link", head.id, f"“{mention.surface}” is linked to {mention.entity}, which is not there")
        for quote in library.quotes_in(head.id):
            if quote.speaker is not None and not _is_entity(library, quote.speaker):
                yield Finding("link", quote.id, f"its speaker {quote.speaker} is not there")
    for group in library.groups():
        documents = [library.quote(quote).document for quote in group.quotes]
        if len(group.quotes) < 2 or len(set(documents)) < 2:
            yield Finding("group", group.id, "it does not hold quotes of two documents")


def _is_entity(library: Library, entity_id: str) -> bool:
    try:
        library.entity(entity_id)
    except KeyError:
        return False
    return True


def _within(spans: list[tuple[int, int]], offset: int) -> bool:
    return any(start <= offset < end for start, end in spans)


def _stated(facts: Facts) -> Iterator[Stated]:
    yield from facts.particulars
    yield from _of_the_body(facts)


def _of_the_body(facts: Facts) -> Iterator[Mention | Role | Relation | Quote | Indirect]:
    yield from facts.mentions
    yield from facts.roles
    yield from facts.relations
    yield from facts.quotes
    yield from facts.indirect
