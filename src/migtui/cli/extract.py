"""`migtui extract`: the facts of one text, without a store."""

from __future__ import annotations

import hashlib
import sys
import tempfile
from pathlib import Path

import click

from migtui.build.pipeline import build
from migtui.cli import output
from migtui.errors import SourceError
from migtui.export import export
from migtui.library import MemoryLibrary
from migtui.records import SourceRecord
from migtui.texts import Texts

_LARGEST = 20_000_000


@click.command("extract")
@click.argument("file", metavar="FILE|-")
def command(file: str) -> int:
    """Print the facts of one text as JSON, in the form of `migtui export`; `-` reads standard input."""
    name, text = _read(file)
    raw = text.encode()
    source = SourceRecord(name=name, sha256=hashlib.sha256(raw).hexdigest(), code_points=len(text))
    corpus = build([source], {name: text})
    with tempfile.TemporaryDirectory(prefix="migtui-") as folder:
        Path(folder, name).write_bytes(raw)
        output.as_json(export(MemoryLibrary(corpus), Texts(Path(folder), [source])))
    return 0


def _read(file: str) -> tuple[str, str]:
    if file == "-":
        raw = sys.stdin.buffer.read(_LARGEST + 1)
        name = "input.txt"
        if len(raw) > _LARGEST:
            raise SourceError(f"The text is larger than {_LARGEST:,} bytes.")
        try:
            return name, raw.decode("utf-8")
        except UnicodeDecodeError as error:
            hint = "Put it into a file to have it decoded."
            raise SourceError("The text on standard input is not UTF-8.", hint) from error
    from migtui.sources.decode import read_file

    decoded = read_file(Path(file))
    return f"{Path(file).stem}.txt", decoded.text
