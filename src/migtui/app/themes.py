"""Colours by meaning: every style a widget paints with is named here, once for each palette.

The default palette keeps the terminal's own colours: plain text has no style at all (nothing on the wire) and colour
stands only where it means something, chosen among the eight names that every terminal has. The opaque palettes set
foreground and background of every cell. The monochrome one says everything with bold, underline and reverse. No
meaning rests on colour alone: marks and letters carry it too.
"""

from __future__ import annotations

import difflib
from functools import cache
from typing import TYPE_CHECKING, Final, Literal, cast, get_args

from rich.errors import StyleSyntaxError
from rich.style import Style

if TYPE_CHECKING:
    from collections.abc import Mapping

StyleName = Literal[
    "text", "dim", "strong", "brand", "frame", "tab", "tab-active", "tab-current", "cursor", "cursor-idle", "count",
    "number", "key", "title", "heading", "particular", "quote", "quote-now", "cue", "speaker", "hit", "hit-now",
    "match", "link", "label", "organization", "person", "programme", "instrument", "place", "noise", "differs", "added",
    "removed", "warning", "error", "input", "message",
]
STYLE_NAMES: Final[tuple[StyleName, ...]] = get_args(StyleName)

#: Meanings that mark words inside a line; they keep their attributes on a cursor row, everything else yields to it.
_KEPT_ON_CURSOR: Final = frozenset({"match"})

_TERMINAL: Final[dict[StyleName, str]] = {
    "dim": "dim", "strong": "bold", "brand": "bold cyan", "frame": "cyan dim", "tab": "", "tab-active": "bold",
    "tab-current": "bold reverse", "cursor": "reverse", "cursor-idle": "bold", "count": "", "number": "dim",
    "key": "bold cyan", "title": "bold", "heading": "bold", "particular": "cyan", "quote": "green",
    "quote-now": "bold green", "cue": "italic", "speaker": "bold", "hit": "black on yellow",
    "hit-now": "bold reverse yellow", "match": "bold underline", "link": "underline", "label": "bold reverse yellow",
    "organization": "cyan", "person": "bold yellow", "programme": "magenta", "instrument": "underline magenta",
    "place": "yellow", "noise": "dim", "differs": "bold magenta", "added": "bold green", "removed": "red underline",
    "warning": "bold yellow", "error": "bold red", "input": "", "message": "bold",
}
_MONOCHROME: Final[dict[StyleName, str]] = {
    "strong": "bold", "brand": "bold", "tab-active": "bold", "tab-current": "bold reverse", "cursor": "reverse",
    "cursor-idle": "bold", "key": "bold", "title": "bold", "heading": "bold", "quote-now": "bold", "cue": "",
    "speaker": "bold", "hit": "reverse", "hit-now": "bold reverse underline", "match": "bold underline",
    "link": "underline", "label": "bold reverse", "organization": "underline", "person": "bold underline",
    "programme": "underline", "instrument": "underline", "place": "underline", "differs": "bold", "added": "bold",
    "removed": "underline", "warning": "bold", "error": "bold reverse", "message": "bold",
}
_DARK: Final[dict[StyleName, str]] = {
    "text": "#d6dce5", "dim": "#8b95a5", "strong": "bold #f2f5f9", "brand": "bold #6fc3df", "frame": "#5b7083",
    "tab": "#aab4c2", "tab-active": "bold #f2f5f9", "tab-current": "bold #10151c on #6fc3df",
    "cursor": "#10151c on #9cc9dd", "cursor-idle": "bold #f2f5f9", "count": "#aab4c2", "number": "#8b95a5",
    "key": "bold #6fc3df", "title": "bold #f2f5f9", "heading": "bold #f2f5f9", "particular": "#6fc3df",
    "quote": "#a9d18e", "quote-now": "bold #c5e8ac", "cue": "italic #d6dce5", "speaker": "bold #f2f5f9",
    "hit": "#10151c on #d8b55b", "hit-now": "bold #10151c on #f3d98a", "match": "bold underline", "link": "underline",
    "label": "bold #10151c on #f3d98a", "organization": "#7fb8e6", "person": "bold #e6c07b", "programme": "#d7a3e0",
    "instrument": "underline #d7a3e0", "place": "#e0b387", "noise": "#78828f", "differs": "bold #d7a3e0",
    "added": "bold #a9d18e", "removed": "underline #e89090", "warning": "bold #e6c07b", "error": "bold #ef8d8d",
    "message": "bold #f2f5f9",
}
_LIGHT: Final[dict[StyleName, str]] = {
    "text": "#26303b", "dim": "#5d6875", "strong": "bold #0d141b", "brand": "bold #0b6684", "frame": "#6f8293",
    "tab": "#4a5561", "tab-active": "bold #0d141b", "tab-current": "bold #fbfaf7 on #0b6684",
    "cursor": "#fbfaf7 on #2f6f8a", "cursor-idle": "bold #0d141b", "count": "#4a5561", "number": "#5d6875",
    "key": "bold #0b6684", "title": "bold #0d141b", "heading": "bold #0d141b", "particular": "#0b6684",
    "quote": "#2c6a1f", "quote-now": "bold #1d5212", "cue": "italic #26303b", "speaker": "bold #0d141b",
    "hit": "#26303b on #f0d67c", "hit-now": "bold #0d141b on #e2b93b", "match": "bold underline", "link": "underline",
    "label": "bold #0d141b on #e2b93b", "organization": "#1c5a96", "person": "bold #7a4b00", "programme": "#7a2f8a",
    "instrument": "underline #7a2f8a", "place": "#8a4a12", "noise": "#6a7480", "differs": "bold #7a2f8a",
    "added": "bold #2c6a1f", "removed": "underline #a02a2a", "warning": "bold #7a4b00", "error": "bold #a02a2a",
    "message": "bold #0d141b",
}
#: Blue and orange in place of green, red and purple (after Okabe and Ito's palette for all forms of colour vision).
_COLOUR_BLIND: Final[dict[StyleName, str]] = _DARK | {
    "quote": "#56b4e9", "quote-now": "bold #8fd0f5", "organization": "#cfd8e3", "person": "bold #e69f00",
    "programme": "#f0e442", "instrument": "underline #f0e442", "place": "#e8c08a", "differs": "bold #e69f00",
    "added": "bold #56b4e9", "removed": "underline #e69f00", "warning": "bold #f0e442", "error": "bold reverse #e69f00",
}


class Palette:
    """Named styles, each made when it is first painted with.

    `base` is the style under all of them, None where the terminal's own colours show through.
    """

    def __init__(self, name: str, words: Mapping[StyleName, str], base: str = "", *, colour: bool = True) -> None:
        self.name = name
        self.base: Style | None = Style.parse(base) if base else None
        self.colour = colour
        self._words = words
        self._made: dict[StyleName, Style | None] = {}

    def style(self, name: StyleName) -> Style | None:
        """The style for a meaning; None for the terminal's plain text."""
        if name not in self._made:
            self._made[name] = _over(self.base, self._words.get(name, ""))
        return self._made[name]

    def on_cursor(self, name: StyleName, cursor: StyleName) -> Style | None:
        """The style for a meaning within a row that the cursor is on."""
        under = self.style(cursor)
        own = self.style(name) if name in _KEPT_ON_CURSOR else None
        if own is None or under is None:
            return under
        return under + Style(bold=own.bold, underline=own.underline)


def _over(base: Style | None, words: str) -> Style | None:
    if not words:
        return base
    return Style.parse(words) if base is None else base + Style.parse(words)


#: Theme to its styles and to the colours under all of them ("" for the terminal's own).
_THEMES: Final[dict[str, tuple[dict[StyleName, str], str]]] = {
    "terminal": (_TERMINAL, ""), "dark": (_DARK, "#d6dce5 on #10151c"), "light": (_LIGHT, "#26303b on #fbfaf7"),
    "colour-blind": (_COLOUR_BLIND, "#d6dce5 on #10151c"), "monochrome": (_MONOCHROME, ""),
}


@cache
def palette_named(name: str) -> Palette:
    """The palette called `name`, one of `config.THEMES`; raises `KeyError` for any other."""
    return Palette(name, *_THEMES[name], colour=name != "monochrome")


def palette_of(name: str, themes: Mapping[str, Mapping[str, str]]) -> tuple[Palette, tuple[str, ...]]:
    """The palette called `name` among the shipped ones and a reader's `themes`, and a sentence for each fault in it.

    A theme of a reader gives styles to meanings; `like` names the shipped theme that it changes and `base` the colours
    under everything. What cannot be used is left as in that theme. Raises `KeyError` when there is no such theme.
    """
    if name in _THEMES:
        return palette_named(name), ()
    problems: list[str] = []
    written = dict(themes[name])
    like = written.pop("like", "terminal")
    if like not in _THEMES:
        problems.append(f"[themes.{name}] is like “{like}”, which is no theme; there are {', '.join(_THEMES)}.")
        like = "terminal"
    table, base = _THEMES[like]
    table = dict(table)
    for meaning, words in written.items():
        problem = _fault(meaning, words)
        if problem:
            problems.append(f"[themes.{name}] {problem}")
        elif meaning == "base":
            base = words
        else:
            table[cast("StyleName", meaning)] = words
    return Palette(name, table, base, colour=like != "monochrome"), tuple(problems)


def _fault(meaning: str, words: str) -> str:
    """What is wrong with a style that was written for a meaning; "" when nothing is."""
    if meaning not in (*STYLE_NAMES, "base"):
        near = difflib.get_close_matches(meaning, STYLE_NAMES, n=1)
        hint = f"did you mean “{near[0]}”?" if near else f"there are {', '.join(STYLE_NAMES)}."
        return f"knows no “{meaning}”; {hint}"
    try:
        style = Style.parse(words)
    except StyleSyntaxError:
        return f"{meaning}: “{words}” is no style, such as “bold #6fc3df on black”."
    return f"{meaning}: a style cannot blink or lead to a page." if style.link or style.blink or style.blink2 else ""
