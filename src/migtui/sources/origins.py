"""Where texts came from that are not the file that was given: `origins.json` beside the folder `sources/`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from migtui import codec
from migtui.atomic import replace_file
from migtui.errors import SourceError
from migtui.records import replace

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from migtui.records import SourceRecord

FILE: Final = "origins.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The file a text was decoded or extracted from; `sha256` is of the text, `origin_sha256` of that file."""

    sha256: str
    origin: str
    origin_sha256: str
    encoding: str = "utf-8"
    extractor: str | None = None

    def told(self, record: SourceRecord) -> SourceRecord:
        """The record of the text with its origin."""
        return replace(record, origin=self.origin, origin_sha256=self.origin_sha256, encoding=self.encoding,
                       extractor=self.extractor)


@dataclass(frozen=True)
class _File:
    origins: dict[str, Origin]


def read_origins(folder: Path) -> dict[str, Origin]:
    """The origins of a store's texts by source name; raises `SourceError` when their file is damaged."""
    path = folder / FILE
    try:
        return codec.decode(path.read_bytes(), _File).origins
    except FileNotFoundError:
        return {}
    except (OSError, codec.CodecError) as error:
        raise SourceError(f"{path} cannot be read.", "Move it away to go on without knowing where texts came from.") \
            from error


def write_origins(folder: Path, origins: Mapping[str, Origin]) -> None:
    """Write the origins of a store's texts; a store of plain texts has no such file. Raises `OSError`."""
    path = folder / FILE
    raw = codec.encode(_File(dict(sorted(origins.items()))))
    if origins:
        if not path.is_file() or path.read_bytes() != raw:
            replace_file(path, raw)
    else:
        path.unlink(missing_ok=True)
