"""PDF files: the text of their pages, one after the other, taken out by pypdf."""

from __future__ import annotations

import io
from typing import Final

from migtui.errors import SourceError
from migtui.sources.decode import Extracted
from migtui.sources.extra import load, version_of

#: What a reader of broken files may stumble over, besides its own errors.
_FAULTS: Final = (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError, OSError, ArithmeticError)


def extract(raw: bytes) -> Extracted:
    """The text of all pages with a form feed between two; raises `SourceError` for broken and locked files."""
    pypdf = load("pypdf", "PDF")
    try:
        reader = pypdf.PdfReader(io.BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            raise SourceError("The PDF is locked with a password.")
        pages = [page.extract_text() for page in reader.pages]
    except (pypdf.errors.PyPdfError, *_FAULTS) as error:
        raise SourceError("The PDF is damaged.") from error
    if not any(page.strip() for page in pages):
        raise SourceError(
            "The PDF holds no text, only pictures.", "Scanned pages have to be read by a text recognition first."
        )
    text = "\n\f".join(_clean(page) for page in pages) + "\n"
    return Extracted(text=text, extractor="pypdf", version=version_of("pypdf"))


def _clean(page: str) -> str:
    """The lines of a page without white space at their ends; what UTF-8 cannot hold is replaced."""
    text = "\n".join(line.rstrip() for line in page.splitlines())
    return text.encode("utf-8", "replace").decode("utf-8")
