"""Looking back over a text: its sentences before a place, and whom a stretch of them is about."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from migtui.build.lexicon import vocabulary
from migtui.build.named_phrases import is_title

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from migtui.build.cast import Cast, Sex
    from migtui.build.reading import Reading
    from migtui.build.said import Said
    from migtui.records import Quote

#: How many segments a pronoun or speech without a cue may lie behind the name.
SEGMENTS: Final = 3
#: How many sentences back it may lie.
_SENTENCES: Final = 12
_AFTER_PREPOSITION: Final = re.compile(
    r"\b(?i:with|for|from|about|by|to|of|against|between|and|alongside|including|on|like|than|at|joined|met|thanked|"
    r"praised)\s+(?:(?:(?:the|its|his|her|their) [a-z-]+|the|a|an|its|his|her|their|our|former|late|"
    r"[^\W\d_a-z][\w.’'-]*|minister|president|director|secretary|head|leader|chair|chairman|chief|captain|coach|manager|"
    r"mayor|governor|judge|editor|founder|owner|spokesman|colleague|friend|lawyer|husband|wife|son|daughter|mother|"
    r"father|brother|sister)\s+){0,4}$"
)
#: Kin of somebody, and their names.
_AFTER_KIN: Final = re.compile(
    r"\b(?:his|her|their|’s|'s) (?:[\w-]+ ){0,2}"
    r"(?:son|daughter|child|children|wife|husband|brother|sister|mother|father|partner|twin)s?,? $"
)
#: `he` or `she` as the subject that a sentence begins with.
SUBJECT_PRONOUN: Final = re.compile(
    r"\W*(?:(?:But|And|So|Then|Later|Also|Still|Yet|However|Meanwhile|Earlier),? )?(?P<who>[Hh]e|[Ss]he)\b"
)
#: The same as the one who says something later in the sentence.
_PRONOUN_SAYS: Final = re.compile(
    r", (?:on \w+ )?(?P<who>he|she) (?:also |then |later |had |has )*"
    r"(?:said|says|told|added|noted|explained|asked|wrote|argued)\b"
)

_SAYS_BEHIND: Final = re.compile(
    r"(?:, [^.;:\"“]{2,110},)? (?:also |then |later |has |had )*(?:said|says|told|added|explained|argued|noted|"
    r"insisted|warned|claimed|admitted|revealed|suggested|confirmed)\b"
)
#: A noun behind a name that the name only describes.
_ATTRIBUTE: Final = re.compile(r" [a-z]")


class LookBack:
    """One document as the search for who is meant walks back through it."""

    def __init__(self, reading: Reading, cast: Cast, spoken: Sequence[Said]) -> None:
        self.reading = reading
        self.cast = cast
        self.spoken = spoken
        self._sentences = reading.sentences
        self._starts = [s.start for s in self._sentences]
        self._quoted_from = [said.span.start for said in spoken]

    def least(self, said: Said) -> int:
        """Where the segments begin that are near enough before a quote."""
        return self.reading.body[max(said.segment - SEGMENTS, 0)].start

    def near(self, index: int) -> bool:
        """Whether the quote before is near enough."""
        return index > 0 and self.spoken[index].segment - self.spoken[index - 1].last_segment <= SEGMENTS

    def fits(self, at: int, sex: Sex | None) -> bool:
        """Whether a mention is a person who may be of that sex."""
        return self.cast.mentions[at].kind == "person" and self.cast.may_be(at, sex)

    def sentences_before(self, offset: int, least: int) -> Iterator[tuple[int, int]]:
        """The sentences before an offset, back to `least`, nearest first."""
        at = bisect_right(self._starts, offset - 1) - 1
        last = max(at - _SENTENCES, -1)
        while at > last and self._sentences[at].start >= least:
            yield self._sentences[at].start, min(self._sentences[at].end, offset)
            at -= 1

    def named_in(self, start: int, end: int, sex: Sex | None) -> int | None:
        """The person a stretch is about: the first one who is no part of another phrase, outside marks."""
        if SUBJECT_PRONOUN.match(self.reading.text, start, end):
            return None  # "She met Ana Brenn": the sentence is about the one it goes back to itself
        weaker = owner = first = None
        for at in self.cast.between(start, end, kind="person"):
            mention = self.cast.mentions[at]
            if not self.cast.may_be(at, sex) or self.quoted(mention.start):
                continue
            if self.cast.is_owner(at):
                owner = at if owner is None else owner
                continue
            if _ATTRIBUTE.match(self.reading.text, mention.end) and self.reading.text[
                max(mention.start - 4, start) : mention.start
            ].casefold() in ("the ", "a "):
                continue  # "the Brenn campaign"
            if _SAYS_BEHIND.match(self.reading.text, mention.end, end) and first is not None:
                return at  # "Brenn left early and Kerr said she was ill. He": the one who said something
            before = self.reading.text[start : mention.start]
            if _AFTER_PREPOSITION.search(before) is None and _AFTER_KIN.search(before) is None:
                first = at if first is None else first
            weaker = at if weaker is None else weaker
        if first is not None:
            return first
        if weaker is not None and _PRONOUN_SAYS.search(self.reading.text, start, end):
            return None  # "Talking to Ana Brenn, he said": nor is this one
        if weaker is None and owner is not None and sex is not None and (
            self.cast.is_of(owner, sex) or self.cast.owns_kin(owner, sex)
        ):
            return owner  # "Ana Brenn's son was hurt. She said": no one else can be meant
        return weaker

    def says_in(self, start: int, end: int, sex: Sex | None) -> int | None:
        """The person who says something in a stretch (`It is late, Ana Brenn, the mayor, told the paper`)."""
        for at in self.cast.between(start, end, kind="person"):
            mention = self.cast.mentions[at]
            if self.fits(at, sex) and not self.quoted(mention.start) and not self.cast.is_owner(at) and (
                _SAYS_BEHIND.match(self.reading.text, mention.end, end)
            ):
                return at
        return None

    def leads_as_body(self, start: int, end: int) -> int | None:
        """The body that is the subject of a stretch: named at its beginning, behind no more than an article."""
        for at in self.cast.between(start, end):
            mention = self.cast.mentions[at]
            before = self.reading.text[start : mention.start].strip().casefold()
            body = mention.kind == "organization" and not self.cast.is_owner(at) and not self.quoted(mention.start)
            return at if body and before in ("", "the", "but", "but the") else None
        return None

    def leads(self, start: int, end: int, sex: Sex | None) -> int | None:
        """The person who is the subject of a stretch: named at its beginning, behind no more than a title."""
        for at in self.cast.between(start, end, kind="person"):
            before = self.reading.text[start : self.cast.mentions[at].start]
            fits = self.cast.may_be(at, sex) and not self.cast.is_owner(at) and not self.quoted(start)
            return at if fits and is_title(before) and _AFTER_PREPOSITION.search(before) is None else None
        return None

    def unnamed(self, made: Quote) -> bool:
        """Whether somebody said the words whom the text does not name (`said a shopkeeper`)."""
        if made.subject is None or made.speaker is not None:
            return False
        first = self.reading.words(made.subject).split()[0].casefold()
        return first in vocabulary("indefinite_openers")

    def unnamed_within(self, start: int, end: int, found: Sequence[Quote]) -> bool:
        """Whether a stretch holds words of somebody whom the text does not name."""
        return any(made.start < end and made.end > start and self.unnamed(made) for made in found[-4:])

    def subject_pronoun(self, start: int, end: int) -> str | None:
        """`he` or `she` where it is the subject of a sentence, or says something in it."""
        text = self.reading.text
        match = SUBJECT_PRONOUN.match(text, start, end) or _PRONOUN_SAYS.search(text, start, end)
        return match["who"].casefold() if match is not None else None

    def quoted(self, offset: int) -> bool:
        """Whether an offset lies within speech."""
        at = bisect_right(self._quoted_from, offset) - 1
        return at >= 0 and offset < self.spoken[at].span.end

    def speaker_within(self, start: int, end: int, found: Sequence[Quote], sex: Sex | None) -> int | None:
        """Who said the last words in a stretch, if that can be the one meant."""
        for made in reversed(found):
            if made.end <= start:
                return None
            if made.start < end and made.speaker is not None and self.fits(made.speaker, sex):
                return made.speaker
        return None
