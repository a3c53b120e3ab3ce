"""Organizations named in a document.

A name is proposed for one of these reasons: its head word tells it (`Federal Investigation Agency`), the document
explains its acronym, the whole world knows it, it is a known body with a place behind it (`Oxfam Kenya`), the words
around it say that it speaks or acts as a body does (`a Boeing spokesman`), or it was named so before. An acronym that
none of these explains is proposed with little confidence: linking keeps it where another document explains it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from migtui.build.named_acronyms import acronyms
from migtui.build.named_again import named_again
from migtui.build.named_by_cues import named_by_cues, stretch_rows, surnames
from migtui.build.named_by_head import named_by_head
from migtui.build.named_by_tail import named_by_tail
from migtui.build.named_explained import named_in_full, with_tail
from migtui.build.named_in_lists import named_in_lists
from migtui.build.named_known import named_known

if TYPE_CHECKING:
    from collections.abc import Iterable

    from migtui.build.definitions import Expansion
    from migtui.build.reading import Proposal, Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What was found: proposed organizations, and acronyms with their expansions (of any kind of entity)."""

    proposals: tuple[Proposal, ...] = ()
    definitions: tuple[Expansion, ...] = ()


def names(reading: Reading) -> Names:
    """Organizations named in the body, and the acronyms it explains."""
    explained = reading.explained
    found = [*named_in_full(reading, explained), *named_by_head(reading), *named_by_tail(reading)]
    found += named_known(reading)
    found += list(with_tail(reading, found, explained))
    other = _other_acronyms(explained, found)
    rows, people = stretch_rows(reading), surnames(reading)
    found += (p for p in named_by_cues(reading, rows, people) if reading.text[p.start : p.end] not in other)
    found += named_in_lists(reading, found, rows, people)
    named = {reading.text[p.start : p.end] for p in found}
    found = [p for p in found if reading.text[p.start : p.end].removesuffix(" Board") not in named
             or not reading.text.endswith(" Board", p.start, p.end)]
    sure = {reading.text[p.start : p.end] for p in found if not reading.in_headline(p.start)}
    kept = [p for p in found if _may_stand(reading, p, sure)]
    kept += acronyms(reading, explained, kept)
    kept += named_again(reading, kept, people)
    return Names(proposals=tuple(kept), definitions=explained)


def _other_acronyms(explained: Iterable[Expansion], found: Iterable[Proposal]) -> set[str]:
    """The acronyms that the document explains as something other than a body."""
    full = {(p.start, p.end) for p in found}
    return {e.acronym for e in explained if (e.full.start, e.full.end) not in full}


def _may_stand(reading: Reading, proposal: Proposal, sure: set[str]) -> bool:
    """Whether the proposal counts where it stands: in a headline only a name that is known otherwise."""
    if not reading.in_headline(proposal.start):
        return True
    surface = reading.text[proposal.start : proposal.end]
    return surface in sure or proposal.rule in ("known-body", "branch", "acronym-explained")
