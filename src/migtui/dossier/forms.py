"""Items as text, Markdown, CSV and JSON, one by one or as a dossier that names store, engine and digests.

Text, Markdown and CSV hold visible marks in place of what a terminal would obey; JSON holds the original, escaped.
"""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal, get_args

from migtui.display import block, csv_cell, escaped, markdown, one_line
from migtui.dossier.items import Item

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from migtui.records import Meta

DossierForm = Literal["text", "markdown", "csv", "json"]
FORMS: Final[tuple[DossierForm, ...]] = get_args(DossierForm)
#: The ends of file names by which the form of an export is chosen.
SUFFIXES: Final[dict[str, DossierForm]] = {
    ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown", ".csv": "csv", ".json": "json",
}
NOT_STATED: Final = "not stated"
UNDATED: Final = "undated"
_COLUMNS: Final = (
    "address", "kind", "words", "speaker", "role", "outlet", "title", "date", "source", "line", "column", "start",
    "end", "before", "after", "rule", "confidence", "sha256", "state", "section", "about",
)

#: Fields of items that a view says something of; for others they are left out.
_OF_VIEWS: Final = frozenset({"about", "section"})


def citation(item: Item) -> str:
    """An item as one cites it, in one line: words, speaker and role, outlet, date, file and line, words around."""
    if item.source is None:
        return one_line(f"{', '.join(part for part in (item.words, item.about) if part)}. {item.address}")
    line = f", line {item.line}" if item.line is not None else ""
    where = f"{origin(item)} ({item.source}{line}), {item.address}."
    about = f" {item.about}." if item.about else ""
    if item.kind == "document":
        return one_line(f"{where}{about}")
    if not item.words:
        return one_line(f"{item.about}. {where}")
    speaker = f"{_speaker(item)}, in " if item.kind == "quote" or item.speaker else ""
    around = f" Around it: {item.before}[…]{item.after}" if item.before or item.after else ""
    return one_line(f"“{item.words}” {speaker}{where}{about}{around}")


def origin(item: Item) -> str:
    """Outlet, title and day of the document that an item stands in."""
    return f"{item.outlet or f'outlet {NOT_STATED}'}, “{item.title or '(no title)'}”, {(item.date or UNDATED)[:10]}"


def as_markdown(item: Item) -> str:
    """An item in Markdown; nothing in its words is read as Markdown."""
    about = markdown(item.about) if item.about else ""
    if item.source is None:
        return f"{', '.join(part for part in (_strong(item.words), about) if part)} {_code(item.address)}\n"
    line = f", line {item.line}" if item.line is not None else ""
    where = f"{markdown(origin(item))} ({markdown(item.source)}{line}) {_code(item.address)}"
    if item.kind == "document":
        return f"{_strong(item.title or '(no title)')} — {where}{f': {about}' if about else ''}\n"
    if not item.words:
        return f"{about} — {where}\n"
    speaker = f"{markdown(_speaker(item))}, in " if item.kind == "quote" or item.speaker else ""
    around = f"\nAround it: {markdown(item.before)}[…]{markdown(item.after)}\n" if item.before or item.after else ""
    said = f"\n{about}\n" if about else ""
    return f"> {markdown(item.words)}\n>\n> — {speaker}{where}\n{said}{around}"


def _strong(words: str) -> str:
    return f"**{markdown(words)}**" if words else ""


def _code(address: str) -> str:
    return f"`{one_line(address).replace('`', chr(39))}`"


def as_json(item: Item) -> str:
    """An item as one JSON object in one line: the original words, with what a terminal would obey escaped."""
    return escaped(json.dumps(fields(item), ensure_ascii=False))


def fields(item: Item) -> dict[str, Any]:
    """The fields of an item by name; those that do not belong to its kind are left out."""
    names: tuple[str, ...] = Item.__slots__
    if item.source is None:
        names = ("address", "kind", "words", "about", "section")
    found = {name: getattr(item, name) for name in names}
    return {name: value for name, value in found.items() if value is not None or name not in _OF_VIEWS}


def _speaker(item: Item) -> str:
    if item.speaker is None:
        return "speaker unknown"
    role = item.role if item.role and item.role != item.speaker else None
    return one_line(f"{item.speaker}, {role}" if role else item.speaker)


# -- many items with where they come from


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where items were taken from: the store's name, what it was made with, and what the reader was looking at."""

    store: str
    view: str
    engine: str
    engine_version: str
    model: str | None
    lexicon: str
    sources_sha256: str


def provenance(meta: Meta, store: str, view: str) -> Provenance:
    """The provenance of what is taken from a store."""
    return Provenance(
        store=store, view=view, engine=meta.engine, engine_version=meta.engine_version, model=meta.model,
        lexicon=meta.lexicon, sources_sha256=meta.sources_sha256,
    )


def dossier(items: Sequence[Item], made_from: Provenance, form: DossierForm) -> str:
    """Items with their provenance in a form, ending with a line feed."""
    return {"text": _as_text, "markdown": _as_markdown, "csv": _as_csv, "json": _as_json}[form](items, made_from)


def _made(made_from: Provenance) -> list[str]:
    model = f", model {made_from.model}" if made_from.model else ""
    engine = f"{made_from.engine} {made_from.engine_version}{model}"
    return [
        f"view: {made_from.view}", f"store: {made_from.store}, sources sha256 {made_from.sources_sha256}",
        f"engine: {engine}, lexicon {made_from.lexicon}",
    ]


def _digests(items: Iterable[Item]) -> list[str]:
    """A line for each source that was taken from, with its digest, and a word where the file is another one today."""
    states = {item.source: item for item in items if item.source is not None}
    return [
        f"source: {name}, sha256 {item.sha256}" + ("" if item.state == "ok" else f", now {(item.state or '').upper()}")
        for name, item in sorted(states.items(), key=lambda pair: pair[0] or "")
    ]


def _under_headings(items: Iterable[Item]) -> Iterator[tuple[Item, str]]:
    """Items, each with the heading that begins with it, "" for none."""
    section: str | None = None
    for item in items:
        yield item, (item.section or "") if item.section != section else ""
        section = item.section


def _as_text(items: Sequence[Item], made_from: Provenance) -> str:
    parts = []
    for number, (item, heading) in enumerate(_under_headings(items), 1):
        if heading:
            parts.append(f"{one_line(heading)}:\n")
        words = f"\n\n{block(item.words)}" if item.kind == "document" else ""
        parts.append(f"{number}. {citation(item)}{words}\n")
    foot = [one_line(line) for line in (*_made(made_from), *_digests(items))]
    return "\n".join([*parts, *foot]) + "\n"


def _as_markdown(items: Sequence[Item], made_from: Provenance) -> str:
    parts = [f"# {markdown(made_from.view)}\n"]
    for item, heading in _under_headings(items):
        if heading:
            parts.append(f"## {markdown(heading)}\n")
        paragraphs = item.words.split("\n\n") if item.kind == "document" else ()
        parts.append("\n\n".join([as_markdown(item).rstrip("\n"), *map(markdown, paragraphs)]) + "\n")
    foot = [f"- {markdown(line)}" for line in (*_made(made_from), *_digests(items))]
    return "\n".join([*parts, "---\n", *foot]) + "\n"


def _as_csv(items: Sequence[Item], made_from: Provenance) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([*_COLUMNS, "view", "store", "store_sha256", "engine"])
    made = (made_from.view, made_from.store, made_from.sources_sha256,
            f"{made_from.engine} {made_from.engine_version}")
    for item in items:
        cells = [getattr(item, name) for name in _COLUMNS]
        writer.writerow(["" if cell is None else csv_cell(str(cell)) for cell in (*cells, *made)])
    return text.getvalue()


def _as_json(items: Sequence[Item], made_from: Provenance) -> str:
    made = {name: getattr(made_from, name) for name in Provenance.__slots__}
    value = {"provenance": made, "items": [fields(item) for item in items]}
    return escaped(json.dumps(value, ensure_ascii=False, indent=1)) + "\n"
