"""Who speaks in a transcript: the names in capitals with a colon that begin its lines (`WALLACE:`)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from migtui.build.lexicon import vocabulary
from migtui.build.name_sorts import HEAD, TITLE, sort
from migtui.build.reading import Proposal
from migtui.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from migtui.build.reading import Reading

_SPOKEN_BY: Final = re.compile(
    r"^[ \t]*(?P<name>(?:MR|MRS|MS|DR|SEN|REP|GOV|SECRETARY|PRESIDENT|"
    r"SENATOR)?\.?[ ]?[A-Z][A-Z’'-]{2,}(?: [A-Z][A-Z.’'-]*){0,2})(?:,[^:\n]{2,50}| \([^)\n]{2,50}\))?:(?=\s)",
    re.MULTILINE,
)
_RANK: Final = re.compile(r"(?:MR|MRS|MS|DR|SEN|REP|GOV|SECRETARY|PRESIDENT|SENATOR)\b\.?[ ]?")


def transcript_speakers(reading: Reading, full: Iterable[Proposal]) -> Iterator[Proposal]:
    """`WALLACE:` at the start of a line: who speaks in a transcript."""
    spoken = [m for s in reading.body for m in _SPOKEN_BY.finditer(reading.text, s.start, s.end)]
    if not spoken:
        return
    known: dict[str, Proposal] = {}
    for proposal in full:
        for word in reading.text[proposal.start : proposal.end].split():
            known.setdefault(word.upper(), proposal)
    count: dict[str, int] = {}
    for match in spoken:
        count[match.group("name")] = count.get(match.group("name"), 0) + 1
    for match in spoken:
        rank = _RANK.match(match.group("name"))
        start = match.start("name") + (rank.end() if rank else 0)
        name = reading.text[start : match.end("name")]
        last = name.split()[-1] if name.split() else ""
        fuller = known.get(last)
        if not name or _is_label(name) or (fuller is None and count[match.group("name")] < 2 and rank is None):
            continue
        yield Proposal(
            start=start,
            end=match.end("name"),
            kind="person",
            form="name" if fuller is None else "short",
            rule="transcript",
            confidence=0.85,
            short_for=Span(start=fuller.start, end=fuller.end) if fuller and fuller.start != start else None,
        )


def _is_label(name: str) -> bool:
    return any(
        word.casefold() in vocabulary("ordinary_words") or sort(word.capitalize()) & (TITLE | HEAD)
        for word in name.split()
    )
