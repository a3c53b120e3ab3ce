"""What a pronoun or speech without a cue goes back to: the person or body that the text named before."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from migtui.build.given_out import GivenOut
from migtui.build.lexicon import vocabulary
from migtui.build.lookback import SUBJECT_PRONOUN, LookBack
from migtui.build.nominals import Nominals, is_age, sex_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from migtui.build.cast import Cast, Sex
    from migtui.build.named_phrases import Subject
    from migtui.build.reading import Reading
    from migtui.build.said import Said
    from migtui.records import Quote

_SEXES: Final[dict[str, Sex]] = {"he": "he", "she": "she"}
_ASKED: Final = re.compile(r"\basked\s+(?:(?:[^\W\d_a-z][\w.’'-]*|the|a)\s+){0,4}$")
#: Speech this near behind other speech, in code points, is a part of the same exchange.
_NEXT: Final = 80
#: How many quotes back the one who spoke may be meant where nothing nearer tells.
_RECENT: Final = 4
#: A sentence about somebody whom the text does not name (`A shopkeeper from Tamsuri saw it`).
_SOMEBODY: Final = re.compile(
    r"\W*(?:An?|One|Another|Some|Several|Many|Two|Three) (?:[\w’'-]+ ){0,4}?(?:man|woman|boy|girl|mother|father|"
    r"resident|witness|student|pupil|teacher|patient|customer|worker|official|officer|source|neighbou?r|driver|"
    r"passenger|voter|supporter|fan|user|person|people|villager|farmer|trader|shopkeeper|survivor|victim|relative|friend)s?\b"
)
#: Words that tell of somebody where he comes from (`the Tamsuri-based sprinter`).
_PLACED: Final = re.compile(r"\b[^\W\d_a-z][\w-]*-(?:based|born|raised|trained)\b")


class Antecedents:
    """Looks back from a quote for the one who was spoken of."""

    def __init__(self, reading: Reading, cast: Cast, spoken: Sequence[Said]) -> None:
        self._reading = reading
        self._cast = cast
        self._spoken = spoken
        self.back = LookBack(reading, cast, spoken)
        self.nominals = Nominals(self.back)
        self._given_out = GivenOut(self.back)

    def focus(
        self, index: int, before: int, found: Sequence[Quote], sex: Sex | None
    ) -> tuple[int | None, str | None]:
        """The person the text is about at the offset `before`, where the words that speak stand."""
        said = self._spoken[index]
        least = self._reading.body[said.segment].start
        in_sentence = self.back.named_in(said.sentence, min(said.marked.outer_start, before), sex)
        if in_sentence is not None:
            return in_sentence, "pronoun-sentence"
        for start, end in self.back.sentences_before(said.sentence, least):
            named = self.back.named_in(start, end, sex)
            if named is not None:
                return named, "pronoun-sentence"
            spoken = self.back.speaker_within(start, end, found, sex)
            if spoken is not None:
                return spoken, "pronoun-speaker"
            if self.back.unnamed_within(start, end, found):
                return None, None
            titled = self.nominals.leads(start, end, sex)
            if titled is not None:
                return titled, "role-resolved"
            sex = sex or _SEXES.get(self.back.subject_pronoun(start, end) or "")
        above, rule = self._above_paragraph(index, least, found, sex)
        if above is None and sex is not None and not self._somebody(said, found):
            return self._protagonist(said, found, sex)
        return above, rule

    def _somebody(self, said: Said, found: Sequence[Quote]) -> bool:
        """Whether the paragraph of a quote, or the one before, tells of somebody whom the text does not name."""
        least = self._reading.body[max(said.segment - 1, 0)].start
        for start, end in self.back.sentences_before(said.sentence, least):
            if _SOMEBODY.match(self._reading.text, start, end) or self.back.unnamed_within(start, end, found):
                return True
        return False

    def _protagonist(self, said: Said, found: Sequence[Quote], sex: Sex) -> tuple[int | None, str | None]:
        """The one a text is about where nothing near tells who is meant: who spoke last, else who is named most."""
        for made in reversed(found[-_RECENT:]):
            if made.speaker is not None and self.back.fits(made.speaker, sex):
                return made.speaker, "pronoun-protagonist"
        named: dict[str, int] = {}
        last: dict[str, int] = {}
        for at in self._cast.between(self._reading.draft.start, said.sentence, kind="person"):
            if self.back.fits(at, sex) and not self.back.quoted(self._cast.mentions[at].start):
                key = self._cast.name_key(at)
                named[key] = named.get(key, 0) + 1
                last[key] = at
        if not named:
            return None, None
        most = max(named, key=lambda key: (named[key], last[key]))
        return (last[most], "pronoun-protagonist") if len(named) == 1 or named[most] > 1 else (None, None)

    def _above_paragraph(
        self, index: int, least: int, found: Sequence[Quote], sex: Sex | None
    ) -> tuple[int | None, str | None]:
        """The person the text is about where a paragraph begins: its last subject, who spoke last, who was named."""
        said = self._spoken[index]
        edge = self._spoken[index - 1].span.end if index else 0
        for start, end in self.back.sentences_before(least, max(edge, self.back.least(said))):
            leads = self.back.leads(start, end, sex)
            leads = self.back.says_in(start, end, sex) if leads is None else leads
            leads = self.nominals.leads(start, end, sex) if leads is None else leads
            if leads is not None:
                return leads, "pronoun-paragraph"
        if found and found[-1].speaker is None and index and least - edge < _NEXT and self.back.unnamed(found[-1]):
            return None, None
        if len(found) > 1 and self._reported_by_pronoun(index - 1, found[-1]) and found[-2].speaker is not None:
            return found[-2].speaker, "pronoun-speaker"
        last = found[-1].speaker if found and self.back.near(index) else None
        if last is not None and self.back.fits(last, sex):
            return last, "pronoun-speaker"
        for start, end in self.back.sentences_before(least, self.back.least(said)):
            named = self.back.named_in(start, end, sex)
            if named is not None:
                return named, "pronoun-paragraph"
            sex = sex or _SEXES.get(self.back.subject_pronoun(start, end) or "")
        return None, None

    def pronoun(self, index: int, speaks: Subject, found: Sequence[Quote]) -> tuple[int | None, str | None]:
        """The person or body that `he`, `she`, `they` or `it` of a cue goes back to."""
        said, noun = self._spoken[index], speaks.noun or ""
        if noun in ("i", "we", "you", "who"):
            return None, None
        if noun in ("it", "they"):
            at, rule = self._body_before(index, found)
            return (at, rule) if at is not None or noun == "they" else self._given_out.it(said)
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
            name = self._cast.mentions[at].start
            if self.back.fits(at, sex) and _ASKED.search(self._reading.text, said.sentence, name):
                return at
        return None

    def nominal(
        self, index: int, speaks: Subject, found: Sequence[Quote]
    ) -> tuple[int | None, str | None]:
        """Who or what a nominal of a cue names again."""
        noun = speaks.noun or ""
        if noun in vocabulary("writings"):
            return self._given_out.statement(index, found)
        sex = sex_of(noun)
        if is_age(noun) or sex is not None:
            told = self.nominals.told(speaks, sex)
            if told is not None:
                return told, "role-resolved"
        named, rule = self.nominals.named(speaks)
        if named is not None:
            return named, rule
        return self._described(index, speaks, found, sex)

    def _described(
        self, index: int, speaks: Subject, found: Sequence[Quote], sex: Sex | None
    ) -> tuple[int | None, str | None]:
        """Whom a nominal means that nothing in the text has prepared: the one it is about."""
        noun = speaks.noun or ""
        if noun in vocabulary("kin_words") and self._reading.text[speaks.span.start] in "hH":
            return None, None  # "his mother": of the one spoken of, not that one
        if self.nominals.is_introduced(speaks):
            return None, None
        if is_age(noun) or sex is not None:
            return self.focus(index, speaks.span.start, found, sex)
        if not self._is_bare(speaks):
            return None, None
        if noun in vocabulary("descriptions") or _PLACED.search(self._reading.words(speaks.span)) is not None:
            at, _ = self.focus(index, self._spoken[index].sentence, found, None)
            return at, "described" if at is not None else None
        if noun in vocabulary("plain_body_nouns"):
            return self._body_led(self._spoken[index])
        return None, None

    def named_again(self, speaks: Subject) -> tuple[int | None, str | None]:
        """The person or body that a title or a kind alone names again."""
        return self.nominals.named(speaks)

    def _is_bare(self, speaks: Subject) -> bool:
        """Whether a nominal opens with `the` and names nobody else (no `the singer's agent`)."""
        shown = self._reading.words(speaks.span)
        return shown[:4].casefold() == "the " and "’s " not in shown and "'s " not in shown and " of " not in shown

    def _body_led(self, said: Said) -> tuple[int | None, str | None]:
        """The body that a sentence before begins with, for `the group` and `the company`."""
        for start, end in self.back.sentences_before(said.sentence, self.back.least(said)):
            body = self.back.leads_as_body(start, end)
            if body is not None:
                return body, "body-resolved"
        return None, None

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
            for first, last in self.back.sentences_before(high, low):
                named = self.back.named_in(first, min(last, end), sex)
                if named is not None:
                    return named, rule
        return None, None

    def _above(self, start: int) -> int:
        at = max(bisect_right(self._reading.body_starts, start) - 2, 0)
        return self._reading.body[at].start

    def _reported_by_pronoun(self, index: int, made: Quote) -> bool:
        """Whether `he` or `she` reports what another one said (`He said the president asked for “more time”`)."""
        sentence = self._spoken[index].sentence
        opens = SUBJECT_PRONOUN.match(self._reading.text, sentence, made.start)
        if opens is None or made.subject is None:
            return False
        return made.subject.end > opens.end() + 1 and self.back.near(index)

    def _body_before(self, index: int, found: Sequence[Quote]) -> tuple[int | None, str | None]:
        """The organization that the sentence before is about, or that spoke right before in the same paragraph."""
        said = self._spoken[index]
        for start, end in self.back.sentences_before(said.sentence, self._reading.body[said.segment].start):
            for at in self._cast.between(start, end):
                if self._cast.mentions[at].kind == "organization" and not self._cast.is_owner(at):
                    return at, "body-resolved"
                break
            break
        near = index > 0 and said.segment - self._spoken[index - 1].last_segment <= 1
        last = found[-1].speaker if near else None
        if last is not None and self._cast.mentions[last].kind == "organization":
            return last, "pronoun-speaker"
        return None, None
