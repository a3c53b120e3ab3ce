"""Where sentences end: stops that close one, told from the stops of abbreviations, initials and numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from migtui.build.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

#: A run of stops, what may close after it (marks, brackets, a note number) and the white space up to the next word.
_STOP: Final = re.compile(r"(?<![.!?…])([.!?…]++)([\"'”’»)\]]*+(?:\[\d{1,3}\])?+)\s++(?=[\"'“‘«(\[•–—-]*+\s?+(\w+))")
_WORD_BEFORE: Final = re.compile(r"[\w.&’'-]*$")
_INITIALS: Final = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]|Ph\.D|M\.Sc|B\.Sc|LL\.[BM]", re.UNICODE)
_ASKED: Final = re.compile(
    r"(?:[^\W\d_a-z][\w.’'-]*\s+){1,4}(?:said|says|asked|asks|added|told|wondered|wrote|exclaimed|replied|tweeted)\b"
)
#: The longest word looked at before a stop, in code points.
_REACH: Final = 24


def sentence_ends(text: str, start: int, end: int) -> Iterator[int]:
    """The offsets in `text[start:end]` at which a new sentence begins, in order, `start` and `end` left out.

    Every sentence but the last ends with the white space before such an offset. Linear in the length of the span.
    """
    last = start
    for match in _STOP.finditer(text, start, end):
        if match.start(3) < end and _closes(text, last, match):
            last = match.end()
            yield last


def _closes(text: str, sentence: int, stop: re.Match[str]) -> bool:
    """Whether this stop ends the sentence that began at `sentence`."""
    following = stop[3]
    if following[0].islower():
        return False
    if stop[2] and stop[1][-1] in "?!" and _ASKED.match(text, stop.start(3)):
        return False
    if stop[1] != "." or stop[2]:
        return True
    at = stop.start()
    before = _WORD_BEFORE.search(text, max(sentence, at - _REACH), at)
    return before is None or _ends_after(before[0], following, opens_sentence=before.start() == sentence)


def _ends_after(word: str, following: str, *, opens_sentence: bool) -> bool:
    """Whether a full stop after `word` ends a sentence when `following` comes next."""
    if not word:
        return True
    starter = following in words("sentence_starters")
    folded = word.casefold()
    if word.isdigit():
        return not (opens_sentence and len(word) <= 2)  # the number of a list item
    if len(word) == 1 and word.isalpha():
        return starter and word != "I"
    if folded in ("a.m", "p.m"):
        return not following[0].isdigit() and following not in words("clock_followers")
    if _INITIALS.fullmatch(word):
        return starter
    if folded in words("abbreviated_titles"):
        return False
    if folded in ("no", "nos", "art", "sec", "fig", "vol", "para", "ch", "pp", "rs", "approx"):
        return not following[0].isdigit()
    if folded in words("abbreviations"):
        return starter
    return True
