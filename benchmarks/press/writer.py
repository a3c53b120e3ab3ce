"""Writes a text and its gold at once: what is put down is noted with its offsets while it is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from benchmarks.press.world import Body, Pact, Person, Place, Scheme

Row = dict[str, Any]
#: Bodies named without an article.
_BARE = ("Ltd", "University", "Foundation", "UNICEF", "Oxfam")


@dataclass
class Writer:
    """A text in the making; `mentions`, `quotes` and `noise` are rows with `start` and `end` in code points."""

    parts: list[str] = field(default_factory=list)
    at: int = 0
    mentions: list[Row] = field(default_factory=list)
    quotes: list[Row] = field(default_factory=list)
    noise: list[Row] = field(default_factory=list)
    roles: list[Row] = field(default_factory=list)
    relations: list[Row] = field(default_factory=list)
    indirect: list[Row] = field(default_factory=list)
    documents: list[Row] = field(default_factory=list)
    silent: bool = False
    _introduced: set[str] = field(default_factory=set)

    @property
    def text(self) -> str:
        """What was written so far."""
        return "".join(self.parts)

    def put(self, text: str) -> tuple[int, int]:
        """Write `text`; where it stands."""
        start = self.at
        self.parts.append(text)
        self.at += len(text)
        return start, self.at

    def mention(self, kind: str, entity: str, surface: str) -> tuple[int, int]:
        """Write a name and note it, unless silent (furniture names nobody)."""
        start, end = self.put(surface)
        if not self.silent:
            self.mentions.append({"kind": kind, "entity": entity, "start": start, "end": end})
        return start, end

    def body(self, body: Body, *, sentence_start: bool = False) -> None:
        """Name an organization: in full with its acronym the first time, by the acronym afterwards."""
        known = body.name in self._introduced
        if not body.name.endswith(_BARE):
            self.put("The " if sentence_start else "the ")
        if known and body.acronym:
            self.mention("organization", body.name, body.acronym)
            return
        self.mention("organization", body.name, body.name)
        if body.acronym and not known:
            self.put(" (")
            self.mention("organization", body.name, body.acronym)
            self.put(")")
        self._introduced.add(body.name)

    def person(self, person: Person, *, honorific: bool = False) -> None:
        """Name a person: in full the first time, by the surname afterwards."""
        known = person.name in self._introduced
        if honorific or (known and person.surname[0].islower()):
            self.put(f"{person.honorific} ")
        self.mention("person", person.name, person.surname if known else person.name)
        self._introduced.add(person.name)

    def knows(self, person: Person) -> bool:
        """Whether the person was named before."""
        return person.name in self._introduced

    def place(self, place: Place) -> None:
        """Name a place."""
        self.mention("place", place.name, place.name)

    def title(self, person: Person) -> None:
        """Give a person's title at an organization, behind a comma."""
        self.put(", ")
        start, end = self.put(person.role)
        self.put(" of ")
        self.body(person.body)
        self.roles.append({"person": person.name, "title": person.role, "organization": person.body.name,
                           "start": start, "end": end})
        if person.role == "chair":
            self.relate(person.name, "chairs", person.body.name)

    def pact(self, pact: Pact) -> None:
        """Name a law, a policy or an agreement."""
        self.mention("instrument", pact.name, pact.name)

    def relate(self, subject: str, predicate: str, target: str) -> None:
        """Note a relation that the words just written state."""
        self.relations.append({"subject": subject, "predicate": predicate, "object": target})

    def report(self, words: str, speaker: str) -> None:
        """Write what someone is reported to say."""
        start, end = self.put(words)
        self.indirect.append({"start": start, "end": end, "speaker": speaker})

    def scheme(self, scheme: Scheme) -> None:
        """Name a programme."""
        self.mention("programme", scheme.name, scheme.name)

    def quote(self, words: str, marks: str, speaker: str | None, utterance: int | None) -> None:
        """Write words between marks; `utterance` ties the renderings of one utterance together."""
        self.put(marks[0])
        start, end = self.put(words)
        self.put(marks[1])
        self.quotes.append({"start": start, "end": end, "speaker": speaker, "utterance": utterance})

    def furniture(self, text: str) -> None:
        """Write text that is no part of the article."""
        start, end = self.put(text)
        self.noise.append({"start": start, "end": end})
