"""A store with more than a thousand rows in every list, written as records: its texts are short but for a few.

Document `i` (`d0007.txt`) tells of a body, a person, a programme, an instrument and a place of its own, and quotes its
person and, in the words of the document before, that one's. The documents named in `LONG` go on for pages; the first
two of them tell one story.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from migtui.records import (
    Corpus,
    DocumentHead,
    Entity,
    EntityKind,
    Facts,
    Group,
    Mention,
    Meta,
    Particular,
    Quote,
    QuoteHead,
    Relation,
    Role,
    Segment,
    SourceRecord,
    Story,
    replace,
)
from migtui.session import SOURCES, open_session
from migtui.store.tinydb_store import TinyDBStore

DOCUMENTS: Final = 1200
#: Documents that fill more than one page of the largest screen.
LONG: Final = (0, 1)
_PARAGRAPHS: Final = 90
_KINDS: Final[tuple[tuple[EntityKind, str, str], ...]] = (
    ("organization", "org", "Office"), ("person", "person", "Karlow"), ("programme", "programme", "Programme"),
    ("instrument", "instrument", "Agreement"), ("place", "place", "Quay"),
)
#: What a document of the first visit looks like is all but the last of these.
_NEW: Final = 1100


_NOUNS: Final = (
    "ferry", "pier", "harbour", "lantern", "customs house", "tide", "crane", "lock", "rope", "signal tower",
)
_VERBS: Final = ("waits for", "was built beside", "will outlast", "belongs to", "is older than", "stands against")


def _sentence(number: int, length: int = 3) -> str:
    """Words that differ from those of the next number, for all of their length."""
    parts = [
        f"the {_NOUNS[(number * 7 + at * 3) % 10]} {_VERBS[(number * 5 + at) % 6]} the {_NOUNS[(number * 3 + at) % 10]}"
        for at in range(length)
    ]
    return f"{', '.join(parts).capitalize()} of quay {number}."


def _name(pattern: str, number: int) -> str:
    return f"{_NOUNS[number % 10].title()} {_NOUNS[number * 7 // 3 % 10].title()} {pattern} {number}"


class _Document:
    """One document: its text, its facts and its heads."""

    def __init__(self, number: int) -> None:
        self.number, self.name = number, f"d{number:04}.txt"
        self.id = f"doc:d{number:04}@0"
        names = [_name(pattern, number) for _, _, pattern in _KINDS]
        org, person, programme, instrument, place = names
        said, said_before = _sentence(number), _sentence(max(number - 1, 0))
        lines = [
            f"{org} says: {_sentence(number, 1)}",
            (f"“{said}” said {person}, director of the {org}, which runs the {programme} under the {instrument} in "
             f"{place}."),
            f"“{said_before}” {person} said.",
        ]
        if number in LONG:
            lines += [f"Pier {at}, {person} tells the {org}: {_sentence(number + at, 5)}" for at in range(_PARAGRAPHS)]
        self.text = "\n\n".join(lines) + "\n"
        starts = [self.text.index(line) for line in lines]
        self.segments = [
            Segment(start=at, end=at + len(line), kind="paragraph" if at else "title")
            for at, line in zip(starts, lines, strict=True)
        ]
        self.names = names
        found = [
            self._mention(kind, f"{address}:{number}", name, self.text.index(name, start))
            for (kind, address, _), name in zip(_KINDS, names, strict=True)
            for start in (starts[1], *(starts[3:] if kind in ("organization", "person") else ()))
        ]
        self.mentions = sorted(found, key=lambda mention: mention.start)
        self.quotes = [self._quote(starts[1] + 1, said), self._quote(starts[2] + 1, said_before)]

    def _mention(self, kind: EntityKind, entity: str, name: str, start: int) -> Mention:
        return Mention(start=start, end=start + len(name), surface=name, kind=kind, form="name", rule="sample",
                       confidence=0.9, entity=entity)

    def _quote(self, start: int, words: str) -> Quote:
        person = next(at for at, mention in enumerate(self.mentions) if mention.kind == "person")
        return Quote(start=start, end=start + len(words), surface=words, form="direct", rule="marks", confidence=0.8,
                     speaker=person, speaker_rule="sample", speaker_confidence=0.7)

    @property
    def facts(self) -> Facts:
        position = {mention.kind: at for at, mention in reversed([*enumerate(self.mentions)])}
        said = f"director of the {self.names[0]}"
        title = self.segments[0]
        at = self.text.index(said)
        return Facts(
            document=self.id, source=self.name, start=0, end=len(self.text), segments=tuple(self.segments),
            particulars=(Particular(field="title", value=self.text[: title.end], start=0, end=title.end,
                                    surface=self.text[: title.end], rule="sample", confidence=0.9),),
            mentions=tuple(self.mentions), quotes=tuple(self.quotes),
            roles=(Role(person=position["person"], title="director", organization=position["organization"], start=at,
                        end=at + len(said), surface=said, rule="sample", confidence=0.9),),
            relations=(Relation(subject=position["organization"], predicate="implements", object=position["programme"],
                                modality="stated", start=at, end=at + len(said), surface=said, rule="sample",
                                confidence=0.6),),
        )

    @property
    def head(self) -> DocumentHead:
        year, month, day = 2010 + self.number % 14, self.number % 12 + 1, self.number % 28 + 1
        return DocumentHead(
            id=self.id, source=self.name, start=0, end=len(self.text), title=self.text[: self.segments[0].end],
            publisher=f"Outlet {self.number % 7}", date=f"{year}-{month:02}-{day:02}", date_precision="day",
            mentions=len(self.mentions), quotes=len(self.quotes),
        )

    @property
    def quote_heads(self) -> list[QuoteHead]:
        groups = (self.number, max(self.number - 1, 0))
        return [
            QuoteHead(id=f"quote:d{self.number:04}@{quote.start}", document=self.id, index=index, start=quote.start,
                      end=quote.end, text=quote.surface, form="direct", speaker=f"person:{self.number}",
                      group=f"group:{group}")
            for index, (quote, group) in enumerate(zip(self.quotes, groups, strict=True))
        ]


def _corpus(documents: Sequence[_Document]) -> Corpus:
    sources = tuple(SourceRecord(name=one.name, sha256=hashlib.sha256(one.text.encode()).hexdigest(),
                                 code_points=len(one.text)) for one in documents)
    quotes = [quote for one in documents for quote in one.quote_heads]
    said: dict[str, list[str]] = {}
    for quote in quotes:
        said.setdefault(quote.group or "", []).append(quote.id)
    groups = [Group(id=group, quotes=tuple(ids), differs=True) for group, ids in said.items() if len(ids) > 1]
    quotes = [quote if len(said[quote.group or ""]) > 1 else replace(quote, group=None) for quote in quotes]
    entities = [
        Entity(id=f"{address}:{one.number}", kind=kind, name=_name(pattern, one.number),
               mentions=sum(mention.kind == kind for mention in one.mentions), documents=1)
        for kind, address, pattern in _KINDS for one in documents
    ]
    return Corpus(
        meta=Meta(format=1, engine="rules", engine_version=str(len(documents)), model=None, lexicon="0",
                  sources_sha256=str(len(documents))),
        sources=sources, facts=tuple(one.facts for one in documents), documents=tuple(one.head for one in documents),
        entities=tuple(entities), quotes=tuple(quotes), groups=tuple(groups),
        stories=(Story(id="story:quays", documents=tuple(documents[at].id for at in LONG)),),
    )


def write_thousand(folder: Path, state: Path) -> None:
    """Write the store into `folder`, and into `state` a reader's visit to it when it held a hundred documents."""
    documents = [_Document(number) for number in range(DOCUMENTS)]
    (folder / SOURCES).mkdir(parents=True)
    for one in documents:
        (folder / SOURCES / one.name).write_text(one.text, encoding="utf-8")
    store = TinyDBStore(folder)
    store.commit(_corpus(documents[: DOCUMENTS - _NEW]))
    earlier = open_session(folder, keep_state=True, state=state)
    earlier.state.save(earlier.library)
    store.commit(_corpus(documents))
