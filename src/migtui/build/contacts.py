"""Press contacts, read from contact blocks: the name, post, body, address and number of each person or office."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from migtui.build.addresses import EMAIL, PHONE
from migtui.build.bylines import lone_name
from migtui.build.lexicon import words
from migtui.records import Contact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from migtui.build.reading import Draft
    from migtui.records import Segment

_HONORIFIC: Final = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Eng|Engr|Adv|Sir|Dame|H\.E|Hon|Rev|Capt|Maj|Lt|Col|Gen|Brig|SSP|Syed)\.?\s+(?=[A-ZÀ-Þ])"
)
_LABEL: Final = re.compile(
    r"(?:(?:(?:media|press|news|pr|public|communications?) )?(?:contact|enquir(?:y|ies)|inquir(?:y|ies)"
    r"|relations|queries|office|officer)s?(?: person| persons| details)?"
    r"|e-?mails?(?: address)?|tel(?:ephone)?s?|phones?|ph|mobile|mob|cell|office|direct|fax|whatsapp|name"
    r"|title|twitter|web(?:site)?|[tempfc])"
    r"(?:\s*(?:no|number))?\s*[.:]+\s*",
    re.IGNORECASE,
)
_HEADING: Final = re.compile(
    r"(?i)(?:for |to |please |journalists|media|press|contacts?\b|notes?\b|further|editorial|interview"
    r"|spokes)"
)
_PART: Final = re.compile(r"\s*(?:,|;|\||\s[–—-]\s|\n|\t|•)\s*(?![^(]*\))")
_ABOUT_WHOM: Final = re.compile(
    r"[Ff]or (?:more|further|additional) (?:information|details) (?:about"
    r"|on)\s+(?:the\s+)?(?P<who>[A-ZÀ-Þ][\w&.’'-]*(?:\s+(?:of|for|and|in|the"
    r"|[A-ZÀ-Þ][\w&.’'-]*)){0,7}?)\s*(?:,|please|visit|see|contact|:)"
)
_CONTACT_NAMED: Final = re.compile(
    r"(?:contact|write to|call|reach(?: out to)?)\s*:?\s+(?P<rest>[A-ZÀ-Þ].*)", re.DOTALL,
)
_FAX: Final = re.compile(r"(?i)\bfax\b[\s.:]*$")


@dataclass(slots=True)
class _Entry:
    """A contact being read."""

    start: int
    end: int
    values: dict[str, str] = field(default_factory=dict)

    def take(self, name: str, value: str, start: int, end: int) -> None:
        """Keep a value that is not known yet and widen the span."""
        self.values.setdefault(name, " ".join(value.split()))
        self.start, self.end = min(self.start, start), max(self.end, end)


def contacts(text: str, draft: Draft) -> tuple[Contact, ...]:
    """The people and offices a reader may write to or call, in order; each has an address or a number or a name."""
    found: list[_Entry] = []
    for block in _groups(draft):
        found += _read(text, block)
    return tuple(
        Contact(start=e.start, end=e.end, **e.values) for e in found if {"email", "phone", "name"} & e.values.keys()
    )


def _groups(draft: Draft) -> Iterator[list[Segment]]:
    """The runs of contact segments that stand next to each other."""
    group: list[Segment] = []
    for segment in draft.segments:
        if segment.kind == "contact":
            group.append(segment)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _read(text: str, group: list[Segment]) -> list[_Entry]:
    """The contacts of one block: a name begins a new one, so does a second address where there are no names."""
    found: list[_Entry] = []
    for segment in group:
        for start, end in _lines(text, segment):
            _read_line(text, start, end, found)
    return found


def _lines(text: str, segment: Segment) -> Iterator[tuple[int, int]]:
    for match in re.compile(r"[^\r\n]+").finditer(text, segment.start, segment.end):
        yield match.span()


def _read_line(text: str, start: int, end: int, found: list[_Entry]) -> None:
    """Read one line into the last contact, or begin a new one with it."""
    line = text[start:end]
    about = _ABOUT_WHOM.search(line)
    named = _CONTACT_NAMED.search(line)
    if about is not None:
        entry = _begin(found, start, end)
        entry.take("organization", about["who"], start, end)
    elif named is not None and (EMAIL.search(line) or PHONE.search(line)):
        start += named.start("rest")
    elif _HEADING.match(line) and line.rstrip().endswith(":"):
        return
    if about is None:
        _read_parts(text, start, end, found)
    _read_reach(text, start, end, found)


def _read_parts(text: str, start: int, end: int, found: list[_Entry]) -> None:
    """Name, post and body from the comma-separated parts of a line, up to its first address or number."""
    for a, b in _parts(text, start, end):
        value = text[a:b]
        if not value or EMAIL.search(value) or PHONE.search(value) or len(value) > 120:
            continue
        if _is_name(value):
            title = _HONORIFIC.match(value)
            if not found or "name" in found[-1].values:
                _begin(found, a, b)
            found[-1].take("name", value[title.end() :] if title else value, a, b)
        elif found and "name" in found[-1].values and not {"email", "phone"} & found[-1].values.keys():
            post = _is_post(value) and "role" not in found[-1].values
            found[-1].take("role" if post else "organization", value, a, b)


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a line without their labels, as spans without white space."""
    label = _LABEL.match(text, start, end)
    at = label.end() if label else start
    while at < end:
        cut = _PART.search(text, at, end)
        stop = cut.start() if cut else end
        inner = _LABEL.match(text, at, stop)
        a = inner.end() if inner else at
        piece = text[a:stop]
        yield a + len(piece) - len(piece.lstrip()), a + len(piece.rstrip(" .;"))
        at = cut.end() if cut else end


def _read_reach(text: str, start: int, end: int, found: list[_Entry]) -> None:
    """Addresses and numbers of a line."""
    for name, pattern in (("email", EMAIL), ("phone", PHONE)):
        for match in pattern.finditer(text, start, end):
            fax = _FAX.search(text, max(start, match.start() - 8), match.start())
            if name == "phone" and (fax or _digits(match[0]) < 7):
                continue
            value = match[0].rstrip(".")
            if not found or (name in found[-1].values and "name" not in found[-1].values):
                _begin(found, match.start(), match.end())
            found[-1].take(name, value, match.start(), match.start() + len(value))


def _begin(found: list[_Entry], start: int, end: int) -> _Entry:
    found.append(_Entry(start, end))
    return found[-1]


def _digits(value: str) -> int:
    return sum(c.isdigit() for c in value)


def _is_name(value: str) -> bool:
    """Whether words are the name of a person: after an honorific, or two to five with capitals that name no post."""
    title = _HONORIFIC.match(value)
    bare = value[title.end() :] if title else value
    if any(token.strip("&.,").casefold() in words("post_words") | words("body_heads") for token in bare.split()):
        return False
    return title is not None or lone_name(bare) is not None


def _is_post(value: str) -> bool:
    return any(token.strip("&.,()").casefold() in words("post_words") for token in value.split())
