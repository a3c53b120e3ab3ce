"""`migtui build`: make a store equal to its sources."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from migtui import environment
from migtui.cli import diagnostics, output
from migtui.cli.output import Format, Listing
from migtui.cli.settings import common_options
from migtui.errors import SourceError, UsageError
from migtui.session import Built, build_store

if TYPE_CHECKING:
    from migtui.cli.chosen import Settings
    from migtui.cli.output import Row
    from migtui.records import Corpus

_SHOWN_ACRONYMS: Final = 12
_KINDS: Final = (("organizations", "organization"), ("people", "person"), ("programmes", "programme"),
                 ("instruments", "instrument"), ("places", "place"))


@click.command("build")
@click.argument("given", metavar="[SOURCE]...", nargs=-1, type=click.Path(path_type=Path))
@click.option("--engine", type=click.Choice(["rules", "nlp"]),
              help="What reads the facts: rules, or rules with a language model that proposes names (migtui[nlp]). "
                   "Without it, what the store was made with, else rules.")
@click.option("--jobs", type=click.IntRange(min=0), default=1, metavar="N", help="Processes to use (0: all cores).")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 when the store is not what its sources give.")
@click.option("--json", "as_json", is_flag=True, help="Print the closing report as JSON.")
@common_options
@click.pass_obj
def command(
    settings: Settings, given: tuple[Path, ...], engine: str | None, jobs: int, *, check: bool, as_json: bool
) -> int:
    """Copy each SOURCE (a text or a folder of texts) into the store, then make the store equal to its sources.

    Texts in UTF-8 are copied byte for byte; other encodings, HTML, PDF, Word and mail are decoded or extracted
    (migtui[formats]). Unchanged texts are not read again. Ctrl-C leaves the store as it was.
    """
    if environment.secure():
        raise UsageError("A secure session writes nothing, so it cannot build a store.")
    if settings.store is None:
        raise UsageError("A build needs the folder of the store.", "Name it: migtui build SOURCE --store DIR")
    if check and given:
        raise UsageError("--check compares a store with its own sources and takes no others.")
    began = time.monotonic()
    with diagnostics.Progress("Read", "texts") as progress:
        built = build_store(settings.store, given, engine=engine, jobs=jobs or os.cpu_count() or 1, write=not check,
                            progress=progress)
    for left in built.left_out:
        diagnostics.say(f"left out: {left.name}: {left.reason}")
    if check:
        return _tell_staleness(settings.store, built)
    report = _report(built, read=progress.total, seconds=time.monotonic() - began)
    if as_json:
        output.as_json(report)
    else:
        _tell(report)
    return SourceError.exit_code if given and not built.given and built.left_out else 0


def _tell_staleness(folder: Path, built: Built) -> int:
    if built.unchanged:
        output.line(f"{folder} is what its sources give.")
        return 0
    diagnostics.say(f"migtui: {folder} is not what its sources give. Build it: migtui build --store {folder}")
    return 1


def _report(built: Built, *, read: int, seconds: float) -> Row:
    """What a build did and found, for its closing report."""
    corpus = built.corpus
    return {
        "engine": corpus.meta.engine, "model": corpus.meta.model,
        "sources": len(corpus.sources), "read_anew": read, "documents": len(corpus.documents), **_entities(corpus),
        "mentions": sum(m.entity is not None for f in corpus.facts for m in f.mentions),
        "roles": sum(len(f.roles) for f in corpus.facts), "relations": sum(len(f.relations) for f in corpus.facts),
        "quotes": len(corpus.quotes), "quotes_without_speaker": sum(q.speaker is None for q in corpus.quotes),
        "indirect": sum(len(f.indirect) for f in corpus.facts),
        "utterances_in_several_documents": len(corpus.groups), "parallels": len(corpus.parallels),
        "stories": len(corpus.stories), "acronyms_without_meaning": _unexplained(corpus),
        "left_out": [{"name": row.name, "reason": row.reason} for row in built.left_out],
        "unchanged": built.unchanged, "seconds": round(seconds, 2),
    }


def _entities(corpus: Corpus) -> Row:
    return {name: sum(entity.kind == kind for entity in corpus.entities) for name, kind in _KINDS}


def _unexplained(corpus: Corpus) -> list[str]:
    """The acronyms that name something whose full name no document gives."""
    named = {entity.id: entity for entity in corpus.entities}
    found = {m.surface for f in corpus.facts for m in f.mentions
             if m.form == "acronym" and (m.entity is None or named[m.entity].name == m.surface)}
    return sorted(found)


def _tell(report: Row) -> None:
    """Print the report for people: what was counted, then what wants their eye."""
    rows = [{"what": name.replace("_", " "), "count": value} for name, value in report.items() if type(value) is int]
    acronyms = report["acronyms_without_meaning"]
    rows += [{"what": "acronyms without a meaning", "count": len(acronyms)},
             {"what": "files left out", "count": len(report["left_out"])}]
    output.listing(Listing(("what", "count"), rows), Format.TABLE)
    if acronyms:
        more = f" and {len(acronyms) - _SHOWN_ACRONYMS} more" if len(acronyms) > _SHOWN_ACRONYMS else ""
        output.line(f"Acronyms that no text explains: {', '.join(acronyms[:_SHOWN_ACRONYMS])}{more}.")
    written = "The store was already so" if report["unchanged"] else "The store is written"
    reader = f" with {report['model']}" if report["model"] else ""
    output.line(f"{written}{reader}, after {report['seconds']:,.1f} s.")
