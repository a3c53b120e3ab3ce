"""Who a document names, as the search for a speaker needs it: mentions by place, sex and role by evidence."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache, cached_property
from typing import TYPE_CHECKING, Final, Literal

from migtui.build.lexicon import pairs, vocabulary, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from migtui.records import Mention, Role

Sex = Literal["he", "she"]

#: How far before and behind a name the words of its role are looked for, in code points.
_ROLE_BEFORE: Final = 60
_ROLE_BEHIND: Final = 130
_LAST_WORD: Final = re.compile(r"([\w.-]+)\s*$")
_TITLES: Final = re.compile(r"(?:[^\W\d_a-z][\w.’'-]*\s+){0,3}$")
#: A possessive, or the bare apostrophe of a name in s with a noun behind it (`Brenns' lawyer`).
_POSSESSED: Final = re.compile(r"[’']s?\b|(?<=[szxSZX])[’'](?= [a-z])")
_KIN_BEHIND: Final = re.compile(r"[’']s? (?:(?:late|young|old|eldest|elder|younger|youngest|teenage) )?([a-z-]+)")
#: A long title, in code points, and how it is written: in capitals but for what joins it.
_LONG_TITLE: Final = 200
_LONG: Final = re.compile(
    r"[^\W\d_a-z][\w’'-]*,?(?: (?:and|for|of|the|to|in|on|&|[^\W\d_a-z][\w’'-]*),?){3,} $"
)
_SENTENCE: Final = re.compile(r"[.!?…][\"'”’»)]*\s+(?=[\"'“‘«(]*[^\W\d_a-z])|\n")
_WORD: Final = re.compile(r"[\w’'-]+")


#: Words that part a name from the title of somebody else before it, or from what is no title any more behind it.
_PARTING: Final = frozenset({
    "that", "with", "and", "but", "about", "against", "by", "from", "to", "than", "as", "like", "when", "while",
    "after", "before", "is", "was", "were", "are", "be", "who", "whose", "whom", "which", "where", "he", "she",
    "it", "they",
})
_ARTICLES: Final = frozenset({"the", "a", "an"})
#: Words that lead from a noun to the one it is about (`a hater of Brenn`).
_LEADING: Final = frozenset({"of", "for", "in", "at", "on", "under", "over"})


def _title_before(words_of: list[str]) -> list[str]:
    """The words behind the last one that parts a name from what stands before it; none where it leads to the name."""
    if words_of and words_of[-1] in _LEADING:
        return []
    for at in range(len(words_of) - 1, -1, -1):
        word = words_of[at]
        other = word in words("speech_verbs") or word in words("plain_speech_verbs") or (
            word.islower() and word.endswith(("ed", "es")) and at > 0 and words_of[at - 1][0].isupper()
        )
        if word in _PARTING or word in _ARTICLES or other:
            return words_of[at + 1 :]
    return words_of


def _title_behind(words_of: list[str]) -> list[str]:
    """The words up to the first one with which an apposition ends."""
    for at, word in enumerate(words_of):
        if (word in _PARTING and word not in ("and", "to", "from")) or word in words("plain_speech_verbs"):
            return words_of[:at]
    return words_of


def _initials(words_of: list[str]) -> Iterator[str]:
    """The acronyms that the last two and three words of a title are written as (`cm` for `Chief Minister`)."""
    titles = {title.casefold() for title in vocabulary("acronym_titles")}
    for size in (2, 3):
        initials = "".join(word[0] for word in words_of[-size:])
        if len(words_of) >= size and initials in titles:
            yield initials


@cache
def _alike() -> dict[str, tuple[str, ...]]:
    return {title: tuple(others.split()) for title, others in pairs("titles_alike").items()}


class Cast:
    """The people and bodies of one document, looked up by place."""

    def __init__(self, text: str, mentions: Sequence[Mention], roles: Sequence[Role]) -> None:
        self.text = text
        self.mentions = mentions
        self._starts = [m.start for m in mentions]
        self._roles = roles

    def between(self, start: int, end: int, *, kind: str | None = None) -> Iterator[int]:
        """The positions of the mentions that lie in a stretch of the text, in order."""
        for at in range(bisect_left(self._starts, start), len(self.mentions)):
            mention = self.mentions[at]
            if mention.start >= end:
                return
            if mention.end <= end and (kind is None or mention.kind == kind):
                yield at

    def backwards(self, offset: int, least: int) -> Iterator[int]:
        """The positions of the mentions that end before an offset and start at or behind `least`, nearest first."""
        for at in range(bisect_right(self._starts, offset) - 1, -1, -1):
            if self.mentions[at].start < least:
                return
            if self.mentions[at].end <= offset:
                yield at

    def is_owner(self, at: int) -> bool:
        """Whether a possessive follows the mention, so that something of it is meant."""
        return _POSSESSED.match(self.text, self.mentions[at].end) is not None

    def name_key(self, at: int) -> str:
        """What tells one person from another inside a document: the last word of the name, in lower case."""
        surface = self.mentions[at].surface
        return surface.split()[-1].casefold() if surface.split() else ""

    @cached_property
    def sexes(self) -> dict[str, Sex]:
        """What is known of people's sex, by name and by a surname only one has: from address, else the given name."""
        found: dict[str, Sex] = {}
        for at, mention in enumerate(self.mentions):
            if mention.kind == "person":
                sex = self._addressed(mention.start)
                if sex is not None:
                    found.setdefault(self.full(at), sex)
        for at, mention in enumerate(self.mentions):
            first, _, rest = mention.surface.partition(" ")
            if mention.kind == "person" and rest:
                sex = "he" if first in vocabulary("he_names") else "she" if first in vocabulary("she_names") else None
                if sex is not None:
                    found.setdefault(self.full(at), sex)
        for full, sex in tuple(found.items()):
            if " " in full:
                known = self._surnames.get(full.split()[-1], set())
                if len(known) == 1:
                    found.setdefault(full.split()[-1], sex)
        return found

    def full(self, at: int) -> str:
        """The name a mention stands for, in lower case."""
        mention = self.mentions[at]
        full = self.mentions[mention.short_for].surface if mention.short_for is not None else mention.surface
        return full.casefold()

    @cached_property
    def _surnames(self) -> dict[str, set[str]]:
        """The full names of the document that end in each last word."""
        found: dict[str, set[str]] = {}
        for at, mention in enumerate(self.mentions):
            if mention.kind == "person" and " " in self.full(at):
                found.setdefault(self.full(at).split()[-1], set()).add(self.full(at))
        return found

    def _addressed(self, start: int) -> Sex | None:
        before = self.text[max(start - 40, 0) : start].rpartition("\n")[2]
        match = _TITLES.search(before)
        for word in reversed(match[0].split() if match is not None else []):
            if word in words("he_words"):
                return "he"
            if word in words("she_words"):
                return "she"
        last = _LAST_WORD.search(before)
        if last is not None:
            kin = last[1].casefold().split("-of-")[0]
            if kin in vocabulary("he_kin"):
                return "he"
            if kin in vocabulary("she_kin"):
                return "she"
        return None

    def may_be(self, at: int, sex: Sex | None) -> bool:
        """Whether nothing speaks against the person being of that sex."""
        full = self.full(at)
        known = self.sexes.get(full)
        if known is None and len(self._surnames.get(self.name_key(at), ())) < 2:
            known = self.sexes.get(self.name_key(at))
        return sex is None or known is None or known == sex

    def is_of(self, at: int, sex: Sex) -> bool:
        """Whether the text or the given name tells that the person is of that sex."""
        return self.sexes.get(self.full(at)) == sex

    def owns_kin(self, at: int, sex: Sex) -> bool:
        """Whether the words speak of kin of the person who are of the other sex (`Ana Brenn's son`)."""
        kin = _KIN_BEHIND.match(self.text, self.mentions[at].end)
        return kin is not None and kin[1] in vocabulary("she_kin" if sex == "he" else "he_kin")

    def has_role(self, at: int, noun: str) -> bool:
        """Whether the document gives the person a title with that noun, beside the name or anywhere by name."""
        noun = noun.casefold()
        key = self.name_key(at)
        if any(noun in r.title.casefold() and self.name_key(r.person) == key for r in self._roles):
            return True
        beside = self._beside.get(key, frozenset())
        return noun in beside or f"{noun}s" in beside

    def is_told(self, at: int, word: str) -> bool:
        """Whether words beside the name, anywhere, hold the word, alone or as the first of a compound."""
        near = self._beside.get(self.name_key(at), frozenset())
        return any(w == word or w.startswith((f"{word}-of-", f"{word}-year-")) for w in near)

    def _long_title(self, start: int) -> list[str] | None:
        """The words of a title in capitals that opens a sentence (`Minister for Water, Land and Works Ana Brenn`)."""
        line = self.text.rfind("\n", 0, start) + 1
        before = self.text[max(line, start - _LONG_TITLE) : start]
        match = _LONG.search(before)
        if match is None or (match.start() and before[match.start() - 2 : match.start()] not in (". ", "? ", "” ")):
            return None
        return [word.casefold() for word in _WORD.findall(match[0])]

    @cached_property
    def _beside(self) -> dict[str, frozenset[str]]:
        """The words beside every name of a person, in lower case, by the last word of the name."""
        found: dict[str, set[str]] = {}
        last = 0
        for at, mention in enumerate(self.mentions):
            if mention.kind != "person":
                continue
            least = max(mention.start - _ROLE_BEFORE, last, 0)
            last = mention.end
            before = _SENTENCE.split(self.text[least : mention.start + 1])[-1][:-1]
            behind = self.text[mention.end : mention.end + _ROLE_BEHIND]
            behind = _SENTENCE.split(behind)[0] if behind.lstrip()[:1] in (",", "(") else ""
            lead = self._long_title(mention.start)
            if lead is None:
                title = before.rsplit(",", 1)[-1]
                lead = [word.casefold() for word in _title_before(_WORD.findall(title)[-6:])]
            near = lead + [word.casefold() for word in _title_behind(_WORD.findall(behind)[:14])]
            found.setdefault(self.name_key(at), set()).update(near, _initials(lead))
        return {key: frozenset(near).union(*(_alike().get(word, ()) for word in near)) for key, near in found.items()}

