"""The speaker of speech that nothing beside it attributes: who spoke before, or whom the text has just spoken of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from migtui.build.antecedents import Antecedents
    from migtui.records import Quote

#: How many segments back the one who speaks may be spoken of.
_SEGMENTS: Final = 3
_SAYS_BEHIND: Final = re.compile(r"[^.]{0,60}?\b(?:said|says|told|added|explained|argued|noted)\b")
#: The rules of speech that makes paragraphs or sentences of its own.
_OWN: Final = frozenset({"own-paragraph", "own-sentence"})


class Unattributed:
    """Looks for the speaker of a quote without a cue."""

    def __init__(self, antecedents: Antecedents) -> None:
        self._antecedents = antecedents
        self._back = antecedents.back
        self._nominals = antecedents.nominals
        self._cast = self._back.cast
        self._reading = self._back.reading
        self._spoken = self._back.spoken

    def speaker(self, index: int, found: Sequence[Quote]) -> tuple[int | None, str | None]:
        """The one who spoke before, or whom the text before is about, or the only one who speaks in all of it."""
        near, rule = self._near(index, found)
        if near is not None or self._spoken[index].rule not in _OWN:
            return near, rule
        return self._sole(found)

    def _sole(self, found: Sequence[Quote]) -> tuple[int | None, str | None]:
        """The one person who has spoken so far, where nobody else did, named or not."""
        speakers = [quote.speaker for quote in found]
        known = {self._cast.full(at) for at in speakers if at is not None}
        if len(known) != 1 or None in speakers:
            return None, None
        last = speakers[-1]
        return last, "sole-speaker"

    def _near(self, index: int, found: Sequence[Quote]) -> tuple[int | None, str | None]:
        """The speaker that what stands right before the words gives."""
        said = self._spoken[index]
        earlier = self._spoken[index - 1] if index else None
        least = self._reading.body[said.segment].start
        if earlier is not None and earlier.last_segment == said.segment:
            own = found[index - 1]
            edge = earlier.marked.outer_end if own.cue is None else max(earlier.marked.outer_end, own.cue.end)
            for start, end in self._back.sentences_before(said.sentence, edge):
                between = self._back.named_in(start, end, None)
                if between is not None:
                    return between, "introduced"
            between = self._back.named_in(earlier.marked.outer_end, said.sentence, None)
            if between is not None and (own.cue is None or not own.cue.start <= self._cast.mentions[between].start):
                return between, "introduced"
            return own.speaker, "same-paragraph" if own.speaker is not None else None
        for start, end in self._back.sentences_before(said.sentence, least):
            named = self._back.named_in(start, end, None)
            if named is not None:
                return named, "introduced"
        if earlier is not None and said.segment - earlier.last_segment == 1:
            own = found[index - 1]
            return own.speaker, "same-speaker" if own.speaker is not None else None
        if said.segment and said.rule != "signature":
            return self._introduced(index, least, found)
        return None, None

    def _introduced(self, index: int, least: int, found: Sequence[Quote]) -> tuple[int | None, str | None]:
        """The person whom the paragraph above is about, or who said what one a little higher reports."""
        said, text = self._spoken[index], self._reading.text
        edge = self._spoken[index - 1].marked.outer_end if index else 0
        for up in range(1, min(_SEGMENTS, said.segment) + 1):
            above = self._reading.body[said.segment - up]
            for start, end in self._back.sentences_before(least, max(above.start, edge)):
                named = self._back.named_in(start, end, None)
                if named is not None:
                    behind = text[self._cast.mentions[named].end : end]
                    return (named, "introduced") if up == 1 or _SAYS_BEHIND.match(behind) else (None, None)
                pronoun = self._back.subject_pronoun(start, end)
                if pronoun is not None:
                    return self._antecedents.focus(index, said.sentence, found, "he" if pronoun == "he" else "she")
                titled = self._nominals.leads(start, end, None)
                if titled is not None:
                    return titled, "role-resolved"
                if up == 1:
                    break
            if above.start < edge:
                break
            least = above.start
        return None, None
