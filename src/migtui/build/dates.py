"""Dates as press texts write them: found, and turned into ISO 8601 with the precision that is stated.

Nothing is filled in from a clock: a day without a year stays without one, and `05/06/2023`, which is another day on
each side of the Atlantic, is no date.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from migtui.records import DatePrecision

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH: Final = (
    r"(?i:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
WEEKDAY: Final = (
    r"(?i:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)"
    r"\b\.?"
)
_DAY: Final = r"\d{1,2}(?i:st|nd|rd|th)?"
_YEAR: Final = r"(?:1[89]|20)\d\d"
ZONE: Final = (
    r"(?:GMT|UTC|[BCEP]E?S?T|[CEMP][SD]T|CEST|PKT|IST|EAT|[CW]AT|SAST|AE[SD]T|[Ll]ocal time|Z)(?:[+-]\d{1,2})?\b"
)
_CLOCK: Final = (
    rf"\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?(?:\s?(?i:[ap]\.?m\b\.?))?(?:\s?{ZONE})?"
    rf"|\d{{1,2}}\s?(?i:[ap]\.?m\b\.?)(?:\s?{ZONE})?"
)
#: A figure after a day that is no year: the second day of a range, a number of something.
_MORE: Final = rf"\s*-\s*\d|\s*(?!{_YEAR}\b)\d"
#: A day of the calendar, with or without its year, as a pattern without groups.
DAY: Final = (
    rf"(?:{_DAY}(?:\s+of)?[\s-]*{MONTH}(?:[\s,-]*{_YEAR})?|{MONTH},?\s*{_DAY}\b(?!{_MORE})(?:[\s,]*{_YEAR})?"
    rf"|{_YEAR}-\d\d-\d\d|{_YEAR}[./]\d{{1,2}}[./]\d{{1,2}}|\d{{1,2}}[./-]\d{{1,2}}[./-]{_YEAR})"
)

_DATE: Final = re.compile(
    rf"""(?:(?<![\w.])|(?<=[a-z]{{3}})(?=\d{{1,2}}[ -][A-Z][a-z]{{2}}))(?:(?P<before>{_CLOCK})[\s,|–-]+)?(?:
      (?P<d1>\d{{1,2}})(?i:st|nd|rd|th)?(?:\s+of)?[\s-]*(?P<m1>{MONTH})(?:[\s,-]*(?P<y1>{_YEAR})\b)?
     |(?P<m2>{MONTH}),?\s*(?P<d2>\d{{1,2}})(?i:st|nd|rd|th)?\b(?!{_MORE})(?:[\s,]*(?P<y2>{_YEAR})\b)?
     |(?P<y3>{_YEAR})(?P<s3>[./-])(?P<m3>\d{{1,2}})(?P=s3)(?P<d3>\d{{1,2}})(?!\d)
     |(?P<a4>\d{{1,2}})(?P<s4>[./-])(?P<b4>\d{{1,2}})(?P=s4)(?P<y4>{_YEAR})\b
     |(?P<m5>{MONTH}),?\s*(?P<y5>{_YEAR})\b
    )(?:T?[\s,|–-]*(?:(?i:at)\s+)?(?P<after>{_CLOCK}))?""",
    re.VERBOSE,
)
_TIME: Final = re.compile(r"(\d{1,2})(?:[:.](\d\d))?(?:[:.]\d\d)?\s*(?:([ap])\.?m)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stated:
    """A date in a text: its span, its ISO value and precision; `value` is None for a day without a year."""

    start: int
    end: int
    value: str | None
    precision: DatePrecision

    @property
    def day(self) -> str | None:
        """The value cut to the day, the month or the year."""
        return self.value[:10] if self.value else None


def dates(text: str, start: int, end: int) -> Iterator[Stated]:
    """The dates in `text[start:end]`, in order; impossible and ambiguous ones are left out."""
    for match in _DATE.finditer(text, start, end):
        stated = _stated(match)
        if stated is not None:
            yield stated


def first_date(text: str, start: int, end: int) -> Stated | None:
    """The first date with a year in the span, or None."""
    return next((d for d in dates(text, start, end) if d.value), None)


def _stated(match: re.Match[str]) -> Stated | None:
    start, end = match.span()
    if match["m5"]:
        return Stated(start, end, f"{match['y5']}-{_month(match['m5']):02d}", "month")
    year, month, day = _parts(match)
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(year or 2024, month)[1]:
        return None
    if year is None:
        return Stated(start, end, None, "day")
    value = f"{year}-{month:02d}-{day:02d}"
    clock = _clock(match["after"] or match["before"])
    if clock is None:
        return Stated(start, end, value, "day")
    return Stated(start, end, f"{value}T{clock}", "minute")


def _parts(match: re.Match[str]) -> tuple[int | None, int, int]:
    """Year (None when not stated), month and day; month 0 where the reading is not certain."""
    if match["m1"]:
        return _year(match["y1"]), _month(match["m1"]), int(match["d1"])
    if match["m2"]:
        return _year(match["y2"]), _month(match["m2"]), int(match["d2"])
    if match["y3"]:
        return int(match["y3"]), int(match["m3"]), int(match["d3"])
    first, second = int(match["a4"]), int(match["b4"])
    if match["s4"] == "." or first > 12 or first == second:
        return int(match["y4"]), second, first
    return int(match["y4"]), first if second > 12 else 0, second


def _year(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].casefold()) + 1


def _clock(words: str | None) -> str | None:
    """`HH:MM` of a time of day, or None."""
    match = _TIME.match(words) if words else None
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    if match[3]:
        hour = hour % 12 + (12 if match[3].casefold() == "p" else 0)
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else None
