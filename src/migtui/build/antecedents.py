"""What a pronoun, a nominal or speech without a cue goes back to: the person or body that the text named before."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import islice
from typing import TYPE_CHECKING, Final

from migtui.build.lexicon import vocabulary, words
from migtui.build.subjects import Subject, is_title
from migtui.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from migtui.build.cast import Cast, Sex
    from migtui.build.reading import Reading
    from migtui.build.said import Said
    from migtui.records import Quote

_SEXES: Final[dict[str, Sex]] = {"he": "he", "she": "she"}
#: How many segments a pronoun or speech without a cue may lie behind the name.
_SEGMENTS: Final = 3
#: How many sentences back it may lie.
_SENTENCES: Final = 12
#: How many mentions back a nominal looks for its person or body.
_MENTIONS: Final = 300
_AFTER_PREPOSITION: Final = re.compile(
    r"\b(?:with|for|from|about|by|to|of|against|between|and|alongside|including|on|like|than|at|joined|met|thanked|praised)\s+"
    r"(?:(?:the|a|an|its|his|her|their|our|former|late|[^\W\d_a-z][\w.’'-]*|minister|president|director|secretary|"
    r"head|leader|chair|chairman|chief|captain|coach|manager|mayor|governor|judge|editor|founder|owner|spokesman|"
    r"colleague|friend|lawyer|husband|wife|son|daughter|mother|father|brother|sister)\s+){0,4}$"
)
#: `he` or `she` as the subject that a sentence begins with.
_SUBJECT_PRONOUN: Final = re.compile(
    r"\W*(?:(?:But|And|So|Then|Later|Also|Still|Yet|However|Meanwhile|Earlier),? )?(?P<who>[Hh]e|[Ss]he)\b"
)
#: The same as the one who says something later in the sentence.
_PRONOUN_SAYS: Final = re.compile(
    r", (?:on \w+ )?(?P<who>he|she) (?:also |then |later |had |has )*"
    r"(?:said|says|told|added|noted|explained|asked|wrote|argued)\b"
)
_TITLE_SAYS: Final = re.compile(
    r"\W*(?:[^\W\d_a-z][^,]{0,80}, )?[Tt]he (?:[\w-]+ ){0,3}?(?P<noun>[\w-]+) "
    r"(?:also |further |later |then |had |has )*(?P<verb>[a-z]+)\b"
)
_SAYS_BEHIND: Final = re.compile(r"[^.]{0,60}?\b(?:said|says|told|added|explained|argued|noted)\b")
_CALLED: Final = re.compile(r", (?:an?|the|[^\W\d_a-z][\w-]*[’']s)\s[^,.;:\n]*")
#: How far behind a body the words that tell what it is may reach, in code points.
_CALLED_IN: Final = 90
_ASKED: Final = re.compile(r"\basked\s+(?:(?:[^\W\d_a-z][\w.’'-]*|the|a)\s+){0,4}$")
#: Speech this near behind other speech, in code points, is a part of the same exchange.
_NEXT: Final = 80
_AGED: Final = re.compile(r"(?P<years>\d{1,3})-year-old")
#: Nouns of kin that mean the same.
_ALIKE: Final = {
    word: alike
    for alike in (("mother", "mum", "mom"), ("father", "dad"), ("grandmother", "gran", "nan"), ("wife", "widow"))
    for word in alike
}
_OF_ANOTHER: Final = vocabulary("he_kin") | vocabulary("she_kin")


class Antecedents:
    """Looks back from a quote for the one who was spoken of."""

    def __init__(self, reading: Reading, cast: Cast, spoken: Sequence[Said]) -> None:
        self._reading = reading
        self._cast = cast
        self._spoken = spoken
        self._sentences = reading.sentences
        self._starts = [s.start for s in self._sentences]
        self._quoted_from = [said.span.start for said in spoken]

    def focus(
        self, index: int, before: int, found: Sequence[Quote], sex: Sex | None
    ) -> tuple[int | None, str | None]:
        """The person the text is about at the offset `before`, where the words that speak stand."""
        said = self._spoken[index]
        least = self._reading.body[said.segment].start
        in_sentence = self._named_in(said.sentence, min(said.marked.outer_start, before), sex)
        if in_sentence is not None:
            return in_sentence, "pronoun-sentence"
        for start, end in self._sentences_before(said.sentence, least):
            named = self._named_in(start, end, sex)
            if named is not None:
                return named, "pronoun-sentence"
            spoken = self._speaker_within(start, end, found, sex)
            if spoken is not None:
                return spoken, "pronoun-speaker"
            if self._unnamed_within(start, end, found):
                return None, None
            titled = self._titled(start, end, sex)
            if titled is not None:
                return titled, "role-resolved"
            sex = sex or _SEXES.get(self._subject_pronoun(start, end) or "")
        return self._above_paragraph(index, least, found, sex)

    def _above_paragraph(
        self, index: int, least: int, found: Sequence[Quote], sex: Sex | None
    ) -> tuple[int | None, str | None]:
        """The person the text is about where a paragraph begins: its last subject, who spoke last, who was named."""
        said = self._spoken[index]
        edge = self._spoken[index - 1].span.end if index else least
        for start, end in self._sentences_before(least, max(edge, self._least(said))):
            leads = self._leads(start, end, sex)
            leads = self._titled(start, end, sex) if leads is None else leads
            if leads is not None:
                return leads, "pronoun-paragraph"
        if found and found[-1].speaker is None and index and least - edge < _NEXT and self._unnamed(found[-1]):
            return None, None
        if len(found) > 1 and self._reported_by_pronoun(index - 1, found[-1]) and found[-2].speaker is not None:
            return found[-2].speaker, "pronoun-speaker"
        if found and found[-1].speaker is not None and self._near(index) and self._fits(found[-1].speaker, sex):
            return found[-1].speaker, "pronoun-speaker"
        for start, end in self._sentences_before(least, self._least(said)):
            named = self._named_in(start, end, sex)
            if named is not None:
                return named, "pronoun-paragraph"
            sex = sex or _SEXES.get(self._subject_pronoun(start, end) or "")
        return None, None

    def pronoun(self, index: int, speaks: Subject, found: Sequence[Quote]) -> tuple[int | None, str | None]:
        """The person or body that `he`, `she`, `they` or `it` of a cue goes back to."""
        said, noun = self._spoken[index], speaks.noun or ""
        if noun in ("i", "we", "you", "who"):
            return None, None
        if noun in ("it", "they"):
            return self._body_before(said)
        if self._replies(index):
            asked = self._asked(said, min(said.marked.outer_start, speaks.span.start), _SEXES.get(noun))
            if asked is not None:
                return asked, "pronoun-sentence"
        return self.focus(index, speaks.span.start, found, _SEXES.get(noun))

    def _replies(self, index: int) -> bool:
        cue = self._spoken[index].cue
        return cue is not None and self._reading.words(cue.verb) in ("replied", "answered", "responded", "replies")

    def _asked(self, said: Said, end: int, sex: Sex | None) -> int | None:
        """Who was asked in the sentence that reports an answer (`When Brenn asked Kerr why, he replied`)."""
        for at in self._cast.between(said.sentence, end, kind="person"):
            if self._fits(at, sex) and _ASKED.search(self._reading.text, said.sentence, self._cast.mentions[at].start):
                return at
        return None

    def person(self, noun: str, start: int, end: int) -> tuple[int | None, str | None]:
        """The person that `he` or `she` in a sentence from `start` goes back to; `end` is where its verb stands."""
        sex = _SEXES.get(noun)
        if sex is None:
            return None, None
        segment = self._reading.body[max(bisect_right(self._reading.body_starts, start) - 1, 0)]
        above = self._above(segment.start)
        for rule, low, high in (
            ("pronoun-sentence", segment.start, start), ("pronoun-paragraph", above, segment.start),
        ):
            for first, last in self._sentences_before(high, low):
                named = self._named_in(first, min(last, end), sex)
                if named is not None:
                    return named, rule
        return None, None

    def _above(self, start: int) -> int:
        at = max(bisect_right(self._reading.body_starts, start) - 2, 0)
        return self._reading.body[at].start

    def uncued(self, index: int, found: Sequence[Quote]) -> tuple[int | None, str | None]:
        """The speaker of speech without a cue: the one who spoke before, or whom the sentence before is about."""
        said = self._spoken[index]
        earlier = self._spoken[index - 1] if index else None
        least = self._reading.body[said.segment].start
        if earlier is not None and earlier.last_segment == said.segment:
            between = self._named_in(earlier.marked.outer_end, said.sentence, None)
            own = found[index - 1]
            if between is not None and (own.cue is None or not own.cue.start <= self._cast.mentions[between].start):
                return between, "introduced"
            return own.speaker, "same-paragraph" if own.speaker is not None else None
        for start, end in self._sentences_before(said.sentence, least):
            named = self._named_in(start, end, None)
            if named is not None:
                return named, "introduced"
        if earlier is not None and said.segment - earlier.last_segment == 1:
            own = found[index - 1]
            return own.speaker, "same-speaker" if own.speaker is not None else None
        if said.segment and said.rule != "signature":
            return self._introduced(index, least, found)
        return None, None

    def _introduced(self, index: int, least: int, found: Sequence[Quote]) -> tuple[int | None, str | None]:
        """The person whom the paragraph above is about, or who said what one a little higher reports."""
        said, text = self._spoken[index], self._reading.text
        edge = self._spoken[index - 1].marked.outer_end if index else 0
        for up in range(1, min(_SEGMENTS, said.segment) + 1):
            above = self._reading.body[said.segment - up]
            for start, end in self._sentences_before(least, max(above.start, edge)):
                named = self._named_in(start, end, None)
                if named is not None:
                    behind = text[self._cast.mentions[named].end : end]
                    return (named, "introduced") if up == 1 or _SAYS_BEHIND.match(behind) else (None, None)
                pronoun = self._subject_pronoun(start, end)
                if pronoun is not None:
                    return self.focus(index, said.sentence, found, _SEXES[pronoun])
                titled = self._titled(start, end, None)
                if titled is not None:
                    return titled, "role-resolved"
                if up == 1:
                    break
            if above.start < edge:
                break
            least = above.start
        return None, None

    def nominal(self, speaks: Subject) -> tuple[int | None, str | None]:
        """The person whose role, or the body whose kind, `the minister` or `the agency` names again."""
        noun = speaks.noun
        if noun is None:
            return None, None
        cast = self._cast
        for at in islice(cast.backwards(speaks.span.start, 0), _MENTIONS):
            mention = cast.mentions[at]
            if mention.kind == "person" and noun in words("roles") and cast.has_role(at, noun):
                return at, "role-resolved"
        if noun in vocabulary("body_nouns"):
            before = islice(cast.backwards(speaks.span.start, 0), _MENTIONS)
            bodies = [at for at in before if cast.mentions[at].kind == "organization"]
            named = next((at for at in bodies if noun in cast.mentions[at].surface.casefold()
                          or noun == (cast.mentions[at].subtype or "") or self._is_called(at, noun)), None)
            if named is not None:
                return named, "body-resolved"
        return None, None

    def _is_called(self, at: int, noun: str) -> bool:
        """Whether the words beside a body call it by the noun (`the charity Harbour`, `EIM, the largest union,`)."""
        text, mention = self._reading.text, self._cast.mentions[at]
        behind = _CALLED.match(text, mention.end, mention.end + _CALLED_IN)
        if behind is not None and noun in behind[0].casefold().split():
            return True
        return text[max(mention.start - len(noun) - 1, 0) : mention.start].casefold() == f"{noun} "

    def described(
        self, index: int, speaks: Subject, found: Sequence[Quote]
    ) -> tuple[int | None, str | None] | None:
        """Who `the 34-year-old` or `the mother-of-two` is; None where the noun tells neither age nor kin."""
        noun = speaks.noun or ""
        if noun in ("statement", "release", "communique", "communiqué") and found and self._near(index):
            return found[-1].speaker, "pronoun-speaker" if found[-1].speaker is not None else None
        age = _AGED.fullmatch(noun)
        kin = noun.split("-of-")[0]
        sex: Sex | None = "he" if kin in vocabulary("he_kin") else "she" if kin in vocabulary("she_kin") else None
        if age is None and sex is None:
            return None
        told = age["years"] if age is not None else kin
        alike = _ALIKE.get(told, (told,))
        for at in islice(self._cast.backwards(speaks.span.start, 0), _MENTIONS):
            if self._fits(at, sex) and not self._quoted(self._cast.mentions[at].start) and any(
                self._cast.is_told(at, word) for word in alike
            ):
                return at, "role-resolved"
        if kin in _OF_ANOTHER and kin == noun and self._reading.text[speaks.span.start] in "hH":
            return None, None  # "his mother": of the one spoken of, not that one
        return self.focus(index, speaks.span.start, found, sex)

    def _least(self, said: Said) -> int:
        return self._reading.body[max(said.segment - _SEGMENTS, 0)].start

    def _near(self, index: int) -> bool:
        return index > 0 and self._spoken[index].segment - self._spoken[index - 1].last_segment <= _SEGMENTS

    def _fits(self, at: int, sex: Sex | None) -> bool:
        return self._cast.mentions[at].kind == "person" and self._cast.may_be(at, sex)

    def _sentences_before(self, offset: int, least: int) -> Iterator[tuple[int, int]]:
        """The sentences before an offset, back to `least`, nearest first."""
        at = bisect_right(self._starts, offset - 1) - 1
        last = max(at - _SENTENCES, -1)
        while at > last and self._sentences[at].start >= least:
            yield self._sentences[at].start, min(self._sentences[at].end, offset)
            at -= 1

    def _named_in(self, start: int, end: int, sex: Sex | None) -> int | None:
        """The person a stretch is about: the first one who is no part of another phrase, outside marks."""
        if _SUBJECT_PRONOUN.match(self._reading.text, start, end):
            return None  # "She met Ana Brenn": the sentence is about the one it goes back to itself
        weaker = None
        for at in self._cast.between(start, end, kind="person"):
            mention = self._cast.mentions[at]
            if not self._cast.may_be(at, sex) or self._cast.is_owner(at) or self._quoted(mention.start):
                continue
            if _AFTER_PREPOSITION.search(self._reading.text[start : mention.start]) is None:
                return at
            weaker = at if weaker is None else weaker
        if weaker is not None and _PRONOUN_SAYS.search(self._reading.text, start, end):
            return None  # "Talking to Ana Brenn, he said": nor is this one
        return weaker

    def _reported_by_pronoun(self, index: int, made: Quote) -> bool:
        """Whether `he` or `she` reports what another one said (`He said the president asked for “more time”`)."""
        sentence = self._spoken[index].sentence
        opens = _SUBJECT_PRONOUN.match(self._reading.text, sentence, made.start)
        if opens is None or made.subject is None:
            return False
        return made.subject.end > opens.end() + 1 and self._near(index)

    def _leads(self, start: int, end: int, sex: Sex | None) -> int | None:
        """The person who is the subject of a stretch: named at its beginning, behind no more than a title."""
        for at in self._cast.between(start, end, kind="person"):
            before = self._reading.text[start : self._cast.mentions[at].start]
            fits = self._cast.may_be(at, sex) and not self._cast.is_owner(at) and not self._quoted(start)
            return at if fits and is_title(before) and _AFTER_PREPOSITION.search(before) is None else None
        return None

    def _titled(self, start: int, end: int, sex: Sex | None) -> int | None:
        """The person whom a title alone names as the one who says what a stretch reports (`The minister said that`)."""
        match = _TITLE_SAYS.match(self._reading.text, start, end)
        if match is None or match["verb"] not in words("speech_verbs") | words("plain_speech_verbs"):
            return None
        if match["noun"].casefold() not in words("roles"):
            return None
        span = Span(start=match.start(), end=match.end("noun"))
        at, _ = self.nominal(Subject(span=span, sort="nominal", noun=match["noun"].casefold()))
        return at if at is not None and self._fits(at, sex) else None

    def _unnamed(self, made: Quote) -> bool:
        """Whether somebody said the words whom the text does not name (`said a shopkeeper`)."""
        if made.subject is None or made.speaker is not None:
            return False
        first = self._reading.words(made.subject).split()[0].casefold()
        return first in vocabulary("indefinite_openers")

    def _unnamed_within(self, start: int, end: int, found: Sequence[Quote]) -> bool:
        return any(made.start < end and made.end > start and self._unnamed(made) for made in found[-4:])

    def _subject_pronoun(self, start: int, end: int) -> str | None:
        text = self._reading.text
        match = _SUBJECT_PRONOUN.match(text, start, end) or _PRONOUN_SAYS.search(text, start, end)
        return match["who"].casefold() if match is not None else None

    def _quoted(self, offset: int) -> bool:
        at = bisect_right(self._quoted_from, offset) - 1
        return at >= 0 and offset < self._spoken[at].span.end

    def _speaker_within(self, start: int, end: int, found: Sequence[Quote], sex: Sex | None) -> int | None:
        for made in reversed(found):
            if made.end <= start:
                return None
            if made.start < end and made.speaker is not None and self._fits(made.speaker, sex):
                return made.speaker
        return None

    def _body_before(self, said: Said) -> tuple[int | None, str | None]:
        """The organization that the sentence before is about."""
        for start, end in self._sentences_before(said.sentence, self._reading.body[said.segment].start):
            for at in self._cast.between(start, end):
                if self._cast.mentions[at].kind == "organization" and not self._cast.is_owner(at):
                    return at, "body-resolved"
                break
            return None, None
        return None, None
