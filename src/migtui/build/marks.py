"""Words between quotation marks: where they begin and end, whatever marks a text uses.

Straight, curly and low double marks, typewriter pairs (two backquotes, two apostrophes) and guillemets are one family
each; single marks, which a text shares with its apostrophes, open words only where no double marks are open. Which
role a mark plays is read from its neighbours first and from its shape second, as many texts mix them up. Words that a
paragraph leaves open go on where the next paragraph begins with a mark; words that nothing closes end with their
paragraph, so that a stray mark never swallows what follows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from migtui.records import Segment

Family = Literal["double", "single", "guillemet"]
Role = Literal["open", "close", "either"]

_MARK: Final = re.compile(r"``|''|’’|‘‘|‘’|[\"“”„‟″«»‹›‘’‚'`]")
_OPENING: Final = frozenset({"“", "„", "‟", "«", "‹", "‘", "‚", "``", "‘‘", "`"})
_CLOSING: Final = frozenset({"”", "»", "›", "’", "''", "’’"})
_GUILLEMETS: Final = frozenset({"«", "»", "‹", "›"})
_SINGLES: Final = frozenset({"‘", "’", "‚", "'", "`"})
#: What may stand right before an opening mark, apart from white space.
_LEADS: Final = frozenset("([{—–-/:>“‘\"'«„")
#: Stops that a closing mark may follow; after them a single mark is no apostrophe.
_STOPS: Final = frozenset(",.!?…;:)]—–-”\"")
_ELISION: Final = re.compile(r"(?:em|tis|twas|til|cause|bout|n|round|cos|\d\ds?)\b", re.IGNORECASE)
#: Words longer than this between single marks are an accident of apostrophes, in code points.
_LONGEST_SINGLE: Final = 3000
#: How many marks are looked at for the one that closes; nothing that people write nests deeper.
_MARKS: Final = 240
#: A paragraph of speech whose line break is lost is no longer, in code points, and holds nothing that attributes.
_LONGEST_PARAGRAPH: Final = 900
_ATTRIBUTES: Final = re.compile(
    r"\b(?:said|says|told|tells|added|adds|asked|asks|wrote|writes)\s+(?:[^\W\d_a-z]|the\b|he\b|she\b)|"
    r"\b(?:[Hh]e|[Ss]he|[^\W\d_a-z]\w+)\s+(?:said|says|told|added|adds|asked|wrote)\b"
)
#: How many paragraphs words may run over whose marks stand at the very beginning and end alone.
_PARAGRAPHS: Final = 3
_RUNNING: Final = frozenset({"paragraph", "about"})


@dataclass(frozen=True, slots=True)
class Marked:
    """Words between marks: `start` to `end` without the marks, `outer_start` to `outer_end` with them.

    `closed` is False where nothing closes them and they end with their paragraph. `parts` counts the paragraphs.
    """

    outer_start: int
    start: int
    end: int
    outer_end: int
    family: Family
    closed: bool = True
    parts: int = 1


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    family: Family
    role: Role


def marked(text: str, segments: Sequence[Segment]) -> Iterator[Marked]:
    """The outermost words between marks of the given segments, in order; a word of one is in no other."""
    index = 0
    while index < len(segments):
        segment = segments[index]
        found, pending = _scan(text, segment.start, segment.end)
        yield from found
        index += 1
        if pending is not None:
            last, close = _last_part(text, segments, index, pending)
            if close is not None:
                yield Marked(pending.start, pending.end, close.start, close.end, pending.family, parts=last - index + 2)
                # What follows the closing mark in its paragraph is read as a paragraph of its own.
                rest = segments[last]
                more, open_again = _scan(text, close.end, rest.end)
                yield from more
                if open_again is not None:
                    yield _unclosed(text, open_again, rest.end)
            else:
                yield _unclosed(text, pending, segments[last].end, parts=last - index + 2)
            index = last + 1


def _unclosed(text: str, opening: _Mark, end: int, parts: int = 1) -> Marked:
    end = opening.end + len(text[opening.end : end].rstrip())
    return Marked(opening.start, opening.end, end, end, opening.family, closed=False, parts=parts)


def _last_part(text: str, segments: Sequence[Segment], index: int, opening: _Mark) -> tuple[int, _Mark | None]:
    """The last segment that words left open run to, and the mark that closes them there; from segment `index` on."""
    last = index - 1
    if segments[last].kind not in _RUNNING:
        return last, None
    while last + 1 < len(segments) and segments[last + 1].kind in _RUNNING:
        following = segments[last + 1]
        if text[segments[last].end : following.start].strip():
            break
        first = _first(text, following.start, following.end, opening)
        if first is None:
            return (last, None) if last >= index else _opened_once(text, segments, index, opening)
        last += 1
        close = _closing(text, first, following.end)
        if close is not None:
            return last, close
        if any(_opens_again(mark, first) for mark in _marks(text, first.end, following.end)):
            break
    return last, None


def _opened_once(text: str, segments: Sequence[Segment], index: int, opening: _Mark) -> tuple[int, _Mark | None]:
    """The same for words whose marks stand at the very beginning and end alone."""
    if opening.family == "single":
        return index - 1, None
    for last in range(index, min(index + _PARAGRAPHS, len(segments))):
        if segments[last].kind not in _RUNNING or text[segments[last - 1].end : segments[last].start].strip():
            break
        here = _marks(text, segments[last].start, segments[last].end)
        mark = next((m for m in here if m.family == opening.family), None)
        if mark is not None:
            return (last, mark) if mark.role == "close" else (index - 1, None)
    return index - 1, None


def _opens_again(mark: _Mark, first: _Mark) -> bool:
    return mark.family == first.family and mark.role == "open"


def _first(text: str, start: int, end: int, like: _Mark) -> _Mark | None:
    """The mark a paragraph begins with, if it opens words of the same family."""
    mark = next(_marks(text, start, min(end, start + 4)), None)
    if mark is None or mark.family != like.family or text[start : mark.start].strip() or mark.role == "close":
        return None
    return mark


def _scan(text: str, start: int, end: int) -> tuple[list[Marked], _Mark | None]:
    """What is marked between two offsets, and the mark that is left open at the end."""
    found: list[Marked] = []
    marks = list(_marks(text, start, end))
    last_open = {m.family: index for index, m in enumerate(marks) if m.role == "open" or m.family == "double"}
    at = 0
    while at < len(marks):
        mark = marks[at]
        at += 1
        if mark.role == "close" or (mark.role == "either" and mark.family == "single"):
            continue
        close = _close_in(text, marks, at - 1)
        if close is not None:
            found.append(Marked(mark.start, mark.end, marks[close].start, marks[close].end, mark.family))
            at = close + 1
        elif last_open[mark.family] == at - 1 and (mark.family != "single" or _begins(text, mark, start)):
            return found, mark
    return found, None


def _begins(text: str, mark: _Mark, start: int) -> bool:
    """Whether a single mark opens its paragraph or follows a colon, so that it is no apostrophe."""
    before = text[start : mark.start].rstrip()
    return not before or before[-1] in ":,"


def _closing(text: str, opening: _Mark, end: int) -> _Mark | None:
    marks = [opening, *_marks(text, opening.end, end)]
    at = _close_in(text, marks, 0)
    return None if at is None else marks[at]


def _close_in(text: str, marks: Sequence[_Mark], opening: int) -> int | None:
    """The position of the mark that closes the one at `opening`; None where nothing does."""
    first = marks[opening]
    depth = 1
    unsure: int | None = None
    for at in range(opening + 1, min(opening + _MARKS, len(marks))):
        mark = marks[at]
        if mark.family != first.family:
            continue
        if first.family == "single":
            if mark.start - first.end > _LONGEST_SINGLE:
                break
            if mark.role == "close":
                if _possessive(text, mark):
                    unsure = at if unsure is None else unsure
                    continue
                return at
            if mark.role == "open":
                break
            continue
        if mark.role == "open":
            depth += not (depth == 1 and _opens_anew(text, first.end, mark.start))
        else:
            depth -= 1
            if depth == 0:
                return at
    return unsure


def _opens_anew(text: str, start: int, end: int) -> bool:
    """Whether a mark only opens a further paragraph of what is open already, in a text whose line breaks are lost."""
    shown = text[start:end].rstrip()
    return shown[-1:] in (".", "?", "!") and end - start < _LONGEST_PARAGRAPH and _ATTRIBUTES.search(shown) is None


def _possessive(text: str, mark: _Mark) -> bool:
    """Whether a closing single mark may be the apostrophe of a plural (`the workers' rights`)."""
    after = text[mark.end : mark.end + 2]
    return text[mark.start - 1] in "sSzx" and len(after) == 2 and after[0] in " \u00a0" and after[1].isalnum()


def _marks(text: str, start: int, end: int) -> Iterator[_Mark]:
    """The marks between two offsets with the roles they can play; apostrophes inside words are left out."""
    for match in _MARK.finditer(text, start, end):
        sign = match[0]
        family: Family = "guillemet" if sign in _GUILLEMETS else "single" if sign in _SINGLES else "double"
        role = _role(text, match.start(), match.end(), sign, start, end)
        if role is not None:
            yield _Mark(match.start(), match.end(), family, role)


def _role(text: str, at: int, to: int, sign: str, start: int, end: int) -> Role | None:
    before = text[at - 1] if at > start else " "
    after = text[to] if to < end else " "
    leads, trails = before.isspace() or before in _LEADS, after.isspace() or not (after.isalnum() or after in "$£€#@")
    if sign in _SINGLES:
        return _single_role(text, to, sign, before, after, leads=leads)
    if sign in _GUILLEMETS:
        return "open" if sign in _OPENING else "close"
    if at > start and to < end and before.isspace() and after.isspace():
        return "either"  # a mark on its own between two words: it closes what is open
    if leads and before not in "-–—" and not after.isspace() and (not trails or before.isspace()):
        return "open" if after not in ",.;:)" or sign in _OPENING or text.startswith("..", to) else "close"
    if trails and not before.isspace() and before not in "([{":
        return "close" if sign not in _OPENING or after.isspace() else "open"
    return "open" if sign in _OPENING else "close" if sign in _CLOSING else "either"


def _single_role(text: str, to: int, sign: str, before: str, after: str, *, leads: bool) -> Role | None:
    if before.isalnum() and after.isalnum():
        return None
    if leads and not after.isspace():
        return None if _ELISION.match(text, to) and sign != "‘" else "open"
    if sign in _OPENING and not before.isalnum():
        return "open"
    if not before.isspace() and (not after.isalnum() or before in _STOPS):
        return "close"
    return None
