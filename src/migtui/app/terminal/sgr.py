"""Shorter frames: the same cells and attributes in fewer bytes.

Textual ends every run of text with a full reset and starts the next one from nothing. A terminal keeps its style, so a
frame is rewritten with the shortest step from the style it has to the one it needs, and only where text follows. The
line feeds between lines go too, as each line starts with a cursor address. Both are proved in a terminal emulator.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOKEN: Final = re.compile(r"\x1b\[([0-9;]*)m|\n?(\x1b\[\d+;\d+H)|\n$")

#: Colours by name.
_FOREGROUND: Final = re.compile("3[0-7]|9[0-7]")
_BACKGROUND: Final = re.compile("4[0-7]|10[0-7]")
#: Attribute to the code that ends it.
_ENDS: Final = {"1": "22", "2": "22", "3": "23", "4": "24", "5": "25", "7": "27", "8": "28", "9": "29"}


class Look(NamedTuple):
    """A terminal's style: codes of the attributes that are on, and of both colours ("" for the default)."""

    attributes: frozenset[str] = frozenset()
    foreground: str = ""
    background: str = ""


_PLAIN: Final = Look()


def shrink(frame: str) -> str:
    """`frame` in fewer bytes; unchanged when it holds style codes that are not understood."""
    out: list[str] = []
    shown, wanted = _PLAIN, _PLAIN
    at = 0
    for match in _TOKEN.finditer(frame):
        if match.start() > at:
            out += (_step(shown, wanted), frame[at : match.start()])
            shown = wanted
        at = match.end()
        if match[2]:
            out.append(match[2])
        elif match[1] is not None:
            look = _after(wanted, match[1])
            if look is None:
                return frame
            wanted = look
    if at < len(frame):
        out += (_step(shown, wanted), frame[at:])
        shown = wanted
    out.append(_step(shown, _PLAIN))
    return "".join(out)


@lru_cache(4096)
def _after(look: Look, codes: str) -> Look | None:
    """The style after the codes of one `ESC[...m`; None when one of them is not known."""
    rest = iter(codes.split(";"))
    for code in rest:
        if code in ("", "0"):
            look = _PLAIN
        elif code in _ENDS:
            look = look._replace(attributes=look.attributes | {code})
        elif code in ("38", "48"):
            colour = _long_colour(code, rest)
            if colour is None:
                return None
            look = look._replace(foreground=colour) if code == "38" else look._replace(background=colour)
        elif code == "39":
            look = look._replace(foreground="")
        elif code == "49":
            look = look._replace(background="")
        elif _FOREGROUND.fullmatch(code):
            look = look._replace(foreground=code)
        elif _BACKGROUND.fullmatch(code):
            look = look._replace(background=code)
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


@lru_cache(4096)
def _step(old: Look, new: Look) -> str:
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
