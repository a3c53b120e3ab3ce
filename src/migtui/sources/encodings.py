"""From bytes to text: by byte order mark, then UTF-8, then by the look of it."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Final

from migtui.errors import SourceError

#: Byte order marks other than that of UTF-8; the long ones first, since UTF-16's begins UTF-32's.
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS: Final = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
#: The share of control characters above which bytes are no text.
_MOST_CONTROLS: Final = 0.05
#: Below this share of bytes beyond ASCII a text is in English or another western language.
_FEW: Final = 0.2
#: Valid letters for each damaged byte from which a text counts as UTF-8 with faults.
_SOUND: Final = 3


@dataclass(frozen=True, slots=True)
class Read:
    """A text, the encoding it was in, and whether the bytes are that text in UTF-8 just as they stand."""

    text: str
    encoding: str
    verbatim: bool


def decode_text(raw: bytes) -> Read:
    """The text in `raw`; raises `SourceError` when it is no text.

    Bytes that are UTF-8 are taken as they stand, a byte order mark included. UTF-8 with a few broken letters keeps its
    letters, the broken ones become U+FFFD. Bytes that are mostly ASCII are read as Windows-1252, the commonest encoding
    of old English files, which a statistical guess mistakes for its neighbours; the rest charset-normalizer guesses,
    where it is installed.
    """
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _sound(Read(raw.decode(encoding, "replace"), encoding, verbatim=False))
    try:
        return _sound(Read(raw.decode("utf-8"), "utf-8", verbatim=True))
    except UnicodeDecodeError:
        return _sound(_damaged(raw) or _guessed(raw))


def _sound(read: Read) -> Read:
    """The reading, if it is text and not the bytes of a picture or a program."""
    controls = len(_CONTROLS.findall(read.text))
    if controls > _MOST_CONTROLS * len(read.text) and not (read.verbatim and controls < 100):
        raise SourceError("The file is binary, not text.")
    return read


def _damaged(raw: bytes) -> Read | None:
    """The bytes as UTF-8 with broken letters, when most of its letters beyond ASCII are sound."""
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    letters = sum(1 for c in text if c > "\x7f") - broken
    if letters < _SOUND * broken:
        return None
    return Read(text, f"utf-8 ({broken} broken)", verbatim=False)


def _guessed(raw: bytes) -> Read:
    """The bytes in the encoding they look like."""
    if raw.count(0) > len(raw) // 100:
        raise SourceError("The file is binary, not text.")
    if sum(byte > 0x7F for byte in raw) < _FEW * len(raw):
        return _western(raw)
    try:
        from charset_normalizer import from_bytes
    except ImportError:
        return _western(raw)
    best = from_bytes(raw).best()
    if best is None or {"cp1252", "latin_1"} & {best.encoding, *best.could_be_from_charset}:
        return _western(raw)
    return Read(str(best), best.encoding.replace("_", "-"), verbatim=False)


def _western(raw: bytes) -> Read:
    """The bytes as Windows-1252, or as Latin-1 when they hold bytes that Windows leaves open."""
    try:
        return Read(raw.decode("cp1252"), "windows-1252", verbatim=False)
    except UnicodeDecodeError:
        return Read(raw.decode("latin-1"), "iso-8859-1", verbatim=False)
