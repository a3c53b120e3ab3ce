"""What is tied to what across a corpus, made when it is first asked for."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache, cached_property
from typing import TYPE_CHECKING

from migtui.library.joined import IndirectAt, MentionAt, RelationAt, RoleAt

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from migtui.records import Corpus, Entity, Facts, Parallel, QuoteHead, Story


class Joins:
    """The joins of a corpus, by the id that they are asked for with.

    One pass over all mentions says which documents mention an entity; everything else about it is gathered from those
    documents when it is asked for. (A pass for each kind of join takes a fifth of a second in 10,000 documents.)
    """

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self.mentions: Callable[[str], Sequence[MentionAt]] = cache(self._mentions_of)
        self.names: Callable[[str], Sequence[tuple[str, int]]] = cache(self._names_of)
        self.company: Callable[[str], Sequence[tuple[str, int]]] = cache(self._company_of)
        self.roles: Callable[[str], Sequence[RoleAt]] = cache(self._roles_of)
        self.relations: Callable[[str], Sequence[RelationAt]] = cache(self._relations_of)

    # -- of an entity

    def documents(self, entity: str) -> Sequence[Facts]:
        """The documents that mention an entity, in corpus order."""
        return self._holders.get(entity, ())

    def _mentions_of(self, entity: str) -> Sequence[MentionAt]:
        """Every mention of an entity, in corpus order."""
        return [MentionAt(facts, index) for facts in self.documents(entity)
                for index, mention in enumerate(facts.mentions) if mention.entity == entity]

    def _names_of(self, entity: str) -> Sequence[tuple[str, int]]:
        """The words an entity is named by, white space apart, with how often; the most frequent first."""
        counts: Counter[str] = Counter()
        for surface, count in Counter([at.mention.surface for at in self.mentions(entity)]).items():
            counts[" ".join(surface.split())] += count
        return counts.most_common()

    def _company_of(self, entity: str) -> Sequence[tuple[str, int]]:
        """The entities named in the same documents, with how many documents; the most frequent first, then by id."""
        counts: Counter[str] = Counter()
        for facts in self.documents(entity):
            counts.update({mention.entity for mention in facts.mentions if mention.entity})
        del counts[entity]
        return sorted(counts.items(), key=lambda row: (-row[1], row[0]))

    def _roles_of(self, entity: str) -> Sequence[RoleAt]:
        """The roles a person holds, or that people hold at an organization."""
        return [row for facts in self.documents(entity) for row in roles_in(facts)
                if entity in (row.person, row.organization)]

    def _relations_of(self, entity: str) -> Sequence[RelationAt]:
        """The relations with an entity at either end."""
        found = []
        for facts in self.documents(entity):
            for relation in facts.relations:
                subject = facts.mentions[relation.subject].entity
                target = facts.mentions[relation.object].entity
                if subject is not None and target is not None and entity in (subject, target):
                    found.append(RelationAt(facts, relation, subject, target))
        return found

    def reported(self, entity: str) -> Sequence[IndirectAt]:
        """What an entity is reported to have said, outside quotation marks."""
        return [IndirectAt(facts, indirect, entity) for facts in self.documents(entity) for indirect in facts.indirect
                if indirect.speaker is not None and facts.mentions[indirect.speaker].entity == entity]

    def spoken_by(self, speakers: set[str]) -> Sequence[QuoteHead]:
        """The quotes of all these speakers, in corpus order."""
        found = sorted(at for speaker in speakers for at in self._spoken.get(speaker, ()))
        return [self._corpus.quotes[at] for at in found]

    @cached_property
    def _holders(self) -> dict[str, list[Facts]]:
        found: dict[str, list[Facts]] = defaultdict(list)
        for facts in self._corpus.facts:
            for entity in {mention.entity for mention in facts.mentions}:
                if entity is not None:
                    found[entity].append(facts)
        return found

    @cached_property
    def _spoken(self) -> dict[str, list[int]]:
        """The positions of a speaker's quotes."""
        found: dict[str, list[int]] = defaultdict(list)
        for at, quote in enumerate(self._corpus.quotes):
            if quote.speaker is not None:
                found[quote.speaker].append(at)
        return found

    # -- of documents, and by id

    @cached_property
    def quoted(self) -> dict[str, list[QuoteHead]]:
        """The quotes of a document, in order."""
        found: dict[str, list[QuoteHead]] = defaultdict(list)
        for quote in self._corpus.quotes:
            found[quote.document].append(quote)
        return found

    @cached_property
    def parallels(self) -> dict[str, Parallel]:
        """Near-same passages by their ids."""
        return {parallel.id: parallel for parallel in self._corpus.parallels}

    @cached_property
    def stories(self) -> dict[str, Story]:
        """Stories by their ids."""
        return {story.id: story for story in self._corpus.stories}

    @cached_property
    def parallels_of(self) -> dict[str, list[Parallel]]:
        """The near-same passages of a document."""
        found: dict[str, list[Parallel]] = defaultdict(list)
        for parallel in self._corpus.parallels:
            for document in dict.fromkeys((parallel.a.document, parallel.b.document)):
                found[document].append(parallel)
        return found

    @cached_property
    def stories_of(self) -> dict[str, list[Story]]:
        """The stories that hold a document."""
        found: dict[str, list[Story]] = defaultdict(list)
        for story in self._corpus.stories:
            for document in story.documents:
                found[document].append(story)
        return found

    @cached_property
    def children(self) -> dict[str, list[Entity]]:
        """The entities whose parent an entity is."""
        found: dict[str, list[Entity]] = defaultdict(list)
        for entity in self._corpus.entities:
            if entity.parent is not None:
                found[entity.parent].append(entity)
        return found


def roles_in(facts: Facts) -> list[RoleAt]:
    """The roles that a document states, of people who are entities."""
    found = []
    for role in facts.roles:
        person = facts.mentions[role.person].entity
        body = None if role.organization is None else facts.mentions[role.organization].entity
        if person is not None:
            found.append(RoleAt(facts, role, person, body))
    return found
