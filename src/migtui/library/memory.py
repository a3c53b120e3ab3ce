"""A library over a corpus in memory."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Final

from migtui.library.addresses import Addresses
from migtui.library.chosen import Chosen, chosen
from migtui.library.filter import EVERYTHING
from migtui.library.joined import IndirectAt, MentionAt, RelationAt, RoleAt
from migtui.library.words import holds
from migtui.records import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from migtui.library.filter import Filter
    from migtui.library.protocol import DocumentOrder, EntityOrder, QuoteOrder
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


#: Quotes, or speakers, found by rules that are right less often than this are worth a look.
_DOUBTFUL: Final = 0.9


class MemoryLibrary:
    """A `Library` over a `Corpus` in memory; joins are made the first time they are asked for."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._documents = {d.id: d for d in corpus.documents}
        self._entities = {e.id: e for e in corpus.entities}
        self._quotes = {q.id: q for q in corpus.quotes}
        self._groups = {g.id: g for g in corpus.groups}
        self._facts = {f.document: f for f in corpus.facts}
        self._last = EVERYTHING, Chosen()

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
        keep = self._chosen(wanted).documents
        rows = [
            d for d in self._corpus.documents
            if (keep is None or d.id in keep) and (not wanted.match or holds(_document_words(d), wanted.match))
        ]
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
        keep = self._chosen(wanted).entities
        if keep is not None:
            rows = [e for e in rows if e.id in keep]
        if wanted.match:
            rows = [e for e in rows if holds(_entity_words(e), wanted.match)]
        if order == "name":
            return sorted(rows, key=lambda e: e.name.casefold())
        if order == "documents":
            return sorted(rows, key=lambda e: (-e.documents, -e.mentions, e.name.casefold()))
        return rows

    def quotes(self, wanted: Filter = EVERYTHING, order: QuoteOrder = "document") -> Sequence[QuoteHead]:
        """Quotes; words are looked for in what is said and in the speaker's name."""
        if order == "document" and wanted == EVERYTHING:
            return self._corpus.quotes
        keep = self._chosen(wanted).quotes
        rows = [q for q in self._corpus.quotes if keep is None or q.id in keep]
        if wanted.match:
            rows = [q for q in rows if holds(f"{q.text} {self._speaker_name(q)}", wanted.match)]
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
        keep = self._chosen(wanted).groups
        return [
            g for g in rows
            if (keep is None or g.id in keep) and (not wanted.match or holds(self._group_words(g), wanted.match))
        ]

    def passages(self, wanted: Filter = EVERYTHING) -> Sequence[Parallel]:
        """Near-same passages, those that differ most first; words are looked for as in documents."""
        keep = self._chosen(wanted).documents
        return [row for row in sorted(self._corpus.parallels, key=lambda row: row.score)
                if (keep is None or row.a.document in keep or row.b.document in keep)
                and (not wanted.match or holds(self._passage_words(row), wanted.match))]

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
        return self._parallels[parallel_id]

    def story(self, story_id: str) -> Story:
        """One story."""
        return self._stories[story_id]

    # -- joins

    def mentions(self, entity_id: str) -> Sequence[MentionAt]:
        """Every mention of an entity, in corpus order."""
        self._known(entity_id)
        return self._mentions.get(entity_id, ())

    def roles(self, entity_id: str) -> Sequence[RoleAt]:
        """Roles a person holds, or that people hold at an organization."""
        self._known(entity_id)
        return self._roles.get(entity_id, ())

    def roles_in(self, document_id: str) -> Sequence[RoleAt]:
        """The roles that a document states, of people who are entities."""
        facts = self._facts[document_id]
        found = []
        for role in facts.roles:
            person = facts.mentions[role.person].entity
            body = None if role.organization is None else facts.mentions[role.organization].entity
            if person is not None:
                found.append(RoleAt(facts, role, person, body))
        return found

    def relations(self, entity_id: str) -> Sequence[RelationAt]:
        """Relations with the entity at either end."""
        self._known(entity_id)
        return self._relations.get(entity_id, ())

    def quotes_by(self, entity_id: str) -> Sequence[QuoteHead]:
        """Quotes spoken by a person or organization, and by the people who hold a role at an organization."""
        self._known(entity_id)
        people = {r.person for r in self._roles.get(entity_id, ()) if r.organization == entity_id}
        if not people:
            return self._spoken.get(entity_id, ())
        return [q for q in self._corpus.quotes if q.speaker == entity_id or q.speaker in people]

    def indirect_by(self, entity_id: str) -> Sequence[IndirectAt]:
        """What documents report that the entity said, outside quotation marks."""
        self._known(entity_id)
        return self._reported.get(entity_id, ())

    def quotes_in(self, document_id: str) -> Sequence[QuoteHead]:
        """The quotes of a document, in order."""
        return self._quoted.get(self._documents[document_id].id, ())

    def documents_of(self, entity_id: str) -> Sequence[DocumentHead]:
        """The documents that mention an entity, in corpus order."""
        ids = dict.fromkeys(m.facts.document for m in self.mentions(entity_id))
        return [self._documents[i] for i in ids]

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
        return self._children.get(entity_id, ())

    def parallels(self, document_id: str | None = None) -> Sequence[Parallel]:
        """Near-same passages, of one document or of all."""
        if document_id is None:
            return self._corpus.parallels
        return self._parallels_of.get(document_id, ())

    def stories(self, document_id: str | None = None) -> Sequence[Story]:
        """Stories that hold a document, or all."""
        if document_id is None:
            return self._corpus.stories
        return self._stories_of.get(document_id, ())

    def resolve(self, address: str) -> tuple[str, ...]:
        """The full addresses that `address` can mean; raises `AddressError` when it means nothing here."""
        return self._addresses.resolve(address)

    # -- what a filter chooses

    def _chosen(self, wanted: Filter) -> Chosen:
        """The ids that a filter wants, words apart; kept for the other lists that ask for the same."""
        without = replace(wanted, match="") if wanted.match else wanted
        if self._last[0] != without:
            self._last = without, chosen(self, without)
        return self._last[1]

    def _certainty(self, quote: QuoteHead) -> float:
        """The confidence in the least certain part of a quote; 0 where nobody is known to speak."""
        if quote.speaker is None:
            return 0.0
        facts = self._facts[quote.document].quotes[quote.index]
        return min(facts.confidence, 1.0 if facts.speaker_confidence is None else facts.speaker_confidence)

    # -- indexes, each made once when first needed

    @cached_property
    def _addresses(self) -> Addresses:
        return Addresses(self._corpus)

    @cached_property
    def _by_kind(self) -> dict[EntityKind, list[Entity]]:
        rows: dict[EntityKind, list[Entity]] = defaultdict(list)
        for entity in self._corpus.entities:
            rows[entity.kind].append(entity)
        for found in rows.values():
            found.sort(key=lambda e: (e.generic, -e.mentions, e.name.casefold()))
        return rows

    @cached_property
    def _mentions(self) -> dict[str, list[MentionAt]]:
        found: dict[str, list[MentionAt]] = defaultdict(list)
        for facts in self._corpus.facts:
            for index, mention in enumerate(facts.mentions):
                if mention.entity is not None:
                    found[mention.entity].append(MentionAt(facts, index))
        return found

    @cached_property
    def _roles(self) -> dict[str, list[RoleAt]]:
        found: dict[str, list[RoleAt]] = defaultdict(list)
        for document in self._facts:
            for row in self.roles_in(document):
                found[row.person].append(row)
                if row.organization is not None:
                    found[row.organization].append(row)
        return found

    @cached_property
    def _relations(self) -> dict[str, list[RelationAt]]:
        found: dict[str, list[RelationAt]] = defaultdict(list)
        for facts in self._corpus.facts:
            for relation in facts.relations:
                subject = facts.mentions[relation.subject].entity
                target = facts.mentions[relation.object].entity
                if subject is None or target is None:
                    continue
                row = RelationAt(facts, relation, subject, target)
                for end in dict.fromkeys((subject, target)):
                    found[end].append(row)
        return found

    @cached_property
    def _spoken(self) -> dict[str, list[QuoteHead]]:
        found: dict[str, list[QuoteHead]] = defaultdict(list)
        for quote in self._corpus.quotes:
            if quote.speaker is not None:
                found[quote.speaker].append(quote)
        return found

    @cached_property
    def _reported(self) -> dict[str, list[IndirectAt]]:
        found: dict[str, list[IndirectAt]] = defaultdict(list)
        for facts in self._corpus.facts:
            for indirect in facts.indirect:
                speaker = None if indirect.speaker is None else facts.mentions[indirect.speaker].entity
                if speaker is not None:
                    found[speaker].append(IndirectAt(facts, indirect, speaker))
        return found

    @cached_property
    def _quoted(self) -> dict[str, list[QuoteHead]]:
        found: dict[str, list[QuoteHead]] = defaultdict(list)
        for quote in self._corpus.quotes:
            found[quote.document].append(quote)
        return found

    @cached_property
    def _parallels(self) -> dict[str, Parallel]:
        return {parallel.id: parallel for parallel in self._corpus.parallels}

    @cached_property
    def _stories(self) -> dict[str, Story]:
        return {story.id: story for story in self._corpus.stories}

    @cached_property
    def _parallels_of(self) -> dict[str, list[Parallel]]:
        found: dict[str, list[Parallel]] = defaultdict(list)
        for parallel in self._corpus.parallels:
            for document in dict.fromkeys((parallel.a.document, parallel.b.document)):
                found[document].append(parallel)
        return found

    @cached_property
    def _stories_of(self) -> dict[str, list[Story]]:
        found: dict[str, list[Story]] = defaultdict(list)
        for story in self._corpus.stories:
            for document in story.documents:
                found[document].append(story)
        return found

    @cached_property
    def _children(self) -> dict[str, list[Entity]]:
        found: dict[str, list[Entity]] = defaultdict(list)
        for entity in self._corpus.entities:
            if entity.parent is not None:
                found[entity.parent].append(entity)
        return found

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


def _document_words(document: DocumentHead) -> str:
    parts = (document.title or document.opening, document.publisher, document.place, document.date, document.source)
    return " ".join(part for part in parts if part)


def _entity_words(entity: Entity) -> str:
    return " ".join((entity.name, entity.acronym or "", *entity.aliases))
