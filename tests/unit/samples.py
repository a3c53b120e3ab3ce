"""A small invented corpus as records, and its text: two outlets tell one story, a third document stands alone."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from migtui.records import (
    Contact,
    Corpus,
    Definition,
    DocumentHead,
    Entity,
    Facts,
    Group,
    Indirect,
    Mention,
    Meta,
    Parallel,
    Particular,
    Passage,
    Quote,
    QuoteHead,
    Relation,
    Role,
    Segment,
    SourceRecord,
    Span,
    Story,
)

if TYPE_CHECKING:
    from pathlib import Path

    from migtui.records import EntityKind, MentionForm

HARBOUR: Final = (
    "Harbour Board opens tender\n"
    "\n"
    "NORTHPORT, 4 March 2024: The Northport Transit Authority (NTA) opened a tender on Monday.\n"
    "\n"
    "“We will not pay twice for the same tunnel,” said Mara Oyelaran, chair of the NTA. She praised the bridge.\n"
)
HERALD: Final = "Minister on tunnel costs\n\n“We will not pay twice for the tunnel,” Oyelaran said in Northport.\n"
RIVER: Final = "\ufeffThe river rose by 3 metres in Älvdal\u00a0on Sunday.\n"
TEXTS: Final = {"2024/herald.txt": HERALD, "harbour.txt": HARBOUR, "river.txt": RIVER}


def span_of(text: str, words: str, occurrence: int = 1) -> Span:
    """Where the words stand for the n-th time."""
    at = -1
    for _ in range(occurrence):
        at = text.index(words, at + 1)
    return Span(start=at, end=at + len(words))


def _mention(
    text: str, words: str, kind: EntityKind, entity: str | None, *, occurrence: int = 1, short_for: int | None = None,
    form: MentionForm = "name",
) -> Mention:
    at = span_of(text, words, occurrence)
    return Mention(start=at.start, end=at.end, surface=words, kind=kind, form=form, rule="sample", confidence=0.9,
                   entity=entity, short_for=short_for)


def _quote(text: str, words: str, *, speaker: int, cue: str, subject: str) -> Quote:
    at = span_of(text, words)
    return Quote(start=at.start, end=at.end, surface=words, form="direct", rule="marks", confidence=0.95,
                 cue=span_of(text, cue), subject=span_of(text, subject), speaker=speaker, speaker_rule="sample",
                 speaker_confidence=0.9)


def _segments(text: str, *parts: tuple[str, str]) -> tuple[Segment, ...]:
    found = []
    for words, kind in parts:
        at = span_of(text, words)
        found.append(Segment(start=at.start, end=at.end, kind=kind))  # type: ignore[arg-type] # kinds as written here
    return tuple(found)


def _particular(text: str, field: str, words: str, value: str | None = None) -> Particular:
    at = span_of(text, words)
    return Particular(field=field, value=value or words, start=at.start, end=at.end,  # type: ignore[arg-type] # as above
                      surface=words, rule="sample", confidence=0.9, precision="day" if field == "date" else None)


def harbour() -> Facts:
    """The release: a title, a dateline, an acronym explained, a quote, a role, reported speech and a relation."""
    text = HARBOUR
    said = "We will not pay twice for the same tunnel,"
    praise, chair = span_of(text, "the bridge"), span_of(text, "chair of the NTA")
    place = span_of(text, "Authority (NTA) opened a tender")
    return Facts(
        document="doc:harbour@0", source="harbour.txt", start=0, end=len(text), kind="press release",
        segments=_segments(
            text, ("Harbour Board opens tender", "title"), ("NORTHPORT, 4 March 2024:", "dateline"),
            ("The Northport Transit Authority (NTA) opened a tender on Monday.", "paragraph"),
            (text[text.index("“We"):].strip(), "paragraph"),
        ),
        particulars=(_particular(text, "title", "Harbour Board opens tender"),
                     _particular(text, "date", "4 March 2024", "2024-03-04"),
                     _particular(text, "place", "NORTHPORT", "Northport")),
        contacts=(Contact(start=0, end=7, name="Harbour desk", email="desk@example.org"),),
        mentions=(
            _mention(text, "Northport Transit Authority", "organization", "org:northport-transit-authority"),
            _mention(text, "NTA", "organization", "org:northport-transit-authority", short_for=0, form="acronym"),
            _mention(text, "Mara Oyelaran", "person", "person:mara-oyelaran"),
            _mention(text, "NTA", "organization", "org:northport-transit-authority", occurrence=2, short_for=0,
                     form="acronym"),
        ),
        definitions=(Definition(acronym="NTA", mention=0, start=span_of(text, "NTA").start,
                                end=span_of(text, "NTA").end),),
        roles=(Role(person=2, title="chair", organization=3, start=chair.start, end=chair.end,
                    surface="chair of the NTA", rule="sample", confidence=0.9),),
        relations=(Relation(subject=0, predicate="chairs", object=3, modality="planned", start=place.start,
                            end=place.end, surface=text[place.start:place.end], rule="sample", confidence=0.5),),
        quotes=(_quote(text, said, speaker=2, cue="said", subject="Mara Oyelaran"),),
        indirect=(Indirect(start=praise.start, end=praise.end, surface="the bridge", rule="sample", confidence=0.7,
                           cue=span_of(text, "praised"), subject=span_of(text, "She"), speaker=2,
                           speaker_rule="pronoun", speaker_confidence=0.8),),
    )


def herald() -> Facts:
    """The news: no date, the surname alone, the same utterance in other words."""
    text = HERALD
    return Facts(
        document="doc:2024/herald@0", source="2024/herald.txt", start=0, end=len(text),
        segments=_segments(text, ("Minister on tunnel costs", "title"), (text[text.index("“"):].strip(), "paragraph")),
        particulars=(_particular(text, "title", "Minister on tunnel costs"),),
        mentions=(_mention(text, "Oyelaran", "person", "person:mara-oyelaran"),
                  _mention(text, "Northport", "place", "place:northport")),
        quotes=(_quote(text, "We will not pay twice for the tunnel,", speaker=0, cue="said", subject="Oyelaran"),),
    )


def river() -> Facts:
    """A text without a title, with a byte-order mark and a no-break space, and an unconfirmed candidate."""
    return Facts(
        document="doc:river@0", source="river.txt", start=0, end=len(RIVER),
        segments=(Segment(start=1, end=len(RIVER) - 1, kind="paragraph"),),
        mentions=(_mention(RIVER, "Älvdal", "place", None),),
    )


def corpus() -> Corpus:
    """The whole sample corpus."""
    facts = (herald(), harbour(), river())
    quotes = (
        QuoteHead(id=f"quote:2024/herald@{facts[0].quotes[0].start}", document="doc:2024/herald@0", index=0,
                  start=facts[0].quotes[0].start, end=facts[0].quotes[0].end, text=facts[0].quotes[0].surface,
                  form="direct", speaker="person:mara-oyelaran", group="group:tunnel"),
        QuoteHead(id=f"quote:harbour@{facts[1].quotes[0].start}", document="doc:harbour@0", index=0,
                  start=facts[1].quotes[0].start, end=facts[1].quotes[0].end, text=facts[1].quotes[0].surface,
                  form="direct", speaker="person:mara-oyelaran", group="group:tunnel"),
    )
    passage = Passage(document="doc:harbour@0", start=0, end=26)
    return Corpus(
        meta=Meta(format=1, engine="rules", engine_version="1", model=None, lexicon="0", sources_sha256="0"),
        sources=tuple(
            SourceRecord(name=n, sha256=hashlib.sha256(t.encode()).hexdigest(), code_points=len(t))
            for n, t in sorted(TEXTS.items())
        ),
        facts=facts,
        documents=(
            DocumentHead(id="doc:2024/herald@0", source="2024/herald.txt", start=0, end=len(HERALD),
                         title="Minister on tunnel costs", publisher="Herald", mentions=2, quotes=1),
            DocumentHead(id="doc:harbour@0", source="harbour.txt", start=0, end=len(HARBOUR), kind="press release",
                         title="Harbour Board opens tender", date="2024-03-04", date_precision="day",
                         place="Northport", mentions=4, quotes=1),
            DocumentHead(id="doc:river@0", source="river.txt", start=0, end=len(RIVER), opening="The river rose",
                         date="2023", date_precision="year"),
        ),
        entities=(
            Entity(id="org:harbour-board", kind="organization", name="Harbour Board",
                   parent="org:northport-transit-authority"),
            Entity(id="org:northport-transit-authority", kind="organization", name="Northport Transit Authority",
                   acronym="NTA", aliases=("NTA",), mentions=3, documents=1),
            Entity(id="person:mara-oyelaran", kind="person", name="Mara Oyelaran", aliases=("Oyelaran",), mentions=2,
                   documents=2),
            Entity(id="place:northport", kind="place", name="Northport", mentions=1, documents=1),
        ),
        quotes=quotes,
        groups=(Group(id="group:tunnel", quotes=tuple(q.id for q in quotes), differs=True),),
        parallels=(
            Parallel(id="parallel:one", a=passage, b=Passage(document="doc:river@0", start=1, end=5), score=0.8),
        ),
        stories=(Story(id="story:tunnel", documents=("doc:2024/herald@0", "doc:harbour@0")),),
    )


def write_sources(folder: Path) -> None:
    """Put the texts of the sample corpus under `folder`."""
    for name, text in TEXTS.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
