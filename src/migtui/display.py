"""The gate for strings: what a document holds is shown, and cannot act.

Each character that a terminal could obey or that hides or reorders text is replaced, one for one, by a visible mark, so
that offsets into the shown string are still offsets into the source. Nothing leaves the store for a screen, a message
or a plain-text output without passing here. (The second gate, on painted lines, is `app/terminal.py`.)
"""

from __future__ import annotations

import re
from typing import Final

#: Characters without a glyph of their own: controls, bidirectional marks and isolates, zero-width and invisible
#: operators, interlinear anchors, line separators, noncharacters, surrogates, private use, variation selectors that
#: form no emoji, and the tag block.
_UNSAFE: Final = (
    "[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ud800-\udfff\U00013430-\U0001345f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff]"
)
#: The same without line breaks and tabs: what a reader of the text would not see, or a terminal would obey.
HIDDEN: Final = _UNSAFE.replace("\x00-\x1f", "\x00-\x08\x0b\x0c\x0e-\x1f")
_REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"
#: What begins a formula in a spreadsheet, also in the wide forms that some of them fold.
_FORMULA: Final = frozenset("=+-@\uff1d\uff0b\uff0d\uff20")
#: Those of them that Python takes for printable.
_PRINTABLE: Final = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0").union(
    map(chr, range(0xE0100, 0xE01F0))
)
#: Letters and signs that are safe and take one column on every terminal: Latin, punctuation, arrows, mathematics,
#: boxes, marks. Most text has no others, and need not be measured letter by letter.
NARROW: Final = frozenset(
    chr(code) for first, last in (
        (0x20, 0x7E), (0xA0, 0xAC), (0xAE, 0x2FF), (0x2010, 0x2027), (0x2030, 0x205E), (0x2190, 0x22FF),
        (0x2400, 0x2426), (0x2500, 0x25FC), (0x25FF, 0x25FF), (0xFFFD, 0xFFFD),
    ) for code in range(first, last + 1)
)
_MARKDOWN: Final = r"[\\|`*_\[\]<>]"
_BREAKS: Final = {"\n": " ", "\r": " ", "\t": " "}


def _mark(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    return "\N{SYMBOL FOR DELETE}" if code == 0x7F else _REPLACEMENT


def _mark_line(match: re.Match[str]) -> str:
    return _BREAKS.get(match.group()) or _mark(match)


def _mark_block(match: re.Match[str]) -> str:
    return match.group() if match.group() == "\n" else _mark_line(match)


def is_plain(text: str) -> bool:
    """Whether nothing in `text` has to be looked at closely: most text is told so, and the pattern is never made."""
    return text.isprintable() and (text.isascii() or _PRINTABLE.isdisjoint(text))


def visible(text: str) -> str:
    """`text` with every unsafe character replaced by a visible mark, line breaks and tabs too; the length is kept."""
    return text if is_plain(text) else re.sub(_UNSAFE, _mark, text)


def one_line(text: str) -> str:
    """`visible`, but with line breaks and tabs as spaces: for rows, titles and messages; the length is kept."""
    return text if is_plain(text) else re.sub(_UNSAFE, _mark_line, text)


def block(text: str) -> str:
    """`one_line`, but with newlines kept: for passages of several lines; the length is kept."""
    return text if is_plain(text) else re.sub(_UNSAFE, _mark_block, text)


def escaped(json_text: str) -> str:
    """JSON with every character that a terminal could obey escaped by its number; what it means stays the same."""
    if json_text.isascii():
        return json_text.replace("\x7f", "\\u007f")
    shown = block(json_text)
    if shown == json_text:
        return json_text
    return "".join(a if a == b else _number(a) for a, b in zip(json_text, shown, strict=True))


def csv_cell(text: str) -> str:
    """`one_line`, and what a spreadsheet would read as a formula disarmed by a leading apostrophe."""
    shown = one_line(text)
    return f"'{shown}" if shown.lstrip()[:1] in _FORMULA else shown


def markdown(text: str) -> str:
    """`one_line` with every mark of Markdown and HTML escaped, so that the words are read as words."""
    return re.sub(_MARKDOWN, r"\\\g<0>", one_line(text))


def _number(character: str) -> str:
    code = ord(character)
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"


def is_safe(text: str) -> bool:
    """Whether `text` holds nothing but line breaks and tabs that `visible` would replace."""
    return is_plain(text) or re.search(HIDDEN, text) is None
