"""Title, publisher, byline, place and date of a document, each with the words it was read from.

A document's own head counts more than the page around it: the day of the dateline, else that of the byline or of a
label under the title, else that of a label over it, else that of a line at the foot. What is not stated is left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from migtui.build.bylines import byline, lone_name
from migtui.build.confidence import confidence
from migtui.build.datelines import Dateline, dateline, lone_dateline
from migtui.build.dates import WEEKDAY, Stated, dates, first_date
from migtui.build.labels import kind_label, names_body
from migtui.records import Particular, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from migtui.build.reading import Draft
    from migtui.records import ParticularField, Segment

_COPYRIGHT: Final = re.compile(
    r"(?:©|\(c\)|Copyright)(?:\s*(?:©|\(c\)|Copyright))*[\s,]*"
    r"(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?)?[\s,]*(?:by\s+)?"
    r"(?P<who>[A-ZÀ-Þ][\w&’'-]*(?:\.\w+)*(?:\s+(?:of|the|and|for|&|[A-ZÀ-Þ][\w&’'-]*(?:\.\w+)*)){0,6})"
    r"(?P<year>[\s,]+(?:19|20)\d\d)?(?=[\s.,|]|$)"
)
_ABOUT: Final = re.compile(
    r"[Ff]or (?:more|further|additional) (?:information|details) (?:about"
    r"|on)\s+(?:the\s+)?(?P<who>[A-ZÀ-Þ][\w&.’'-]*(?:\s+(?:of|for|and|the|in|[A-ZÀ-Þ][\w&.’'-]*)){0,7}?)"
    r"\s*(?:,|please|visit|see|contact|go to|:)"
)
_PUBLISHED_IN: Final = re.compile(
    r"(?:First )?[Pp]ublished (?:in|by|on)\s+(?:the\s+)?(?P<who>[A-ZÀ-Þ][\w&.’'-]*(?:\s+(?:of|the|and|&"
    r"|[A-ZÀ-Þ][\w&.’'-]*)){0,5})\s*(?:,|$)"
)
_SOURCE: Final = re.compile(
    r"(?:Source|SOURCE|Publisher|Issued by|Organi[sz]ation|From)\s*[:|]\s*(?P<who>[A-ZÀ-Þ][^"
    r"|;\n]{1,80}?)\s*(?:[|;]|$)"
)
_PAGE_TITLE: Final = re.compile(r".+\s(?:\||[-–—»])\s(?P<who>[^|»]{2,60})$")
_SUBUNIT: Final = re.compile(
    r"(?i)^\(|\b(?:office of the|division|wing|section|desk|unit|spokesperson|press office|media cell)\b"
)
_WEATHER: Final = re.compile(r"(?m)^\W*-?\d{1,2}(?:[.,]\d)?\s?(?:°\s?[CF]?|[CF])\b")
#: How far from the day the weather may stand, in code points.
_BESIDE: Final = 40
_WIRES: Final = frozenset({"photo", "file", "with photo", "update", "corrected", "adds details"})


def particulars(text: str, draft: Draft) -> tuple[Particular, ...]:
    """The particulars the document states, each at most once, in the order title, publisher, byline, place, date."""
    lines = tuple(_datelines(text, draft))
    found = (
        _title(text, draft),
        _publisher(text, draft, lines),
        _byline(text, draft),
        _place(text, lines),
        _date(text, draft, lines),
    )
    return tuple(p for p in found if p is not None)


def _particular(text: str, field: ParticularField, span: Span | tuple[int, int], rule: str) -> Particular:
    start, end = (span.start, span.end) if isinstance(span, Span) else span
    surface = text[start:end]
    return Particular(
        field=field, value=" ".join(surface.split()), start=start, end=end, surface=surface, rule=rule,
        confidence=confidence(rule),
    )


def _of(draft: Draft, *kinds: str) -> Iterator[Segment]:
    return (s for s in draft.segments if s.kind in kinds)


def _datelines(text: str, draft: Draft) -> Iterator[Dateline]:
    """The datelines of a document, read again from their segments and what follows."""
    for segment in _of(draft, "dateline"):
        whole = lone_dateline(text, segment.start, segment.end)
        line = whole or dateline(text, segment.start, min(segment.end + 200, draft.end), body_begins=True)
        if line is not None:
            yield line


def _title(text: str, draft: Draft) -> Particular | None:
    title = next(_of(draft, "title"), None)
    return _particular(text, "title", (title.start, title.end), "title") if title else None


def _place(text: str, lines: tuple[Dateline, ...]) -> Particular | None:
    place = next((line.place for line in lines if line.place), None)
    return _particular(text, "place", place, "dateline-place") if place else None


# -- byline


def _byline(text: str, draft: Draft) -> Particular | None:
    for segment in _of(draft, "byline"):
        line = " ".join(text[segment.start : segment.end].split())
        read = byline(line, near_title=True) or lone_name(line)
        if read is not None and read.names is not None:
            span = _inside(text, segment, line, read.names)
            return _particular(text, "byline", span, "byline-name")
    return None


def _inside(text: str, segment: Segment, line: str, span: tuple[int, int]) -> tuple[int, int]:
    """The span in the text of a span in a segment's words with single blanks."""
    if text[segment.start : segment.end] == line:
        return segment.start + span[0], segment.start + span[1]
    pattern = r"\s+".join(re.escape(word) for word in line[span[0] : span[1]].split())
    match = re.compile(pattern).search(text, segment.start, segment.end)
    return match.span() if match else (segment.start, segment.end)


# -- date


def _date(text: str, draft: Draft, lines: tuple[Dateline, ...]) -> Particular | None:
    placed = next((line.date for line in lines if line.date and line.date.value), None)
    near = tuple(_dated_lines(text, draft))
    if placed is not None:
        same = next((d for d, _ in near if d.precision == "minute" and d.day == placed.day), None)
        return _dated(text, same, "byline-date") if same else _dated(text, placed, "dateline-date")
    return _dated(text, *near[0]) if near else None


def _dated(text: str, date: Stated, rule: str) -> Particular:
    surface = text[date.start : date.end]
    return Particular(
        field="date", value=date.value or "", start=date.start, end=date.end, surface=surface, rule=rule,
        confidence=confidence(rule), precision=date.precision,
    )


def _dated_lines(text: str, draft: Draft) -> list[tuple[Stated, str]]:
    """The dates of bylines and labels, best first: byline, under the title, over it, at the foot.

    Dates of changes come after them, and last a line over the title that may be the day on which the page was fetched.
    """
    body = next((s.start for s in _of(draft, "paragraph")), draft.end)
    title = next((s.start for s in _of(draft, "title")), draft.start)
    ranked = []
    for segment in _of(draft, "byline", "label", "caption", "navigation", "unrelated"):
        if segment.kind in ("caption", "navigation", "unrelated") and not _tells_day(text, segment):
            continue
        found = _first_stated(text, segment)
        over = segment.start < title
        if found is None or (over and _is_today(text, segment) and _is_weathered(text, draft, segment)):
            continue
        foot = segment.start > body
        today = over and segment.kind == "label" and _is_today(text, segment)
        changed = _is_change(text[max(draft.start, min(segment.start, found.start - 24)) : found.start])
        rank = (today, changed, foot, segment.kind != "byline", over, segment.start)
        rule = "byline-date" if segment.kind == "byline" else "foot-date" if foot else "label-date"
        ranked.append((rank, found, rule))
    return [(found, rule) for _, found, rule in sorted(ranked, key=lambda r: r[0])]


def _is_change(before: str) -> bool:
    """Whether the words before a date make it that of a change, not of publication."""
    folded = before.casefold()
    change = max(folded.rfind(word) for word in ("updated", "modified", "edited", "reviewed"))
    return change > max(folded.rfind("publi"), folded.rfind("posted"))


def _is_today(text: str, segment: Segment) -> bool:
    """Whether a line is a day with its weekday and nothing else, as pages have the day of the visit at their top."""
    line = text[segment.start : segment.end]
    return re.match(WEEKDAY, line) is not None and re.search(r"(?i)publi|posted|issued", line) is None


def _is_weathered(text: str, draft: Draft, segment: Segment) -> bool:
    """Whether a line with a day has the weather beside it: then the day is that of the visit."""
    near = range(max(draft.start, segment.start - _BESIDE), segment.end + _BESIDE)
    return _WEATHER.search(text, near.start, min(near.stop, draft.end)) is not None


def _tells_day(text: str, segment: Segment) -> bool:
    """Whether a line of furniture says when the text was published."""
    return bool(re.match(r"(?i)\W*(?:first )?(?:published|posted)\b", text[segment.start : segment.end]))


def _first_stated(text: str, segment: Segment) -> Stated | None:
    """The date a line gives for its text; of several that of publication, not of a change."""
    stated = [d for d in dates(text, segment.start, segment.end) if d.value]
    if not stated:
        return None
    for date in stated:
        before = text[segment.start : date.start].casefold()
        if max(before.rfind("publi"), before.rfind("posted")) > max(before.rfind("updated"), before.rfind("modified")):
            return date
    return stated[0]


# -- publisher


def _publisher(text: str, draft: Draft, lines: tuple[Dateline, ...]) -> Particular | None:
    agencies = (line.agency for line in lines if line.agency is not None)
    agency = next((a for a in agencies if text[slice(*a)].casefold() not in _WIRES), None)
    if agency is not None:
        return _particular(text, "publisher", agency, "dateline-agency")
    for find in (_outlet, _over_label, _labelled, _site, _copyright, _about_whom):
        found = find(text, draft)
        if found is not None:
            return found
    return None


def _outlet(text: str, draft: Draft) -> Particular | None:
    """The outlet of a byline: `(GNN Correspondent: Name)`, `Name | Outlet`."""
    for segment in _of(draft, "byline"):
        line = " ".join(text[segment.start : segment.end].split())
        read = byline(line, near_title=True)
        if read is not None and read.outlet is not None:
            return _particular(text, "publisher", _inside(text, segment, line, read.outlet), "byline-outlet")
    return None


def _over_label(text: str, draft: Draft) -> Particular | None:
    """Who issues a release: named in the label itself (`IOM Press Release`) or on the line over or under it."""
    labels = [s for s in _head(draft) if s.kind == "label"]
    for segment in labels:
        line = " ".join(text[segment.start : segment.end].split())
        kind = kind_label(line)
        if kind is None:
            continue
        if kind[1] is not None and names_body(line[slice(*kind[1])]):
            return _particular(text, "publisher", _inside(text, segment, line, kind[1]), "kind-label-publisher")
    named = sorted((_unit_rank(text[s.start : s.end]), s.start, s.end) for s in labels if _is_issuer(text, s))
    return _particular(text, "publisher", named[0][1:], "label-publisher") if named else None


def _unit_rank(name: str) -> int:
    """How far a name is from that of the body that issues: a part of it comes after it, the whole government last."""
    if name.casefold().startswith("government of"):
        return 2
    return 1 if _SUBUNIT.search(name) else 0


def _head(draft: Draft) -> list[Segment]:
    """The segments over the first paragraph."""
    found = []
    for segment in draft.segments:
        if segment.kind in ("paragraph", "dateline"):
            break
        found.append(segment)
    return found


def _is_issuer(text: str, segment: Segment) -> bool:
    """Whether a label is the name of a body: an acronym or a name with the head word of one."""
    line = " ".join(text[segment.start : segment.end].split())
    return kind_label(line) is None and first_date(text, segment.start, segment.end) is None and names_body(line)


def _labelled(text: str, draft: Draft) -> Particular | None:
    """`Source: X`, `Published in X, date`."""
    for segment in _of(draft, "label", "navigation", "caption"):
        for pattern, rule in ((_PUBLISHED_IN, "published-in"), (_SOURCE, "label-publisher")):
            match = pattern.match(text, segment.start, segment.end)
            if match is None or (pattern is _SOURCE and segment.kind != "label"):
                continue
            if not match["who"][0].isdigit():
                return _particular(text, "publisher", match.span("who"), rule)
    return None


def _site(text: str, draft: Draft) -> Particular | None:
    """The site's name behind the title in the title of its page (`Title | Outlet`)."""
    title = next(_of(draft, "title"), None)
    if title is None:
        return None
    for segment in _head(draft):
        match = _PAGE_TITLE.match(text, segment.start, segment.end) if segment.kind == "label" else None
        if match is not None and text[segment.start : segment.end].startswith(text[title.start : title.end]):
            return _particular(text, "publisher", match.span("who"), "page-title-site")
    return None


def _copyright(text: str, draft: Draft) -> Particular | None:
    """The owner named in a line of copyright, not the credit of a photograph."""
    for segment in _of(draft, "navigation", "caption", "label"):
        if segment.end - segment.start > 300:
            continue
        match = _COPYRIGHT.match(text, segment.start, segment.end)
        if match is not None and re.search(r"(?i)copyright|(?:19|20)\d\d", match[0]):
            return _particular(text, "publisher", match.span("who"), "copyright")
    return None


def _about_whom(text: str, draft: Draft) -> Particular | None:
    """Who answers questions about itself at the foot: `For more information about X, please visit`."""
    for segment in _of(draft, "contact"):
        match = _ABOUT.search(text, segment.start, segment.end)
        if match is not None:
            return _particular(text, "publisher", match.span("who"), "contact-about")
    return None
