"""`migtui extract`: the facts of one text, without a store."""

from __future__ import annotations

import hashlib
import sys
import tempfile
from pathlib import Path

import click

from migtui.build.pipeline import build
from migtui.cli import output
from migtui.cli.settings import common_options
from migtui.display import one_line
from migtui.errors import SourceError
from migtui.export import export
from migtui.library import MemoryLibrary
from migtui.records import SourceRecord
from migtui.sources.decode import LARGEST, decode, read_file
from migtui.texts import Texts


@click.command("extract")
@click.argument("file", metavar="FILE|-")
@common_options
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
        raw = sys.stdin.buffer.read(LARGEST + 1)
        if len(raw) > LARGEST:
            raise SourceError(f"The text is larger than {LARGEST // 1_000_000} MB.", "Cut it into smaller ones.")
        return "input.txt", decode(raw).text
    return f"{one_line(Path(file).stem)[:60]}.txt", read_file(Path(file)).text
