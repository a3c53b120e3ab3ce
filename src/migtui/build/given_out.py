"""Who speaks in what was given out in writing: `the statement`, or a note of which `It says` tells."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from migtui.build.lexicon import vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from migtui.build.lookback import LookBack
    from migtui.build.said import Said
    from migtui.records import Quote

_FROM: Final = re.compile(r"\b(?:from|by|under)\s+(?:the\s+)?$")
#: What leads to where something is given out, and to no one who does.
_AWAY: Final = re.compile(r"\b(?:on|to|via|through|for|with|in|at|of|its|his|her|their)\s+(?:the\s+)?$")
_ATTRIBUTE: Final = re.compile(r" (?:campaign|administration|team|camp|family|website|page|account)\b")


@cache
def _writing() -> re.Pattern[str]:
    """Matches what is given out in writing where a sentence tells of it (`a joint statement`, `her letter`)."""
    nouns = "|".join(sorted(vocabulary("writings"), key=len, reverse=True))
    return re.compile(rf"\b(?:an?|the|this|their|his|her|its|[’']s)\s+(?:[\w-]+\s+){{0,2}}({nouns})\b")


class GivenOut:
    """Looks back for who gave out what speaks."""

    def __init__(self, back: LookBack) -> None:
        self._back = back
        self._cast = back.cast
        self._text = back.reading.text

    def statement(self, index: int, found: Sequence[Quote]) -> tuple[int | None, str | None]:
        """Who speaks in `the statement`: the one who spoke before, or gave it out in a sentence before."""
        said = self._back.spoken[index]
        nearest = True
        for start, end in self._back.sentences_before(said.sentence, self._back.least(said)):
            written = _writing().search(self._text, start, end)
            if written is not None:
                giver = self._gives_out(start, written.start(1), written.end(1), end)
                if giver is not None or nearest:
                    return giver, "body-resolved" if giver is not None else None
            nearest = False
        if found and self._back.near(index) and found[-1].speaker is not None:
            return found[-1].speaker, "pronoun-speaker"
        return None, None

    def it(self, said: Said) -> tuple[int | None, str | None]:
        """Who gave out what the sentence before speaks of, where `it` says more (`Brenn sent a note. It reads`)."""
        start, end = next(self._back.sentences_before(said.sentence, self._back.least(said)), (0, 0))
        written = _writing().search(self._text, start, end)
        if written is None:
            return None, None
        giver = self._gives_out(start, written.start(1), written.end(1), end)
        return giver, "body-resolved" if giver is not None else None

    def _gives_out(self, start: int, noun: int, behind: int, end: int) -> int | None:
        """Who gives out the statement that a stretch speaks of: named behind `from` or `by`, or right before."""
        text = self._text
        for at in self._cast.between(behind, end):
            if _FROM.search(text, behind, self._cast.mentions[at].start):
                return at
        for at in self._cast.backwards(noun, start):
            mention = self._cast.mentions[at]
            taken = mention.kind in ("organization", "person") and not self._cast.is_owner(at) and not (
                self._back.quoted(mention.start)
            )
            if taken and _AWAY.search(text, start, mention.start) is None and not _ATTRIBUTE.match(text, mention.end):
                return at
        return None
