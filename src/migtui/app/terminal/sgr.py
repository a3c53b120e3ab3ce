"""Style codes: what they make a terminal look like, and the shortest ones that lead from one look to another."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from migtui.records import Record, replace

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Colours by name.
_FOREGROUND: Final = frozenset(map(str, (*range(30, 38), *range(90, 98))))
_BACKGROUND: Final = frozenset(map(str, (*range(40, 48), *range(100, 108))))
#: Codes that end every style.
RESETS: Final = frozenset({"", "0"})
#: Attribute to the code that ends it.
_ENDS: Final = {"1": "22", "2": "22", "3": "23", "4": "24", "5": "25", "7": "27", "8": "28", "9": "29"}


class Look(Record, frozen=True):
    """A terminal's style: codes of the attributes that are on, and of both colours ("" for the default)."""

    attributes: frozenset[str] = frozenset()
    foreground: str = ""
    background: str = ""


#: The look of a terminal that nothing was said to.
PLAIN: Final = Look()


@lru_cache(4096)
def look_of(codes: str) -> Look | None:
    """The style after codes that follow a reset; None when one of them is not known."""
    look = PLAIN
    rest = iter(codes.split(";"))
    for code in rest:
        if code in RESETS:
            look = PLAIN
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


@lru_cache(4096)
def step(old: Look, new: Look) -> str:
    """The shortest codes that turn the style `old` into `new`."""
    if old == new:
        return ""
    if new == PLAIN:
        return "\x1b[m"
    anew = ";".join(("", *_codes(new))) if old != PLAIN else ";".join(_codes(new))
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
