"""Which words of several wordings of one utterance are not in all of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len

from migtui.display import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a wording, and whether another wording has something else in its place."""

    text: str
    differs: bool

    @property
    def width(self) -> int:
        """Its columns."""
        return cell_len(self.text)


def differences(wordings: Sequence[str]) -> list[list[Word]]:
    """The words of each wording; those differ that some other wording does not have at their place.

    Letter case and marks at the edges of a word count, as they are part of the wording.
    """
    from difflib import SequenceMatcher

    split = [one_line(text).split() for text in wordings]
    same = [[True] * len(words) for words in split]
    for at, words in enumerate(split):
        for other, theirs in zip(split[:at], same, strict=False):
            matcher = SequenceMatcher(None, other, words, autojunk=False)
            for tag, i1, i2, j1, j2 in matcher.get_opcodes():
                if tag != "equal":
                    theirs[i1:i2] = [False] * (i2 - i1)
                    same[at][j1:j2] = [False] * (j2 - j1)
    return [
        [Word(word, not kept) for word, kept in zip(words, flags, strict=True)]
        for words, flags in zip(split, same, strict=True)
    ]
