"""Between records and bytes: the only module that reads and writes with msgspec.

A store file is JSON of the form `{table: {row number: row}}`, as TinyDB keeps it; rows are records with all fields.
The same corpus always gives the same bytes: tables and fields in the order of their definition, rows in the order of
the corpus, no clock and no path.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any, Final, TypeVar

import msgspec

from migtui.records import (
    Corpus,
    Decision,
    DocumentHead,
    Entity,
    Facts,
    Group,
    Meta,
    Parallel,
    QuoteHead,
    SourceRecord,
    Story,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_Value = TypeVar("_Value")

#: Counts up when a store of this version cannot be read by the one before; a reader then says: build again.
FORMAT: Final = 1


class CodecError(ValueError):
    """The bytes are not a store: cut short, not JSON, or JSON of another shape."""


class FormatError(CodecError):
    """The bytes are a store of another format; `found` is its number."""

    def __init__(self, found: int) -> None:
        super().__init__(f"format {found}")
        self.found = found


class _Tables(msgspec.Struct, frozen=True):
    """A store file as msgspec decodes it: every table by row number."""

    meta: dict[str, Meta]
    sources: dict[str, SourceRecord] = {}
    documents: dict[str, DocumentHead] = {}
    facts: dict[str, Facts] = {}
    entities: dict[str, Entity] = {}
    quotes: dict[str, QuoteHead] = {}
    groups: dict[str, Group] = {}
    parallels: dict[str, Parallel] = {}
    stories: dict[str, Story] = {}


class _Head(msgspec.Struct, frozen=True):
    """As much of a store file as tells its format."""

    meta: dict[str, dict[str, Any]]


_ROWS: Final = ("sources", "documents", "facts", "entities", "quotes", "groups", "parallels", "stories")


def tables(corpus: Corpus) -> dict[str, dict[str, Any]]:
    """The corpus as `{table: {row number: record}}`, rows numbered from 1 as TinyDB does."""
    found: dict[str, dict[str, Any]] = {"meta": _numbered([corpus.meta])}
    for name in _ROWS:
        found[name] = _numbered(getattr(corpus, name))
    return found


def encode_tables(data: Mapping[str, Mapping[str, Any]]) -> bytes:
    """The bytes of a store file; rows may be records or plain values."""
    return msgspec.json.encode(data)


def decode_plain(raw: bytes) -> Any:  # noqa: ANN401 - whatever the JSON holds
    """Any JSON value as plain values; raises `CodecError`."""
    try:
        return msgspec.json.decode(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise CodecError(str(error)) from error


def encode_corpus(corpus: Corpus) -> bytes:
    """The bytes of a store file that holds `corpus`."""
    return encode_tables(tables(corpus))


def decode_corpus(raw: bytes) -> Corpus:
    """The corpus in the bytes of a store file; raises `CodecError`, or `FormatError` for a store of another format."""
    try:
        with _uncollected():
            found: _Tables = _decoder(_Tables).decode(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        read_format(raw)  # another format is the better reason
        raise CodecError(str(error)) from error
    meta = next(iter(found.meta.values()), None)
    if meta is None or meta.format != FORMAT:
        read_format(raw)
        raise CodecError("no format")
    rows = {name: tuple(getattr(found, name).values()) for name in _ROWS}
    return Corpus(meta=meta, **rows)


def read_format(raw: bytes) -> int:
    """The format of a store file, without decoding its rows; raises as `decode_corpus` does."""
    try:
        head: _Head = _decoder(_Head).decode(raw)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise CodecError(str(error)) from error
    number = next(iter(head.meta.values()), {}).get("format")
    if not isinstance(number, int):
        raise CodecError("no format")
    if number != FORMAT:
        raise FormatError(number)
    return number


def encode_decision(decision: Decision) -> bytes:
    """A decision as one line of JSON, without its line feed."""
    return msgspec.json.encode(decision)


def decode_decision(line: bytes) -> Decision:
    """A decision from one line of JSON; raises `CodecError`."""
    try:
        decision: Decision = _decoder(Decision).decode(line)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise CodecError(str(error)) from error
    return decision


def encode(value: object) -> bytes:
    """Any record, or plain value, as one line of JSON; lone surrogates become question marks."""
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:
        return msgspec.json.encode(_speakable(msgspec.to_builtins(value)))


def decode(raw: bytes, kind: type[_Value]) -> _Value:
    """A record of the class `kind` from JSON; fields it does not know are passed over. Raises `CodecError`."""
    try:
        return msgspec.json.decode(raw, type=kind)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise CodecError(str(error)) from error


@cache
def _decoder(kind: type[Any]) -> msgspec.json.Decoder[Any]:
    """The decoder of a record, made when something of that kind is first read."""
    return msgspec.json.Decoder(kind)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without garbage collection, which finds nothing among new records and takes half of the time to read them."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


def _speakable(value: Any) -> Any:  # noqa: ANN401 - whatever the JSON holds
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, dict):
        return {_speakable(key): _speakable(row) for key, row in value.items()}
    return [_speakable(row) for row in value] if isinstance(value, list | tuple) else value


def _numbered(rows: Iterable[object]) -> dict[str, Any]:
    return {str(number): row for number, row in enumerate(rows, 1)}
