"""Bylines: lines that say who wrote a text, and the names in them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from migtui.build.datelines import UPPER
from migtui.build.dates import DAY
from migtui.build.lexicon import words

_NAME_WORD: Final = (
    rf"(?:[{UPPER}](?:\.|[^\W\d_]*(?:[’'`-][^\W\d_]+)*\.?)"
    r"|(?:de|del|della|di|da|dos|van|von|der|den|bin|bint|ibn|al|el|ul|ur|la|le|du|ter|ten|zu|abu|ould)\b(?:-\w+)?)"
)
_NAME: Final = rf"(?:(?i:al|el)-)?{_NAME_WORD}(?:\s+(?:(?i:al|el)-)?{_NAME_WORD}){{1,5}}"
_NAMES: Final = rf"{_NAME}(?:(?:,\s*|\s+and\s+|,\s+and\s+|\s*&\s*|\s*;\s*){_NAME}){{0,5}}"
_OUTLET: Final = rf"[{UPPER}0-9][\w&.’'/-]*(?:\s+(?:of|the|and|for|&|[{UPPER}0-9][\w&.’'/-]*)){{0,6}}"
_DESK: Final = (
    r"(?i:correspondents?|reporters?|bureau(?: chief)?|staff(?: writer| reporter| report)?|desk|monitoring|editor"
    r"|news agency|news service)"
)

_BY: Final = re.compile(
    rf"(?:By|BY|by(?=:)|Words by|Written by|Story by|Posted by|Report by|Reported by|Text by|Author|Authors|Words"
    rf"|Byline|Writer)\s*:?\s+"
    rf"(?P<names>{_NAMES}|(?i:(?:our|a|the|special|staff)\s+[\w\s]{{0,30}}{_DESK}(?:\s+\w+)?|{_DESK}"
    rf"|news ?desk|web ?desk|agencies|afp|ap|reuters|app))"
    rf"(?P<rest>(?:\s*[,|(/–—•·-]|\s+(?:in|for|at|on|with|Published|Updated|Posted|@)\b).*)?"
)
_HANDLE: Final = re.compile(rf"(?P<names>{_NAMES})\s*\(?@\w+\)?(?P<rest>.*)")
_CORRESPONDENT: Final = re.compile(
    rf"[(\[]?(?P<outlet>{_OUTLET})\s+(?:(?:Staff|Special|News|Senior|Chief)\s+)?(?:Correspondent|Reporter"
    rf"|Report|Desk|Bureau|News Desk|Web Desk)s?\s*[:/|–—-]\s*"
    rf"(?P<names>{_NAMES})\s*[)\]]?"
)
_PIPE: Final = re.compile(rf"(?P<names>{_NAME})\s*(?:\||/|•|·)\s*(?P<outlet>{_OUTLET})(?:\s*\|\s*(?P<rest>.*))?")
_PLAIN: Final = re.compile(rf"(?P<names>{_NAMES})(?:\s+in\s+(?P<rest>{_OUTLET}))?")
_REPORTING: Final = re.compile(
    r"[(\[]?(?:Additional |With )?(?i:reporting|report|editing|writing|compiled|edited|translated|text) (?:by"
    r"|and editing by)\s+(?P<names>[^;.()]{3,120})(?P<rest>.*)"
)
_DESK_LINE: Final = re.compile(
    rf"(?:(?P<outlet>{_OUTLET})\s+)?(?:(?i:our|a|the|staff|special)\s+)?(?i:{_DESK}|web desk|news ?desk"
    rf"|monitoring report)s?"
)
_PUBLISHED: Final = re.compile(
    rf"(?:By\s+)?(?P<names>{_NAMES}|(?i:our|a|the|staff|special)?\s*{_DESK}s?|(?:The"
    rf"|Our) (?:\w+[’']s )?(?:\w+ )?{_DESK}|(?i:web ?desk|news ?desk|monitoring report|agencies))"
    rf"\s*(?:\||•|–|-)?\s*(?i:published|updated|posted|last updated)\b(?P<rest>.*{DAY}.*)"
)
_REPORTS: Final = re.compile(
    rf"(?:[\w’'-]+ (?:[\w’'-]+ )?)??(?P<names>{_NAME})(?:,? (?:in|from) \w+,?)? (?:reports|has (?:more"
    rf"|the details)|(?:reported|wrote|filed) this (?:story|report|article)(?P<rest> .{{0,60}})?)\.?"
)
_CONTRIBUTED: Final = re.compile(
    rf"[(\[]?.{{0,60}}?(?P<names>{_NAME}).{{0,160}}contributed (?:to this (?:report|story|article)|reporting"
    rf"|from)\b.{{0,40}}"
    r"|[(\[]?[Ww]ith (?:additional )?(?:inputs?|reporting|files) (?:from|by)\s.{3,60}"
)
#: The shapes of bylines, each with words of which it holds one at least: looking for these first saves most work.
_SHAPES: Final = (
    (_BY, ()), (_HANDLE, ("@",)), (_CORRESPONDENT, ("correspondent", "report", "desk", "bureau")),
    (_PUBLISHED, ("published", "updated", "posted")), (_REPORTING, ("by",)),
    (_REPORTS, ("reports", "reported this", "wrote this", "filed this", "has more", "has the details")),
    (_CONTRIBUTED, ("contributed", "input", "reporting", "files")),
)
_DATE_AFTER: Final = re.compile(rf"(?:{DAY}|Published|Updated|Posted|Last)")
_LONGEST: Final = 160


@dataclass(frozen=True, slots=True)
class Byline:
    """A byline: the span of the names in the line and that of the outlet it gives, each None where there is none."""

    names: tuple[int, int] | None
    outlet: tuple[int, int] | None = None


@lru_cache(maxsize=1 << 12)
def byline(line: str, *, near_title: bool = False) -> Byline | None:
    """The byline a line is, or None; spans count from the start of `line`.

    With `near_title` shapes will do that mean something else further down: `Name | Outlet`, `Outlet Correspondent`.
    """
    if len(line) > _LONGEST:
        return None
    lower = line.casefold()
    for pattern, telling in _SHAPES:
        match = pattern.fullmatch(line) if not telling or any(word in lower for word in telling) else None
        if match is not None:
            return _read(match)
    if not near_title or line.casefold() in words("navigation_lines"):
        return None
    match = _PIPE.fullmatch(line) or _DESK_LINE.fullmatch(line)
    return _read(match) if match is not None else None


def is_desk(line: str) -> bool:
    """Whether a line is a desk, a bureau or a news service, as papers sign what has no writer."""
    return _DESK_LINE.fullmatch(line) is not None


def lone_name(line: str) -> Byline | None:
    """A line that may be a writer's name alone (`Name Surname`, `Name Surname in City`); where it stands must tell."""
    tokens = line.split()
    if not 2 <= len(tokens) <= 9 or any(t.strip(",").casefold() in words("body_heads") for t in tokens):
        return None
    match = _PLAIN.fullmatch(line)
    if match is None or len(match["names"].replace(" and ", " ").split()) > 8:
        return None
    return Byline(match.span("names"))


def _read(match: re.Match[str]) -> Byline:
    parts = match.groupdict()
    names = match.span("names") if parts.get("names") else None
    outlet = match.span("outlet") if parts.get("outlet") else _outlet_after(match)
    return Byline(names, outlet)


def _outlet_after(match: re.Match[str]) -> tuple[int, int] | None:
    """The outlet behind the names: `By Name | Outlet`, `By Name, Outlet Correspondent` give it; a date is none."""
    parts = match.groupdict()
    rest = parts.get("rest")
    if not rest or _REPORTING.fullmatch(match.string):
        return None
    found = re.match(rf"\s*(?:\||for|/|•|·)\s*({_OUTLET})\s*(?:$|\|)", rest)
    if found is None or _DATE_AFTER.match(found[1]):
        return None
    start = match.start("rest") + found.start(1)
    return start, start + len(found[1])
