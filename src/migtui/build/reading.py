"""What the steps of a build see of one document: its text, its segments and its sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from migtui.build.capitals import Run, runs
from migtui.build.definitions import Expansion, definitions
from migtui.build.phrases import Phrase, phrases
from migtui.build.sentences import sentence_ends
from migtui.records import BODY_KINDS, EntityKind, MentionForm, Segment, Span, Years

if TYPE_CHECKING:
    from collections.abc import Iterator


#: A headline that stands as a paragraph is shorter than this, in code points, and has at least so many longer words.
_LINE: Final = 160
_WORDS: Final = 6
_WORD: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A document of a source before its facts are read: where it stands and its segments, in order."""

    start: int
    end: int
    segments: tuple[Segment, ...]
    kind: str | None = None
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A step's suggestion that an entity is named in a span; `mentions.settle` decides which of them stand.

    `confidence` only weighs the suggestion against others of the same size; what a mention carries is how often its
    rule was right (`confidence.py`). `short_for` is the span of the fuller name of the same document that this one is
    short for.
    """

    start: int
    end: int
    kind: EntityKind
    form: MentionForm
    rule: str
    confidence: float
    short_for: Span | None = None
    parent: str | None = None
    subtype: str | None = None
    generic: bool = False
    years: Years | None = None


@dataclass(frozen=True)
class Reading:
    """One document as the steps read it; all offsets are code points of the source's `text`."""

    text: str
    draft: Draft

    @cached_property
    def body(self) -> tuple[Segment, ...]:
        """The segments that facts may be read from."""
        return tuple(s for s in self.draft.segments if s.kind in BODY_KINDS)

    @cached_property
    def body_starts(self) -> tuple[int, ...]:
        """Where the segments of `body` start, for searching by halves."""
        return tuple(s.start for s in self.body)

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """The runs of capitalised words of the body, in order."""
        return tuple(run for segment in self.body for run in runs(self.text, segment.start, segment.end))

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The names of bodies, programmes and instruments that their own words give away, in order."""
        return tuple(phrases(self.text, self.runs))

    @cached_property
    def explained(self) -> tuple[Expansion, ...]:
        """The acronyms the body explains, in order, whatever kind of thing they stand for."""
        return tuple(d for s in self.body for d in definitions(self.text, s.start, s.end))

    @cached_property
    def headlines(self) -> tuple[Segment, ...]:
        """The segments written with a capital on nearly every word, where capitals say nothing about names."""
        return tuple(
            s for s in self.body
            if (s.kind in ("title", "deck", "heading") and is_title_case(self.text, s))
            or (s.kind == "paragraph" and s.end - s.start < _LINE and is_headline(self.text[s.start : s.end]))
        )

    def in_headline(self, offset: int) -> bool:
        """Whether the code point stands where capitals say nothing about names."""
        return offset < self._headlines_end and any(s.start <= offset < s.end for s in self.headlines)

    @cached_property
    def _headlines_end(self) -> int:
        """Where the last headline ends: most of a body stands behind it."""
        return max((segment.end for segment in self.headlines), default=0)

    def vocabulary(self, segment: Segment) -> frozenset[str]:
        """The words of a segment of the body as they are written: what they do not hold no pattern need look for."""
        known = self._vocabularies.get(segment.start)
        if known is None:
            known = frozenset(_WORD.findall(self.text, segment.start, segment.end))
            self._vocabularies[segment.start] = known
        return known

    @cached_property
    def _vocabularies(self) -> dict[int, frozenset[str]]:
        return {}

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the body, in order; none crosses a segment."""
        return tuple(sentence for segment in self.body for sentence in self.split(segment))

    def split(self, segment: Segment | Span) -> tuple[Span, ...]:
        """The sentences of one segment, without the white space around them."""
        place = segment.start, segment.end
        if place not in self._parted:
            self._parted[place] = tuple(self._split(segment))
        return self._parted[place]

    @cached_property
    def _parted(self) -> dict[tuple[int, int], tuple[Span, ...]]:
        return {}

    def _split(self, segment: Segment | Span) -> Iterator[Span]:
        start = segment.start
        for end in sentence_ends(self.text, segment.start, segment.end):
            yield self.trim(start, end)
            start = end
        if start < segment.end:
            yield self.trim(start, segment.end)

    def trim(self, start: int, end: int) -> Span:
        """The span without white space at its ends."""
        words = self.text[start:end]
        return Span(start=start + len(words) - len(words.lstrip()), end=end - len(words) + len(words.rstrip()))

    def words(self, span: Span) -> str:
        """The words of a span, as they stand in the source."""
        return self.text[span.start : span.end]


def is_headline(line: str) -> bool:
    """Whether a short paragraph is written as headlines are: no stop, no list, capitals on longer words but one."""
    words = [w for w in line.split() if len(w) > 3 and w[0].isalpha()]
    if len(words) < _WORDS or "," in line or line.rstrip("\"”’' ").endswith((".", "!")):
        return False
    return sum(not w[0].isupper() for w in words) <= 1


def is_title_case(text: str, segment: Segment | Span) -> bool:
    """Whether at least two in three of the longer words of a segment begin with a capital."""
    words = [w for w in text[segment.start : segment.end].split() if len(w) > 3 and w[0].isalpha()]
    return len(words) > 1 and sum(w[0].isupper() for w in words) * 3 >= 2 * len(words)
