"""A library over a corpus in memory."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Final, Literal, TypeVar

from migtui.library.filter import EVERYTHING
from migtui.library.joins import Joins, roles_in
from migtui.records import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from migtui.library.addresses import Addresses
    from migtui.library.chosen import Chosen
    from migtui.library.filter import Filter
    from migtui.library.joined import IndirectAt, MentionAt, RelationAt, RoleAt
    from migtui.library.orders import DocumentOrder, EntityOrder, QuoteOrder
    from migtui.records import (
        Corpus,
        DocumentHead,
        Entity,
        EntityKind,
        Facts,
        Group,
        Meta,
        Parallel,
        Quote,
        QuoteHead,
        SourceRecord,
        Story,
    )


_Row = TypeVar("_Row")
_Table = Literal["documents", "entities", "quotes", "groups"]
#: Quotes, or speakers, found by rules that are right less often than this are worth a look.
_DOUBTFUL: Final = 0.9


class MemoryLibrary:
    """A `Library` over a `Corpus` in memory."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._documents = {d.id: d for d in corpus.documents}
        self._entities = {e.id: e for e in corpus.entities}
        self._quotes = {q.id: q for q in corpus.quotes}
        self._groups = {g.id: g for g in corpus.groups}
        self._facts = {f.document: f for f in corpus.facts}
        self._joins = Joins(corpus)
        self._last: tuple[Filter, Chosen] | None = None

    # -- lists

    @property
    def meta(self) -> Meta:
        """What the store was made with."""
        return self._corpus.meta

    def sources(self) -> Sequence[SourceRecord]:
        """All sources, by name."""
        return self._corpus.sources

    def documents(self, wanted: Filter = EVERYTHING, order: DocumentOrder = "date") -> Sequence[DocumentHead]:
        """Documents, newest first by default; words are looked for in title, publisher, place, date and source."""
        keep = self._kept(wanted, "documents")
        rows = _with_words([d for d in self._corpus.documents if keep is None or d.id in keep], wanted, _document_words)
        if order == "date":
            rows.sort(key=lambda d: d.date or "", reverse=True)
        elif order == "title":
            rows.sort(key=lambda d: (d.title is None, (d.title or d.opening).casefold()))
        elif order == "publisher":
            rows.sort(key=lambda d: (d.publisher is None, (d.publisher or "").casefold()))
        return rows

    def entities(
        self, kind: EntityKind, wanted: Filter = EVERYTHING, order: EntityOrder = "mentions"
    ) -> Sequence[Entity]:
        """Entities of one kind; words are looked for in their names."""
        rows = self._by_kind[kind]
        keep = self._kept(wanted, "entities")
        if keep is not None:
            rows = [e for e in rows if e.id in keep]
        rows = _with_words(rows, wanted, _entity_words)
        if order == "name":
            return sorted(rows, key=lambda e: e.name.casefold())
        if order == "documents":
            return sorted(rows, key=lambda e: (-e.documents, -e.mentions, e.name.casefold()))
        return rows

    def quotes(self, wanted: Filter = EVERYTHING, order: QuoteOrder = "document") -> Sequence[QuoteHead]:
        """Quotes; words are looked for in what is said and in the speaker's name."""
        if order == "document" and wanted == EVERYTHING:
            return self._corpus.quotes
        keep = self._kept(wanted, "quotes")
        rows = [q for q in self._corpus.quotes if keep is None or q.id in keep]
        rows = _with_words(rows, wanted, lambda quote: f"{quote.text} {self._speaker_name(quote)}")
        if order == "speaker":
            rows.sort(key=lambda q: (q.speaker is None, self._speaker_name(q).casefold()))
        elif order == "date":
            rows.sort(key=lambda q: self._documents[q.document].date or "", reverse=True)
        elif order == "variants":
            rows.sort(key=lambda q: -len(self._groups[q.group].quotes) if q.group else 0)
        return rows

    def doubtful(self, wanted: Filter = EVERYTHING) -> Sequence[QuoteHead]:
        """Quotes a person should look at: without a speaker, then those decided by the rules that err most."""
        rows = [(self._certainty(q), q) for q in self.quotes(wanted) if not q.decided]
        return [q for certainty, q in sorted(rows, key=lambda row: row[0]) if certainty < _DOUBTFUL]

    def groups(self, wanted: Filter = EVERYTHING) -> Sequence[Group]:
        """Utterances quoted in several documents, those whose words differ first."""
        rows = sorted(self._corpus.groups, key=lambda g: not g.differs)
        keep = self._kept(wanted, "groups")
        return _with_words([g for g in rows if keep is None or g.id in keep], wanted, self._group_words)

    def passages(self, wanted: Filter = EVERYTHING) -> Sequence[Parallel]:
        """Near-same passages, those that differ most first; words are looked for as in documents."""
        keep = self._kept(wanted, "documents")
        rows = [row for row in sorted(self._corpus.parallels, key=lambda row: row.score)
                if keep is None or row.a.document in keep or row.b.document in keep]
        return _with_words(rows, wanted, self._passage_words)

    def shared(self, wanted: Filter = EVERYTHING) -> Sequence[Group | Parallel]:
        """Utterances and passages that several documents hold, those first whose words differ."""
        groups = self.groups(wanted)
        rows: list[Group | Parallel] = [group for group in groups if group.differs]
        return [*rows, *self.passages(wanted), *(group for group in groups if not group.differs)]

    # -- one item

    def document(self, document_id: str) -> DocumentHead:
        """One document."""
        return self._documents[document_id]

    def facts(self, document_id: str) -> Facts:
        """All facts of one document."""
        return self._facts[document_id]

    def entity(self, entity_id: str) -> Entity:
        """One entity."""
        return self._entities[entity_id]

    def quote(self, quote_id: str) -> QuoteHead:
        """One quote."""
        return self._quotes[quote_id]

    def quote_facts(self, quote_id: str) -> Quote:
        """The facts behind a quote: cue, subject, rules."""
        head = self._quotes[quote_id]
        return self._facts[head.document].quotes[head.index]

    def group(self, group_id: str) -> Group:
        """One utterance."""
        return self._groups[group_id]

    def parallel(self, parallel_id: str) -> Parallel:
        """One pair of near-same passages."""
        return self._joins.parallels[parallel_id]

    def story(self, story_id: str) -> Story:
        """One story."""
        return self._joins.stories[story_id]

    # -- joins

    def mentions(self, entity_id: str) -> Sequence[MentionAt]:
        """Every mention of an entity, in corpus order."""
        self._known(entity_id)
        return self._joins.mentions(entity_id)

    def names(self, entity_id: str) -> Sequence[tuple[str, int]]:
        """The words an entity is named by, with how often; the most frequent first."""
        self._known(entity_id)
        return self._joins.names(entity_id)

    def company(self, entity_id: str) -> Sequence[tuple[Entity, int]]:
        """Who and what is named in the same documents, with how many documents; the most frequent first."""
        self._known(entity_id)
        return [(self._entities[other], count) for other, count in self._joins.company(entity_id)]

    def roles(self, entity_id: str) -> Sequence[RoleAt]:
        """Roles a person holds, or that people hold at an organization."""
        self._known(entity_id)
        return self._joins.roles(entity_id)

    def roles_in(self, document_id: str) -> Sequence[RoleAt]:
        """The roles that a document states, of people who are entities."""
        return roles_in(self._facts[document_id])

    def relations(self, entity_id: str) -> Sequence[RelationAt]:
        """Relations with the entity at either end."""
        self._known(entity_id)
        return self._joins.relations(entity_id)

    def quotes_by(self, entity_id: str) -> Sequence[QuoteHead]:
        """Quotes spoken by a person or organization, and by the people who hold a role at an organization."""
        self._known(entity_id)
        people = {at.person for at in self._joins.roles(entity_id) if at.organization == entity_id}
        return self._joins.spoken_by({entity_id, *people})

    def indirect_by(self, entity_id: str) -> Sequence[IndirectAt]:
        """What documents report that the entity said, outside quotation marks."""
        self._known(entity_id)
        return self._joins.reported(entity_id)

    def quotes_in(self, document_id: str) -> Sequence[QuoteHead]:
        """The quotes of a document, in order."""
        return self._joins.quoted.get(self._documents[document_id].id, ())

    def documents_of(self, entity_id: str) -> Sequence[DocumentHead]:
        """The documents that mention an entity, in corpus order."""
        self._known(entity_id)
        return [self._documents[facts.document] for facts in self._joins.documents(entity_id)]

    def entities_of(self, document_id: str) -> Sequence[tuple[Entity, int]]:
        """The entities a document mentions with their number of mentions there, most first."""
        counts: dict[str, int] = defaultdict(int)
        for mention in self._facts[document_id].mentions:
            if mention.entity is not None:
                counts[mention.entity] += 1
        rows = [(self._entities[i], n) for i, n in counts.items()]
        return sorted(rows, key=lambda row: -row[1])

    def parts(self, entity_id: str) -> Sequence[Entity]:
        """The entities whose parent this is."""
        self._known(entity_id)
        return self._joins.children.get(entity_id, ())

    def parallels(self, document_id: str | None = None) -> Sequence[Parallel]:
        """Near-same passages, of one document or of all."""
        if document_id is None:
            return self._corpus.parallels
        return self._joins.parallels_of.get(document_id, ())

    def stories(self, document_id: str | None = None) -> Sequence[Story]:
        """Stories that hold a document, or all."""
        if document_id is None:
            return self._corpus.stories
        return self._joins.stories_of.get(document_id, ())

    def resolve(self, address: str) -> tuple[str, ...]:
        """The full addresses that `address` can mean; raises `AddressError` when it means nothing here."""
        return self._addresses.resolve(address)

    # -- what a filter chooses

    def _kept(self, wanted: Filter, what: _Table) -> frozenset[str] | None:
        """The ids that a filter wants, words apart, None for all; kept for the other lists that ask for the same."""
        without = replace(wanted, match="") if wanted.match else wanted
        if without == EVERYTHING:
            return None
        if self._last is None or self._last[0] != without:
            from migtui.library.chosen import chosen

            self._last = without, chosen(self, without)
        found: frozenset[str] | None = getattr(self._last[1], what)
        return found

    def _certainty(self, quote: QuoteHead) -> float:
        """The confidence in the least certain part of a quote; 0 where nobody is known to speak."""
        if quote.speaker is None:
            return 0.0
        facts = self._facts[quote.document].quotes[quote.index]
        return min(facts.confidence, 1.0 if facts.speaker_confidence is None else facts.speaker_confidence)

    # -- indexes, each made once when first needed

    @cached_property
    def _addresses(self) -> Addresses:
        from migtui.library.addresses import Addresses

        return Addresses(self._corpus)

    @cached_property
    def _by_kind(self) -> dict[EntityKind, list[Entity]]:
        rows: dict[EntityKind, list[Entity]] = defaultdict(list)
        for entity in self._corpus.entities:
            rows[entity.kind].append(entity)
        for found in rows.values():
            found.sort(key=lambda e: (e.generic, -e.mentions, e.name.casefold()))
        return rows

    # -- words of a row, for filters

    def _speaker_name(self, quote: QuoteHead) -> str:
        return self._entities[quote.speaker].name if quote.speaker else ""

    def _group_words(self, group: Group) -> str:
        first = self._quotes[group.quotes[0]]
        return f"{first.text} {self._speaker_name(first)}"

    def _passage_words(self, parallel: Parallel) -> str:
        return " ".join(_document_words(self._documents[passage.document]) for passage in (parallel.a, parallel.b))

    def _known(self, entity_id: str) -> None:
        if entity_id not in self._entities:
            raise KeyError(entity_id)


def _with_words(rows: list[_Row], wanted: Filter, words: Callable[[_Row], str]) -> list[_Row]:
    """The rows whose words hold those of a filter."""
    if not wanted.match:
        return rows
    from migtui.library.words import holds

    return [row for row in rows if holds(words(row), wanted.match)]


def _document_words(document: DocumentHead) -> str:
    parts = (document.title or document.opening, document.publisher, document.place, document.date, document.source)
    return " ".join(part for part in parts if part)


def _entity_words(entity: Entity) -> str:
    return " ".join((entity.name, entity.acronym or "", *entity.aliases))
