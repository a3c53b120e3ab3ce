"""Speech between quotation marks before anyone is named for it: what quotes are found as and speakers are found for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from migtui.build.confidence import confidence
from migtui.records import Quote, QuoteForm, Span

if TYPE_CHECKING:
    from migtui.build.marks import Marked
    from migtui.build.reading import Reading
    from migtui.build.speech import Cue


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Words between marks that are speech, with the cue that says so; not yet attributed.

    `segment` and `last_segment` are the positions, in the reading's body, of the segments they begin and end in.
    `goes_on` is the position of the earlier part of the same utterance, `standing` tells that they begin a sentence.
    """

    marked: Marked
    span: Span
    form: QuoteForm
    rule: str
    cue: Cue | None
    segment: int
    last_segment: int
    sentence: int
    goes_on: int | None = None


def quote(reading: Reading, said: Said) -> Quote:
    """The quote without its speaker."""
    return Quote(
        start=said.span.start, end=said.span.end, surface=reading.words(said.span), form=said.form, rule=said.rule,
        confidence=confidence(said.rule), continues=said.goes_on, cue=said.cue.verb if said.cue is not None else None,
    )
