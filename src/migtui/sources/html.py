"""Web pages: the article in them, with its title, writer and day over it, taken out by trafilatura."""

from __future__ import annotations

from typing import Any

from migtui.errors import SourceError
from migtui.sources.decode import Extracted
from migtui.sources.encodings import decode_text
from migtui.sources.extra import load, version_of


def extract(raw: bytes) -> Extracted:
    """The article of a page; raises `SourceError` when the page holds none or the extra is missing."""
    trafilatura = load("trafilatura", "HTML")
    page = trafilatura.bare_extraction(
        _markup(raw), include_comments=False, include_tables=True, with_metadata=True, deduplicate=False,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if page is None or not (page.text or "").strip():
        raise SourceError("The page holds no article.")
    return Extracted(text=_text(page), extractor="trafilatura", version=version_of("trafilatura"))


def _markup(raw: bytes) -> str:
    """The page's markup, decoded as its bytes say; a declared encoding that is right is right for these too."""
    return decode_text(raw).text.removeprefix("\ufeff")


def _text(page: Any) -> str:  # noqa: ANN401 - trafilatura's document
    """Title, writer and day as lines over the paragraphs, each apart from the next by an empty line."""
    body = [line.strip() for line in page.text.splitlines() if line.strip()]
    head = []
    if page.title and body[0].casefold() != page.title.casefold():
        head.append(page.title)
    if page.author:
        head.append(f"By {page.author.replace('; ', ' and ')}")
    if page.date:
        head.append(f"Published: {page.date}")
    return "\n\n".join([*head, *body]) + "\n"
