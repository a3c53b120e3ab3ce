"""A line of text that is being edited, as a value: each key gives a new one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

#: Nobody types more, and what is pasted must not freeze the screen.
LONGEST: Final = 2000
_WORD: Final = re.compile(r"\w+|[^\w\s]+")


@dataclass(frozen=True, slots=True)
class TextLine:
    """`text` with the cursor before the character at `cursor`, or behind the last one."""

    text: str = ""
    cursor: int = 0

    @property
    def before(self) -> str:
        """What stands before the cursor."""
        return self.text[: self.cursor]

    @property
    def after(self) -> str:
        """What stands at the cursor and behind it."""
        return self.text[self.cursor :]

    def insert(self, words: str) -> TextLine:
        """`words` put in at the cursor, as one line: white space of any kind becomes a space, controls are left out."""
        flat = "".join(c for c in re.sub(r"\s+", " ", words) if c.isprintable())
        flat = flat[: max(LONGEST - len(self.text), 0)]
        return TextLine(self.before + flat + self.after, self.cursor + len(flat))

    def move(self, to: int) -> TextLine:
        """The cursor elsewhere, within the line."""
        return TextLine(self.text, max(0, min(to, len(self.text))))

    def cut(self, start: int, end: int) -> TextLine:
        """Without the characters from `start` to `end`, the cursor where they stood."""
        start, end = max(start, 0), min(end, len(self.text))
        return TextLine(self.text[:start] + self.text[end:], start)

    @property
    def word_start(self) -> int:
        """Where the word before the cursor starts."""
        return max((found.start() for found in _WORD.finditer(self.before)), default=0)

    @property
    def word_end(self) -> int:
        """Where the word behind the cursor ends."""
        found = _WORD.search(self.text, self.cursor)
        return found.end() if found else len(self.text)

    def edited(self, key: str) -> TextLine | None:
        """The line after a key that moves or deletes; None when the key is no such one."""
        edit = _EDITS.get(key)
        return None if edit is None else edit(self)


_EDITS: Final[dict[str, Callable[[TextLine], TextLine]]] = {
    "left": lambda line: line.move(line.cursor - 1),
    "ctrl+b": lambda line: line.move(line.cursor - 1),
    "right": lambda line: line.move(line.cursor + 1),
    "ctrl+f": lambda line: line.move(line.cursor + 1),
    "home": lambda line: line.move(0),
    "ctrl+a": lambda line: line.move(0),
    "end": lambda line: line.move(len(line.text)),
    "ctrl+e": lambda line: line.move(len(line.text)),
    "ctrl+left": lambda line: line.move(line.word_start),
    "ctrl+right": lambda line: line.move(line.word_end),
    "backspace": lambda line: line.cut(line.cursor - 1, line.cursor),
    "delete": lambda line: line.cut(line.cursor, line.cursor + 1),
    "ctrl+u": lambda line: line.cut(0, line.cursor),
    "ctrl+k": lambda line: line.cut(line.cursor, len(line.text)),
    "ctrl+w": lambda line: line.cut(line.word_start, line.cursor),
}
