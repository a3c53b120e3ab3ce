"""Word files (`.docx`): paragraphs and the cells of tables in reading order, taken out by python-docx."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any, Final

from migtui.errors import SourceError
from migtui.sources.decode import Extracted
from migtui.sources.extra import load, version_of

if TYPE_CHECKING:
    from collections.abc import Iterator

#: The most that the parts of a file may come to when unpacked, in bytes.
_LARGEST: Final = 200_000_000
_FAULTS: Final = (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError, OSError, SyntaxError)


def extract(raw: bytes) -> Extracted:
    """The text, an empty line between two paragraphs; raises `SourceError` for a file that is no Word file."""
    docx = load("docx", "Word files")
    try:
        _refuse_bomb(raw)
        document = docx.Document(io.BytesIO(raw))
        paragraphs = list(_paragraphs(document))
    except (zipfile.BadZipFile, *_FAULTS) as error:
        raise SourceError("The Word file is damaged.") from error
    return Extracted(text="\n\n".join(paragraphs) + "\n", extractor="python-docx", version=version_of("python-docx"))


def _refuse_bomb(raw: bytes) -> None:
    """Refuse a file whose parts unpack to far more than a text."""
    with zipfile.ZipFile(io.BytesIO(raw)) as parts:
        if sum(part.file_size for part in parts.infolist()) > _LARGEST:
            raise SourceError("The Word file unpacks to more than is bearable.")


def _paragraphs(document: Any) -> Iterator[str]:  # noqa: ANN401 - python-docx's document, a cell, a header
    """The paragraphs of a document or a cell in reading order, those of tables row by row."""
    for item in document.iter_inner_content():
        if hasattr(item, "rows"):
            for row in item.rows:
                cells = [" ".join(_paragraphs(cell)) for cell in row.cells]
                line = "\t".join(dict.fromkeys(cell for cell in cells if cell))
                if line:
                    yield line
        elif item.text.strip():
            yield item.text.strip()
