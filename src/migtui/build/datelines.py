"""Datelines: the place, day and agency that open the first paragraph of a report or a release.

`ISLAMABAD, (Agency - 1st Sep, 2025)`, `Geneva, 18 October 2023:`, `LONDON (Agency) -`, `CITY, March 5, 2024 /Wire/ --`,
`(Beirut) –`, `LONDON —`, `City: ` and the orders in between. A dateline with a date or an agency is *strong*: it may
open any paragraph. A bare place is weak: it counts only where a body begins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from migtui.build.dates import DAY, MONTH, WEEKDAY, ZONE, Stated, dates
from migtui.build.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

UPPER: Final = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚ"
_PLACE_WORD: Final = rf"(?!{MONTH}|{WEEKDAY}|(?:{ZONE}|[AP]M)(?!\w))[{UPPER}](?:[.’'`]?[^\W\d_])*\.?(?:-[^\W\d_]+)*"
_LINK: Final = r"(?:de|del|la|le|les|el|al|of|the|and|upon|on|sur|do|da|dos|am|an|der|den|bin|ul|es|in)"
_PLACE: Final = rf"{_PLACE_WORD}(?:[ \u00a0]+(?:{_LINK}[ \u00a0]+){{0,2}}{_PLACE_WORD}){{0,4}}"
_PLACES: Final = rf"{_PLACE}(?:\s*(?:,|/|\||&)\s*{_PLACE}){{0,4}}(?:\s*\[[^\W\d_][^\[\]\n]{{1,30}}\])?"
_DASH: Final = r"(?:--+|[-–—―−])"
_SEP: Final = rf"\s*(?::|{_DASH}|\|)"
_TIME: Final = rf"(?:[\s,]*(?:\d{{1,2}}[:.]\d\d|\d{{4}}\s*(?:hrs|hours|{ZONE}))(?:\s?(?i:[ap]\.?m\.?))?(?:\s*{ZONE})?)?"
_DATED: Final = rf"(?:(?i:on)\s+)?(?:{WEEKDAY}[\s,]*)?{DAY}{_TIME}"
_AGENCY: Final = r"(?:\([^()\n]{2,90}\)|\[[^\[\]\n]{2,60}\]|/[A-Z][A-Za-z() -]{3,40}/)"

#: Patterns of datelines that say so by themselves; what each begins with, and whether it needs a day.
_STRONG: Final = tuple(
    (re.compile(pattern), opening, needs_date)
    for opening, needs_date, pattern in (
        # Place, date, agency or stop
        (
            "place", True,
            (
                rf"(?P<place>{_PLACES})[\s,.]*(?:{_DASH}+|\||\(|\[)?\s*(?P<date>{_DATED})\s*[)\]]?[\s,.–—-]*"
                rf"(?P<agency>{_AGENCY})(?:{_SEP}+)?\s*"
            ),
        ),
        (
            "place", True,
            rf"(?P<place>{_PLACES})[\s,.]*(?:{_DASH}+|\||\(|\[)?\s*(?P<date>{_DATED})\s*[)\]]?\s*[.,]?{_SEP}+\s*",
        ),
        # (Place, date)
        (
            "bracket", True,
            rf"[(\[](?P<place>{_PLACES})[\s,]*{_DASH}?\s*(?P<date>{_DATED})\s*[)\]](?:{_SEP}+)?\s*",
        ),
        # Date, place
        (
            "date", True,
            rf"(?P<date>{_DATED})[\s,]*(?:{_DASH}+|\|)?\s*(?P<place>{_PLACES})\s*(?P<agency>{_AGENCY})?{_SEP}+\s*",
        ),
        # Date (Agency)
        ("date", True, rf"(?P<date>{_DATED})\s*(?P<agency>{_AGENCY}){_SEP}+\s*"),
        # Place (Agency), Place--(WIRE)--
        ("place", False, rf"(?P<place>{_PLACES})[\s,.]*{_DASH}*\s*(?P<agency>{_AGENCY}){_SEP}+\s*"),
        ("place", True, rf"(?P<place>{_PLACES})[\s,.]*(?P<agency>\([^()\n]{{2,60}}{_DATED}\s*\))(?:{_SEP}+)?\s*"),
        # (Place) –
        ("bracket", False, rf"\((?P<place>{_PLACES})\)\s*{_DASH}+\s*"),
        # Date –
        ("date", True, rf"(?P<date>{_DATED})\s*(?::|{_DASH}+)\s+(?=\S+(?:\s+\S+){{9}})"),
        # Place, date. and Place, date: the sentence follows without a separator
        ("place", True, rf"(?P<place>{_PLACES})[\s,]+(?P<date>{_DATED})[.\s]\s*(?=[“\"‘(]?[{UPPER}])"),
    )
)
_ALONE: Final = tuple(
    re.compile(pattern)
    for pattern in (
        rf"[(\[]?(?P<place>{_PLACES})[\s,.]*(?:{_DASH}+|\||:|\()?\s*(?P<date>{_DATED})[)\]]?(?:{_SEP}+)?\s*(?P<agency>{_AGENCY})?[.:]?$",
        rf"[(\[]?(?P<date>{_DATED})[\s,.]*(?:{_DASH}+|\||:|\(|in\s)?\s*(?P<place>{_PLACES})[)\]]?[.:]?$",
        rf"(?P<place>{_PLACES})[\s,.]*{_DASH}*\s*(?P<agency>{_AGENCY})(?:{_SEP}+)?$",
    )
)
_WEAK: Final = re.compile(rf"(?P<place>{_PLACES})(?P<sep>\s*:|\s+{_DASH}|\s*[–—]|\s*--+)\s*(?=[“\"‘'(]?[{UPPER}0-9])")
_LONGEST: Final = 170
#: What every dateline begins with that has its place first; one look for all of these patterns.
_PLACE_FIRST: Final = re.compile(rf"{_PLACES}[\s,.]*(?:[-–—―−|(\[/]|{_DATED})")
_DATE_FIRST: Final = re.compile(rf"(?:(?i:on)\s+)?(?:\d|{MONTH}|{WEEKDAY})")
_SMALL_WORD: Final = re.compile(rf"\s(?!{_LINK}\b)[^\W\d_{UPPER}]")
_MARK: Final = re.compile(r"[-–—―−|(\[/\d]|(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)")
_DIGIT: Final = re.compile(r"\d")
_NO_AGENCY: Final = re.compile(rf"{DAY}|[^\w]+|{WEEKDAY}")


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline with its parts; each part is a span in the text or None. `strong` when it has a date or an agency."""

    start: int
    end: int
    strong: bool
    place: tuple[int, int] | None = None
    date: Stated | None = None
    agency: tuple[int, int] | None = None


def dateline(text: str, start: int, end: int, *, body_begins: bool) -> Dateline | None:
    """The dateline that opens the paragraph `text[start:end]`, or None.

    With `body_begins` a bare place will do. The words after it must go on with a capital, a figure or a mark.
    """
    stop = min(end, start + _LONGEST)
    for pattern in _candidates(text, start, stop):
        match = pattern.match(text, start, stop)
        if match is not None and match.end() < end and _goes_on(text, match.end()):
            line = _read(text, match)
            if line is not None:
                return line
    weak = _WEAK.match(text, start, stop) if body_begins else None
    if weak is not None and end - weak.end() >= 30 and _is_place(weak["place"], weak["sep"].strip()):
        return Dateline(start, weak.end("sep"), strong=False, place=_first_place(weak))
    return None


def lone_dateline(text: str, start: int, end: int) -> Dateline | None:
    """The dateline that is all of the line `text[start:end]`, or None."""
    if end - start > _LONGEST:
        return None
    for pattern in _alone(text[start:end]):
        whole = pattern.match(text, start, end)
        line = _read(text, whole) if whole else None
        if line is not None and line.place is not None:
            return Dateline(start, end, strong=True, place=line.place, date=line.date, agency=line.agency)
    return None


@lru_cache(maxsize=1 << 12)
def _alone(line: str) -> tuple[re.Pattern[str], ...]:
    """The patterns that a line fits as a whole."""
    if not _DIGIT.search(line) and not any(bracket in line for bracket in "([/"):
        return ()
    if not _may_be_placed(line, 0, len(line)) and not _DATE_FIRST.match(line.lstrip("([")):
        return ()
    return tuple(pattern for pattern in _ALONE if pattern.match(line))


def _candidates(text: str, start: int, stop: int) -> Iterator[re.Pattern[str]]:
    """The patterns of datelines that the first words of a paragraph may fit, in their order."""
    dated = _DIGIT.search(text, start, stop) is not None
    if not dated and all(text.find(bracket, start, stop) < 0 for bracket in "([/"):
        return
    placed = _may_be_placed(text, start, stop) and _PLACE_FIRST.match(text, start, stop) is not None
    dated_first = dated and _DATE_FIRST.match(text, start, stop) is not None
    for pattern, opening, needs_date in _STRONG:
        fits = placed if opening == "place" else text[start] in "([" if opening == "bracket" else dated_first
        if fits and (dated or not needs_date):
            yield pattern


def _may_be_placed(text: str, start: int, stop: int) -> bool:
    """Whether a mark or a figure stands before the first word in small letters that is no part of a place's name."""
    small = _SMALL_WORD.search(text, start, stop)
    return _MARK.search(text, start, small.start() if small else stop) is not None


def _goes_on(text: str, at: int) -> bool:
    """Whether a sentence begins here."""
    first = text[at]
    return not first.islower() or text[at : at + 2] in ("al", "e-", "eB", "iP", "eC")


def _read(text: str, match: re.Match[str]) -> Dateline | None:
    """The parts of a match; None when its place is an ordinary word or its bracket no agency."""
    parts = match.groupdict()
    date = agency = None
    if parts.get("date"):
        date = next(dates(text, match.start("date"), match.end("date")), None)
        if date is None:
            return None
    if parts.get("agency"):
        inner = match.start("agency") + 1, match.end("agency") - 1
        date = date or next(dates(text, *inner), None)
        agency = _agency(text, *inner)
        if agency is None and date is None:
            return None
    place = None
    if parts.get("place"):
        if any(_first_word(name.strip()) in words("dateline_stoppers") for name in re.split(r"[,/|&]", parts["place"])):
            return None
        if agency is not None and date is None and not _is_city(parts["place"]):
            return None
        place = _first_place(match)
    end = match.start() + len(match[0].rstrip())
    return Dateline(match.start(), end, strong=True, place=place, date=date, agency=agency)


def _first_place(match: re.Match[str]) -> tuple[int, int]:
    """The span of the city: the first of the places named, without a full stop at its end."""
    first = re.match(_PLACE, match["place"])
    length = len(first[0]) if first else len(match["place"])
    city = match["place"][:length]
    if city.endswith(".") and "." not in city[:-1]:
        length -= 1
    return match.start("place"), match.start("place") + length


def _is_city(place: str) -> bool:
    """Whether words before a bracket can be a place: capitals throughout, or a short name, with its country or not."""
    city = re.split(r"[,/|]", place, maxsplit=1)[0]
    return city.isupper() or (len(city.split()) <= 3 and " the " not in f" {city.casefold()} ")


def _agency(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span of the agency inside a dateline's bracket: what is left without the date and its dash."""
    words_here = text[start:end]
    cut = re.search(rf"[\s,]*(?:{_DASH}|\||,|/)?\s*(?:{WEEKDAY}[\s,]*)?{DAY}", words_here)
    head = words_here[: cut.start()] if cut else words_here
    left = len(head) - len(head.lstrip())
    head = head.strip(" ,-–—|")
    if not head or not any(c.isupper() for c in head) or len(head.split()) > 8:
        return None
    return start + left, start + left + len(head)


def _is_place(place: str, sep: str) -> bool:
    """Whether a bare word before a colon or dash can be the place of a report."""
    first = _first_word(place)
    if first in words("dateline_stoppers") or place.casefold() in words("dateline_stoppers"):
        return False
    if first == "the" and place.casefold() not in ("the hague", "the gambia", "the bahamas"):
        return False
    count = len(place.split())
    if place.isupper():
        return count <= 5 and (len(place) > 3 or sep != ":")
    return count <= 3 or ("," in place and count <= 5)


def _first_word(place: str) -> str:
    return re.split(r"[\s,/|.]", place, maxsplit=1)[0].casefold()
