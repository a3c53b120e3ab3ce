"""Shorter frames: what the terminal shows already is not written again, and what differs in the fewest codes.

Textual paints whole stretches of lines: a pane that becomes active repaints its frame, a scrolled reader its margins, a
new layout the whole screen; and it ends every run of text with a full reset and starts the next one from nothing. Here
each stretch is compared with what was written to its place before, only the cells that differ go out, and a style is
led over into the next one. That the screen is the same is proved in a terminal emulator.

Characters whose width terminals do not agree on are never reckoned with: a stretch that holds one is written whole, at
its own address, and its line counts as unknown from then on.
"""

from __future__ import annotations

import re
from itertools import groupby
from operator import ne
from typing import TYPE_CHECKING, Final, NamedTuple

from migtui.app.terminal.sgr import PLAIN, RESETS, look_of, step
from migtui.display import NARROW

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from migtui.app.terminal.sgr import Look

_ADDRESS: Final = re.compile(r"\n?\x1b\[(\d+);(\d+)H")
_CODES: Final = re.compile(r"\x1b\[([0-9;]*)m")
#: Cells that are as they should be between two that are not: so many cost less than a cursor address.
_GAP: Final = 7
#: The share of other letters in a stretch above which it is written whole.
_MOST: Final = 0.6
#: What stands in a cell that nothing is known of.
_UNKNOWN: Final = "\0"
#: The number of the plain look.
_PLAINLY: Final = "\1"
#: Attributes that show where there is no letter: underline, blinking, reverse, a line through.
_SEEN_ON_BLANKS: Final = frozenset("4579")
#: Stretches that are kept as they were read, as most come again.
_READ: Final = 4096


class _Stretch(NamedTuple):
    """What is written from an address on: characters, the numbers of their looks, one a character, and both as runs."""

    text: str
    looks: str
    runs: tuple[tuple[str, str], ...]
    safe: bool


_NOTHING: Final = _Stretch("", "", (), safe=True)


class Shown:
    """What a terminal shows, as far as it was written here."""

    def __init__(self) -> None:
        #: By line: the characters and the numbers of their looks, one a column.
        self._lines: dict[str, tuple[str, str]] = {}
        self._cursor: tuple[str, int] | None = None
        self._read: dict[str, _Stretch | None] = {}
        self._numbers = {PLAIN: _PLAINLY}
        self._looks: dict[str, Look] = {_PLAINLY: PLAIN}
        #: Numbers by the codes that lead to them from the plain look, and those whose blanks look plain.
        self._by_codes: dict[str, str] = {}
        self._quiet: set[str] = set()

    def forget(self) -> None:
        """Nothing is known of the terminal any more: it has another size, or others have written to it."""
        self._lines.clear()
        self._cursor = None

    def change(self, frame: str) -> str:
        """What is to be written so that the terminal shows `frame`; "" when it does.

        A frame with style codes that are not understood is given back as it is, and all that was known is forgotten.
        """
        before, *parts = _ADDRESS.split(frame)
        stretches = iter(parts)
        out: list[str] = []
        look = _PLAINLY
        for line, column, written in zip(stretches, stretches, stretches, strict=True):
            stretch = self._stretch(written) if written else _NOTHING
            if stretch is None or before:
                self.forget()
                return frame
            look = self._write(line, int(column), stretch, out, look)
        if parts and not parts[-1]:
            # Where the cursor is left is part of what is shown.
            self._go(parts[-3], int(parts[-2]), out)
        if look != _PLAINLY:
            out.append(step(self._looks[look], PLAIN))
        return "".join(out)

    def _write(self, line: str, column: int, stretch: _Stretch, out: list[str], look: str) -> str:
        """Write what differs of a stretch; the look that the terminal writes in afterwards."""
        text, looks, runs, safe = stretch
        if not safe:
            self._lines.pop(line, None)
            self._cursor = None
            self._go(line, column, out)
            look = self._put(runs, out, look, exactly=True)
            self._cursor = None
            return look
        start = column - 1
        end = start + len(text)
        known, known_looks = self._lines.get(line, ("", ""))
        old, old_looks = known[start:end], known_looks[start:end]
        if old == text and old_looks == looks:
            return look
        if len(old) < len(text):
            missing = _UNKNOWN * (end - len(known))
            known, known_looks = known + missing, known_looks + missing
            old, old_looks = known[start:end], known_looks[start:end]
        if sum(map(ne, old, text)) > len(text) * _MOST:
            self._go(line, column, out)
            look = self._put(runs, out, look)
            self._cursor = (line, column + len(text))
        else:
            for first, last in _differing(old, old_looks, text, looks):
                self._go(line, column + first, out)
                look = self._put(_runs(text, looks, first, last), out, look)
                self._cursor = (line, column + last)
        self._lines[line] = (known[:start] + text + known[end:], known_looks[:start] + looks + known_looks[end:])
        return look

    def _go(self, line: str, column: int, out: list[str]) -> None:
        """Go to a place, if the cursor is not there."""
        if self._cursor != (line, column):
            out.append(f"\x1b[{line};{column}H")
            self._cursor = (line, column)

    def _put(self, runs: Iterable[tuple[str, str]], out: list[str], look: str, *, exactly: bool = False) -> str:
        """Write runs, unless `exactly` blanks in any look that leaves them blank; the look the terminal then has."""
        for number, words in runs:
            if number != look:
                free = number == _PLAINLY and look in self._quiet and not words.strip(" ")
                if exactly or not free:
                    out.append(step(self._looks[look], self._looks[number]))
                    look = number
            out.append(words)
        return look

    def _stretch(self, written: str) -> _Stretch | None:
        """What a piece of a frame writes from its address on; None when it holds codes that are not understood."""
        if written in self._read:
            return self._read[written]
        if len(self._read) >= _READ:
            self._read.clear()
        stretch = self._read[written] = self._parsed(written)
        return stretch

    def _parsed(self, written: str) -> _Stretch | None:
        first, *parts = _CODES.split(written.removesuffix("\n"))
        text = "".join((first, *parts[1::2]))
        safe = NARROW.issuperset(text)
        codes, looks = "", _PLAINLY * len(first)
        runs = [(_PLAINLY, first)] if first else []
        pieces = iter(parts)
        for code, words in zip(pieces, pieces, strict=True):
            codes = "" if code in RESETS else f"{codes};{code}" if codes else code
            if not words:
                continue
            number = self._by_codes.get(codes) or self._number(codes)
            if not number:
                return None
            blanks = safe and number in self._quiet and " " in words
            # A blank without underline or background looks plain, unless marks may stand over it.
            looks += _PLAINLY.join([number * len(word) for word in words.split(" ")]) if blanks else number * len(words)
            runs.append((_PLAINLY if blanks and not words.strip(" ") else number, words))
        # A style that is led over into the next stretch would be lost where this one need not be written.
        return None if codes else _Stretch(text, looks, tuple(runs), safe)

    def _number(self, codes: str) -> str:
        """A character that stands for the look after these codes; "" where one of them is not understood."""
        look = look_of(codes)
        if look is None:
            return ""
        number = self._numbers.get(look)
        if number is None:
            number = self._numbers[look] = chr(len(self._numbers) + 1)
            self._looks[number] = look
            if _leaves_blanks_blank(look):
                self._quiet.add(number)
        self._by_codes[codes] = number
        return number


def _leaves_blanks_blank(look: Look) -> bool:
    """Whether a blank in this look is like any other."""
    return not look.background and not look.attributes & _SEEN_ON_BLANKS


def _runs(text: str, looks: str, first: int, last: int) -> Iterator[tuple[str, str]]:
    """What stands between two columns, by looks."""
    for number, run in groupby(looks[first:last]):
        end = first + len([*run])
        yield number, text[first:end]
        first = end


def _differing(old: str, old_looks: str, new: str, new_looks: str) -> Iterator[tuple[int, int]]:
    """The stretches that differ, from and to, those joined between which a cursor address would cost more."""
    pairs = zip(old, new, old_looks, new_looks, strict=True)
    places = iter([at for at, (a, b, c, d) in enumerate(pairs) if a != b or c != d])
    first = last = next(places, None)
    if first is None or last is None:
        return
    for at in places:
        if at - last > _GAP:
            yield first, last + 1
            first = at
        last = at
    yield first, last + 1
