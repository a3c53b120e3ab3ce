"""Stretches of capitalised words that can be the name of a person, cut out of runs by what each word can be.

A run such as `Foreign Minister Ayesha Karim Qureshi` holds titles, then a name. What a word can be is looked up in the
word lists; a word that no list holds can be part of any name. Whether a stretch does name a person is for `people` to
say.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from migtui.build.gazetteer import place_at
from migtui.build.lexicon import words
from migtui.build.name_sorts import (
    ACRONYM,
    ADDRESS,
    BODY,
    DEMONYM,
    FAMILY,
    GIVEN,
    HEAD,
    LONGEST_EASTERN_FAMILY,
    MODIFIER,
    NOT_PERSON,
    NUMERAL,
    NUMERALS,
    OPENER,
    ORDINARY,
    PLACE,
    RENOWNED,
    TITLE,
    is_two_part_given,
    sort,
)
from migtui.build.name_words import bodies, openers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from migtui.build.capitals import Run, Token

_JUNIOR: Final = frozenset({"Jr.", "Sr.", "Jr", "Sr"})
_BREAKING: Final = OPENER | PLACE | DEMONYM | HEAD | ORDINARY | BODY | ACRONYM
#: Endings of adjectives that open sentences before a surname (`Angry Brenn left`).
_ADJECTIVES: Final = ("gry", "ttled", "ous", "ful", "ive", "less", "ble")
#: Initials that names write together, and that are nothing else before a surname.
_RUN_TOGETHER: Final = frozenset({
    "AHM", "AKM", "ABM", "ANM", "ASM", "AFM", "AZM", "AMM", "AJ", "BJ", "CJ", "DJ", "EJ", "JC", "JD", "JJ", "JK", "JP",
    "JR", "JT", "JV", "JW", "KJ", "LJ", "MJ", "OJ", "PJ", "RJ", "TJ", "TK", "VJ", "BK", "KK", "SK",
})
#: Titles that are surnames behind a given name where nothing follows (`Thomas Judge`).
_TITLE_SURNAMES: Final = frozenset({
    "Judge", "Bishop", "Pope", "King", "Prince", "Dean", "Major", "Marshal", "Deacon", "Chancellor", "Farmer",
    "Sargent", "Sergeant", "Constable", "Steward", "Mayor", "Parson", "Priest", "Singer", "Miner", "Driver",
})
_GIVEN_TITLES: Final = frozenset({"Dean", "Earl"})
_PLACE_TITLES: Final = frozenset({"St.", "Mt.", "Ft."})


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that can be a name, with what stands beside them in their run.

    `title` is the word of address or post right before them, `carried` says that a post and `of` lead to them
    (`Secretary of State Ana Bell`), `before` and `behind` are what the words next to them can be (0 where no list holds
    them, or there are none); `alone` is False where a further capitalised word of unknown meaning follows.
    """

    tokens: tuple[Token, ...]
    title: Token | None
    carried: bool
    before: int
    behind: int
    alone: bool
    opens: bool

    @property
    def start(self) -> int:
        """Where the name starts in the source."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where the name ends in the source."""
        return self.tokens[-1].end

    @property
    def parts(self) -> tuple[str, ...]:
        """The words of the name, without initials, particles and what comes after a surname."""
        return tuple(t.text for t in self.tokens if _is_part(t))


def _is_part(token: Token) -> bool:
    return (
        token.kind not in ("initial", "particle", "title") and token.text not in NUMERALS and not _dotted(token.text)
    )


def _dotted(word: str) -> bool:
    return len(word) < 7 and word.endswith(".")


def stretches(text: str, run: Run) -> Iterator[Stretch]:
    """The stretches of a run that can be names of people, in order."""
    first, carried = True, False
    for chunk in _chunks(run.tokens):
        cutter = _Cutter(text, chunk, opens=run.opens and first, carried=carried)
        yield from cutter.cut()
        first = False
        carried = bool(sort(chunk[-1].text) & (TITLE | ADDRESS)) or (carried and len(chunk) == 1)


def _chunks(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The tokens between the joins (`of`, `and`, `the`)."""
    chunk: list[Token] = []
    for token in tokens:
        if token.kind == "join":
            if chunk:
                yield chunk
            chunk = []
        else:
            chunk.append(token)
    if chunk:
        yield chunk


class _Cutter:
    """Walks over the tokens of one chunk and gathers names."""

    def __init__(self, text: str, tokens: list[Token], *, opens: bool, carried: bool) -> None:
        self.text, self.tokens, self.opens, self.carried = text, tokens, opens, carried
        self.sorts = [self._sort(token) for token in tokens]

    def _sort(self, token: Token) -> int:
        if token.kind in ("initial", "particle"):
            return 0
        if token.kind == "title":
            return NOT_PERSON if token.text in _PLACE_TITLES else ADDRESS
        found = sort(token.text)
        if token.text in _RUN_TOGETHER and len(self.tokens) > 1 and token is not self.tokens[-1]:
            return GIVEN
        if token.kind == "acronym" and not found & (NUMERAL | GIVEN | FAMILY | ADDRESS):
            found |= 0 if _dotted(token.text) else ACRONYM
        return found

    def cut(self) -> Iterator[Stretch]:
        """The names of the chunk."""
        at, title, before = 0, None, 0
        while at < len(self.tokens):
            skipped = self._not_a_start(at, title)
            if skipped:
                found = self.sorts[at]
                if found & (ADDRESS | TITLE | MODIFIER) and not found & (PLACE | DEMONYM):
                    title = self.tokens[at] if found & (ADDRESS | TITLE) or title is None else title
                elif self.tokens[at].kind != "particle":
                    self.carried = self.carried or (title is not None and bool(found & ORDINARY))
                    title = None
                before = found
                at += skipped
                continue
            end, dead = self._end(at)
            follows = self.sorts[end] if end < len(self.tokens) else 0
            if not dead and not before & NOT_PERSON and not self._names_firm(at, end):
                yield Stretch(
                    tokens=tuple(self.tokens[at:end]),
                    title=title,
                    carried=self.carried,
                    before=before,
                    behind=follows,
                    alone=end == len(self.tokens) or bool(follows & (TITLE | MODIFIER | ADDRESS)),
                    opens=self.opens and at == 0,
                )
            at, title, before = end, None, 0

    def _names_firm(self, at: int, end: int) -> bool:
        name = self.text[self.tokens[at].start : self.tokens[end - 1].end]
        return name in bodies() or name in words("firms_named_for_people")

    def _not_a_start(self, at: int, title: Token | None) -> int:
        """How many tokens from `at` on cannot begin a name; 0 when a name can begin here."""
        token, found = self.tokens[at], self.sorts[at]
        if token.kind == "particle":
            return 0 if title is not None and at + 1 < len(self.tokens) and not self.sorts[at + 1] & _BREAKING else 1
        if token.kind == "initial":
            return 0 if at + 1 < len(self.tokens) else 1
        follows = self.sorts[at + 1] if at + 1 < len(self.tokens) else None
        place = place_at(self.text, token.start, token.text)
        addressed = title is not None and (title.kind == "title" or sort(title.text) & (ADDRESS | TITLE) == ADDRESS)
        if place is not None and not addressed and (" " in place or not self._names_in_spite(at, follows)):
            end = token.start + len(place)
            self.sorts[at] |= PLACE
            return sum(t.start < end for t in self.tokens[at:])
        if found & (ADDRESS | TITLE | MODIFIER):
            if title is not None and sort(title.text) & ADDRESS and found & FAMILY and follows is None:
                return 0  # "Mr Driver"
            given = found & GIVEN and not found & ADDRESS and title is None and follows is not None
            family = follows is not None and (follows & FAMILY or (not follows and token.text in _GIVEN_TITLES))
            return 0 if given and family else 1
        if addressed and follows is None and found & FAMILY and not found & (BODY | NOT_PERSON):
            return 0  # "Mrs Page"
        if title is not None and found & GIVEN and found & HEAD and follows is not None and not follows & ~(
            GIVEN | FAMILY
        ):
            return 0  # "Sheriff Bill Vale"
        if found & (_BREAKING | NOT_PERSON | NUMERAL) and not (
            addressed and found & PLACE and not found & ~(PLACE | GIVEN)
        ):
            verb = title is not None and found == OPENER and token.text not in openers()
            return 0 if verb or self._names_in_spite(at, follows) else 1
        return 0

    def _names_in_spite(self, at: int, follows: int | None) -> bool:
        """Whether a word that has another meaning is a given name here (`Will Barlow`, `Jordan Barlow`)."""
        found = self.sorts[at]
        if follows is None or found & ACRONYM:
            return False
        if is_two_part_given(self.tokens[at + 1].text) and len(self.tokens[at].text) <= LONGEST_EASTERN_FAMILY:
            return not found & (ADDRESS | TITLE | OPENER)
        if not found & GIVEN:
            return False
        if self.tokens[at + 1].kind == "initial" or (self.tokens[at + 1].kind == "particle" and not found & OPENER):
            return True
        if found & OPENER and follows & RENOWNED:
            return False
        if follows & FAMILY:
            return True
        known = bool(follows & ~GIVEN)
        sure = not (self.opens and at == 0) or not found & ~(GIVEN | FAMILY | BODY)
        return not known and sure and not found & (HEAD | DEMONYM)

    def _end(self, at: int) -> tuple[int, bool]:
        """The end of the name that begins at `at`, and whether what follows makes it the name of something else."""
        end = at + 1
        while end < len(self.tokens):
            token, found = self.tokens[end], self.sorts[end]
            if token.text in _JUNIOR or found & NUMERAL:
                return end + 1, False
            if token.kind in ("initial", "particle"):
                if end + 1 == len(self.tokens) or self.sorts[end + 1] & (HEAD | BODY):
                    break
            elif found & (_BREAKING | ADDRESS | TITLE | MODIFIER) and not self._belongs(at, end):
                return end, bool(found & HEAD) or bool(
                    found & (ORDINARY | NOT_PERSON) and not found & (TITLE | MODIFIER)
                )
            end += 1
        while end > at + 1 and self.tokens[end - 1].kind == "particle":
            end -= 1
        return end, False

    def _closes(self, end: int) -> bool:
        """Whether no name follows the word at `end`, which then is a surname and no title of that name."""
        behind = self.text[self.tokens[end].end : self.tokens[end].end + 2]
        return len(behind) < 2 or not behind[1].isupper()

    def _belongs(self, at: int, end: int) -> bool:
        """Whether a word with another meaning is a surname here: behind a given name (`Neil Young`, `Jack London`)."""
        found = self.sorts[end]
        first = self.sorts[at]
        if not first & GIVEN and self.tokens[at].kind != "initial":
            return False
        last = end + 1 == len(self.tokens)
        if found & FAMILY or (found & GIVEN and not found & (HEAD | ADDRESS)):
            return last or not found & (TITLE | ADDRESS | HEAD)
        if last and self.tokens[end].text in _TITLE_SURNAMES and first & GIVEN and end == at + 1:
            return self._closes(end)
        if found & ACRONYM and not found & BODY:
            return last and len(self.tokens[end].text) > 3 and self.tokens[end].text.isalpha() and end == at + 1
        return False


def opens_with_adjective(stretch: Stretch) -> bool:
    """Whether a sentence begins with what looks like an adjective before the surname."""
    first = stretch.tokens[0].text
    return stretch.opens and len(stretch.tokens) > 1 and not sort(first) and first.endswith(_ADJECTIVES)


def family_forms(tokens: Sequence[Token]) -> Iterator[tuple[str, int]]:
    """The shorter forms a full name is taken up in, each with its rank: 0 for the surname, then 1, 2 for less usual."""
    kept = [t for t in tokens if t.kind not in ("initial", "title") and t.text not in NUMERALS and not _dotted(t.text)]
    size = len(kept)
    for start in range(size):
        for end in range(start + 1, size + 1):
            if end - start == size or kept[start].kind == "particle" == kept[end - 1].kind:
                continue
            if kept[end - 1].kind == "particle":
                continue
            rank = 0 if end == size else 1 if start == 0 else 2
            form = " ".join(t.text for t in kept[start:end])
            yield form, rank
            if kept[start].kind == "particle":
                yield form[0].upper() + form[1:], rank
    last = kept[-1].text if kept else ""
    for prefix in ("al-", "Al-", "el-", "El-"):
        if last.startswith(prefix):
            yield last[3:], 0
            yield prefix.swapcase()[0] + last[1:], 0
