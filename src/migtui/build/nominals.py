"""Whom a nominal names again: `the minister`, `the agency`, `the 34-year-old`, `the mother-of-two`."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from migtui.build.lexicon import vocabulary, words
from migtui.build.named_phrases import Subject
from migtui.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from migtui.build.cast import Sex
    from migtui.build.lookback import LookBack

#: How many mentions back a nominal looks for its person or body.
_MENTIONS: Final = 300
#: The words that a sentence begins with, behind what leads to its subject.
_OPENS: Final = re.compile(r"\W*(?:[^\W\d_a-z][^,]{0,80}, )?[Tt]he (?P<words>(?:[\w’'-]+ ){1,6}[\w-]+)")
#: What may stand between a title and its verb.
_AUXILIARIES: Final = frozenset({
    "also", "further", "later", "then", "had", "has", "have", "was", "is", "will", "would", "again", "now",
})
_CALLED: Final = re.compile(r", (?:an?|the|[^\W\d_a-z][\w-]*[’']s)\s[^,.;:\n]*")
#: How far behind a body the words that tell what it is may reach, in code points.
_CALLED_IN: Final = 90
_AGED: Final = re.compile(r"(?P<years>\d{1,3})-year-old")
#: Nouns of kin that mean the same.
_ALIKE: Final = {
    word: alike
    for alike in (("mother", "mum", "mom"), ("father", "dad"), ("grandmother", "gran", "nan"), ("wife", "widow"))
    for word in alike
}
#: How far back, in code points, somebody unnamed is remembered.
_RECENT: Final = 6000
_CAPITALISED: Final = re.compile(r"\b[^\W\d_a-z][\w-]+")


class Nominals:
    """Finds whom titles, kinds of bodies, ages and kinship go back to."""

    def __init__(self, back: LookBack) -> None:
        self._back = back
        self._reading = back.reading
        self._cast = back.cast

    def named(self, speaks: Subject) -> tuple[int | None, str | None]:
        """The person whose role, or the body whose kind, `the minister` or `the agency` names again."""
        noun = speaks.noun
        if noun is None:
            return None, None
        if noun in words("roles") or noun.upper() in vocabulary("acronym_titles"):
            person = self._holder(noun, speaks)
            if person is not None:
                return person, "role-resolved"
        if noun in vocabulary("body_nouns"):
            for at in self._before(speaks):
                mention = self._cast.mentions[at]
                if mention.kind == "organization" and not self._is_beside(mention.end, speaks) and (
                    self._is_called(at, noun)
                ):
                    return at, "body-resolved"
        return None, None

    def _before(self, speaks: Subject) -> Iterator[int]:
        return islice(self._cast.backwards(speaks.span.start, 0), _MENTIONS)

    def _holder(self, noun: str, speaks: Subject, *, strictly: bool = False) -> int | None:
        """The last person named before who holds the title, and what the words before its noun tell as well."""
        words_of = self._reading.words(speaks.span).split()
        told = [w.casefold() for w in _CAPITALISED.findall(" ".join(words_of[1:])) if w.casefold() != noun]
        least = [w for w in words_of[1:] if w in ("vice", "deputy", "assistant", "associate", "junior")]
        nearest = None
        for at in self._before(speaks):
            mention = self._cast.mentions[at]
            if mention.kind != "person" or not self._cast.has_role(at, noun) or self._is_beside(mention.end, speaks):
                continue
            if any(not self._cast.is_told(at, word) for word in least):
                continue
            if not told or any(self._cast.is_told(at, word) for word in told):
                return at
            nearest = at if nearest is None else nearest
        return None if strictly or noun in vocabulary("shared_titles") else nearest

    def _is_beside(self, end: int, speaks: Subject) -> bool:
        """Whether the nominal stands right behind a name, which it then says nothing about (`With Brenn, the host`)."""
        return end < speaks.span.start <= end + 2

    def _is_called(self, at: int, noun: str) -> bool:
        """Whether a body has the noun in its name or beside it (`the charity Harbour`, `EIM, the largest union,`)."""
        text, mention = self._reading.text, self._cast.mentions[at]
        if noun in mention.surface.casefold() or noun == mention.subtype:
            return True
        behind = _CALLED.match(text, mention.end, mention.end + _CALLED_IN)
        if behind is not None and noun in behind[0].casefold().split():
            return True
        return text[max(mention.start - len(noun) - 2, 0) : mention.start].casefold().rstrip(", ").endswith(noun)

    def is_introduced(self, speaks: Subject) -> bool:
        """Whether the text spoke of somebody unnamed with the same noun before (`A man came in. The man said`)."""
        noun = re.escape(speaks.noun or "")
        unnamed = re.compile(
            rf"\b(?:[Aa]n?|[Oo]ne|[Aa]nother) (?:[\w-]+ ){{0,3}}{noun}\b(?! (?:named|called)\b)(?!,? [^\W\d_a-z])"
        )
        return unnamed.search(self._reading.text, max(speaks.span.start - _RECENT, self._reading.draft.start),
                              speaks.span.start) is not None

    def told(self, speaks: Subject, sex: Sex | None) -> int | None:
        """The last person named before of whom the text tells the age or kinship that `the 34-year-old` repeats."""
        noun = speaks.noun or ""
        age = _AGED.fullmatch(noun)
        key = age["years"] if age is not None else noun.split("-of-")[0]
        alike = _ALIKE.get(key, (key,))
        for at in self._before(speaks):
            if not self._back.fits(at, sex) or self._back.quoted(self._cast.mentions[at].start):
                continue
            if any(self._cast.is_told(at, word) for word in alike):
                return at
        return None

    def leads(self, start: int, end: int, sex: Sex | None) -> int | None:
        """The person whom a title alone names as the subject of a stretch (`The minister said that`)."""
        match = _OPENS.match(self._reading.text, start, end)
        noun = _title_of(match["words"].split()) if match is not None else None
        if match is None or noun is None:
            return None
        span = Span(start=match.start(), end=match.start("words") + match["words"].index(noun) + len(noun))
        at = self._holder(noun.casefold(), Subject(span=span, sort="nominal", noun=noun.casefold()), strictly=True)
        return at if at is not None and self._back.fits(at, sex) else None


def _title_of(opening: list[str]) -> str | None:
    """The title among the words behind `the` that a verb follows, with no more than auxiliaries between."""
    verbs = words("speech_verbs") | words("plain_speech_verbs") | words("human_verbs")
    for at, noun in enumerate(opening[:4]):
        if noun.casefold() not in words("roles") and noun not in vocabulary("acronym_titles"):
            continue
        behind = at + 1
        while behind < len(opening) and opening[behind] in _AUXILIARIES:
            behind += 1
        if behind < len(opening) and opening[behind] in verbs:
            return noun
    return None


def is_age(noun: str) -> bool:
    """Whether a noun tells no more than an age (`34-year-old`)."""
    return _AGED.fullmatch(noun) is not None


def sex_of(noun: str) -> Sex | None:
    """The sex that a noun of kin or of a trade tells (`mother-of-two`, `businessman`)."""
    kin = noun.split("-of-")[0]
    return "he" if kin in vocabulary("he_kin") else "she" if kin in vocabulary("she_kin") else None
