"""Names that are written like the title of a book: in quotation marks, or with small words between the capitals."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from migtui.build.lexicon import entries, words
from migtui.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARKED: Final = r"(?:“([^“”\n]{3,220})”|\"([^\"\n]{3,220})\"|‘([^‘\n]{3,220}?)’(?!\w)|«\s?([^»\n]{3,220}?)\s?»)"
_ANY_MARK: Final = re.compile("[“\"‘«]")
_CALLED: Final = (
    r"(?:(?:is |was |has been |been )?(?:officially |aptly )?"
    r"(?:titled|entitled|called|named|dubbed|known as|branded) )"
)
_SMALL: Final = r"(?:of|in|to|for|and|the|on|with|through|from|by|at|into|against|a|an|&)"
_TITLE: Final = re.compile(rf"[A-Z][\w’'-]*(?:[ \u00a0](?:{_SMALL}[ \u00a0]){{0,3}}[A-Z][\w’'-]*)+")
_LAST: Final = re.compile(rf"(?:[ \u00a0]{_SMALL})*[ \u00a0](?P<word>\w+)$")


@cache
def _folded(nouns: str) -> tuple[str, ...]:
    return tuple(entry.casefold() for entry in entries(nouns))


@cache
def _behind(nouns: str) -> re.Pattern[str]:
    return re.compile(rf"(?i:\b(?:{'|'.join(entries(nouns))}))(?:,)? {_CALLED}?(?:, )?{_MARKED}")


@cache
def _before(nouns: str) -> re.Pattern[str]:
    return re.compile(
        rf"\b(?i:the|a|an|its|their|our|this)(?: [a-z-]+){{0,3}} {_MARKED} (?:{'|'.join(entries(nouns))})\b(?! \w+er\b)"
    )


def quoted_titles(text: str, start: int, end: int, nouns: str) -> Iterator[Span]:
    """Names in quotation marks beside one of the words of the list `nouns` (`a project called “…”`)."""
    words_here = text[start:end]
    if not _ANY_MARK.search(words_here):
        return
    plain = words_here.casefold()
    if not any(noun in plain for noun in _folded(nouns)):
        return
    for pattern in (_behind(nouns), _before(nouns)):
        for match in pattern.finditer(text, start, end):
            group = next(i for i in range(1, 5) if match[i] is not None)
            span = Span(start=match.start(group), end=match.start(group) + len(match[group].rstrip(" \u00a0.,;:!")))
            if is_title(text[span.start : span.end]):
                yield span


def is_title(name: str) -> bool:
    """Whether at least two in three of the longer words begin with a capital, the first word among them."""
    longer = [word for word in re.findall(r"[^\W_][\w’'-]*", name) if len(word) > 3]
    return name[:1].isupper() and bool(longer) and sum(w[0].isupper() for w in longer) * 3 >= 2 * len(longer)


def title_at(text: str, start: int, end: int) -> Span | None:
    """The title that begins at `start`: two capitalised words or more, joined by small ones; None without."""
    match = _TITLE.match(text, start, end)
    if match is None:
        return None
    dated = _LAST.search(match[0])
    stop = match.end() - (len(dated[0]) if dated and dated["word"] in words("calendar") else 0)
    return Span(start=match.start(), end=stop)
