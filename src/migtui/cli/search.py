"""`migtui search`: the fuzzy search of the explorer for scripts and editors."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Final, get_args

import click

from migtui.cli import diagnostics, output
from migtui.cli.output import Format, Listing
from migtui.cli.settings import common_options, format_option
from migtui.errors import SourceError, UsageError
from migtui.search.protocol import HitKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from migtui.cli.chosen import Settings
    from migtui.cli.output import Row
    from migtui.search.protocol import Hit, Results
    from migtui.session import Session
    from migtui.texts import Texts

_COLUMNS: Final = ("score", "kind", "words", "speaker", "source", "line", "id")
_KINDS: Final = get_args(HitKind)


@click.command("search")
@click.argument("query", nargs=-1)
@click.option("--kind", "kinds", type=click.Choice(_KINDS), multiple=True, help="Only hits of this kind (repeatable).")
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, metavar="N",
              help="At most so many hits.")
@click.option("--batch", type=click.Path(allow_dash=True), metavar="FILE|-",
              help="One query a line in, one JSON object a line out.")
@format_option
@common_options
@click.pass_obj
def command(
    settings: Settings, query: tuple[str, ...], kinds: tuple[HitKind, ...], limit: int, batch: str | None, form: Format
) -> int:
    """Search names, titles, quotes and passages; misspelt, half typed or turned round.

    Understands "exact words", -word, @person, #organization, %programme, by:, in:, about:, before:, after:, undated:,
    outlet:, has: and re:.
    """
    if batch is not None:
        if query:
            raise UsageError("Give a query or --batch, not both.")
        return _batch(settings.open(), batch, kinds, limit)
    typed = " ".join(query)
    if not typed.strip():
        raise UsageError("There is nothing to search for.", "Give some words: migtui search WORDS")
    session = settings.open()
    results = session.searcher.search(typed, kinds=kinds, limit=limit)
    if results.note:
        diagnostics.say(results.note)
    if not results.hits:
        diagnostics.say(f"Nothing fits “{typed}”.")
        return 1
    rows = [_shown(hit, session) for hit in results.hits]
    if form is Format.IDS:  # an address each, once: a passage and a name outside the body are their document's
        rows = [{"id": address} for address in dict.fromkeys(_address(hit) for hit in results.hits)]
    output.listing(Listing(_COLUMNS, rows), form)
    return 0


def _batch(session: Session, path: str, kinds: tuple[HitKind, ...], limit: int) -> int:
    """Answer every line; 1 when some query found nothing."""
    missed = False
    for typed in _lines(path):
        results = session.searcher.search(typed, kinds=kinds, limit=limit)
        missed |= not results.hits
        output.machine(output.dump_json(_answer(results, session.texts)) + "\n")
        output.flush()
    return 1 if missed else 0


def _lines(path: str) -> Iterator[str]:
    try:
        with nullcontext(sys.stdin.buffer) if path == "-" else Path(path).open("rb") as file:
            for line in file:
                yield line.decode("utf-8", "replace").rstrip("\r\n")
    except OSError as error:
        raise SourceError(f"{path} cannot be read: {error.strerror}.") from error


def _answer(results: Results, texts: Texts) -> Row:
    return {
        "query": results.query, "ms": round(results.ms, 3), "total": results.total, "note": results.note,
        "hits": [_row(hit, texts) for hit in results.hits],
    }


def _row(hit: Hit, texts: Texts) -> Row:
    line, column = None, None
    if hit.source is not None and hit.start is not None:
        source = texts.get(hit.source)
        line, column = source.line_of(hit.start), source.column_of(hit.start)
    return {
        "id": hit.id, "kind": hit.kind, "name": hit.name, "aliases": list(hit.aliases), "text": hit.text,
        "score": hit.score, "document": hit.document, "source": hit.source, "line": line, "column": column,
        "speaker": hit.speaker, "spans": [[span.start, span.end] for span in hit.spans],
    }


def _address(hit: Hit) -> str:
    return hit.document if hit.kind == "passage" and hit.document else hit.id


def _shown(hit: Hit, session: Session) -> Row:
    """A row for a listing: `words` are a name or a text around what matched; an entity stands at its first mention."""
    row = _row(hit, session.texts)
    row["words"] = hit.name if hit.text is None else _around(hit)
    if hit.source is None and (mentions := session.library.mentions(hit.id)):
        first = mentions[0]
        source = session.texts.get(first.facts.source)
        row |= {"source": source.name, "line": source.line_of(first.mention.start),
                "column": source.column_of(first.mention.start)}
    return row


def _around(hit: Hit, width: int = 100) -> str:
    """The words of a quote or passage from a little before the first match."""
    text = hit.text or ""
    first = hit.spans[0].start if hit.spans else 0
    if first <= width // 2:
        return " ".join(text[:width].split()) + ("…" if len(text) > width else "")
    start = text.rfind(" ", 0, first - width // 4) + 1
    return "…" + " ".join(text[start: start + width].split()) + ("…" if len(text) > start + width else "")
