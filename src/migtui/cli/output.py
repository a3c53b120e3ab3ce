"""The only module of the command line that writes standard output: lines, JSON and listings.

What people read goes through `display`, so that no text of a source can act on their terminal; machine formats keep the
words as they are, escaped by the format itself where it has an escape (JSON), else cleaned as well.
"""

from __future__ import annotations

import csv
import io
import json
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from migtui.cli.edge import ReaderGone
from migtui.display import block, csv_cell, escaped, markdown, one_line
from migtui.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Row = dict[str, Any]


class Format(StrEnum):
    """How a listing is written."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    MARKDOWN = "markdown"
    IDS = "ids"
    GREP = "grep"


@dataclass(frozen=True, slots=True)
class Listing:
    """Rows to write: `columns` are the keys a table shows; machine formats write whole rows.

    For `ids` a row needs the key `id`; for `grep` it needs `source`, `line`, `column` and `words`.
    """

    columns: tuple[str, ...]
    rows: Sequence[Row]


def prepare() -> None:
    """Let words that the terminal's encoding lacks be written as numbers, instead of failing at them."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def line(text: str = "") -> None:
    """Write one line for people."""
    machine(f"{one_line(text)}\n")


def lines(text: str) -> None:
    """Write a passage for people, its line breaks kept."""
    machine(f"{block(text)}\n")


def machine(text: str) -> None:
    """Write text in a format of its own (JSON and the like), as it is.

    Raises `ReaderGone` when nobody reads any more, `OutputError` when it cannot be written.
    """
    with _told():
        sys.stdout.write(text)


def as_json(value: object, *, indent: int | None = 1) -> None:
    """Write one JSON value; every character a terminal could obey is escaped, other scripts are kept readable."""
    machine(dump_json(value, indent=indent) + "\n")


def dump_json(value: object, *, indent: int | None = None) -> str:
    """JSON with C1 controls, bidirectional and zero-width marks escaped by their number as well."""
    return escaped(json.dumps(value, ensure_ascii=False, indent=indent))


def listing(found: Listing, form: Format) -> None:
    """Write a listing in the wanted form."""
    {
        Format.TABLE: _table, Format.JSON: _json, Format.JSONL: _jsonl, Format.CSV: _csv, Format.MARKDOWN: _markdown,
        Format.IDS: _ids, Format.GREP: _grep,
    }[form](found)


def flush() -> None:
    """Send what was written; raises as `machine` does."""
    with _told():
        sys.stdout.flush()


@contextmanager
def _told() -> Iterator[None]:
    """Turn a full disk or a closed standard output into a fault that can be told."""
    if sys.stdout is None:
        raise OutputError("Standard output is closed.")
    try:
        yield
    except BrokenPipeError as error:
        raise ReaderGone from error
    except OSError as error:
        raise OutputError(f"Standard output cannot be written: {error.strerror}.") from error


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return ", ".join(_cell(item) for item in value)
    return one_line(str(value))


def _cells(found: Listing) -> Iterable[list[str]]:
    return ([_cell(row.get(column)) for column in found.columns] for row in found.rows)


def _table(found: Listing) -> None:
    if sys.stdout is None or not sys.stdout.isatty():
        for row in _cells(found):
            machine("\t".join(row) + "\n")
        return
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for column in found.columns:
        table.add_column(column.replace("_", " "), overflow="fold", justify=_justify(found.rows, column))
    for row in _cells(found):
        table.add_row(*(Text(cell) for cell in row))
    with _told():
        Console(file=sys.stdout, highlight=False, markup=False, emoji=False).print(table)


def _justify(rows: Sequence[Row], column: str) -> Any:  # noqa: ANN401 - rich's own literal type, rich is imported late
    return "right" if rows and all(isinstance(row.get(column), int | float | None) for row in rows) else "left"


def _json(found: Listing) -> None:
    as_json(list(found.rows))


def _jsonl(found: Listing) -> None:
    for row in found.rows:
        machine(dump_json(row) + "\n")


def _csv(found: Listing) -> None:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(found.columns)
    writer.writerows([csv_cell(cell) for cell in row] for row in _cells(found))
    machine(text.getvalue())


def _markdown(found: Listing) -> None:
    machine("| " + " | ".join(found.columns) + " |\n" + "|---" * len(found.columns) + "|\n")
    for row in _cells(found):
        machine("| " + " | ".join(markdown(cell) for cell in row) + " |\n")


def _ids(found: Listing) -> None:
    for row in found.rows:
        line(str(row["id"]))


def _grep(found: Listing) -> None:
    for row in found.rows:
        if row.get("source") is not None:
            line(f"{row['source']}:{row['line']}:{row['column']}:{row['words']}")
