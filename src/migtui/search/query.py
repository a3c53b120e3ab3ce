"""The query language: bare words, "exact words", -word, @person, #organization, %programme, field:value, re:pattern.

Nothing typed is an error: an unknown field is told in a note and read as words, a quotation mark that is never closed
closes at the end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from migtui.search.normalize import words

if TYPE_CHECKING:
    from migtui.search.protocol import HitKind

#: Field to what it asks for, as help and overlay show it.
FIELDS: Final[dict[str, str]] = {
    "by": "quotes of a speaker: by:yahya",
    "in": "one document or source: in:003",
    "about": "what mentions an entity: about:iom",
    "before": "dated before: before:2024",
    "after": "dated after: after:2023-09",
    "undated": "documents without a date: undated:",
    "outlet": "of a publisher: outlet:gnn",
    "has": "has:variants, has:nospeaker or has:changed",
    "re": "a regular expression over all texts, to the end of the line: re:\\bsafe\\b",
}
HAS: Final = ("variants", "nospeaker", "changed")
_SIGILS: Final[dict[str, HitKind]] = {"@": "person", "#": "organization", "%": "programme"}
#: Longer input is cut; no reader types it.
LONGEST: Final = 1000
_MOST_WORDS: Final = 24
_PARTS: Final = re.compile(
    r'(?P<minus>-?)(?P<field>[A-Za-z]+):(?:"(?P<quoted>[^"]*)"?|(?P<value>[^\s"]*))'
    r'|(?P<not>-?)["“”„](?P<exact>[^"“”]*)["“”]?|(?P<bare>\S+)'
)
_DATE: Final = re.compile(r"\d{4}(-\d{2}){0,2}$")


@dataclass(frozen=True, slots=True)
class Filter:
    """A field with the value asked for; `wanted` is False behind a minus."""

    field: str
    value: str
    wanted: bool = True


@dataclass(frozen=True, slots=True)
class Query:
    """What a person typed, taken apart; words are folded."""

    words: tuple[str, ...] = ()
    unfinished: bool = True
    exact: tuple[tuple[str, ...], ...] = ()
    without: tuple[tuple[str, ...], ...] = ()
    kinds: tuple[HitKind, ...] = ()
    filters: tuple[Filter, ...] = ()
    pattern: str | None = None
    notes: tuple[str, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing is asked for."""
        return not (self.words or self.exact or self.filters or self.pattern)


def parse(text: str) -> Query:
    """Take apart what was typed; any string is a query."""
    notes = [] if len(text) <= LONGEST else [f"Only the first {LONGEST} characters are searched for."]
    text = text[:LONGEST]
    pattern = None
    if (found := re.search(r"(?:^|\s)re:", text)) is not None:
        text, pattern = text[: found.start()], text[found.end():].strip()
    parts = _Parts(notes)
    for match in _PARTS.finditer(text):
        parts.take(match)
    typed = parts.words
    if len(typed) > _MOST_WORDS:
        notes.append(f"Only the first {_MOST_WORDS} words are searched for.")
    return Query(
        words=tuple(typed[:_MOST_WORDS]), unfinished=bool(text) and text[-1].isalnum(), exact=tuple(parts.exact),
        without=tuple(parts.without), kinds=tuple(dict.fromkeys(parts.kinds)), filters=tuple(parts.filters),
        pattern=pattern or None, notes=tuple(notes),
    )


class _Parts:
    """Collects the parts of a query."""

    def __init__(self, notes: list[str]) -> None:
        self.notes = notes
        self.words: list[str] = []
        self.exact: list[tuple[str, ...]] = []
        self.without: list[tuple[str, ...]] = []
        self.kinds: list[HitKind] = []
        self.filters: list[Filter] = []

    def take(self, match: re.Match[str]) -> None:
        """Sort one part in."""
        if match["field"] is not None:
            self._field(match)
        elif match["exact"] is not None:
            phrase = tuple(words(match["exact"])[:_MOST_WORDS])
            if phrase:
                (self.without if match["not"] else self.exact).append(phrase)
        else:
            self._bare(match["bare"])

    def _bare(self, part: str) -> None:
        if part[0] == "-" and len(part) > 1 and part[1].isalnum():
            self.without += [(word,) for word in words(part)]
            return
        if part[0] in _SIGILS and len(part) > 1:
            self.kinds.append(_SIGILS[part[0]])
            part = part[1:]
        self.words += words(part)

    def _field(self, match: re.Match[str]) -> None:
        name, value = match["field"].lower(), match["quoted"] or match["value"] or ""
        problem = _problem(name, value)
        if problem:
            self.notes.append(problem)
            if name not in FIELDS:
                self.words += words(f"{match['field']} {value}")
            return
        self.filters.append(Filter(name, value, not match["minus"]))


def _problem(name: str, value: str) -> str:
    """Why a field cannot be used; empty when it can."""
    if name not in FIELDS:
        return f"There is no field “{name}:”; fields are {', '.join(f'{f}:' for f in FIELDS)}."
    if name == "has" and value not in HAS:
        return "has: takes variants, nospeaker or changed."
    if name in ("before", "after") and not _DATE.match(value):
        return f"{name}: takes a date such as 2024, 2024-03 or 2024-03-15."
    if not value and name not in ("undated", "has"):
        return f"{name}: needs a value ({FIELDS[name]})."
    return ""
