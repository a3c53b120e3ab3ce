"""Runs of capitalised words: where names can stand. One pass over a text that all steps share.

A run is a stretch of capitalised words, joined by spaces and by the small words that stand inside names (`of`, `for`,
`and`, `de`, `bin`). Punctuation ends a run, other than the stop of an initial or an abbreviated title. What a run
names, and where inside it a name begins and ends, is for the steps to say.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from migtui.build.lexicon import entries

if TYPE_CHECKING:
    from collections.abc import Iterator

def _genitive_names() -> Iterator[str]:
    """Known one-word names of companies that end in an apostrophe (`McDonald's`)."""
    return (n for n in entries("companies") if n.endswith(("'s", "'")) and " " not in n)


TokenKind = Literal["word", "acronym", "initial", "title", "join", "particle"]

_UPPER: Final = "".join(
    chr(code)
    for code in (*range(0x41, 0x250), *range(0x370, 0x530), *range(0x1E00, 0x1F00))
    if unicodedata.category(chr(code)) in ("Lu", "Lt")
)
_SPACE: Final = r"[ \u00a0\u2009\u202f]+|[ \u00a0]*\r?\n[ \u00a0]*(?!\s)"
_TITLES: Final = (
    r"(?:Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Sen|Rep|Gov|Hon|Rev|St|Maj|Cmdr|Cdr|Adm|Fr|Sr|Jr|Amb|Insp|Supt|Engr|"
    r"Adv|Pres|Sec|Brig|Eng|Messrs|Mt|Ft|Msgr)\."
)
#: What a hyphen joins to a name without being part of it (`EU-funded`, `London-based`).
_COMPOUND: Final = (
    r"(?:funded|financed|sponsored|backed|supported|led|based|owned|run|affiliated|linked|brokered|mediated|aligned|"
    r"controlled|administered|chaired|hosted|held|born|wide|style|appointed|listed|headquartered|dominated|ruled|allied|"
    r"era|bound|related|leaning|oriented|made|inspired|trained|educated|language)"
)
#: Owners in the plural whose possessive stands inside a name, and names that end like a possessive.
_OWNERS: Final = "|".join(sorted(entries("possessors")))
_BRANDS: Final = "|".join(sorted(re.escape(n[:-2] if n.endswith("'s") else n[:-1]) for n in _genitive_names()))
_WORD: Final = (
    rf"(?:(?:[{_UPPER}]\.){{2,}}[{_UPPER}]?"  # U.S.
    rf"|(?:King|Queen|St\.?[ \u00a0][{_UPPER}][a-z]+)['’]s(?!\w)"  # St Bride's Hospital
    rf"|{_TITLES}"
    rf"|[{_UPPER}]{{2,}}(?:\.[{_UPPER}]{{2,}})+"  # RIV.NET
    rf"|(?:[aAeE][ldnrstz]|ul|ash)[-][{_UPPER}]\w*"  # al-Sayegh
    rf"|[dDlL]['’][{_UPPER}]\w+"  # d'Ivoire
    rf"|[{_UPPER}]\.[{_UPPER}](?=[ \u00a0]+[{_UPPER}][a-z])"  # two initials, the second without its stop
    rf"|[{_UPPER}]\.(?=[ \u00a0]*[{_UPPER}])"  # an initial
    r"|(?:General|Attorney|Prosecutor|Governor|Mayor|President|Minister|Coroner|Ombudsman|Commissioner)['’]s"
    r"(?=[ \u00a0](?:Office|Department|Court|Council|Attorney)\b)"  # Attorney General's Office
    rf"|(?=\w+['’])(?:(?:{_OWNERS})(?:['’]s?)(?=[ \u00a0][{_UPPER}])|(?:{_BRANDS})['’]s?(?!\w))"  # Farmers' Union
    rf"|[{_UPPER}]\w*(?:[-/&](?!{_COMPOUND}\b)[\w]+|–[{_UPPER}0-9]\w*|['’](?!s\b|s?\W)\w+)*"
    r")"
)
_JOINS: Final = r"(?:of|for|and|&|on|the)"
_PARTICLES: Final = (
    r"(?:de|del|della|di|da|do|dos|das|du|des|der|den|ter|van|von|la|le|les|el|al|bin|ibn|bint|ben|ul|ur|ole|arap|wa|y|zu|für|und|"
    r"pour|et|af|av)"
)
_LINK: Final = rf"(?:{_SPACE})(?:(?:{_JOINS}|{_PARTICLES})(?:{_SPACE})){{0,2}}"
#: No name has more words than this; a longer run is cut, so that the work on one stays small.
_LONGEST: Final = 40
_RUN: Final = re.compile(rf"(?<![\w@#]){_WORD}(?:(?:{_LINK}){_WORD}){{0,{_LONGEST}}}")
_TOKEN: Final = re.compile(rf"{_WORD}|{_JOINS}(?!\w)|{_PARTICLES}(?!\w)")
_TITLE: Final = re.compile(_TITLES)
_INITIAL: Final = re.compile(rf"[{_UPPER}]\.[{_UPPER}]?")
_JOIN_WORDS: Final = frozenset({"of", "for", "and", "&", "on", "the"})
_PARTICLE_WORDS: Final = frozenset(_PARTICLES[3:-1].split("|"))
_ACRONYM: Final = re.compile(
    rf"(?:[{_UPPER}]\.){{2,}}[{_UPPER}]?|[{_UPPER}]{{2,}}(?:[.\-–/&][{_UPPER}0-9]+)*[0-9]*s?"
    rf"|[{_UPPER}][a-z]{{0,2}}[{_UPPER}][{_UPPER}a-z0-9]*(?<=[{_UPPER}0-9])|[{_UPPER}][0-9]+"
)


class Token(NamedTuple):
    """A word of a run: its span in the source, its text and the part it can play."""

    start: int
    end: int
    text: str
    kind: TokenKind


@dataclass(frozen=True, slots=True)
class Run:
    """A run of capitalised words; `opens` when it stands where any word would be capitalised."""

    tokens: tuple[Token, ...]
    opens: bool

    @property
    def start(self) -> int:
        """Where the run starts in the source."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where the run ends in the source."""
        return self.tokens[-1].end


def runs(text: str, start: int, end: int) -> Iterator[Run]:
    """The runs between two offsets of a source, in order."""
    for match in _RUN.finditer(text, start, end):
        first, last = match.span()
        word = match[0]
        # Most runs are one word of letters alone: then there is nothing to part.
        tokens = (Token(first, last, word, _kind(word)),) if word.isalpha() else tuple(_tokens(text, first, last))
        if tokens:
            yield Run(tokens, _opens(text, first, start))


def _tokens(text: str, start: int, end: int) -> Iterator[Token]:
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        yield Token(match.start(), match.end(), word, _kind(word))


@lru_cache(maxsize=1 << 14)
def _kind(word: str) -> TokenKind:
    if word in _JOIN_WORDS:
        return "join"
    if word in _PARTICLE_WORDS:
        return "particle"
    if _TITLE.fullmatch(word):
        return "title"
    if _INITIAL.fullmatch(word):
        return "initial"
    return "acronym" if is_acronym(word) else "word"


def is_acronym(word: str) -> bool:
    """Whether a word is written as acronyms are: capitals throughout, or capitals with small letters between."""
    return len(word) > 1 and _ACRONYM.fullmatch(word) is not None


_OPENERS: Final = frozenset("\"'“”‘’«»[•*–—-\n\r:;…\ufeff")


def _opens(text: str, at: int, least: int) -> bool:
    """Whether the word at `at` begins a segment, a sentence, a line or words in quotation marks."""
    while at > least and text[at - 1] in " \u00a0\t":
        at -= 1
    return at <= least or text[at - 1] in _OPENERS or text[at - 1] in ".!?"
