"""The questions that the explorer and the command line ask of a corpus.

Sequences that come back are sized and sliceable, so that a pane can ask for the rows it paints; one that can tell the
row of an item without looking at every row has a method `index_of`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from migtui.library.filter import EVERYTHING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from migtui.library.filter import Filter
    from migtui.library.joined import IndirectAt, MentionAt, RelationAt, RoleAt
    from migtui.library.orders import DocumentOrder, EntityOrder, QuoteOrder
    from migtui.records import (
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


class Library(Protocol):
    """What can be asked of a corpus.

    Ids that are not in it raise `KeyError`; addresses typed by people go through `resolve`, which explains.
    """

    @property
    def meta(self) -> Meta:
        """What the store was made with."""

    def sources(self) -> Sequence[SourceRecord]:
        """All sources, by name."""

    def documents(self, wanted: Filter = EVERYTHING, order: DocumentOrder = "date") -> Sequence[DocumentHead]:
        """Documents, newest first by default; words are looked for in title, publisher, place, date and source."""

    def entities(
        self, kind: EntityKind, wanted: Filter = EVERYTHING, order: EntityOrder = "mentions"
    ) -> Sequence[Entity]:
        """Entities of one kind; words are looked for in their names."""

    def quotes(self, wanted: Filter = EVERYTHING, order: QuoteOrder = "document") -> Sequence[QuoteHead]:
        """Quotes; words are looked for in what is said and in the speaker's name."""

    def doubtful(self, wanted: Filter = EVERYTHING) -> Sequence[QuoteHead]:
        """Quotes a person should look at: without a speaker, then those decided by the rules that err most."""

    def groups(self, wanted: Filter = EVERYTHING) -> Sequence[Group]:
        """Utterances quoted in several documents, those whose words differ first."""

    def passages(self, wanted: Filter = EVERYTHING) -> Sequence[Parallel]:
        """Near-same passages, those that differ most first; words are looked for as in documents."""

    def shared(self, wanted: Filter = EVERYTHING) -> Sequence[Group | Parallel]:
        """Utterances and passages that several documents hold, those first whose words differ."""

    def document(self, document_id: str) -> DocumentHead:
        """One document."""

    def facts(self, document_id: str) -> Facts:
        """All facts of one document."""

    def entity(self, entity_id: str) -> Entity:
        """One entity."""

    def quote(self, quote_id: str) -> QuoteHead:
        """One quote."""

    def quote_facts(self, quote_id: str) -> Quote:
        """The facts behind a quote: cue, subject, rules."""

    def group(self, group_id: str) -> Group:
        """One utterance."""

    def parallel(self, parallel_id: str) -> Parallel:
        """One pair of near-same passages."""

    def story(self, story_id: str) -> Story:
        """One story."""

    def mentions(self, entity_id: str) -> Sequence[MentionAt]:
        """Every mention of an entity, in corpus order."""

    def names(self, entity_id: str) -> Sequence[tuple[str, int]]:
        """The words an entity is named by, white space apart, with how often; the most frequent first."""

    def company(self, entity_id: str) -> Sequence[tuple[Entity, int]]:
        """Who and what is named in the same documents, with how many documents; the most frequent first."""

    def roles(self, entity_id: str) -> Sequence[RoleAt]:
        """Roles a person holds, or that people hold at an organization."""

    def roles_in(self, document_id: str) -> Sequence[RoleAt]:
        """The roles that a document states, of people who are entities."""

    def relations(self, entity_id: str) -> Sequence[RelationAt]:
        """Relations with the entity at either end."""

    def quotes_by(self, entity_id: str) -> Sequence[QuoteHead]:
        """Quotes spoken by a person or organization, and by the people who hold a role at an organization."""

    def indirect_by(self, entity_id: str) -> Sequence[IndirectAt]:
        """What documents report that the entity said, outside quotation marks."""

    def quotes_in(self, document_id: str) -> Sequence[QuoteHead]:
        """The quotes of a document, in order."""

    def documents_of(self, entity_id: str) -> Sequence[DocumentHead]:
        """The documents that mention an entity, in corpus order."""

    def entities_of(self, document_id: str) -> Sequence[tuple[Entity, int]]:
        """The entities a document mentions with their number of mentions there, most first."""

    def parts(self, entity_id: str) -> Sequence[Entity]:
        """The entities whose parent this is."""

    def parallels(self, document_id: str | None = None) -> Sequence[Parallel]:
        """Near-same passages, of one document or of all."""

    def stories(self, document_id: str | None = None) -> Sequence[Story]:
        """Stories that hold a document, or all."""

    def resolve(self, address: str) -> tuple[str, ...]:
        """The full addresses that `address` can mean: one when it is clear, several when it is not.

        Raises `AddressError` when it means nothing here.
        """
