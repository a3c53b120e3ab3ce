"""Shorter frames: the same cells and attributes in fewer bytes.

Textual ends every run of text with a full reset and starts the next one from nothing. A terminal keeps its style, so a
frame is rewritten with the shortest step from the style it has to the one it needs, and only where text follows. The
line feeds between lines go too, as each line starts with a cursor address. Both are proved in a terminal emulator.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from migtui.records import Record, replace

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN: Final = re.compile(r"\x1b\[([0-9;]*)m|\n?(\x1b\[\d+;\d+H)|\n$")

#: Colours by name.
_FOREGROUND: Final = frozenset(map(str, (*range(30, 38), *range(90, 98))))
_BACKGROUND: Final = frozenset(map(str, (*range(40, 48), *range(100, 108))))
#: Codes that end every style.
_RESETS: Final = frozenset({"", "0"})
#: Attribute to the code that ends it.
_ENDS: Final = {"1": "22", "2": "22", "3": "23", "4": "24", "5": "25", "7": "27", "8": "28", "9": "29"}


class Look(Record, frozen=True):
    """A terminal's style: codes of the attributes that are on, and of both colours ("" for the default)."""

    attributes: frozenset[str] = frozenset()
    foreground: str = ""
    background: str = ""


_PLAIN: Final = Look()


def shrink(frame: str) -> str:
    """`frame` in fewer bytes; unchanged when it holds style codes that are not understood."""
    out: list[str] = []
    #: The codes since the last reset, of the text that is out and of the text to come.
    shown = wanted = ""
    # Text, style codes and cursor address in turn; what did not match is None, as are both behind the last newline.
    parts = iter(_TOKEN.split(frame))
    for text in parts:
        if text:
            if wanted != shown:
                step = _step(shown, wanted)
                if step is None:
                    return frame
                out.append(step)
                shown = wanted
            out.append(text)
        codes, address = next(parts, None), next(parts, None)
        if address:
            out.append(address)
        elif codes is not None:
            wanted = "" if codes in _RESETS else f"{wanted};{codes}" if wanted else codes
    if shown:
        out.append(_step(shown, "") or "")
    return "".join(out)


@lru_cache(4096)
def _step(shown: str, wanted: str) -> str | None:
    """The shortest codes that lead from what codes after a reset show to what others do; None if any is not known."""
    old, new = _look(shown), _look(wanted)
    return None if old is None or new is None else _change(old, new)


@lru_cache(4096)
def _look(codes: str) -> Look | None:
    """The style after codes that follow a reset; None when one of them is not known."""
    look = _PLAIN
    rest = iter(codes.split(";"))
    for code in rest:
        if code in _RESETS:
            look = _PLAIN
        elif code in _ENDS:
            look = replace(look, attributes=look.attributes | {code})
        elif code in ("38", "48"):
            colour = _long_colour(code, rest)
            if colour is None:
                return None
            look = replace(look, foreground=colour) if code == "38" else replace(look, background=colour)
        elif code == "39":
            look = replace(look, foreground="")
        elif code == "49":
            look = replace(look, background="")
        elif code in _FOREGROUND:
            look = replace(look, foreground=code)
        elif code in _BACKGROUND:
            look = replace(look, background=code)
        else:
            return None
    return look


def _long_colour(code: str, rest: Iterator[str]) -> str | None:
    """The codes of a colour out of 256, or of 24 bits; None when they are cut short or of another kind."""
    kind = next(rest, "")
    count = {"5": 1, "2": 3}.get(kind)
    if count is None:
        return None
    numbers = [next(rest, "") for _ in range(count)]
    return ";".join((code, kind, *numbers)) if all(numbers) else None


def _change(old: Look, new: Look) -> str:
    """The shortest codes that turn the style `old` into `new`."""
    if old == new:
        return ""
    if new == _PLAIN:
        return "\x1b[m"
    anew = ";".join(("", *_codes(new))) if old != _PLAIN else ";".join(_codes(new))
    change = ";".join(_changes(old, new))
    return f"\x1b[{min(change, anew, key=len)}m"


def _codes(look: Look) -> list[str]:
    return [*sorted(look.attributes), *filter(None, (look.foreground, look.background))]


def _changes(old: Look, new: Look) -> list[str]:
    ended = {_ENDS[code] for code in old.attributes - new.attributes}
    # One code ends both bold and dim: the one that stays must be set again.
    kept = {code for code in new.attributes if code not in old.attributes or _ENDS[code] in ended}
    out = [*sorted(ended), *sorted(kept)]
    if old.foreground != new.foreground:
        out.append(new.foreground or "39")
    if old.background != new.background:
        out.append(new.background or "49")
    return out
