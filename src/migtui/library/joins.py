"""What is tied to what across a corpus: every join made once, when it is first asked for."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from migtui.library.joined import IndirectAt, MentionAt, RelationAt, RoleAt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from migtui.records import Corpus, Entity, Facts, Parallel, QuoteHead, Story


class Joins:
    """The joins of a corpus, by the id that they are asked for with."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._documents: dict[str, Sequence[Facts]] = {}
        self._names: dict[str, Sequence[tuple[str, int]]] = {}
        self._company: dict[str, Sequence[tuple[str, int]]] = {}

    def documents(self, entity: str) -> Sequence[Facts]:
        """The documents that mention an entity, in corpus order."""
        if entity not in self._documents:
            self._documents[entity] = [*{at.facts.document: at.facts for at in self.mentions.get(entity, ())}.values()]
        return self._documents[entity]

    def names(self, entity: str) -> Sequence[tuple[str, int]]:
        """The words an entity is named by, white space apart, with how often; the most frequent first."""
        if entity not in self._names:
            counts: Counter[str] = Counter()
            for surface, count in Counter([at.mention.surface for at in self.mentions.get(entity, ())]).items():
                counts[" ".join(surface.split())] += count
            self._names[entity] = counts.most_common()
        return self._names[entity]

    def company(self, entity: str) -> Sequence[tuple[str, int]]:
        """The entities named in the same documents, with how many documents; the most frequent first, then by id."""
        if entity not in self._company:
            counts: Counter[str] = Counter()
            for facts in self.documents(entity):
                counts.update({mention.entity for mention in facts.mentions if mention.entity})
            del counts[entity]
            self._company[entity] = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
        return self._company[entity]

    def spoken_by(self, speakers: set[str]) -> Sequence[QuoteHead]:
        """The quotes of all these speakers, in corpus order."""
        found = sorted(at for speaker in speakers for at in self._spoken.get(speaker, ()))
        return [self._corpus.quotes[at] for at in found]

    @cached_property
    def mentions(self) -> dict[str, list[MentionAt]]:
        """Every mention of an entity, in corpus order."""
        found: dict[str, list[MentionAt]] = defaultdict(list)
        for facts in self._corpus.facts:
            for index, mention in enumerate(facts.mentions):
                if mention.entity is not None:
                    found[mention.entity].append(MentionAt(facts, index))
        return found

    @cached_property
    def roles(self) -> dict[str, list[RoleAt]]:
        """The roles a person holds, or that people hold at an organization."""
        found: dict[str, list[RoleAt]] = defaultdict(list)
        for facts in self._corpus.facts:
            for row in roles_in(facts):
                found[row.person].append(row)
                if row.organization is not None:
                    found[row.organization].append(row)
        return found

    @cached_property
    def relations(self) -> dict[str, list[RelationAt]]:
        """The relations with an entity at either end."""
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
    def _spoken(self) -> dict[str, list[int]]:
        """The positions of a speaker's quotes."""
        found: dict[str, list[int]] = defaultdict(list)
        for at, quote in enumerate(self._corpus.quotes):
            if quote.speaker is not None:
                found[quote.speaker].append(at)
        return found

    @cached_property
    def reported(self) -> dict[str, list[IndirectAt]]:
        """What an entity is reported to have said, outside quotation marks."""
        found: dict[str, list[IndirectAt]] = defaultdict(list)
        for facts in self._corpus.facts:
            for indirect in facts.indirect:
                speaker = None if indirect.speaker is None else facts.mentions[indirect.speaker].entity
                if speaker is not None:
                    found[speaker].append(IndirectAt(facts, indirect, speaker))
        return found

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
