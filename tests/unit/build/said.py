"""A text read for its quotes alone, with the people and bodies given, so that each test says all it depends on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby

from migtui.build import quotes, speakers
from migtui.build.reading import Draft, Reading
from migtui.records import EntityKind, Indirect, Mention, Quote, Segment


@dataclass(frozen=True)
class Scene:
    """A text, its names, and what was read out of it."""

    text: str
    mentions: tuple[Mention, ...]
    quotes: tuple[Quote, ...]
    indirect: tuple[Indirect, ...]

    @property
    def said(self) -> list[tuple[str, str | None]]:
        """What is quoted, and the words that name its speaker."""
        return [(q.surface, self.name(q.speaker)) for q in self.quotes]

    @property
    def reported(self) -> list[tuple[str, str | None]]:
        """What is reported, and the words that name its source."""
        return [(i.surface, self.name(i.speaker)) for i in self.indirect]

    def name(self, at: int | None) -> str | None:
        """The words of a mention."""
        return None if at is None else self.mentions[at].surface


def read(
    text: str, *, people: tuple[str, ...] = (), bodies: tuple[str, ...] = (), places: tuple[str, ...] = ()
) -> Scene:
    """Read a text whose paragraphs are parted by blank lines; a line that begins with `# ` is a heading."""
    segments = tuple(_segment(m) for m in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text))
    reading = Reading(text, Draft(start=0, end=len(text), segments=segments))
    mentions = _mentions(text, {"person": people, "organization": bodies, "place": places})
    found = speakers.attribute(reading, mentions, (), quotes.spoken(reading))
    reported = speakers.indirect(reading, mentions, (), found)
    assert all(text[q.start : q.end] == q.surface for q in found)
    assert all(text[i.start : i.end] == i.surface for i in reported)
    return Scene(text, mentions, found, reported)


def _segment(match: re.Match[str]) -> Segment:
    if match[0].startswith("# "):
        return Segment(start=match.start() + 2, end=match.end(), kind="heading")
    return Segment(start=match.start(), end=match.end(), kind="paragraph")


def _mentions(text: str, named: dict[EntityKind, tuple[str, ...]]) -> tuple[Mention, ...]:
    rows = [
        Mention(start=m.start(), end=m.end(), surface=m[0], kind=kind, form="name", rule="given", confidence=1.0)
        for kind, names in named.items()
        for name in names
        for m in re.finditer(rf"\b{re.escape(name)}\b", text)
    ]
    rows.sort(key=lambda m: (m.start, -m.end))
    kept: list[Mention] = []
    for _, group in groupby(rows, key=lambda m: m.start):
        longest = next(group)
        if not kept or kept[-1].end <= longest.start:
            kept.append(longest)
    return tuple(kept)
