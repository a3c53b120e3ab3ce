"""Instruments named in a document: laws, compacts, agreements, policies, memoranda.

A name is proposed for its head word (`Coastal Waters Act`), with the number and year that belong to it (`Act XVI of
2012`, `2030 Agenda`), because the document explains its acronym, because the whole world knows it, or because it stands
in quotation marks behind `law`, `policy` or the like.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from migtui.build.lexicon import entries, pairs, vocabulary, words
from migtui.build.name_words import is_head, place_names
from migtui.build.named import (
    acronyms,
    again,
    is_known_body,
    is_plain,
    is_plural,
    is_topic,
    lead_kind,
    run_of,
    short_forms,
    token_behind,
)
from migtui.build.reading import Proposal
from migtui.build.titled import quoted_titles
from migtui.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from migtui.build.phrases import Phrase
    from migtui.build.reading import Reading

_NUMBER: Final = r"(?:No\.? ?)?(?:[IVXLC]+|\d{1,5}(?:/\d{2,4})?)\b"
_YEAR: Final = r"(?:19|20)\d\d(?:\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d))?\b"
_TAIL: Final = re.compile(rf"(?:[ \u00a0](?!(?:19|20)\d\d\b){_NUMBER})?(?:,? of (?:19|20)\d\d\b|[ \u00a0]{_YEAR})?")
_DATED: Final = re.compile(rf",? {_YEAR}")
_FIRST: Final = re.compile(
    r"(?<!\w)(?:(?:19|20)\d\d|\d{1,2}(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|"
    r"Thirteenth|Fourteenth|Eighteenth|Nineteenth|Twenty-[Ff]irst) $"
)
_LIST_BEHIND: Final = re.compile(r"(?:, [A-Z][\w-]+){1,3},? (?:and|&) [A-Z][\w-]+(?: (?:of |and )?[A-Z][\w-]+){0,3}")
_MORE: Final = re.compile(
    r" (?:against|to|relating to|concerning|on|for) (?:the )?"
    r"[A-Z][\w-]+(?:,? (?:(?:of|and|in|for|the|all) ){0,3}[A-Z][\w-]+)*"
)
#: Head words that take a further complement (`Convention against Torture`, `Protocol to Prevent …`).
_LONG_HEADS: Final = frozenset({"Convention", "Protocol", "Declaration", "Treaty", "Covenant", "Charter", "Agreement"})
#: Head words whose year may follow a comma (`Companies Act, 2019`).
_STATUTES: Final = frozenset({"Act", "Ordinance", "Bill", "Code", "Regulation", "Regulations", "Law", "Decree"})
#: Head words that name a field of study or work as often as an instrument.
_FIELDS: Final = frozenset({
    "Law", "Policy", "Process", "Code", "Strategy", "Plan", "Bill", "Goals", "Framework", "Principles", "Guidelines",
    "Constitution",
})


def instruments(reading: Reading) -> tuple[Proposal, ...]:
    """Instruments named in the body."""
    explained = [e for e in reading.explained if _names_instrument(reading.words(e.full))]
    found = [
        *acronyms(reading, explained, "instrument"),
        *_by_head(reading),
        *_known(reading),
        *_quoted(reading),
        *_kinds(reading),
    ]
    return (*found, *again(reading, found, "instrument-again", 0.9), *short_forms(reading, found, "instrument"))


def _names_instrument(name: str) -> bool:
    return name in words("worldwide_instruments") or (not is_known_body(name) and lead_kind(name) == "instrument")


# -- by head word


def _by_head(reading: Reading) -> Iterator[Proposal]:
    for phrase in reading.phrases:
        if phrase.kind != "instrument" or reading.in_headline(phrase.start):
            continue
        start, end = _from(reading, phrase), _to(reading, phrase)
        numbered = end > phrase.end or start < phrase.start
        if (phrase.complete or numbered) and _named(reading, phrase, end, numbered=numbered):
            yield Proposal(start=start, end=end, kind="instrument", form="name", rule="instrument-head", confidence=0.9,
                           subtype=phrase.head.casefold())


def _from(reading: Reading, phrase: Phrase) -> int:
    """Where the name begins: at a year or ordinal directly before its head word, else where the phrase does."""
    text = reading.text
    if not text.startswith(phrase.head, phrase.start):
        return phrase.start
    match = _FIRST.search(text[max(reading.draft.start, phrase.start - 16) : phrase.start])
    return phrase.start - len(match[0]) if match else phrase.start


def _to(reading: Reading, phrase: Phrase) -> int:
    """Where the name ends, with the complement, the number and the year that belong to it."""
    text, end = reading.text, phrase.end
    if not text.startswith(phrase.head, end - len(phrase.head)):
        match = _LIST_BEHIND.match(text, end, end + 120)
        if match and not _names_others(match[0]):
            end = match.end()
    elif phrase.head in _LONG_HEADS:
        match = _MORE.match(text, end, end + 140)
        if match and not _names_others(match[0]):
            end = match.end()
    tail = _TAIL.match(text, end, end + 40)
    end = tail.end() if tail else end
    dated = _DATED.match(text, end, end + 12) if phrase.head in _STATUTES else None
    return dated.end() if dated else end


def _names_others(words_behind: str) -> bool:
    """Whether a list of words behind a name holds places, bodies or other names with a head of their own."""
    found = re.findall(r"[A-Z][\w-]+", words_behind)
    return any(word in place_names() or is_known_body(word) or is_head(word) for word in found)


def _named(reading: Reading, phrase: Phrase, end: int, *, numbered: bool) -> bool:
    """Whether a phrase with the head word of an instrument is the name of one."""
    text = reading.text
    name = text[phrase.start : phrase.end]
    if is_known_body(name) or is_plural(phrase, words("instrument_heads")):
        return False
    run = run_of(reading.runs, phrase)
    behind = token_behind(run, end) if run else None
    if behind is not None and behind.kind not in ("join", "particle"):
        return False
    if numbered:
        return True
    if is_plain(text, phrase) or _is_person(name, phrase):
        return False
    if phrase.head in _FIELDS:
        before = name.split(phrase.head)[0].split()
        plain = all(word in vocabulary("plain_modifiers") for word in before)
        few = len(before) < 2 and (plain or phrase.head == "Law")
        if is_topic(text, phrase.start, reading.draft.start) or (before and few):
            return False
    return True


def _is_person(name: str, phrase: Phrase) -> bool:
    """Whether the head word is rather someone's family name (`Jude Law`)."""
    return phrase.head in ("Law", "Bill") and name.split()[0] in vocabulary("given_names")


# -- known all over the world


@cache
def _worldwide() -> tuple[re.Pattern[str], dict[str, str]]:
    short = {acronym: name for name, acronym in pairs("worldwide_instruments").items() if acronym}
    names = [entry.partition("=")[0].strip() for entry in entries("worldwide_instruments")]
    parted = [name.rpartition(" ") for name in names]
    small = [f"{first} {last.casefold()}" for first, _, last in parted if is_head(last)]
    longest = sorted((*names, *small, *short), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])"), short


@cache
def _first_words() -> frozenset[str]:
    """The first words of all names and acronyms that the whole world knows."""
    listed = [part.strip() for entry in entries("worldwide_instruments") for part in entry.split("=")]
    return frozenset(re.findall(r"\w+", name)[0] for name in listed if name)


def _known(reading: Reading) -> Iterator[Proposal]:
    pattern, short = _worldwide()
    explained = {e.acronym: reading.words(e.full) for e in reading.explained}
    for segment in reading.body:
        if _first_words().isdisjoint(reading.vocabulary(segment)):
            continue
        for match in pattern.finditer(reading.text, segment.start, segment.end):
            acronym = match[0] in short
            if acronym and explained.get(match[0], short[match[0]]).casefold() != short[match[0]].casefold():
                continue
            yield Proposal(start=match.start(), end=match.end(), kind="instrument",
                           form="acronym" if acronym else "name", rule="known-instrument", confidence=0.95)


# -- in quotation marks, and acronyms that stand for a kind of agreement


def _quoted(reading: Reading) -> Iterator[Proposal]:
    for segment in reading.body:
        for span in quoted_titles(reading.text, segment.start, segment.end, "instrument_words"):
            yield Proposal(start=span.start, end=span.end, kind="instrument", form="name", rule="instrument-quoted",
                           confidence=0.85)


@cache
def _kind_acronyms() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(entries('instrument_acronyms'))})(?![\w-])")


@cache
def _acronym_words() -> frozenset[str]:
    return frozenset(entry.split()[0] for entry in entries("instrument_acronyms"))


def _kinds(reading: Reading) -> Iterator[Proposal]:
    full = next((Span(start=p.start, end=p.end) for p in reading.phrases
                 if p.head == "Memorandum" and p.complete and not reading.in_headline(p.start)), None)
    for segment in reading.body:
        if _acronym_words().isdisjoint(reading.vocabulary(segment)):
            continue
        for match in _kind_acronyms().finditer(reading.text, segment.start, segment.end):
            memorandum = match[0].startswith("M")
            yield Proposal(start=match.start(), end=match.end(), kind="instrument", form="acronym",
                           rule="instrument-kind", confidence=0.9, subtype="memorandum" if memorandum else None,
                           short_for=full if memorandum else None)
