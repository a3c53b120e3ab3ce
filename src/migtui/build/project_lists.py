"""Lists of projects: headings that name a project, with the years it runs and the text that stands under each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from migtui.build.name_words import kind_of_head
from migtui.build.titled import is_title
from migtui.records import Span, Years

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from migtui.build.reading import Reading
    from migtui.records import Segment

#: `(2021 – 2024)`, `(2021)`, `(since 2020)`, `(2021 - present)` behind a name, with the acronym that may stand between.
YEARS: Final = re.compile(
    r"(?:\s*\((?P<acronym>[A-Z][\w.&/-]{1,11})\))?\s*[(\[](?:since |from )?(?P<first>(?:19|20)\d\d)"
    r"(?:\s*(?:[-–—]|to)\s*(?P<last>(?:19|20)\d\d|present|ongoing|today|date)?)?\s*[)\]]"
)
_LIST: Final = re.compile(
    r"(?:(?:our|active|current|ongoing|on-going|completed|past|recent|main|key|flagship|selected|list of|the)\s){0,3}"
    r"(?:\w+\s){0,2}(?:projects|programmes|programs|initiatives)(?:\s(?:in|at|by|and)\s[\w\s]{1,30})?\s*:?",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(
    r"(?:\d{1,2}[.)]\s+|[•*–—-]\s+)?(?:(?:project|programme|program)(?:\s(?:title|name))?(?:\s\d{1,2})?\s*[:–—-]\s+)?",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(r"(?:^|\n)[ \t•*-]*(?:project|programme|program)\s(?:title|name)\s*:\s*", re.IGNORECASE)
_LABELS: Final = frozenset({"title", "Title", "TITLE", "name", "Name", "NAME"})
_DASHES: Final = " \u00a0-–—:;,"


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A project that a heading names: its name, its years and where the text about it ends."""

    start: int
    end: int
    years: Years | None
    until: int


def listed(reading: Reading) -> tuple[Project, ...]:
    """The projects that headings of the document name, in order."""
    headings = [s for s in reading.body if s.kind == "heading"]
    named = [(s, _name(reading, s)) for s in headings]
    inside = _under_list_heading(reading, headings)
    found = []
    for index, (segment, name) in enumerate(named):
        start, end, years = name
        if years is None and index not in inside:
            continue
        if years is not None and not _names_project(reading.text[start:end]):
            continue
        until = headings[index + 1].start if index + 1 < len(headings) else reading.draft.end
        found.append(Project(start=start, end=end, years=years, until=until))
        del segment
    return (*found, *_labelled(reading))


def years_at(text: str, at: int, end: int) -> Years | None:
    """The years in brackets that stand behind a name ending at `at`."""
    match = YEARS.match(text, at, end)
    return _years(text, match) if match else None


def _years(text: str, match: re.Match[str]) -> Years:
    last = match["last"]
    start = text.find(match["first"], match.start("first"))
    stop = match.end("last") if last else match.end("first")
    return Years(start=start, end=stop, surface=text[start:stop], first=int(match["first"]),
                 last=int(last) if last and last.isdigit() else None)


def _name(reading: Reading, segment: Segment) -> tuple[int, int, Years | None]:
    """The name in a heading, without number, label, years and the acronym that is explained as the whole of it."""
    text = reading.text
    label = _LABEL.match(text, segment.start, segment.end)
    start = label.end() if label else segment.start
    end, years = segment.end, None
    for match in YEARS.finditer(text, start, segment.end):
        if not text[match.end() : segment.end].strip(_DASHES):
            end, years = match.start(), _years(text, match)
            if match["acronym"] and not _explains_all(reading, start, match.start("acronym")):
                end = match.end("acronym") + 1
    span = reading.trim(start, end)
    words = text[span.start : span.end].rstrip(_DASHES)
    explained = re.search(r"\s*\([^()\s]{2,12}\)$", words)
    if years is None and explained and _explains_all(reading, span.start, span.start + explained.start() + 2):
        words = words[: explained.start()]
    return span.start, span.start + len(words), years


def _explains_all(reading: Reading, start: int, near: int) -> bool:
    """Whether the acronym at `near` stands for the whole name that begins at `start`."""
    return any(e.full.start == start and abs(e.short.start - near) <= 2 for e in reading.explained)


def _names_project(name: str) -> bool:
    """Whether a heading with years names a project and not a station of a career: three words or a head word."""
    words = name.split()
    return len(words) >= 3 or any(kind_of_head(word) == "programme" for word in words)


def _under_list_heading(reading: Reading, headings: Sequence[Segment]) -> frozenset[int]:
    """Positions of the headings in a row that stand under a heading such as `Our projects`."""
    found: set[int] = set()
    for index, segment in enumerate(headings):
        if not _LIST.fullmatch(reading.text[segment.start : segment.end].strip()):
            continue
        row = []
        for at in range(index + 1, len(headings)):
            words = reading.text[headings[at].start : headings[at].end].strip()
            if not (is_title(words) and len(words.split()) >= 3 and _is_project_title(words)):
                break
            row.append(at)
        found.update(row)
    return frozenset(found)


def _is_project_title(words: str) -> bool:
    first = words.split()[0]
    return (first.endswith("ing") and len(first) > 5) or any(
        kind_of_head(word) == "programme" for word in re.findall(r"\w+", words)
    )


def _labelled(reading: Reading) -> Iterator[Project]:
    """Projects named behind a label (`Project title: …`)."""
    for segment in reading.body:
        if segment.kind == "heading":
            continue
        if reading.vocabulary(segment).isdisjoint(_LABELS):
            continue
        for match in _NAMED.finditer(reading.text, segment.start, segment.end):
            line = reading.text.find("\n", match.end(), segment.end)
            end = line if line >= 0 else segment.end
            years = next(YEARS.finditer(reading.text, match.end(), end), None)
            span: Span = reading.trim(match.end(), years.start() if years else end)
            words = reading.words(span).rstrip(" .;,")
            if 2 <= len(words.split()) <= 30:
                yield Project(start=span.start, end=span.start + len(words),
                              years=_years(reading.text, years) if years else None, until=segment.end)
