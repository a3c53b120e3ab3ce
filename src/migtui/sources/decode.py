"""From a file to the text that is cited, with a record of what was done to it.

`read_file(path)` gives a `Decoded`. A text file in UTF-8 is *verbatim*: its text is its bytes decoded and nothing else
(a byte order mark stays as code point 0), so the file itself can be stored and cited. Anything else is what was decoded
from another encoding or extracted from another format; then the text is what must be stored and cited, and `Decoded`
names the encoding or the extractor and the sha256 of the file it came from.

Text and Markdown need nothing. HTML, PDF and Word need the extra `migtui[formats]`; without it `SourceError` says what
to install. Mail needs it only for messages that have no plain text.
"""

from __future__ import annotations

import codecs
import hashlib
import stat
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Final, Protocol, cast

from migtui.errors import SourceError
from migtui.sources.encodings import decode_text

if TYPE_CHECKING:
    from pathlib import Path

#: The largest file that is read, in bytes.
LARGEST: Final = 20_000_000
#: The names of the files that are text as they stand.
TEXT_SUFFIXES: Final = frozenset({"", ".txt", ".text", ".md", ".markdown"})
#: The module that reads each other format.
_MODULES: Final = {
    ".html": "html", ".htm": "html", ".xhtml": "html", ".pdf": "pdf", ".docx": "word", ".eml": "mail",
}
SUFFIXES: Final = TEXT_SUFFIXES | _MODULES.keys()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """The text of a file and how it was read.

    `encoding` is that of the file's text (`utf-8`, `windows-1252`; None for formats that have none of their own),
    `extractor` and `extractor_version` the library that took the text out of another format, `origin_sha256` the
    digest of the file's bytes. `verbatim` tells that the file's own bytes are the text in UTF-8.
    """

    text: str
    encoding: str | None
    extractor: str | None
    extractor_version: str | None
    origin_sha256: str
    verbatim: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Extracted:
    """What a format's module gives: the text, and the library and version that took it out."""

    text: str
    extractor: str
    version: str


class _Format(Protocol):
    def extract(self, raw: bytes) -> Extracted: ...


def read_file(path: Path) -> Decoded:
    """The text of a file, by the ending of its name; raises `SourceError` with one sentence where there is none."""
    suffix = path.suffix.casefold()
    if suffix not in SUFFIXES:
        known = ", ".join(sorted(SUFFIXES - {""}))
        raise SourceError(f"Files that end in {suffix} are not read.", f"Known are {known}.")
    return decode(_bytes(path), suffix)


def decode(raw: bytes, suffix: str = ".txt") -> Decoded:
    """The text of a file's bytes; `suffix` is the ending of its name, in small letters. Raises as `read_file` does."""
    if not raw.strip():
        raise SourceError("The file is empty.")
    digest = hashlib.sha256(raw).hexdigest()
    if suffix in TEXT_SUFFIXES:
        read = decode_text(raw)
        found = Decoded(text=read.text, encoding=read.encoding, extractor=None, extractor_version=None,
                        origin_sha256=digest, verbatim=read.verbatim)
    else:
        module = cast("_Format", import_module(f"migtui.sources.{_MODULES[suffix]}"))
        taken = module.extract(raw)
        found = Decoded(text=taken.text, encoding=None, extractor=taken.extractor, extractor_version=taken.version,
                        origin_sha256=digest, verbatim=False)
    if not found.text.strip().strip(codecs.BOM_UTF8.decode()):
        hint = "" if suffix in TEXT_SUFFIXES else "Scanned pages have to be read by a text recognition first."
        raise SourceError("The file holds no text.", hint)
    return found


def _bytes(path: Path) -> bytes:
    """The bytes of a regular file of bearable size."""
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            raise SourceError("It is not a regular file.")
        if state.st_size > LARGEST:
            raise SourceError(f"The file is larger than {LARGEST // 1_000_000} MB.", "Cut it into smaller files.")
        return path.read_bytes()
    except OSError as error:
        raise SourceError(f"The file cannot be read: {(error.strerror or 'unknown fault').casefold()}.") from error
