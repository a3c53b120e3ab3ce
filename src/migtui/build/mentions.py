"""Which proposals stand: mentions of one document never overlap, the longest name wins. This module alone decides."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from migtui.build.confidence import confidence
from migtui.records import Definition, Mention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from migtui.build.definitions import Expansion
    from migtui.build.reading import Proposal, Reading

_EDGE: Final = " \t\r\n\u00a0,.;:!?…\"'“”‘’«»()[]"
_KINDS: Final = {"person": 0, "organization": 1, "instrument": 2, "programme": 3, "place": 4}


def settle(reading: Reading, proposals: Iterable[Proposal]) -> tuple[Mention, ...]:
    """The mentions of a document, in order of their place."""
    standing: list[Proposal] = []
    starts: list[int] = []
    for proposal in sorted(proposals, key=_rank):
        at = bisect_right(starts, proposal.start)
        free = (at == 0 or standing[at - 1].end <= proposal.start) and (
            at == len(standing) or standing[at].start >= proposal.end
        )
        if free and _in_body(reading, proposal) and proposal.end > proposal.start:
            standing.insert(at, proposal)
            starts.insert(at, proposal.start)
    return _mentions(reading, standing)


def _rank(proposal: Proposal) -> tuple[int, float, int, int, str]:
    """Longest first, then the surest, then by kind, place and rule, so that the order of proposals does not matter."""
    size = proposal.end - proposal.start
    return (-size, -proposal.confidence, _KINDS[proposal.kind], proposal.start, proposal.rule)


def _in_body(reading: Reading, proposal: Proposal) -> bool:
    at = bisect_right(reading.body_starts, proposal.start) - 1
    return at >= 0 and proposal.end <= reading.body[at].end


def _mentions(reading: Reading, standing: Sequence[Proposal]) -> tuple[Mention, ...]:
    places = {(p.start, p.end): index for index, p in enumerate(standing)}
    found = []
    for index, p in enumerate(standing):
        target = None
        if p.short_for is not None:
            target = places.get((p.short_for.start, p.short_for.end))
            if target is None:
                target = _around(standing, p.short_for.start, p.short_for.end)
        found.append(
            Mention(start=p.start, end=p.end, surface=reading.text[p.start : p.end], kind=p.kind, form=p.form,
                    rule=p.rule, confidence=confidence(p.rule),
                    short_for=target if target != index else None, parent=p.parent, subtype=p.subtype,
                    generic=p.generic, years=p.years)
        )
    return tuple(found)


def _around(standing: Sequence[Proposal], start: int, end: int) -> int | None:
    """The mention that begins where the name begins and ends with or within it: the name as it was settled."""
    return next((i for i, p in enumerate(standing) if p.start <= start and end <= p.end and p.form == "name"
                 and p.end - p.start <= end - start + 12 and p.rule != "branch"), None)


def definitions(found: Iterable[Expansion], mentions: Sequence[Mention]) -> tuple[Definition, ...]:
    """The explained acronyms whose full name is a mention."""
    at = {(m.start, m.end): index for index, m in enumerate(mentions)}
    return tuple(
        Definition(acronym=e.acronym, mention=at[e.full.start, e.full.end], start=e.short.start, end=e.short.end)
        for e in found
        if (e.full.start, e.full.end) in at
    )
