"""Acronyms that a document explains: `Full Name (ACR)` and `ACR (Full Name)`.

The expansion is found by the letters of the acronym, read from the right (Schwartz and Hearst 2003), then extended to
the left over capitalised words that belong to the name (`Northland United Bridges Network on Rivers (UBNR)`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from migtui.build.capitals import is_acronym
from migtui.build.lexicon import vocabulary, words
from migtui.build.name_words import openers, role_words
from migtui.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_BEHIND: Final = re.compile(r"\(\s*[\"“']?(?P<short>[^\W\d_][\w.\-/&]{1,11})[\"”']?\s*\)")
_BEFORE: Final = re.compile(r"(?<!\w)(?P<short>[A-Z][\w.\-&]{1,9})\s\((?P<full>[A-Z][^()\n]{6,90})\)")
_STOPS: Final = re.compile(r"[.;:!?()\[\]\"“”«»\n](?=\s|$)|[()\[\]\"“”\n]|\s[–—-]\s")
_WORD: Final = re.compile(r"[^\s,]+")
_LONGEST: Final = 140


@dataclass(frozen=True, slots=True, kw_only=True)
class Expansion:
    """An acronym with its span and the span of the name it stands for."""

    acronym: str
    short: Span
    full: Span


def definitions(text: str, start: int, end: int) -> Iterator[Expansion]:
    """The acronyms explained between two offsets of a source, in order."""
    if text.find("(", start, end) < 0:
        return
    for match in _BEHIND.finditer(text, start, end):
        short = match.group("short")
        if short.isdigit() or not (is_acronym(short) or _is_written_small(text, start, match)):
            continue
        full = _expansion(text, max(start, match.start() - _LONGEST), match.start(), short)
        if full is not None:
            span = Span(start=match.start("short"), end=match.end("short"))
            yield Expansion(acronym=short, short=span, full=full)
    for match in _BEFORE.finditer(text, start, end):
        short, full_words = match.group("short"), match.group("full")
        if is_acronym(short) and _initials(full_words).startswith(_letters(short)[:6]):
            span = Span(start=match.start("short"), end=match.end("short"))
            full = Span(start=match.start("full"), end=match.end("full"))
            yield Expansion(acronym=short, short=span, full=full)


def _is_written_small(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether a word in brackets holds the first letters of the words before it (`Nato`, as some papers write)."""
    short = match.group("short")
    if not short.isalpha() or not short[0].isupper() or not 3 <= len(short) <= 8:
        return False
    before = text[max(start, match.start() - _LONGEST) : match.start()]
    whole = "".join(word[0] for word in _WORD.findall(before)).casefold()
    return _initials(before).endswith(short.casefold()) or whole.endswith(short.casefold())


def _letters(short: str) -> str:
    letters = re.sub(r"[^\w]", "", short)
    plural = len(letters) > 2 and letters.endswith("s") and letters[:-1].isupper()
    return (letters[:-1] if plural else letters).casefold()


def _initials(name: str) -> str:
    return "".join(word[0] for word in _WORD.findall(name) if word[0].isupper()).casefold()


def _expansion(text: str, start: int, end: int, short: str) -> Span | None:
    """The span of the words before `end` whose letters the acronym takes; None when they do not fit."""
    for stop in _STOPS.finditer(text, start, end):
        start = stop.end()
    end -= len(text[start:end]) - len(text[start:end].rstrip())
    at = _match(text, start, end, _letters(short))
    if at is None or not text[at].isupper():
        return None
    count = len(_WORD.findall(text, at, end))
    if count < 2 or count > 2 * len(short) + 4:
        return None
    return Span(start=_extended(text, start, at), end=end)


def _match(text: str, start: int, end: int, letters: str) -> int | None:
    """Where the expansion starts: each letter is found from the right, the first one at the start of a word."""
    at = end
    for index in range(len(letters) - 1, -1, -1):
        at -= 1
        while at >= start and not (text[at].casefold() == letters[index] and (index > 0 or _starts_word(text, at))):
            at -= 1
        if at < start:
            return None
    return at


def _starts_word(text: str, at: int) -> bool:
    return at == 0 or not (text[at - 1].isalnum() or text[at - 1] in "'’")


def _extended(text: str, start: int, at: int) -> int:
    """The start moved left over capitalised words that stand directly before the name."""
    found = list(_WORD.finditer(text, start, at))
    for index in range(len(found) - 1, -1, -1):
        word = found[index].group()
        gap = text[found[index].end() : at]
        first_in_text = index == 0 and found[index].start() == start
        if not gap.isspace() or not word[0].isupper() or word.endswith("ing") or not word.replace("-", "").isalpha():
            return at
        if word in openers() or word in role_words() or (first_in_text and word in vocabulary("given_names")):
            return at
        if word in words("honorifics"):
            return at
        at = found[index].start()
    return at
