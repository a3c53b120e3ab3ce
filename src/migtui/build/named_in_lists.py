"""Bodies that only their company tells: a name in a list between two bodies, or at its end (`Shell, X and BP`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from migtui.build.lexicon import vocabulary, words
from migtui.build.name_words import is_head, openers, place_names, role_words
from migtui.build.reading import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from migtui.build.named_by_cues import Stretch
    from migtui.build.reading import Reading

_BEFORE: Final = (", and ", " and ", ", ", " & ")
_LONGEST: Final = 3


def named_in_lists(
    reading: Reading, found: Sequence[Proposal], rows: Sequence[Sequence[Stretch]], people: frozenset[str]
) -> Iterator[Proposal]:
    """The names of the body that stand in lists of the bodies found; `rows` are its stretches, `people` surnames."""
    ends = {p.end: p for p in found if p.kind == "organization"}
    starts = {p.start for p in found if p.kind == "organization"}
    if len(ends) < _LONGEST - 1:
        return
    for row in rows:
        for stretch in row:
            if stretch.end in ends or stretch.start in starts or not _is_listed(reading.text, stretch, ends, starts):
                continue
            if _may_name(stretch, people) and not reading.in_headline(stretch.start):
                yield Proposal(start=stretch.start, end=stretch.end, kind="organization", form="name", rule="in-list",
                               confidence=0.7)


def _is_listed(text: str, stretch: Stretch, ends: Mapping[int, Proposal], starts: set[int]) -> bool:
    """Whether the stretch stands between two bodies, or behind two that a comma joins."""
    join = next((j for j in _BEFORE if text.endswith(j, 0, stretch.start)), None)
    body = ends.get(stretch.start - len(join)) if join is not None else None
    if join is None or body is None:
        return False
    behind = next((j for j in _BEFORE if text.startswith(j, stretch.end)), None)
    if behind is not None and stretch.end + len(behind) in starts:
        return True
    closes = join in (", and ", " and ", " & ")
    return closes and text.endswith(", ", 0, body.start) and body.start - len(", ") in ends


def _may_name(stretch: Stretch, people: frozenset[str]) -> bool:
    """Whether nothing tells that the words name a person, a place, a day or a thing."""
    if len(stretch.tokens) > _LONGEST or " ".join(t.text for t in stretch.tokens) in place_names():
        return False
    return not any(
        t.text in people or t.text in vocabulary("given_names") or t.text in role_words() or t.text in openers()
        or t.text in words("demonyms") or t.text in words("not_acronyms") or t.text in place_names()
        or t.kind in ("initial", "title") or is_head(t.text) or t.text.casefold() in vocabulary("ordinary_words")
        for t in stretch.tokens
    )
